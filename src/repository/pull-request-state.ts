import { bareLogin } from "./account.ts";
import { memoIn } from "./check-runs.ts";
import {
  type CommitAnswer,
  type PersonAnswer,
  type PullRequestAnswer,
  pullRequestQuery,
} from "./pull-request-query.ts";
import type { RosterRepository } from "./repository.ts";

/** A GitHub account. */
export interface PullRequestAccount {
  readonly login: string;
  readonly id: number;
}

/** A review that somebody submitted. */
export interface SubmittedReview {
  readonly author: PullRequestAccount;
  readonly state: "approved" | "changes_requested" | "dismissed" | "commented";
  readonly at: string;
  /** The commit that was reviewed; undefined when GitHub doesn't know it any more. */
  readonly commit: string | undefined;
}

/** A check run on one of a pull request's present or former heads. */
export interface HeadRun {
  readonly id: number;
  /** The slug of the App that made it. */
  readonly app: string;
  readonly head: string;
  readonly passes: boolean;
  readonly startedAt: string | undefined;
  /** What it remembers. */
  readonly memo: string | undefined;
}

/** GitHub's trial merge of a pull request. It may be of an older base. */
export interface TrialMerge {
  readonly commit: string;
  /** The commits that were merged: of the base, and of the head. */
  readonly parents: readonly string[];
}

/** A pull request as GitHub has it now. All times are ISO 8601 in UTC. */
export interface PullRequestState {
  readonly number: number;
  readonly is: "open" | "closed" | "merged";
  /** The branch that it goes into. */
  readonly base: string;
  readonly head: string;
  /** The branch that holds the change, as `owner:branch`. */
  readonly branch: string;
  readonly author: PullRequestAccount;
  readonly authorIsApp: boolean;
  readonly changedFiles: number;
  readonly trialMerge: TrialMerge | undefined;
  /** True when GitHub can't merge it as it is. */
  readonly hasConflict: boolean;
  /** True when the head is in the history of the branch that it was merged into. */
  readonly headIsMerged: boolean;
  /** Oldest first, the last hundred. */
  readonly reviews: readonly SubmittedReview[];
  /** When it was last closed other than by its merge, or turned to another branch. */
  readonly endedAt: string | undefined;
  /** The check runs of the name, on its commits and on heads that were rewritten. */
  readonly runs: readonly HeadRun[];
  /** True when one of those commits has more check runs of the name than are listed. */
  readonly runsAreCut: boolean;
  /** When the oldest rewrite happened that is listed, where there are older ones. */
  readonly rewritesListedSince: string | undefined;
  /** True when its branch is in another repository. */
  readonly isFromFork: boolean;
  /** The id of the account whose own key signed each of its commits; undefined where there is none. */
  readonly signedBy: number | undefined;
  /** Other open pull requests into the same branch with the same head. */
  readonly sameHead: readonly number[];
}

type Pull = PullRequestAnswer["repository"]["pullRequest"];

/** Reads a pull request, its reviews, and the check runs of a name on its present and former heads, in one request. */
export async function readPullRequestState(
  { octokit, owner, repo }: RosterRepository,
  number: number,
  name: string,
): Promise<PullRequestState> {
  const variables = { owner, repo, number, name };
  const { repository } = await octokit.graphql<PullRequestAnswer>(pullRequestQuery, variables);
  const pull = repository.pullRequest;
  const { rewritten, potentialMergeCommit: trial } = pull;
  const commits = commitsOf(pull);
  return {
    number,
    is: ({ OPEN: "open", CLOSED: "closed", MERGED: "merged" } as const)[pull.state],
    base: pull.baseRefName,
    head: pull.headRefOid,
    branch: `${pull.headRepositoryOwner?.login ?? ""}:${pull.headRefName}`,
    author: accountOf(pull.author),
    authorIsApp: pull.author?.__typename === "Bot",
    changedFiles: pull.changedFiles,
    hasConflict: pull.mergeable === "CONFLICTING",
    trialMerge: trial ? { commit: trial.oid, parents: trial.parents.nodes.map(({ oid }) => oid) } : undefined,
    headIsMerged: (pull.mergeCommit?.parents.totalCount ?? 0) > 1,
    reviews: pull.reviews.nodes.flatMap(reviewOf),
    endedAt: endedAtOf(pull),
    runs: [...commits.values()].flatMap(runsOf),
    runsAreCut: [...commits.values()].some(({ checkSuites }) => checkSuites?.pageInfo.hasNextPage ?? true),
    rewritesListedSince: rewritten.pageInfo.hasPreviousPage
      ? timeOf(rewritten.nodes[0]?.createdAt)
      : undefined,
    isFromFork: pull.isCrossRepository,
    signedBy: signerOf(pull.commits),
    sameHead: sameHeadOf(pull, number),
  };
}

