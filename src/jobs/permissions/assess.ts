import { createHash } from "node:crypto";
import { readOtherRosters } from "../../app/find-other-rosters.ts";
import type { RosterLoader } from "../../app/load-roster.ts";
import type { ApprovalRecord, Review } from "../../permissions/approval-record.ts";
import { changedFileActions } from "../../permissions/changed-files.ts";
import { checkPermissions, type Decision, type ProposedChange } from "../../permissions/check-permissions.ts";
import type { Existing } from "../../permissions/existing.ts";
import type { Word } from "../../permissions/word.ts";
import { declaringKinds } from "../../providers/index.ts";
import { readChangedFiles } from "../../repository/changed-files.ts";
import type { PullRequestAccount, PullRequestState } from "../../repository/pull-request-state.ts";
import { userOfAccount } from "../../roster/account-match.ts";
import { withoutBadAddresses } from "../../roster/bad-addresses.ts";
import { lastAdminFindings } from "../../roster/last-admin.ts";
import { isValid, type LoadedRoster, type ValidRoster } from "../../roster/load.ts";
import { type ComparedRosters, comparedRosters } from "./compared-rosters.ts";
import { type PullRequestEvent, pushOf, wordsOfEvent } from "./event-words.ts";
import { firstRosterVerdict } from "./first-roster.ts";
import type { InForce } from "./in-force.ts";
import { digestOfChange, type GivenWords, type Observed, observe } from "./judge-change.ts";
import { withoutAddressesOf } from "./known-addresses.ts";
import { otherRosterFailure } from "./other-roster.ts";
import { isAuthorsHead, judgeOwnChange } from "./own-change.ts";
import { existingFrom, type Seen } from "./seen.ts";
import { type Lifting, newestRecord, type StoredRecord } from "./stored-record.ts";
import { type VerdictText, verdictOf, verdictSaying } from "./verdict.ts";
import { whoseVerdict } from "./whose-verdict.ts";

/** What is known besides a pull request and its rosters. */
export interface AssessmentContext {
  readonly rosters: RosterLoader;
  readonly inForce: InForce;
  readonly event?: PullRequestEvent | undefined;
  /** Words that the event doesn't have: of whoever asks in chat, or approves in Slack. */
  readonly given?: GivenWords | undefined;
  /** Lifts the verdict on the change that it is for. Whoever passes this has seen that they may. */
  readonly lifting?: Lifting | undefined;
  /** What the services have. Without it, everything counts as existing. */
  readonly existing?: Existing | undefined;
  /** The repository of Rollcall's Action: `owner/name`. */
  readonly action?: string | undefined;
  /** ISO 8601, UTC. */
  readonly now: string;
  /** Reads the pull request a little later. */
  readonly readAgain: () => Promise<PullRequestState>;
}

/** What a pull request comes to, and the record that is to be kept of it. */
export interface Assessment {
  readonly verdict: VerdictText;
  readonly record: ApprovalRecord;
  /** What was seen of the services for it. */
  readonly seen?: Seen | undefined;
  /** Who lifted the verdict on this very change. */
  readonly lifted?: Lifting | undefined;
  /** The digest of what the change of the roster alone does, where it is allowed. */
  readonly allowed?: string | undefined;
  /** The keys of the rosters that have judged the head under this verdict's name. */
  readonly of: readonly string[];
  /** The change and the words for it, where the rosters could be compared. */
  readonly judged?: {
    readonly change: ProposedChange;
    readonly decision: Decision;
    readonly words: readonly Word[];
  };
}

/** Judges an open pull request into the default branch. Throws when something that it needs can't be read. */
export async function assess(state: PullRequestState, context: AssessmentContext): Promise<Assessment> {
  const { own } = context.inForce;
  const known = state.runs.find(({ app, head }) => app === own && head === state.head);
  const { of, shared } = await whoseVerdict(known?.memo, context);
  const assessment = await assessAlone(state, context);
  const isFailed = assessment.verdict.conclusion === "failure";
  if (shared === undefined || isFailed) return { ...assessment, of };
  return { ...assessment, of, verdict: shared, allowed: undefined };
}

