import { checkPermissions, type Decision, type ProposedChange } from "../../permissions/check-permissions.ts";
import type { Word } from "../../permissions/word.ts";
import { pushersOf } from "../../repository/branch-pushes.ts";
import type { PullRequestState } from "../../repository/pull-request-state.ts";
import type { RosterRepository } from "../../repository/repository.ts";
import { type JudgedChange, judgeChange, type Observed } from "./judge-change.ts";

/** A pull request, and where to ask who pushed to it. */
export interface PushedPull {
  readonly repository: RosterRepository;
  readonly state: PullRequestState;
  readonly mergeBase: string;
  /** The key of its author in the roster in force. */
  readonly author: string | undefined;
}

/** A judged change. `lacksAuthor`: its author's word would decide something, and their push is none. */
export type OwnChange = JudgedChange & { readonly lacksAuthor: boolean };

/**
 * Judges a change as `judgeChange` does. Who opens a pull request may never have seen what others pushed to its branch. So
 * where the author's push would decide something, and isn't known to be a word, it asks who pushed what is there.
 */
export async function judgeOwnChange(
  change: ProposedChange,
  observed: Observed,
  pull: PushedPull,
): Promise<OwnChange> {
  const judged = judgeChange(change, observed);
  const { state, author } = pull;
  if (judged.record.isOwn || state.authorIsApp) return { ...judged, lacksAuthor: false };
  const { now: at } = observed;
  const word: Word = { user: author, how: "pushed", at, vouchedBy: "github", github: state.author };
  const withAuthor = checkPermissions(change, [...judged.words, word]);
  if (!decidesMore(withAuthor, judged.decision)) return { ...judged, lacksAuthor: false };
  const isOwnHead = await isAuthorsHead(observed, pull);
  return isOwnHead
    ? { ...judgeChange(change, { ...observed, isOwnHead }), lacksAuthor: false }
    : { ...judged, lacksAuthor: true };
}

function decidesMore(decision: Decision, than: Decision): boolean {
  return decision.actions.some(({ allowedBy }, index) => {
    const without = than.actions[index];
    return without?.isAllowed === false && allowedBy.length > without.allowedBy.length;
  });
}

/**
 * Returns whether an event has its author's push, and everything at hand is the author's: by who pushed to the branch, or
 * where that isn't told, as of a fork's, by the author's own signature of every commit. An author's name is anybody's to write.
 */
export async function isAuthorsHead(
  { words }: Pick<Observed, "words">,
  { repository, state, mergeBase }: Omit<PushedPull, "author">,
): Promise<boolean> {
  const { author, authorIsApp, head, isFromFork, signedBy } = state;
  const isGiven = words.some(
    ({ how, github }) => (how === "pushed" || how === "reopened") && github?.id === author.id,
  );
  if (!isGiven || authorIsApp) return false;
  const branch = state.branch.slice(state.branch.indexOf(":") + 1);
  const range = { branch, head, mergeBase, account: author.id };
  const pushers = isFromFork ? "unknown" : await pushersOf(repository, range);
  return pushers === "alone" || (pushers === "unknown" && signedBy === author.id);
}
