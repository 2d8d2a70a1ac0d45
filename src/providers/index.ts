import { setTimeout } from "node:timers/promises";
import type { Problem } from "../core/finding.ts";
import type { Progress, Provider, Reader } from "../core/provider.ts";
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
  readonly now: () => Date;
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
  provider(connections: Connections): Promise<Provider<ResolvedRoster>>;
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
    provider: async (connections) => {
      const { githubProvider } = await import("./github/provider.ts");
      return githubProvider(githubOptions(connections));
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
    provider: async (connections) => {
      const { slackProvider } = await import("./slack/provider.ts");
      return slackProvider(slackOptions(connections));
    },
  },
  {
    name: "drive",
    isUsed: (roster) => roster.drive !== undefined || roster.folders.size > 0,
    // Google's own default credentials may be in the environment; whether they are, opening tells.
    lacks: () => [],
    reader: async (connections) => {
      const { driveReader } = await import("./drive/provider.ts");
      return driveReader(driveOptions(connections));
    },
    provider: async (connections) => {
      const { driveProvider } = await import("./drive/provider.ts");
      return driveProvider(driveOptions(connections));
    },
  },
];

/** What Slack's client takes. */
export function slackOptions({ slackToken, slackApiUrl, fetch, now, progress }: Connections) {
  const address = slackApiUrl ? { apiUrl: slackApiUrl, ...hurried(slackApiUrl, now) } : {};
  return { token: slackToken ?? "", fetch, now, progress, ...address };
}

/** What Drive's client takes. */
export function driveOptions(connections: Connections) {
  const { googleCredentials, googleSubject, googleApiUrl, env, now, progress } = connections;
  const address = googleApiUrl ? { apiUrl: googleApiUrl, sleep: hurried(googleApiUrl, now).sleep } : {};
  return { credentials: googleCredentials, subject: googleSubject, ...address, env, now, progress };
}

/** How much faster than usual time passes for an emulator. */
const haste = 1_000;

/**
 * Waits spare a hosted service; one on this very machine is an emulator, and nobody gains by waiting for it. The clock
 * runs as fast as the waits do, for whoever counts calls by the minute.
 */
function hurried(
  apiUrl: string,
  now: () => Date,
): { now?: () => Date; sleep?: (milliseconds: number) => Promise<void> } {
  const { hostname } = new URL(apiUrl);
  if (hostname !== "127.0.0.1" && hostname !== "localhost") return {};
  const start = now().getTime();
  return {
    now: () => new Date(start + (now().getTime() - start) * haste),
    sleep: (milliseconds) => setTimeout(milliseconds / haste),
  };
}

/** What GitHub's client takes. */
export function githubOptions({ githubToken, githubApiUrl, githubGraphqlUrl, fetch, progress }: Connections) {
  return { token: githubToken ?? "", apiUrl: githubApiUrl, graphqlUrl: githubGraphqlUrl, fetch, progress };
}
