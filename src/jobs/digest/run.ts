import { declaredEffects } from "../../access/declared-effects.ts";
import { changeInWords } from "../../app/change-in-words.ts";
import type { RosterLoader } from "../../app/load-roster.ts";
import { openMemory } from "../../app/open-memory.ts";
import type { Reply } from "../../chat/reply.ts";
import type { Change } from "../../core/change.ts";
import { allKinds, type Connections, declaringKinds } from "../../providers/index.ts";
import { newestRuns, type RunOfWorkflow } from "../../repository/newest-runs.ts";
import { openRepository } from "../../repository/repository.ts";
import { requestErrorOf } from "../../repository/request-error.ts";
import { commitAtTime, rosterCommitsSince } from "../../repository/roster-commits.ts";
import { tokenExpiry } from "../../repository/token-expiry.ts";
import { waitingPullRequests } from "../../repository/waiting-pull-requests.ts";
import { isUsable, isValid, type LoadedRoster } from "../../roster/load.ts";
import { run } from "../../run.ts";
import { type InForce, readInForce } from "../permissions/in-force.ts";
import { endingSoon } from "./ending-soon.ts";
import type { DigestFacts, ExpiringKey, LookedUp } from "./facts.ts";
import { digestReply } from "./text.ts";

/** What a digest is about. */
export interface DigestRequest {
  readonly rosters: RosterLoader;
  /** The file of the workflow that applies, without its folder. */
  readonly workflow: string;
  /** Some of the services; undefined: every one that the roster uses. */
  readonly providers?: readonly string[];
  /** The input `name`. */
  readonly name?: string;
}

const day = 24 * 60 * 60 * 1000;

/**
 * Returns the digest of the last seven days: what changed and by whom, what waits, what ends soon, how the services differ,
 * the last run without an error, and keys that expire. It reads what a plan reads and a bounded number of requests more,
 * and writes nothing. What can't be read is said in its place. Throws when the roster in force can't be read.
 */
export async function makeDigest(request: DigestRequest, connections: Connections): Promise<Reply> {
  const { rosters } = request;
  const { repository } = rosters;
  const now = connections.clock.now();
  const since = new Date(now - 7 * day).toISOString();
  const inForce = await readInForce(rosters, request.name);
  const { branch, name: check, apps, roster } = inForce;
  const facts: DigestFacts = {
    of: roster.declared?.github?.org ?? `${repository.owner}/${repository.repo}`,
    from: since.slice(0, 10),
    to: rosters.today,
    changes: await lookUp(() => changesSince(since, inForce, rosters)),
    waiting: await lookUp(() => waitingPullRequests(repository, { branch, check, apps })),
    ending: isValid(roster)
      ? {
          is: "read",
          value: endingSoon(roster.declared, {
            from: rosters.now,
            to: new Date(now + 14 * day).toISOString().slice(0, 10),
          }),
        }
      : { is: "unread", reason: firstError(roster) },
    drift: await lookUp(() => differences(inForce, request, connections)),
    lastClean: await lookUp(() => lastCleanRun(request, branch)),
    keys: await lookUp(() => expiringKeys(request, connections, new Date(now + 30 * day))),
  };
  return digestReply(facts);
}

async function lookUp<Value>(read: () => Promise<Value>): Promise<LookedUp<Value>> {
  try {
    return { is: "read", value: await read() };
  } catch (error) {
    return { is: "unread", reason: requestErrorOf(error).message };
  }
}

async function changesSince(since: string, { branch, head, roster }: InForce, rosters: RosterLoader) {
  const { repository, config } = rosters;
  const found = await rosterCommitsSince(repository, { branch, since, paths: config });
  if (found.commits.length === 0) return { ...found, effects: undefined };
  const before = await commitAtTime(repository, { branch, time: since });
  const old = before === undefined || before === head ? undefined : await rosters.at(before);
  const effects = isValid(old) && isValid(roster) ? declaredEffects(old, roster, declaringKinds) : undefined;
  return { ...found, effects };
}

/** Returns how the services differ from the roster in force, a change a line. Throws when they can't be read. */
async function differences(
  { roster, head }: InForce,
  { rosters, providers }: DigestRequest,
  connections: Connections,
): Promise<readonly string[]> {
  if (!isUsable(roster)) throw new Error(firstError(roster));
  const { clock } = connections;
  const memory = await openMemory({
    rosters,
    config: rosters.config,
    commit: head,
    roster,
    writes: false,
    clock,
  });
  const report = await run(
    { command: "plan", roster, memory, allowRemovals: false, links: {}, ...(providers ? { providers } : {}) },
    connections,
  );
  if (report.result === "failed" || report.result === "invalid")
    throw new Error(report.findings.find(({ severity }) => severity === "error")?.message ?? report.result);
  return report.plan.changes.map(differenceInWords);
}

function differenceInWords(change: Change): string {
  const what = changeInWords(change, allKinds);
  switch (change.action) {
    case "grant":
    case "create":
      return `Only in the file: ${what}`;
    case "revoke":
    case "archive":
      return `Not in the file: ${what}`;
    case "regrade":
    case "configure":
      return `The file says: ${what}`;
    default:
      return change satisfies never;
  }
}

async function lastCleanRun(
  { rosters, workflow }: DigestRequest,
  branch: string,
): Promise<RunOfWorkflow | undefined> {
  const runs = await Promise.all(
    ["schedule", "push"].map((event) =>
      newestRuns(rosters.repository, { workflow, event, branch, status: "success", most: 1 }),
    ),
  );
  if (runs.every((each) => each === undefined)) throw new Error(`There is no workflow ${workflow}.`);
  return runs.flatMap((each) => each ?? []).sort((left, right) => right.at.localeCompare(left.at))[0];
}

async function expiringKeys(
  { rosters: { repository } }: DigestRequest,
  { githubToken, githubApiUrl: apiUrl }: Connections,
  before: Date,
): Promise<readonly ExpiringKey[]> {
  const { owner, repo } = repository;
  const opened = githubToken ? [openRepository(githubToken, { owner, repo, apiUrl })] : [];
  const days = await Promise.all([repository, ...opened].map(tokenExpiry));
  const last = before.toISOString().slice(0, 10);
  return ["repository-token", "github-token"].flatMap((name, index): readonly ExpiringKey[] => {
    const until = days[index];
    return until === undefined || until > last ? [] : [{ name, until }];
  });
}

function firstError({ findings }: LoadedRoster): string {
  const [first] = findings.filter(({ severity }) => severity === "error");
  return first === undefined ? "The roster has a mistake." : first.message;
}