/** How long before the time of a merge GitHub may date the closing that belongs to it, in milliseconds. */
const mergeSlack = 2_000;

/** GitHub lists a merge as a closing, too. That one ends nothing that was said. */
function endedAtOf({ ended, mergedAt }: Pull): string | undefined {
  const [last, before] = ended.nodes.toReversed();
  const isOfMerge =
    mergedAt !== null &&
    last?.__typename === "ClosedEvent" &&
    Date.parse(last.createdAt) >= Date.parse(mergedAt) - mergeSlack;
  return timeOf((isOfMerge ? before : last)?.createdAt);
}

function commitsOf({ commits, rewritten }: Pull): ReadonlyMap<string, CommitAnswer> {
  const found = [
    ...commits.nodes.map(({ commit }) => commit),
    ...rewritten.nodes.flatMap(({ beforeCommit, afterCommit }) => [beforeCommit, afterCommit]),
  ];
  return new Map(found.flatMap((commit) => (commit === null ? [] : [[commit.oid, commit] as const])));
}

function runsOf({ oid, checkSuites }: CommitAnswer): readonly HeadRun[] {
  return (checkSuites?.nodes ?? []).flatMap(({ app, checkRuns }) =>
    checkRuns.nodes.map((run) => ({
      id: run.databaseId,
      app: app?.slug ?? "",
      head: oid,
      passes: run.conclusion === "SUCCESS",
      startedAt: timeOf(run.startedAt),
      memo: memoIn(run.text),
    })),
  );
}

const reviewStates: Readonly<Record<string, SubmittedReview["state"]>> = {
  APPROVED: "approved",
  CHANGES_REQUESTED: "changes_requested",
  DISMISSED: "dismissed",
  COMMENTED: "commented",
};

function reviewOf(review: Pull["reviews"]["nodes"][number]): readonly SubmittedReview[] {
  const [state, at] = [reviewStates[review.state], timeOf(review.submittedAt)];
  // A bot has no word, and its login without the ending may be a person's.
  if (state === undefined || at === undefined || review.author?.__typename !== "User") return [];
  return [{ state, at, author: accountOf(review.author), commit: review.commit?.oid }];
}

function sameHeadOf({ last, baseRefName, headRefOid }: Pull, number: number): readonly number[] {
  return last.nodes
    .flatMap(({ commit }) => commit.associatedPullRequests?.nodes ?? [])
    .filter(
      (each) =>
        each.number !== number &&
        each.state === "OPEN" &&
        each.baseRefName === baseRefName &&
        each.headRefOid === headRefOid,
    )
    .map((each) => each.number)
    .sort((left, right) => left - right);
}

function accountOf(person: PersonAnswer | null): PullRequestAccount {
  return { login: bareLogin(person?.login ?? ""), id: person?.databaseId ?? 0 };
}

/** A commit that GitHub signed says who asked for it, and not whose its content is: it may be somebody's merge. */
function signerOf({ totalCount, nodes }: Pull["commits"]): number | undefined {
  const signers = new Set(
    nodes.map(({ commit: { signature } }) =>
      signature?.isValid && !signature.wasSignedByGitHub ? signature.signer?.databaseId : undefined,
    ),
  );
  const [signer] = signers;
  return signers.size === 1 && nodes.length === totalCount ? (signer ?? undefined) : undefined;
}

/** GitHub's answers differ in their fractions of a second, and times are compared as texts. */
function timeOf(time: string | null | undefined): string | undefined {
  return time === null || time === undefined ? undefined : new Date(time).toISOString();
}
