import type { Progress } from "../core/provider.ts";
import type { Connections } from "../providers/index.ts";

/** How a person's environment says that the services are reached. */
export function environmentConnections(progress: Progress): Connections {
  const { env } = process;
  const given = (name: string, key: keyof Connections) => (env[name] ? { [key]: env[name] } : {});
  return {
    ...given("GITHUB_TOKEN", "githubToken"),
    ...given("SLACK_TOKEN", "slackToken"),
    ...given("SLACK_API_URL", "slackApiUrl"),
    ...given("GOOGLE_CREDENTIALS", "googleCredentials"),
    ...given("GOOGLE_SUBJECT", "googleSubject"),
    ...given("GOOGLE_API_URL", "googleApiUrl"),
    githubApiUrl: env["GITHUB_API_URL"] || "https://api.github.com",
    githubGraphqlUrl: env["GITHUB_GRAPHQL_URL"] || "https://api.github.com/graphql",
    env,
    fetch,
    now: () => new Date(),
    progress,
  };
}

/** `github,slack` as a list; undefined when nothing is given. */
export function namesIn(list: string | undefined): readonly string[] | undefined {
  return list === undefined ? undefined : list.split(/[\s,]+/).filter(Boolean);
}
