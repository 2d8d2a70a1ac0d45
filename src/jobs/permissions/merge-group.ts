import { errorsToFindings } from "../../app/errors-to-findings.ts";
import { readOtherRosters } from "../../app/find-other-rosters.ts";
import type { RosterLoader } from "../../app/load-roster.ts";
import { RollcallError } from "../../core/rollcall-error.ts";
import { changedFileActions } from "../../permissions/changed-files.ts";
import { checkPermissions, type Decision, type ProposedChange } from "../../permissions/check-permissions.ts";
import type { Word } from "../../permissions/word.ts";
import { declaringKinds } from "../../providers/index.ts";
import { readGroupFiles } from "../../repository/changed-files.ts";
import { ownCheckRuns } from "../../repository/check-runs.ts";
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
import { otherRosterFailure } from "./other-roster.ts";
import { publishFailure, publishOn } from "./publish.ts";
import type { JudgeRequest, JudgeResult } from "./run.ts";
import { existingFrom } from "./seen.ts";
import { type VerdictText, verdictOf, verdictSaying } from "./verdict.ts";
import { verdictName } from "./verdict-name.ts";
import { whoseVerdict } from "./whose-verdict.ts";

/** The merge group to judge: a commit that a merge queue tries, and the one that it is tried on. */
export interface GroupRequest extends Omit<JudgeRequest, "number" | "event" | "given" | "lifting"> {
  readonly head: string;
  /** Undefined when the event doesn't say it: the last commit that the branch and the group have in common. */
  readonly base?: string | undefined;
  /** `gh-readonly-queue/main/pr-7-…`. */
  readonly ref: string;
  readonly branch: string;
}

/** A pull request of a group, with the commit that it is tried on and the one that tries it. */
type Step = QueuedPullRequest;

/** What a step of a group comes to, and the words that count for it. */
interface JudgedStep {
  readonly decision: Decision;
  readonly words: readonly Word[];
}

/**
 * Judges a merge group: each of its pull requests as if those ahead of it had been merged before, by the rules that hold
 * then. Words that one has count only while it still does what they were given for. The verdict is a check run on the
 * group's commit.
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
    const judged = await groupVerdict(request, { rosters, inForce, now });
    const { own, name: check } = inForce;
    const known = (await ownCheckRuns(repository, head, own)).find((run) => run.name === check);
    const { of, shared } = await whoseVerdict(known?.memo, { rosters, inForce });
    const verdict = shared ?? judged;
    const findings = await publishOn(head, verdict, { repository, inForce, url, now, of });
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
  const base =
    request.base ?? (await readGroupFiles(repository, { base: inForce.head, head: request.head })).mergeBase;
  const judged: JudgedStep[] = [];
  for (const step of await stepsOf({ ...request, base }, repository)) {
    const result = await judgeStep(step, request, { rosters, inForce, now });
    if (result === undefined)
      return verdictSaying(
        "failure",
        "The roster has mistakes, or there is none, so there is nothing to judge.",
      );
    if ("conclusion" in result) return result;
    judged.push(result);
  }
  return verdictOf(joinedDecision(judged), { words: judged.flatMap(({ words }) => words) });
}

/** Judges one pull request on top of those ahead of it. A verdict, where it can't be allowed; undefined where a roster can't be used. */
async function judgeStep(
  { number, base, head }: Step,
  { existing, action }: GroupRequest,
  { rosters, inForce, now }: Pick<AssessmentContext, "rosters" | "inForce" | "now">,
): Promise<JudgedStep | VerdictText | undefined> {
  const { repository } = rosters;
  const before = withoutBadAddresses(await readRosterAt(rosters, base), rosters.now);
  const after = withoutAddressesOf(before, await readRosterAt(rosters, head), rosters.now);
  if (!isValid(before) || !isValid(after)) return undefined;
  const files = await readGroupFiles(repository, { base, head });
  const other = await otherRosterFailure(files.paths, { rosters, inForce });
  if (other !== undefined) return other;
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
  const readAgain = () => readPullRequestState(repository, number, inForce.name);
  const state = await readAgain();
  const own =
    state.is === "open" && state.base === inForce.branch
      ? await assess(state, { rosters, inForce, now, existing, action, readAgain })
      : undefined;
  const others = await readOtherRosters({ rosters, commit: base, roster: before, head: after });
  const change = {
    ...unseen,
    others,
    existing: existing ?? existingFrom(own?.seen === undefined ? [] : [own.seen]),
  };
  const open = checkPermissions(change, []);
  if (own?.judged?.decision.digest !== open.digest) return { decision: open, words: [] };
  const { words } = own.judged;
  const decision = checkPermissions(change, words);
  return { decision: own.lifted === undefined ? decision : lifted(decision), words };
}

/** A decision whose verdict an owner of the organisation has lifted. */
function lifted(decision: Decision): Decision {
  return {
    ...decision,
    allowed: true,
    actions: decision.actions.map((each) =>
      each.isAllowed ? each : { ...each, isAllowed: true, allowedBy: [] },
    ),
  };
}

/** All that the steps of a group do. It is allowed when each of them is. */
function joinedDecision(steps: readonly JudgedStep[]): Decision {
  const decisions = steps.map(({ decision }) => decision);
  return {
    allowed: decisions.every(({ allowed }) => allowed),
    digest: decisions.map(({ digest }) => digest).join(" "),
    gains: decisions.flatMap(({ gains }) => gains),
    actions: decisions.flatMap(({ actions }) => actions),
  };
}

/** Returns the steps of a group in their order: by the queue, or else the one that its branch names. */
async function stepsOf(
  { head, base, ref, branch }: GroupRequest & { readonly base: string },
  repository: RosterRepository,
): Promise<readonly Step[]> {
  const queue = await queuedPullRequests(repository, branch).catch(() => []);
  const steps = chainOf(queue, { head, base });
  if (steps.length > 0) return steps;
  const [, number] = /\/pr-(\d+)-[0-9a-f]{40}$/.exec(ref) ?? [];
  if (number === undefined) throw new RollcallError(queueNotKnown(ref));
  return [{ number: Number(number), base, head }];
}

/** Returns the pull requests between two commits, first to last; none where the queue doesn't lead from one to the other. */
function chainOf(
  queue: readonly QueuedPullRequest[],
  { head, base }: { readonly head: string; readonly base: string },
): readonly Step[] {
  const steps: Step[] = [];
  for (let at = head; at !== base; ) {
    const entry = queue.find((each) => each.head === at);
    if (entry === undefined || steps.includes(entry)) return [];
    steps.unshift(entry);
    at = entry.base;
  }
  return steps;
}
