import type { Answer, Call, Emulator, Fault, FaultRule, Handler, LoggedCall } from "./server.ts";

/** What the caller gets: an answer, one whose body breaks off in the middle, or a connection that is cut. */
export type Sent = Answer | { readonly cut: Answer } | "reset";

/** An emulator's side of a connection, whatever carries the calls. */
export interface Answering {
  /** Logs a call, and answers it as the handler and the fault rules say. A handler that throws answers 599. */
  answer(call: Call): Promise<Sent>;
  /** What tests read and set. */
  readonly controls: Omit<Emulator, "url" | "close">;
}

/** Answers calls by a handler and by fault rules. `sleep` is what latency and slow answers wait by. */
export function answerWith(handler: Handler, sleep: (ms: number) => Promise<void>): Answering {
  const calls: LoggedCall[] = [];
  let rules: { rule: FaultRule; matched: number; hits: number }[] = [];
  const controls = {
    calls,
    latency: 0,
    isAway: false,
    fail: (rule: FaultRule) => void rules.push({ rule, matched: 0, hits: 0 }),
    clearFaults: () => {
      rules = [];
    },
  };

  function faultFor(call: Call): Fault | undefined {
    for (const entry of rules) {
      if (!entry.rule.matches(call)) continue;
      entry.matched += 1;
      if (entry.matched <= (entry.rule.after ?? 0) || entry.hits >= (entry.rule.times ?? 1)) continue;
      entry.hits += 1;
      return entry.rule.fault;
    }
    return undefined;
  }

  async function handle(call: Call): Promise<Sent> {
    if (controls.isAway) return "reset";
    const fault = faultFor(call);
    const wait = controls.latency + (fault?.kind === "slow" ? fault.ms : 0);
    if (wait > 0) await sleep(wait);
    if (fault?.kind === "answer") return fault.answer;
    if (fault?.kind === "reset") return "reset";
    const real = await handler(call, fault?.kind === "quirk" ? fault.name : undefined);
    if (fault?.kind === "lost") return fault.answer ?? "reset";
    if (fault?.kind === "cut") return real.body === undefined ? "reset" : { cut: real };
    return real;
  }

  async function answer(call: Call): Promise<Sent> {
    const logged: LoggedCall = { ...call, status: 0 };
    calls.push(logged);
    const sent = await handle(call).catch((error: unknown) => ({ status: 599, body: String(error) }));
    if (sent !== "reset" && "status" in sent) logged.status = sent.status;
    return sent;
  }

  return { answer, controls };
}

/** An answer as it goes over the wire. */
export interface WireAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  /** Undefined: no body. */
  readonly body: string | undefined;
}

/** Returns an answer with its body as text, and the type of its body among the headers. */
export function onTheWire({ status, headers, body }: Answer): WireAnswer {
  if (body === undefined) return { status, headers: { ...headers }, body };
  if (typeof body === "string")
    return { status, headers: { "content-type": "text/plain; charset=utf-8", ...headers }, body };
  return {
    status,
    headers: { "content-type": "application/json; charset=utf-8", ...headers },
    body: JSON.stringify(body),
  };
}
