import type { Clock } from "../core/clock.ts";
import type { Connections } from "../providers/index.ts";
import type { RelaySettings } from "./settings.ts";

/** What the relay asks services with, beside its GitHub App: its Slack token, where it has one. */
export function relayConnections(
  { slack, github }: Pick<RelaySettings, "slack" | "github">,
  { fetch, clock }: { readonly fetch: typeof globalThis.fetch; readonly clock: Clock },
): Connections {
  return {
    githubApiUrl: github.apiUrl,
    githubGraphqlUrl: graphqlUrlOf(github.apiUrl),
    ...(slack.token === undefined ? {} : { slackToken: slack.token }),
    ...(slack.apiUrl === undefined ? {} : { slackApiUrl: slack.apiUrl }),
    env: {},
    fetch,
    clock,
    progress: { reading() {}, applied() {} },
  };
}

/** On Enterprise Server, GraphQL is beside `/api/v3`. */
function graphqlUrlOf(apiUrl: string): string {
  return `${apiUrl.replace(/\/(v3)?\/?$/, "").replace(/\/+$/, "")}/graphql`;
}
