import { execSync } from "node:child_process";
import { systemClock } from "../app/system-clock.ts";
import { addressFindings } from "../core/address.ts";
import type { Progress } from "../core/provider.ts";
import { RollcallError } from "../core/rollcall-error.ts";
import type { Connections } from "../providers/index.ts";
import { environmentValue } from "./environment-names.ts";

const addresses = ["GITHUB_API_URL", "GITHUB_GRAPHQL_URL", "SLACK_API_URL", "GOOGLE_API_URL"];

/** Returns how the services are reached, from environment variables. Throws a `RollcallError` for bad addresses. */
export function environmentConnections(progress: Progress): Connections {
  const { env } = process;
  const wrong = addresses.flatMap((name) => (env[name] ? addressFindings(name, env[name]) : []));
  if (wrong.length > 0) throw new RollcallError(wrong);
  const githubApiUrl = (env["GITHUB_API_URL"] || "https://api.github.com").replace(/\/+$/, "");
  const given = (name: string, key: keyof Connections) => {
    const value = environmentValue(name, env);
    return value === undefined ? {} : { [key]: value };
  };
  const command = env["GITHUB_TOKEN_COMMAND"];
  const githubToken = environmentValue("GITHUB_TOKEN", env) || (command ? tokenOf(command) : undefined);
  return {
    ...(githubToken ? { githubToken } : {}),
    ...(command ? { renewGithubToken: async () => tokenOf(command) } : {}),
    ...given("SLACK_TOKEN", "slackToken"),
    ...given("SLACK_API_URL", "slackApiUrl"),
    ...given("GOOGLE_CREDENTIALS", "googleCredentials"),
    ...given("GOOGLE_SUBJECT", "googleSubject"),
    ...given("GOOGLE_API_URL", "googleApiUrl"),
    githubApiUrl,
    githubGraphqlUrl: env["GITHUB_GRAPHQL_URL"] || graphqlBeside(githubApiUrl),
    env,
    fetch,
    clock: systemClock,
    progress,
  };
}

/** Returns what a command of the person's own prints, such as `gh auth token`; undefined when it fails. */
function tokenOf(command: string): string | undefined {
  try {
    const printed = execSync(command, { encoding: "utf8", stdio: ["ignore", "pipe", "inherit"] });
    return printed.trim() || undefined;
  } catch {
    return undefined;
  }
}

/** Returns the GraphQL address of a REST address, always on the same host, since the token is only for that host. */
function graphqlBeside(apiUrl: string): string {
  return `${apiUrl.replace(/\/v3$/, "")}/graphql`;
}

/** Splits a list such as `github,slack` into names; undefined stays undefined. */
export function parseNames(list: string | undefined): readonly string[] | undefined {
  return list === undefined ? undefined : list.split(/[\s,]+/).filter(Boolean);
}
