import { readOtherRosters } from "../../app/find-other-rosters.ts";
import type { RosterLoader } from "../../app/load-roster.ts";
import type { RunMemory } from "../../app/open-memory.ts";
import type { RosterReview } from "../../app/request.ts";
import { haveSameFiles } from "../../app/same-files.ts";
import { isAbsentAccount } from "../../permissions/absent-account.ts";
import { countedWords } from "../../permissions/approval-record.ts";
import { checkPermissions } from "../../permissions/check-permissions.ts";
import type { Word } from "../../permissions/word.ts";
import { declaringKinds } from "../../providers/index.ts";
import { firstParentsOf } from "../../repository/first-parents.ts";
import { pullRequestOfMerge } from "../../repository/pull-request-of-merge.ts";
import { readPullRequestState } from "../../repository/pull-request-state.ts";
import { declaredOrNamed } from "../../roster/declared-or-named.ts";
import { isValid, type LoadedRoster, type ValidRoster } from "../../roster/load.ts";
import { reviewsIn } from "../permissions/assess.ts";
import { type InForce, readInForce } from "../permissions/in-force.ts";
import { existingFrom } from "../permissions/seen.ts";
import { newestRecord } from "../permissions/stored-record.ts";

/** What is asked when only what was reviewed is to be applied. */
export interface ReviewRequest {
  readonly rosters: RosterLoader;
  /** The commit that is applied, and its roster. */
  readonly commit: string;
  readonly roster: LoadedRoster;
  /** Its commits were applied before, and count as reviewed. Without any, the last commit alone is looked at. */
  readonly memory: Pick<RunMemory, "applied" | "begun"> | undefined;
  /** True: what was pushed, or merged past the check, counts all the same. What was merged on a verdict that held no more doesn't. */
  readonly takesUnjudged?: boolean;
  /** The input `name`. */
  readonly name: string | undefined;
  /** The repository of Rollcall's Action. */
  readonly action: string | undefined;
}

/** Pull requests that were merged on words that had ended. */
export interface MergedOnEndedWords {
  readonly reopened: readonly number[];
  readonly takenBack: readonly number[];
  /** Their verdict allowed them, and by what the default branch had when they were merged, it would not have. */
  readonly outdated: readonly number[];
}

/**
 * Finds out how far a roster was reviewed. From the commit that was applied last it goes on, commit by commit: one that
 * changes nothing in the roster, or only what nobody's permission is needed for, goes on with what was reviewed before; so
 * does the merge of a pull request whose verdict allowed just this change. Any other ends it, until the roster is again as
 * it was. Throws when something can't be read. `reopened` are pull requests that were closed or turned to another branch
 * after their verdict, and merged before they were judged again: what was said for them was over. `takenBack` are those whose
 * words somebody took back by a review since.
 */
export async function reviewOf(request: ReviewRequest): Promise<RosterReview & MergedOnEndedWords> {
  const { rosters, commit, memory } = request;
  const inForce = await readInForce(rosters, request.name);
  const line = await firstParentsOf(rosters.repository, commit);
  const { start, later } = startOf(line, memory);
  let roster = await rosters.at(start);
  let unreviewed: string | undefined;
  const absent: string[] = [];
  const reopened: number[] = [];
  const takenBack: number[] = [];
  const outdated: number[] = [];
  for (const each of later) {
    const next = each === commit ? request.roster : await rosters.at(each);
    const isSame = haveSameFiles(roster, next);
    const step = isSame
      ? { absent: [] }
      : await reviewedStep(roster, next, { ...request, commit: each, inForce });
    if ("reopened" in step) reopened.push(step.reopened);
    if ("takenBack" in step) takenBack.push(step.takenBack);
    if ("outdated" in step) outdated.push(step.outdated);
    if (request.takesUnjudged && !("absent" in step) && !("outdated" in step)) {
      [roster, unreviewed] = [next, undefined];
      continue;
    }
    if (!("absent" in step)) {
      unreviewed ??= each;
      continue;
    }
    [roster, unreviewed] = [next, undefined];
    if (!memory?.begun.has(each)) absent.push(...step.absent);
  }
  const known = { absent, reopened, takenBack, outdated };
  return unreviewed === undefined ? { ...known, roster: request.roster } : { ...known, roster, unreviewed };
}

