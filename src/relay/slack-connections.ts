import type { Connections } from "../providers/index.ts";
import type { RelaySettings } from "./settings.ts";

/** Returns how the relay's bot reaches Slack, and nothing else. */
export function slackConnections(
  { slack: { token, apiUrl }, github }: Pick<RelaySettings, "slack" | "github">,
  { fetch, clock }: Pick<Connections, "fetch" | "clock">,
): Connections {
  return {
    githubApiUrl: github.apiUrl,
    githubGraphqlUrl: "",
    ...(token === undefined ? {} : { slackToken: token }),
    ...(apiUrl === undefined ? {} : { slackApiUrl: apiUrl }),
    env: {},
    fetch,
    clock,
    progress: { reading() {}, applied() {} },
  };
}
