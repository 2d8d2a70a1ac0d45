import { errorsToFindings } from "../../app/errors-to-findings.ts";
import type { RosterLoader } from "../../app/load-roster.ts";
import { RollcallError } from "../../core/rollcall-error.ts";
import { changedFileActions } from "../../permissions/changed-files.ts";
import {
  type ActionDecision,
  checkPermissions,
  type Decision,
  type ProposedChange,
} from "../../permissions/check-permissions.ts";
import type { RosterAction } from "../../permissions/roster-action.ts";
import type { Word } from "../../permissions/word.ts";
import { declaringKinds } from "../../providers/index.ts";
import { readGroupFiles } from "../../repository/changed-files.ts";
import { type QueuedPullRequest, queuedPullRequests } from "../../repository/merge-queue.ts";
import { readPullRequestState } from "../../repository/pull-request-state.ts";
import type { RosterRepository } from "../../repository/repository.ts";
import { withoutBadAddresses } from "../../roster/bad-addresses.ts";
import { isValid } from "../../roster/load.ts";
import { readRosterAt } from "../chat/read-roster.ts";
import { type AssessmentContext, assess } from "./assess.ts";
import { queueNotKnown } from "./errors.ts";
import { type InForce, readInForce } from "./in-force.ts";
import { withoutAddressesOf } from "./known-addresses.ts";
import { publishFailure, publishOn } from "./publish.ts";
import type { JudgeRequest, JudgeResult } from "./run.ts";
import { existingFrom, type Seen } from "./seen.ts";
import { type VerdictText, verdictOf, verdictSaying } from "./verdict.ts";
import { verdictName } from "./verdict-name.ts";

/** The merge group to judge: a commit that a merge queue tries, and the one that it is tried on. */
export interface GroupRequest extends Omit<JudgeRequest, "number" | "event" | "given" | "lifting"> {
  readonly head: string;
  /** Undefined when the event doesn't say it: the last commit that the branch and the group have in common. */
  readonly base?: string | undefined;
  /** `gh-readonly-queue/main/pr-7-…`. */
  readonly ref: string;
  readonly branch: string;
}

/** What a pull request of a group changes itself, and the words that count for it. */
interface Member {
  readonly number: number;
  readonly actions: ReadonlySet<string>;
  readonly words: readonly Word[];
  /** True when the verdict on it was lifted. */
  readonly isLifted: boolean;
}

/**
 * Judges a merge group: what the group does is found anew, and each part needs the words that one of its pull requests has
 * for that same part. The verdict is a check run on the group's commit.
 */
export async function judgeMergeGroup(
  request: GroupRequest,
  rosters: RosterLoader,
  clock: { now(): number },
): Promise<JudgeResult | undefined> {
  const { repository, config } = rosters;
  const now = new Date(clock.now()).toISOString();
  const { runUrl: url, head, name } = request;
  let inForce: InForce | undefined;
  try {
    inForce = await readInForce(rosters, name);
    if (request.branch !== inForce.branch) return undefined;
    const verdict = await groupVerdict(request, { rosters, inForce, now });
    const findings = await publishOn(head, verdict, { repository, inForce, url, now });
    const isAdvice = findings.some(({ code }) => code === "verdict_is_advice");
    return { ...verdict, name: inForce.name, findings, isAdvice };
  } catch (error) {
    const found = errorsToFindings(error);
    const reason = found.map(({ message, remedy }) => `${message} ${remedy}`).join(" ");
    const verdict = verdictSaying("failure", "This couldn't be judged. Please queue it again.", [[reason]]);
    const scope = { name, org: undefined, owner: repository.owner, config, exists: true };
    const known = { own: inForce?.own, name: inForce?.name ?? verdictName(scope) };
    const problems = await publishFailure(head, verdict, { repository, url, now, ...known });
    return { ...verdict, name: known.name, findings: [...found, ...problems], isAdvice: false };
  }
}

