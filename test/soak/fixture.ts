import { type DriveEmulator, startDrive } from "../../emulators/drive/drive.ts";
import { type GithubEmulator, startGithub } from "../../emulators/github/github.ts";
import type { Permissions, Token } from "../../emulators/github/options.ts";
import { acceptInvitation } from "../../emulators/github/people.ts";
import { type SlackEmulator, startSlack } from "../../emulators/slack/slack.ts";
import { noMemory } from "../../src/app/no-memory.ts";
import type { RunMemory } from "../../src/app/open-memory.ts";
import type { RunRequest } from "../../src/app/request.ts";
import { currentDay } from "../../src/core/clock.ts";
import type { Progress } from "../../src/core/provider.ts";
import type { Report } from "../../src/core/report.ts";
import type { Connections } from "../../src/providers/index.ts";
import { resolveUndated } from "../../src/roster/resolve-undated.ts";
import { run } from "../../src/run.ts";
import { actorIn, type Case } from "./cases.ts";
import { declaredRoster, loadText } from "./load.ts";
import { serviceAccount } from "./names.ts";
import { outputsOf } from "./outputs.ts";
import { secrets } from "./secrets.ts";
import { inProcess, startDay, type Transport } from "./transport.ts";

/** The three services of a case, running. */
export interface Services {
  readonly github: GithubEmulator;
  readonly slack: SlackEmulator;
  readonly drive: DriveEmulator;
}

/** What one run reported, and all its text. */
export interface RunResult {
  readonly report: Report;
  /** Every rendering of the report, and the lines of progress. */
  readonly text: string;
}

/** The running services of a case, and Rollcall connected to them. */
export interface Fixture extends Services {
  /** What the services are on, and a proxy may be. */
  readonly transport: Transport;
  /** What GitHub's token may do. A change counts from the next call on. Undefined: everything. */
  readonly token: { permissions?: Permissions };
  /** Runs a command. `endpoints` replace the services' own addresses. */
  run(command: "plan" | "apply", endpoints?: Partial<Endpoints>): Promise<RunResult>;
  /** The text of all runs so far. */
  readonly outputs: readonly string[];
  close(): Promise<void>;
}

/** The addresses of the services, and Drive's credentials. */
export interface Endpoints {
  readonly github: { readonly apiUrl: string; readonly graphqlUrl: string };
  readonly slack: { readonly apiUrl: string };
  readonly drive: Pick<DriveEmulator, "apiUrl" | "credentials">;
}

/** Starts the services of a case, each in the state that the case describes. */
export async function startFixture(theCase: Case, transport = inProcess()): Promise<Fixture> {
  const { clock, host, fetch } = transport;
  const now = () => new Date(clock.now());
  const login = actorIn(theCase);
  const token: Token & { permissions?: Permissions } = {
    value: secrets.githubToken,
    ...(login === undefined ? { kind: "app" } : { kind: "user", login }),
  };
  const { options } = theCase;
  const [github, slack, drive] = await Promise.all([
    startGithub(theCase.github, { ...options.github, now, token }, host),
    startSlack(theCase.slack, { ...options.slack, now }, host),
    // Google's sign-in library reads the wall clock, which cannot be replaced.
    startDrive(theCase.drive, { ...options.drive, sleep: clock.sleep }, host),
  ]);
  for (const [from, to] of Object.entries(theCase.renamedRepos)) {
    const repo = github.world.repo(from);
    if (repo !== undefined) github.world.renameRepo(repo, to);
  }
  const results: RunResult[] = [];
  async function runOf(request: RunRequest, endpoints: Partial<Endpoints>): Promise<RunResult> {
    const lines: string[] = [];
    const services = { github, slack, drive, ...endpoints };
    const report = await run(request, {
      ...connectionsTo(services, progressInto(lines)),
      fetch,
      clock,
    });
    const result = resultOf(report, lines);
    results.push(result);
    return result;
  }
  const requestOf = (command: "plan" | "apply", roster: string): RunRequest => ({
    command,
    roster: loadText(roster, currentDay(clock)),
    allowRemovals: false,
    links: {},
  });
  const { roster, earlier } = theCase;
  if (earlier !== undefined) {
    await runOf({ ...requestOf("apply", earlier.roster), allowRemovals: true }, {});
    if (earlier.accepted && acceptInvitations(github))
      await runOf({ ...requestOf("apply", earlier.roster), allowRemovals: true }, {});
  }
  const remembered = earlier === undefined ? {} : { memory: memoryOf(earlier.roster) };
  return {
    github,
    slack,
    drive,
    transport,
    get outputs() {
      return results.map(({ text }) => text);
    },
    token,
    run: (command, endpoints = {}) => runOf({ ...requestOf(command, roster), ...remembered }, endpoints),
    async close() {
      await Promise.all([github.close(), slack.close(), drive.close()]);
    },
  };
}

/** Returns a run's result, which is rendered when somebody reads it: the runs that others are held against never are. */
function resultOf(report: Report, lines: readonly string[]): RunResult {
  let text: string | undefined;
  return {
    report,
    get text() {
      text ??= [...lines, ...outputsOf(report)].join("\n");
      return text;
    },
  };
}

/** Accepts all invitations that name an account. Returns false when there are none. */
function acceptInvitations({ world }: GithubEmulator): boolean {
  const invitations = [...world.invitations.values()].filter((each) => each.account !== undefined);
  for (const each of invitations) acceptInvitation(world, each);
  const repos = [...world.repos.values()].filter((each) => each.invitations.size > 0);
  for (const { collaborators, invitations } of repos) {
    for (const { account, role } of invitations.values()) collaborators.set(account.id, role);
    invitations.clear();
  }
  return invitations.length > 0 || repos.length > 0;
}

/** Returns a memory that knows that a roster was applied before. */
function memoryOf(roster: string): RunMemory {
  const earlier = resolveUndated(declaredRoster(roster, startDay), startDay);
  return { ...noMemory([]), isEmpty: false, earlierIn: () => [earlier] };
}

/** Returns connections to the services at these endpoints. */
export function connectionsTo(
  { github, slack, drive }: Endpoints,
  progress: Progress,
): Omit<Connections, "clock"> {
  return {
    githubToken: secrets.githubToken,
    githubApiUrl: github.apiUrl,
    githubGraphqlUrl: github.graphqlUrl,
    slackToken: secrets.slackToken,
    slackApiUrl: slack.apiUrl,
    googleCredentials: drive.credentials.serviceAccountKey(serviceAccount),
    googleApiUrl: drive.apiUrl,
    env: {},
    fetch,
    progress,
  };
}

function progressInto(lines: string[]): Progress {
  return {
    reading: (provider, what, done, total) => void lines.push(`${provider} ${what} ${done} ${total}`),
    applied: (outcome) => void lines.push(JSON.stringify(outcome)),
  };
}
