import { type Answer, type Call, type Emulator, serve } from "../../emulators/server.ts";

/** A true answer on its way, with its body as text. */
export interface Passing {
  readonly call: Call;
  /** How many calls came before. */
  readonly index: number;
  readonly status: number;
  readonly body: string;
}

/** What goes out in place of a true answer; undefined: the true one. */
export type Alter = (passing: Passing) => Answer | undefined;

/** Stands before a service, passes every call on to it, and may alter its answers. */
export async function proxyTo(target: string, alter: Alter): Promise<Emulator> {
  let index = 0;
  return serve(async (call) => {
    const at = index;
    index += 1;
    const { authorization, accept, "content-type": type } = call.headers;
    const query = call.query.size > 0 ? `?${call.query}` : "";
    const response = await fetch(`${target}${encodeURI(call.path)}${query}`, {
      method: call.method,
      redirect: "manual",
      headers: {
        ...(authorization === undefined ? {} : { authorization }),
        ...(accept === undefined ? {} : { accept }),
        ...(type === undefined ? {} : { "content-type": type }),
      },
      ...(call.method === "GET" || call.body === "" ? {} : { body: call.body }),
    });
    const body = await response.text();
    const altered = alter({ call, index: at, status: response.status, body });
    if (altered !== undefined) return altered;
    const kept = [...response.headers].filter(
      ([name]) =>
        ![
          "connection",
          "keep-alive",
          "transfer-encoding",
          "content-length",
          "content-encoding",
          "date",
        ].includes(name),
    );
    return { status: response.status, headers: Object.fromEntries(kept), ...(body === "" ? {} : { body }) };
  });
}

/** Repeats an earlier answer to the same question now and then, as a page of a cache that lags behind. */
export function stale(isStruck: (index: number) => boolean): Alter {
  const first = new Map<string, string>();
  return ({ call, index, status, body }) => {
    const question = `${call.method} ${call.path}?${call.query} ${call.body}`;
    const before = first.get(question);
    if (before === undefined && status === 200) first.set(question, body);
    const reads =
      call.method === "GET" || call.path.endsWith("/graphql") || /\.(?:list|members|info)$/.test(call.path);
    if (!reads || before === undefined || !isStruck(index)) return undefined;
    return { status: 200, headers: { "content-type": "application/json" }, body: before };
  };
}
