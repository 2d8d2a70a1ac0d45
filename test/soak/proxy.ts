import type { Answer, Call, Emulator } from "../../emulators/server.ts";
import type { Transport } from "./transport.ts";

/** A real answer that passes through the proxy, with its body as text. */
export interface ProxiedAnswer {
  readonly call: Call;
  /** The number of earlier calls. */
  readonly index: number;
  readonly status: number;
  readonly body: string;
}

/** Returns the answer to send in place of a real one. Undefined: the real one is sent. */
export type AlterAnswer = (passing: ProxiedAnswer) => Answer | undefined;

/** Starts a proxy that passes every call on to a service, and may alter its answers. */
export async function proxyTo(
  { url: target }: Pick<Emulator, "url">,
  { host, fetch }: Transport,
  alter: AlterAnswer,
): Promise<Emulator> {
  let index = 0;
  return host(async (call) => {
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

/** Repeats the first answer to the same call, where `isStale` picks the call, as a cache that lags behind does. */
export function staleAnswers(isStale: (index: number) => boolean): AlterAnswer {
  const first = new Map<string, string>();
  return ({ call, index, status, body }) => {
    const question = `${call.method} ${call.path}?${call.query} ${call.body}`;
    const before = first.get(question);
    if (before === undefined && status === 200) first.set(question, body);
    const reads =
      call.method === "GET" || call.path.endsWith("/graphql") || /\.(?:list|members|info)$/.test(call.path);
    if (!reads || before === undefined || !isStale(index)) return undefined;
    return { status: 200, headers: { "content-type": "application/json" }, body: before };
  };
}
