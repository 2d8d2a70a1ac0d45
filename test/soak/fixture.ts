import { type DriveEmulator, startDrive } from "../../emulators/drive/drive.ts";
import { type GithubEmulator, startGithub } from "../../emulators/github/github.ts";
import type { Permissions, Token } from "../../emulators/github/options.ts";
import { type SlackEmulator, startSlack } from "../../emulators/slack/slack.ts";
import type { RunRequest } from "../../src/app/request.ts";
import type { Progress } from "../../src/core/provider.ts";
import type { Report } from "../../src/core/report.ts";
import type { Connections } from "../../src/providers/index.ts";
import { run } from "../../src/run.ts";
import { actorIn, type Case, start } from "./cases.ts";
import { robot } from "./names.ts";
import { secrets } from "./secrets.ts";
import { writtenBy } from "./written.ts";

/** The three services of a case, running. */
export interface Services {
  readonly github: GithubEmulator;
  readonly slack: SlackEmulator;
  readonly drive: DriveEmulator;
}

/** What one run reported, and everything that it said. */
export interface Told {
  readonly report: Report;
  /** Every rendering of the report, and the lines of progress. */
  readonly text: string;
}

/** A case on its feet: its services, and Rollcall connected to them. */
export interface Stage extends Services {
  /** What GitHub's token may do; changes at once. Undefined: everything. */
  readonly token: { permissions?: Permissions };
  /** `reached`: where services are reached in place of their own addresses. */
  run(command: "plan" | "apply", reached?: Partial<Reached>): Promise<Told>;
  /** Everything that was written by all runs so far. */
  readonly texts: readonly string[];
  close(): Promise<void>;
}

/** Where the services are. */
export interface Reached {
  readonly github: { readonly apiUrl: string; readonly graphqlUrl: string };
  readonly slack: { readonly apiUrl: string };
  readonly drive: Pick<DriveEmulator, "apiUrl" | "credentials">;
}

/** Time passes a thousand times as fast as outside, as the clients' waits do where services are emulated. */
function fastClock(): () => Date {
  const began = performance.now();
  return () => new Date(Date.parse(start) + (performance.now() - began) * 1_000);
}

/** Starts the services of a case, each in the state that the case says. */
export async function stage(theCase: Case): Promise<Stage> {
  const now = fastClock();
  const login = actorIn(theCase);
  const token: Token & { permissions?: Permissions } = {
    value: secrets.githubToken,
    ...(login === undefined ? { kind: "app" } : { kind: "user", login }),
  };
  const { options } = theCase;
  const [github, slack, drive] = await Promise.all([
    startGithub(theCase.github, { ...options.github, now, token }),
    startSlack(theCase.slack, { ...options.slack, now }),
    // Google's sign-in asks the wall clock, and nobody can give it another one.
    startDrive(theCase.drive, options.drive),
  ]);
  for (const [from, to] of Object.entries(theCase.renamedRepos)) {
    const repo = github.world.repo(from);
    if (repo !== undefined) github.world.renameRepo(repo, to);
  }
  const texts: string[] = [];
  return {
    github,
    slack,
    drive,
    texts,
    token,
    async run(command, reached = {}) {
      const lines: string[] = [];
      const services = { github, slack, drive, ...reached };
      const connections = { ...connectionsTo(services, progressInto(lines)), now };
      const report = await run(requestFor(command, theCase.roster), connections);
      const text = [...lines, ...writtenBy(report)].join("\n");
      texts.push(text);
      return { report, text };
    },
    async close() {
      await Promise.all([github.close(), slack.close(), drive.close()]);
    },
  };
}

/** How Rollcall reaches the services, here or through whatever stands in front of them. */
export function connectionsTo(
  { github, slack, drive }: Reached,
  progress: Progress,
): Omit<Connections, "now"> {
  return {
    githubToken: secrets.githubToken,
    githubApiUrl: github.apiUrl,
    githubGraphqlUrl: github.graphqlUrl,
    slackToken: secrets.slackToken,
    slackApiUrl: slack.apiUrl,
    googleCredentials: drive.credentials.serviceAccountKey(robot),
    googleApiUrl: drive.apiUrl,
    env: {},
    fetch,
    progress,
  };
}

/** A run of one roster, without a runner around it. */
export function requestFor(command: "validate" | "plan" | "apply", roster: string | Uint8Array): RunRequest {
  const bytes = typeof roster === "string" ? new TextEncoder().encode(roster) : roster;
  return {
    command,
    roster: { files: [{ path: "teams.yaml", bytes }], findings: [] },
    allowRemovals: false,
    links: {},
  };
}

function progressInto(lines: string[]): Progress {
  return {
    reading: (provider, what, done, total) => void lines.push(`${provider} ${what} ${done} ${total}`),
    applied: (outcome) => void lines.push(JSON.stringify(outcome)),
  };
}