/** Judges as if no other roster had a verdict of the name. */
async function assessAlone(
  state: PullRequestState,
  context: AssessmentContext,
): Promise<Omit<Assessment, "of">> {
  const { rosters, inForce, readAgain } = context;
  const { repository } = rosters;
  const { roster: base, head: commit } = inForce;
  const files = await readChangedFiles(repository, {
    number: state.number,
    base: commit,
    head: state.head,
    count: state.changedFiles,
  });
  const { mergeBase } = files;
  const compared = await comparedRosters({ base: commit, mergeBase }, state, { rosters, readAgain });
  const previous = newestRecord(state, inForce.apps);
  const observed = observedOf(state, context, previous);
  const { now } = rosters;
  const isBase = compared.before.source.commit === base.source.commit;
  const before = isBase ? base : withoutBadAddresses(compared.before, now);
  const after = withoutAddressesOf(base, compared.after, now);
  const pull = { repository, state, mergeBase };
  if (!isValid(after) || !isValid(base)) {
    const begins = isValid(after) && base.source.files.length === 0;
    const isOwnHead = begins && (await isAuthorsHead(observed, pull));
    const digest = digestOfFiles(compared);
    const { record, words } = observe({ ...observed, digest, absent: [], isOwnHead });
    if (!isValid(after)) return { record, verdict: brokenVerdict(after) };
    if (!begins) return { record, verdict: brokenBaseVerdict() };
    return { record, verdict: await firstRosterVerdict(repository, words) };
  }
  const unseen: ProposedChange = {
    base,
    before: isValid(before) && before !== base ? before : undefined,
    head: after,
    kinds: declaringKinds,
    repository: { owner: repository.owner, repo: repository.repo, action: context.action },
    extraActions: changedFileActions(files.paths, {
      rosterPaths: base.source.files.map(({ path }) => path),
      unlisted: files.unlisted,
    }),
  };
  const others = await readOtherRosters({ rosters, commit, roster: base, head: after });
  const change = { ...unseen, others, existing: context.existing ?? existingBefore(unseen, previous) };
  const author = userKeyOf(base, state.author);
  const judged = await judgeOwnChange(change, observed, { ...pull, author });
  const { record, decision, words, seen, lacksAuthor } = judged;
  const goesOn = record.since !== undefined;
  const lifted = [context.lifting, goesOn ? previous?.lifted : undefined].find(
    (each) => each?.digest === decision.digest,
  );
  const other = await otherRosterFailure(files.paths, { rosters, inForce });
  const verdict =
    failedVerdict({ base, after, areInConflict: compared.areInConflict, other }, inForce.branch) ??
    verdictOf(decision, { words, lifted, lacksAuthor });
  const allowed = verdict.conclusion === "success" ? rosterDigestOf(change) : undefined;
  return { record, lifted, seen, verdict, allowed, judged: { change, decision, words } };
}

/** Returns the verdict on what can't be allowed by anybody as it is; undefined for everything else. */
function failedVerdict(
  {
    base,
    after,
    areInConflict,
    other,
  }: {
    readonly base: ValidRoster;
    readonly after: ValidRoster;
    readonly areInConflict: true | undefined;
    readonly other: VerdictText | undefined;
  },
  branch: string,
): VerdictText | undefined {
  if (areInConflict) return conflictVerdict(branch);
  if (other !== undefined) return other;
  const [lastAdmin] = lastAdminFindings(base.resolved, after.resolved);
  return lastAdmin && verdictSaying("failure", `${lastAdmin.message} ${lastAdmin.remedy}`);
}

/** Returns what was seen when the same change was judged with a plan. */
function existingBefore(change: ProposedChange, previous: StoredRecord | undefined): Existing | undefined {
  if (previous?.seen === undefined) return undefined;
  const isSame = digestOfChange(change) === previous.record.digest;
  return isSame ? existingFrom([previous.seen]) : undefined;
}

/** Returns the digest of what a change of the roster does, whatever other files change with it. */
export function rosterDigestOf(change: ProposedChange): string {
  return checkPermissions({ ...change, extraActions: [] }, []).digest;
}

function observedOf(
  state: PullRequestState,
  { inForce, event, given, now }: AssessmentContext,
  previous: StoredRecord | undefined,
): Observed {
  const keyOf = (account: PullRequestAccount): string | undefined => userKeyOf(inForce.roster, account);
  const words = wordsOfEvent(event, state, previous).map((word) => ({ ...word, user: keyOf(word.github) }));
  const reviews = reviewsIn(state, inForce.roster);
  const { number, base, branch, head, endedAt } = state;
  return {
    ...{ number, base, branch, head, endedAt, reviews, now, given },
    previous: previous?.record,
    push: pushOf(event, state),
    words,
  };
}

/** Returns the reviews of a pull request as words of a roster's users. */
export function reviewsIn({ reviews }: PullRequestState, roster: LoadedRoster): readonly Review[] {
  return reviews.map(({ author, state, at, commit }): Review => {
    const user = userKeyOf(roster, author);
    return { word: { user, how: "approved", at, vouchedBy: "github", github: author }, commit, state };
  });
}

function userKeyOf(roster: LoadedRoster, account: PullRequestAccount): string | undefined {
  return isValid(roster) ? userOfAccount(roster as ValidRoster, account)?.key : undefined;
}

/** Returns a digest of rosters that can't be compared by what they mean. */
function digestOfFiles({ before, after }: ComparedRosters): string {
  const hash = createHash("sha256");
  for (const { source } of [before, after])
    for (const { path, bytes } of source.files)
      hash.update(`${JSON.stringify(path)} ${bytes.length}\n`).update(bytes);
  return `files:${hash.digest("hex")}`;
}

function brokenVerdict({ findings }: LoadedRoster): VerdictText {
  const errors = findings.filter(({ severity }) => severity === "error").length;
  const count = `${errors} ${errors === 1 ? "mistake" : "mistakes"}`;
  return verdictSaying("failure", `The roster has ${count}, so there is nothing to judge yet.`);
}

function conflictVerdict(branch: string): VerdictText {
  return verdictSaying(
    "failure",
    `This conflicts with ${branch} as it is now, so what it would do isn't known: resolve the conflict first.`,
  );
}

function brokenBaseVerdict(): VerdictText {
  return verdictSaying(
    "failure",
    "The base's roster is broken, and can't say who may do what: an owner of the repository has to merge this.",
  );
}
