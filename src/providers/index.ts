import type { Clock } from "../core/clock.ts";
import type { Problem } from "../core/finding.ts";
import { type KindSpec, kindsByName } from "../core/kind.ts";
import type { Progress, Reader, Writer } from "../core/provider.ts";
import type { DeclaringKind } from "../roster/declaration.ts";
import type { ResolvedRoster } from "../roster/resolved.ts";
import type { KindReversal, Reversals } from "../roster/reversal.ts";
import { driveDeclarations } from "./drive/declarations.ts";
import { driveKinds } from "./drive/kinds.ts";
import { missingCredentials } from "./errors.ts";
import { githubDeclarations } from "./github/declarations.ts";
import { githubKinds } from "./github/kinds.ts";
import { googleGroupDeclarations } from "./google-groups/declarations.ts";
import { googleGroupKinds } from "./google-groups/kinds.ts";
import { slackDeclarations } from "./slack/declarations.ts";
import { slackKinds } from "./slack/kinds.ts";

/** How to reach the services, as the edges were told. Nothing of it may be printed. */
export interface Connections {
  readonly githubToken?: string;
  /** Returns a token in place of one that GitHub refused. */
  readonly renewGithubToken?: () => Promise<string | undefined>;
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
  /** What people call it. */
  readonly title: string;
  readonly kinds: readonly KindSpec<ResolvedRoster>[];
  /** How the file names its things. What is named by none of these, nobody may give. */
  readonly declarations: readonly DeclaringKind[];
  isUsed(roster: ResolvedRoster): boolean;
  /** What must be given before it can be opened. */
  lacks(connections: Connections): readonly Problem[];
  /** To plan with: cannot write. */
  reader(connections: Connections): Promise<Reader<ResolvedRoster>>;
  /** To apply with. */
  writer(connections: Connections): Promise<Writer<ResolvedRoster>>;
  /** How changes of its kinds are written into a roster. Absent when drift on it can't be adopted. */
  reversals?(): Promise<readonly KindReversal[]>;
}

/** Every service that Rollcall keeps, in the order of a plan. A new one is a folder and an entry here. */
export const services: readonly Service[] = [
  {
    name: "github",
    title: "GitHub",
    kinds: githubKinds,
    declarations: githubDeclarations,
    isUsed: (roster) => roster.github !== undefined,
    lacks: ({ githubToken, env }) =>
      githubToken ? [] : [missingCredentials("GitHub", "github-token", "GITHUB_TOKEN", env)],
    reader: async (connections) => {
      const { githubReader } = await import("./github/provider.ts");
      return githubReader(githubOptions(connections));
    },
    writer: async (connections) => {
      const { githubWriter } = await import("./github/provider.ts");
      return githubWriter(githubOptions(connections));
    },
    reversals: async () => (await import("./github/reversal.ts")).githubReversals,
  },
  {
    name: "slack",
    title: "Slack",
    kinds: slackKinds,
    declarations: slackDeclarations,
    isUsed: (roster) =>
      roster.slack !== undefined ||
      withEarlier(roster).some(({ channels, usergroups }) => channels.size > 0 || usergroups.size > 0),
    lacks: ({ slackToken, env }) =>
      slackToken ? [] : [missingCredentials("Slack", "slack-token", "SLACK_TOKEN", env)],
    reader: async (connections) => {
      const { slackReader } = await import("./slack/provider.ts");
      return slackReader(slackOptions(connections));
    },
    writer: async (connections) => {
      const { slackWriter } = await import("./slack/provider.ts");
      return slackWriter(slackOptions(connections));
    },
    reversals: async () => (await import("./slack/reversal.ts")).slackReversals,
  },
  {
    name: "drive",
    title: "Google Drive",
    kinds: driveKinds,
    declarations: driveDeclarations,
    isUsed: (roster) =>
      roster.drive !== undefined || withEarlier(roster).some(({ folders }) => folders.size > 0),
    // Google's own default credentials may be in the environment; whether they are, opening tells.
    lacks: () => [],
    reader: async (connections) => {
      const { driveReader } = await import("./drive/provider.ts");
      return driveReader(googleOptions(connections));
    },
    writer: async (connections) => {
      const { driveWriter } = await import("./drive/provider.ts");
      return driveWriter(googleOptions(connections));
    },
    reversals: async () => (await import("./drive/reversal.ts")).driveReversals,
  },
  {
    name: "google-groups",
    title: "Google Groups",
    kinds: googleGroupKinds,
    declarations: googleGroupDeclarations,
    isUsed: (roster) =>
      roster.google !== undefined || withEarlier(roster).some(({ googleGroups }) => googleGroups.size > 0),
    lacks: () => [],
    reader: async (connections) => {
      const { groupsReader } = await import("./google-groups/provider.ts");
      return groupsReader(googleOptions(connections));
    },
    writer: async (connections) => {
      const { groupsWriter } = await import("./google-groups/provider.ts");
      return groupsWriter(googleOptions(connections));
    },
    reversals: async () => (await import("./google-groups/reversal.ts")).googleGroupReversals,
  },
];

/** A service is used by what an earlier roster gave there, too: it is taken back. */
function withEarlier(roster: ResolvedRoster): readonly ResolvedRoster[] {
  return [roster, ...(roster.earlier ?? []).filter(({ beside }) => beside === undefined)];
}

/** Every kind of every service, by its name in JSON. */
export const allKinds: ReadonlyMap<string, KindSpec<ResolvedRoster>> = kindsByName(
  services.flatMap(({ kinds }) => kinds),
);

/** Loads how changes of every service's kinds are written into a roster. */
export async function loadReversals(): Promise<Reversals> {
  const all = await Promise.all(services.map(async (service) => (await service.reversals?.()) ?? []));
  return new Map(all.flat().map((reversal) => [reversal.kind, reversal]));
}

/** What Slack's client takes. */
export function slackOptions({ slackToken, slackApiUrl, fetch, clock, progress }: Connections) {
  const address = slackApiUrl ? { apiUrl: slackApiUrl } : {};
  return { token: slackToken ?? "", fetch, clock, progress, ...address };
}

/** What the clients of Google's services take. */
export function googleOptions(connections: Connections) {
  const { googleCredentials, googleSubject, googleApiUrl, env, fetch, clock, progress } = connections;
  const address = googleApiUrl ? { apiUrl: googleApiUrl } : {};
  return { credentials: googleCredentials, subject: googleSubject, ...address, env, fetch, clock, progress };
}

/** What GitHub's client takes. */
export function githubOptions(connections: Connections) {
  const { githubToken, renewGithubToken, githubApiUrl, githubGraphqlUrl, fetch, clock, progress } =
    connections;
  return {
    token: githubToken ?? "",
    ...(renewGithubToken ? { renewToken: renewGithubToken } : {}),
    apiUrl: githubApiUrl,
    graphqlUrl: githubGraphqlUrl,
    fetch,
    clock,
    progress,
  };
}

/** How the file names things of every service, for the permission check. */
export const declaringKinds: readonly DeclaringKind[] = services.flatMap(({ declarations }) => declarations);
