import type { Log } from "./log.ts";

const minute = 60_000;
/** So many lines of each message are written in a minute. */
const mostLines = 20;
/** Messages are the relay's own, and few. */
const mostMessages = 200;

/**
 * Returns a log for what anybody on the network can cause: of each warning and error it writes twenty a minute. The first line
 * after those says how many were left out, so that a flood fills no disk and hides nothing else.
 */
export function limitedLog(log: Log, { now }: { readonly now: () => number }): Log {
  const counts = new Map<string, { readonly since: number; lines: number }>();
  const limited =
    (level: "warn" | "error") =>
    (...[first, second]: readonly unknown[]): void => {
      const message = typeof first === "string" ? first : String(second ?? "");
      const fields = typeof first === "object" && first !== null ? first : {};
      const former = counts.get(message);
      const isOver = former === undefined || now() - former.since >= minute || now() < former.since;
      const omitted = isOver ? Math.max(0, (former?.lines ?? 0) - mostLines) : 0;
      if (isOver && counts.size >= mostMessages) counts.clear();
      const current = isOver ? { since: now(), lines: 0 } : former;
      counts.set(message, current);
      current.lines += 1;
      if (current.lines <= mostLines) log[level]({ ...fields, ...(omitted > 0 && { omitted }) }, message);
    };
  return {
    info: log.info.bind(log),
    warn: limited("warn") as Log["warn"],
    error: limited("error") as Log["error"],
  };
}
