/** The services that something may fail by. */
export type RelayService = "github" | "slack" | "database";

/** An answer that Slack didn't give, for whoever logs it. */
export class SlackAway extends Error {
  readonly service = "slack";
}

/** Returns by which service something failed, as the log names it: what isn't Slack's or the database's, GitHub was asked for. */
export function serviceOf(failure: unknown): RelayService {
  if (failure instanceof SlackAway) return "slack";
  const { errcode, severity } = (failure ?? {}) as {
    readonly errcode?: unknown;
    readonly severity?: unknown;
  };
  // SQLite's errors have a number, and those of Postgres a severity.
  return typeof errcode === "number" || typeof severity === "string" ? "database" : "github";
}
