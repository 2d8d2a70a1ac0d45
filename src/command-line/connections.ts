import { badAddress } from "../core/errors.ts";
import { finding } from "../core/finding.ts";
import type { Progress } from "../core/provider.ts";
import { RollcallError } from "../core/rollcall-error.ts";
import type { Connections } from "../providers/index.ts";

const addresses = ["GITHUB_API_URL", "GITHUB_GRAPHQL_URL", "SLACK_API_URL", "GOOGLE_API_URL"];

/** How a person's environment says that the services are reached; a `RollcallError` names what there is no address. */
export function environmentConnections(progress: Progress): Connections {
  const { env } = process;
  const wrong = addresses.filter((name) => env[name] && !URL.canParse(env[name]));
  if (wrong.length > 0)
    throw new RollcallError(wrong.map((name) => finding(badAddress(name, env[name] ?? ""))));
  const githubApiUrl = (env["GITHUB_API_URL"] || "https://api.github.com").replace(/\/+$/, "");
  const given = (name: string, key: keyof Connections) => (env[name] ? { [key]: env[name] } : {});
  return {
    ...given("GITHUB_TOKEN", "githubToken"),
    ...given("SLACK_TOKEN", "slackToken"),
    ...given("SLACK_API_URL", "slackApiUrl"),
    ...given("GOOGLE_CREDENTIALS", "googleCredentials"),
    ...given("GOOGLE_SUBJECT", "googleSubject"),
    ...given("GOOGLE_API_URL", "googleApiUrl"),
    githubApiUrl,
    githubGraphqlUrl: env["GITHUB_GRAPHQL_URL"] || graphqlBeside(githubApiUrl),
    env,
    fetch,
    now: () => new Date(),
    progress,
  };
}

/** An Enterprise Server has REST and GraphQL side by side: its token is not for another host. */
function graphqlBeside(apiUrl: string): string {
  return `${apiUrl.replace(/\/v3$/, "")}/graphql`;
}

/** `github,slack` as a list; undefined when nothing is given. */
export function namesIn(list: string | undefined): readonly string[] | undefined {
  return list === undefined ? undefined : list.split(/[\s,]+/).filter(Boolean);
}