async function groupVerdict(
  request: GroupRequest,
  { rosters, inForce, now }: Pick<AssessmentContext, "rosters" | "inForce" | "now">,
): Promise<VerdictText> {
  const { repository } = rosters;
  const { head, existing, action } = request;
  const files = await readGroupFiles(repository, { base: request.base ?? inForce.head, head });
  const base = request.base ?? files.mergeBase;
  const before = withoutBadAddresses(await readRosterAt(rosters, base), rosters.today);
  const after = withoutAddressesOf(before, await readRosterAt(rosters, head), rosters.today);
  if (!isValid(before) || !isValid(after))
    return verdictSaying(
      "failure",
      "The roster has mistakes, or there is none, so there is nothing to judge.",
    );
  const unseen: ProposedChange = {
    base: before,
    head: after,
    kinds: declaringKinds,
    repository: { owner: repository.owner, repo: repository.repo, action },
    extraActions: changedFileActions(files.paths, {
      rosterPaths: before.source.files.map(({ path }) => path),
      unlisted: files.unlisted,
    }),
  };
  const allSeen: Seen[] = [];
  const members: Member[] = [];
  for (const number of await numbersIn({ ...request, base }, repository)) {
    const readAgain = () => readPullRequestState(repository, number, inForce.name);
    const state = await readAgain();
    if (state.is !== "open" || state.base !== inForce.branch) continue;
    const { judged, lifted, seen } = await assess(state, {
      rosters,
      inForce,
      now,
      existing,
      action,
      readAgain,
    });
    if (judged === undefined) continue;
    if (seen !== undefined) allSeen.push(seen);
    const actions = judged.decision.actions.map(({ rosterAction }) => textOf(rosterAction));
    members.push({ number, actions: new Set(actions), words: judged.words, isLifted: lifted !== undefined });
  }
  const words = members.flatMap((member) => member.words);
  const change = { ...unseen, existing: existing ?? existingFrom(allSeen) };
  return verdictOf(decideGroup(change, members), { words });
}

/** Decides on what a group does: each action by the words of one pull request that does the same. */
export function decideGroup(change: ProposedChange, members: readonly Omit<Member, "number">[]): Decision {
  const decided = checkPermissions(change, []);
  const byMember = members.map(({ actions, isLifted, words }) => ({
    actions,
    isLifted,
    decision: checkPermissions(change, words),
  }));
  const actions = decided.actions.map((open, index): ActionDecision => {
    const text = textOf(open.rosterAction);
    const candidates = byMember
      .filter((member) => member.actions.has(text))
      .flatMap(({ decision, isLifted }) => {
        const each = decision.actions[index];
        return each === undefined ? [] : [isLifted ? { ...each, isAllowed: true } : each];
      });
    return candidates.find(({ isAllowed }) => isAllowed) ?? candidates[0] ?? open;
  });
  return { ...decided, actions, allowed: actions.every(({ isAllowed }) => isAllowed) };
}

/** An action without its place, which differs from commit to commit. */
function textOf({ at: _, ...action }: RosterAction): string {
  return JSON.stringify(Object.entries(action).sort(([one], [other]) => (one < other ? -1 : 1)));
}

/** Returns the pull requests that a group is made of: by the queue, or else the last one, which its branch names. */
async function numbersIn(
  { head, base, ref, branch }: GroupRequest & { readonly base: string },
  repository: RosterRepository,
): Promise<readonly number[]> {
  const queue = await queuedPullRequests(repository, branch).catch(() => []);
  const chain = chainOf(queue, { head, base });
  if (chain.length > 0) return chain;
  const [, number] = /\/pr-(\d+)-[0-9a-f]{40}$/.exec(ref) ?? [];
  if (number === undefined) throw new RollcallError(queueNotKnown(ref));
  return [Number(number)];
}

/** Returns the pull requests from the commit that a group is tried on to its own. */
function chainOf(
  queue: readonly QueuedPullRequest[],
  { head, base }: { readonly head: string; readonly base: string },
): readonly number[] {
  const numbers: number[] = [];
  let at = head;
  for (let steps = 0; at !== base && steps < queue.length; steps += 1) {
    const entry = queue.find((each) => each.head === at);
    if (entry === undefined) break;
    numbers.push(entry.number);
    at = entry.base;
  }
  return numbers;
}
