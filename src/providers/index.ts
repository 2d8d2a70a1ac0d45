import type { Clock } from "../core/clock.ts";
import type { Problem } from "../core/finding.ts";
import type { Progress, Reader, Writer } from "../core/provider.ts";
import type { ResolvedRoster } from "../roster/resolved.ts";
import { missingCredentials } from "./errors.ts";

/** How to reach the services, as the edges were told. Nothing of it may be printed. */
export interface Connections {
  readonly githubToken?: string;
  readonly githubApiUrl: string;
  readonly githubGraphqlUrl: string;
  readonly slackToken?: string;
  readonly slackApiUrl?: string;
  readonly googleCredentials?: string;
  readonly googleSubject?: string;
  readonly googleApiUrl?: string;
  /** For Google's application default credentials. */
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly fetch: typeof fetch;
  /** What all clients wait by, and the day of the run. */
  readonly clock: Clock;
  readonly progress: Progress;
}

/** One service. Its SDK is loaded when it is opened, and not before. */
export interface Service {
  readonly name: string;
  isUsed(roster: ResolvedRoster): boolean;
  /** What must be given before it can be opened. */
  lacks(connections: Connections): readonly Problem[];
  /** To plan with: cannot write. */
  reader(connections: Connections): Promise<Reader<ResolvedRoster>>;
  /** To apply with. */
  writer(connections: Connections): Promise<Writer<ResolvedRoster>>;
}

/** Every service that Rollcall keeps, in the order of a plan. A new one is a folder and an entry here. */
export const services: readonly Service[] = [
  {
    name: "github",
    isUsed: (roster) => roster.github !== undefined,
    lacks: ({ githubToken }) =>
      githubToken ? [] : [missingCredentials("GitHub", "github-token", "GITHUB_TOKEN")],
    reader: async (connections) => {
      const { githubReader } = await import("./github/provider.ts");
      return githubReader(githubOptions(connections));
    },
    writer: async (connections) => {
      const { githubWriter } = await import("./github/provider.ts");
      return githubWriter(githubOptions(connections));
    },
  },
  {
    name: "slack",
    isUsed: (roster) => roster.slack !== undefined || roster.channels.size > 0 || roster.usergroups.size > 0,
    lacks: ({ slackToken }) =>
      slackToken ? [] : [missingCredentials("Slack", "slack-token", "SLACK_TOKEN")],
    reader: async (connections) => {
      const { slackReader } = await import("./slack/provider.ts");
      return slackReader(slackOptions(connections));
    },
    writer: async (connections) => {
      const { slackWriter } = await import("./slack/provider.ts");
      return slackWriter(slackOptions(connections));
    },
  },
  {
    name: "drive",
    isUsed: (roster) =>
      roster.drive !== undefined ||
      [roster, ...(roster.earlier ?? [])].some(({ folders }) => folders.size > 0),
    // Google's own default credentials may be in the environment; whether they are, opening tells.
    lacks: () => [],
    reader: async (connections) => {
      const { driveReader } = await import("./drive/provider.ts");
      return driveReader(driveOptions(connections));
    },
    writer: async (connections) => {
      const { driveWriter } = await import("./drive/provider.ts");
      return driveWriter(driveOptions(connections));
    },
  },
];

/** What Slack's client takes. */
export function slackOptions({ slackToken, slackApiUrl, fetch, clock, progress }: Connections) {
  const address = slackApiUrl ? { apiUrl: slackApiUrl } : {};
  return { token: slackToken ?? "", fetch, clock, progress, ...address };
}

/** What Drive's client takes. */
export function driveOptions(connections: Connections) {
  const { googleCredentials, googleSubject, googleApiUrl, env, clock, progress } = connections;
  const address = googleApiUrl ? { apiUrl: googleApiUrl } : {};
  return { credentials: googleCredentials, subject: googleSubject, ...address, env, clock, progress };
}

/** What GitHub's client takes. */
export function githubOptions(connections: Connections) {
  const { githubToken, githubApiUrl, githubGraphqlUrl, fetch, clock, progress } = connections;
  return {
    token: githubToken ?? "",
    apiUrl: githubApiUrl,
    graphqlUrl: githubGraphqlUrl,
    fetch,
    clock,
    progress,
  };
}
