import type { Clock } from "../core/clock.ts";
import { slackCaller } from "./api/slack-calls.ts";
import type { Log } from "./log.ts";
import { lookAtSlack } from "./look-at-slack.ts";
import type { RelaySettings } from "./settings.ts";

/** What it runs by. */
export interface OwnTokenOptions {
  readonly fetch: typeof fetch;
  readonly clock: Pick<Clock, "now">;
  readonly log: Pick<Log, "info" | "error">;
}

/**
 * Returns what looks whether Slack answers, and takes the settings' own token where there is one. It throws where that isn't so.
 * That Slack refuses the token, and takes it again, is logged once each.
 */
export function watchOwnToken(
  { slack }: Pick<RelaySettings, "slack">,
  { fetch: request, clock, log }: OwnTokenOptions,
): () => Promise<void> {
  const { token, apiUrl, appToken } = slack;
  const callSlack = slackCaller({ apiUrl, fetch: request, clock });
  let refused: string | undefined;
  return async () => {
    // Over a socket, that it is open says that Slack is there.
    if (token === undefined) return appToken === undefined ? lookAtSlack(apiUrl, request) : undefined;
    const answer = await callSlack("auth.test", {}, { token, workspace: "own" });
    if (answer.is === "refused" && answer.error !== refused)
      log.error(
        { service: "slack", variable: "SLACK_TOKEN", reason: answer.error },
        "Slack refuses the relay's own token: nothing can be told with it",
      );
    if (answer.is === "ok" && refused !== undefined)
      log.info({ service: "slack", variable: "SLACK_TOKEN" }, "Slack takes the relay's own token again");
    if (answer.is === "ok" || answer.is === "refused")
      refused = answer.is === "ok" ? undefined : answer.error;
    if (answer.is === "refused") throw new Error(answer.error);
    // Who is asked to wait is heard.
    if (answer.is !== "ok" && answer.is !== "limited") throw new Error(answer.reason);
  };
}