/** Returns the commit that counts as reviewed, and those after it, oldest first. */
function startOf(
  line: readonly string[],
  memory: ReviewRequest["memory"],
): { readonly start: string; readonly later: readonly string[] } {
  const [head = "", parent = head] = line;
  const applied = memory?.applied ?? new Set<string>();
  const known = line.findLastIndex((commit) => applied.has(commit));
  if (known >= 0) return { start: line[known] ?? head, later: line.slice(0, known).reverse() };
  const [elsewhere] = applied;
  if (elsewhere !== undefined) return { start: elsewhere, later: line.toReversed() };
  return { start: parent, later: [head] };
}

/** A step that is reviewed, with what it creates; or one that isn't. */
type ReviewedStep =
  | { readonly absent: readonly string[] }
  | { readonly reopened: number }
  | { readonly takenBack: number }
  | { readonly outdated: number }
  | { readonly is: "unreviewed" };

const unreviewedStep: ReviewedStep = { is: "unreviewed" };

/** Returns what a step creates, when it is reviewed or needs nobody. */
async function reviewedStep(
  before: LoadedRoster,
  after: LoadedRoster,
  { rosters, commit, inForce, action }: ReviewRequest & { readonly inForce: InForce },
): Promise<ReviewedStep> {
  if (!isValid(before) || !isValid(after)) return unreviewedStep;
  const { repository } = rosters;
  const { owner, repo } = repository;
  const at = before.source.commit ?? commit;
  const others = await readOtherRosters({ rosters, commit: at, roster: before, head: after });
  const own = { owner, repo, action };
  const change = { base: before, head: after, kinds: declaringKinds, repository: own, others };
  const { allowed, digest } = checkPermissions(change, []);
  if (allowed) return { absent: [] };
  const number = await pullRequestOfMerge(repository, commit);
  if (number === undefined) return unreviewedStep;
  const state = await readPullRequestState(repository, number, inForce.name);
  const stored = newestRecord(state, inForce.apps);
  if (state.is !== "merged" || state.base !== inForce.branch || stored?.allowed === undefined)
    return unreviewedStep;
  if (stored.allowed !== digest) return { outdated: number };
  if (state.endedAt !== stored.record.endedAt) return { reopened: number };
  // The base may have moved after the verdict: what was said must suffice by the rules that it was merged under.
  const existing = existingFrom(stored.seen === undefined ? [] : [stored.seen]);
  const isLifted = stored.lifted?.digest === digest;
  const suffice = (words: readonly Word[]) => checkPermissions({ ...change, existing }, words).allowed;
  if (!isLifted && !suffice(stored.words ?? [])) return { outdated: number };
  // A review that takes a word back may not have been judged: whoever may write the repository can cancel that run.
  const standing = countedWords(stored.record, {
    reviews: reviewsIn(state, before),
    now: stored.judgedAt,
  });
  if (!isLifted && !suffice(standing)) return { takenBack: number };
  return { absent: keysOf(stored.record.absent, after) };
}

/** Returns things by their keys in plans, `kind key`, which a record has by their identities, `kind identity`; and accounts. */
function keysOf(absent: readonly string[], { declared }: ValidRoster): readonly string[] {
  const identities = new Set(absent);
  const keys = declaringKinds.flatMap((each) =>
    declaredOrNamed(each, declared).flatMap(({ key, identities: own }) =>
      own.some((identity) => identities.has(`${each.kind} ${identity}`)) ? [`${each.kind} ${key}`] : [],
    ),
  );
  return [...new Set([...keys, ...absent.filter(isAbsentAccount)])];
}
