import { isAbsentAccount } from "./absent-account.ts";
import type { Word } from "./word.ts";

/**
 * What is known of one pull request's change between two judgements: what was asked, since when, and who gave their word
 * for it. It is kept in the check run of each head, which only the App that made it can write.
 */
export interface ApprovalRecord {
  readonly version: 1;
  /** The pull request's number; undefined from a change made in chat until its pull request is open. */
  readonly number?: number | undefined;
  /** The branch that the change goes into. */
  readonly base: string;
  /** The branch that holds the change, as `owner:branch`. */
  readonly branch: string;
  /** The digest of gains and actions, as `Decision.digest`. */
  readonly digest: string;
  /** When this digest was first judged. Undefined in the first judgement: it is then the start of its check run. */
  readonly since?: string | undefined;
  /** The last closing or turning that this record knows of, as `Observation.endedAt`. */
  readonly endedAt?: string | undefined;
  /** The heads that were judged with this digest, since then. The last one is the newest. */
  readonly heads: readonly string[];
  /** The words that events gave. Reviews are not here: GitHub lists them. */
  readonly words: readonly Word[];
  /**
   * True when everything that is asked is known to be pushed by its author. Else the author's own pushes are no word: with
   * what they push, or open, they would allow what they never wrote.
   */
  readonly isOwn: boolean;
  /** Ids (`kind key`) of things that the change creates, and that did not exist when it was judged. */
  readonly absent: readonly string[];
}

/** A review of a pull request, as GitHub lists it, with the base's user. */
export interface Review {
  readonly word: Word;
  /** The commit that was reviewed; undefined when GitHub doesn't know it any more. */
  readonly commit: string | undefined;
  readonly state: "approved" | "changes_requested" | "dismissed" | "commented";
}

/** One look at a pull request. */
export interface Observation {
  readonly number: number | undefined;
  readonly base: string;
  readonly branch: string;
  readonly head: string;
  readonly digest: string;
  readonly absent: readonly string[];
  /** When the pull request was last closed, or turned to another branch. What was said before is over. */
  readonly endedAt?: string | undefined;
  /** Whose push the event at hand is, and the head before it, where the event says so. */
  readonly push?: { readonly by: "author" | "other"; readonly from?: string | undefined } | undefined;
  /** True when everything that the head has beyond the base is known to be pushed by the author. */
  readonly isOwnHead?: boolean | undefined;
  /** The words of the event at hand. */
  readonly words: readonly Word[];
}

/** Days for which a word counts. */
export const wordLifetimeDays = 7;

const wordLifetime = wordLifetimeDays * 24 * 60 * 60 * 1000;

/**
 * Returns the record after a look at a pull request. A change with another digest, or into another branch, begins anew: no
 * earlier word counts for it, and coming back to an earlier digest revives none. So does one that was closed or turned to
 * another branch meanwhile; only who reopens it keeps their own word.
 */
export function recordAfter(previous: ApprovalRecord | undefined, now: Observation): ApprovalRecord {
  const { number, base, branch, head, digest, absent, endedAt } = now;
  const isSame =
    previous !== undefined &&
    previous.digest === digest &&
    previous.base === base &&
    previous.branch === branch &&
    (previous.number === undefined || previous.number === number);
  const isOver = endedAt !== undefined && endedAt !== previous?.endedAt;
  const isOwn = isOwnChange(previous, now, isSame);
  const begun = { version: 1, number, base, branch, digest, absent, endedAt, isOwn } as const;
  const given = now.words
    .filter(({ how }) => isOwn || (how !== "pushed" && how !== "reopened"))
    .filter((word) => isForThis(word, { previous, endedAt, isSame }));
  if (!isSame || isOver) {
    // Reopening is a word for what was closed. For what nobody judged before, it isn't one.
    const words = given.filter(({ how }) => how !== "reopened" || isSame);
    return { ...begun, heads: [head], words };
  }
  const heads = [...previous.heads.filter((each) => each !== head), head].slice(-maxHeads);
  // Whoever registers a login while the change is judged isn't who was meant either.
  const neverThere = [...new Set([...absent, ...previous.absent.filter(isAbsentAccount)])].sort();
  const words = [...previous.words, ...given.filter(({ how }) => how !== "reopened")];
  return { ...begun, absent: neverThere, since: previous.since, heads, words: latestWords(words) };
}

/**
 * Returns whether a word is for what a pull request is since it began to be that. A word may come late, since others forward
 * it: closing the pull request has ended it then, and an approval is for what was judged before it was given.
 */
function isForThis(
  { how, at }: Word,
  {
    previous,
    endedAt,
    isSame,
  }: Pick<Observation, "endedAt"> & {
    readonly previous: ApprovalRecord | undefined;
    readonly isSame: boolean;
  },
): boolean {
  if (how === "pushed" || how === "reopened") return true;
  if (endedAt !== undefined && secondsOf(at) < secondsOf(endedAt)) return false;
  if (how === "asked" || previous === undefined) return true;
  return isSame && (previous.since === undefined || secondsOf(at) >= secondsOf(previous.since));
}

/** Services give times in whole seconds, or in parts of them. */
function secondsOf(time: string): number {
  return Math.floor(Date.parse(time) / 1000);
}

/**
 * Returns whether what is asked is its author's alone: it is known of the head, or was of an earlier one, and whatever
 * changed since was pushed by the author, onto a head that was judged. A base that moves changes nothing of that.
 */
function isOwnChange(
  previous: ApprovalRecord | undefined,
  { head, push, isOwnHead }: Observation,
  isSame: boolean,
): boolean {
  if (isOwnHead === true) return true;
  if (previous === undefined) return false;
  if (isSame || previous.heads.includes(head)) return previous.isOwn;
  // Where GitHub doesn't tell what the push went onto, others may have pushed to it unseen.
  const isOnJudged = push?.from !== undefined && previous.heads.includes(push.from);
  return previous.isOwn && push?.by === "author" && isOnJudged;
}

/** Heads kept in a record. Older ones only make reviews of theirs count no more. */
const maxHeads = 100;

/** Returns the last word of each person and kind. */
function latestWords(words: readonly Word[]): readonly Word[] {
  const last = new Map<string, Word>();
  for (const word of words) {
    const { user, how, vouchedBy, github, slack } = word;
    last.set(JSON.stringify([user, how, vouchedBy, github?.id, slack]), word);
  }
  return [...last.values()];
}

/**
 * Returns the words that count for a record's change at a time (ISO 8601, UTC): those of its events, and of each reviewer
 * whose latest verdict approves. Whatever somebody said otherwise they take back by a later review. A review counts when it
 * was submitted after the digest was first judged, for a head that was judged with it. Words older than a week are over.
 */
export function countedWords(
  record: ApprovalRecord,
  { reviews, now }: { readonly reviews: readonly Review[]; readonly now: string },
): readonly Word[] {
  const verdicts = new Map<string, Review>();
  for (const review of reviews) {
    if (review.state === "commented") continue;
    verdicts.set(String(review.word.github?.id ?? review.word.user), review);
  }
  const approvals = [...verdicts.values()]
    .filter(({ state, commit, word }) => {
      const isOfThis = commit !== undefined && record.heads.includes(commit);
      return state === "approved" && isOfThis && record.since !== undefined && word.at > record.since;
    })
    .map(({ word }) => word);
  const oldest = Date.parse(now) - wordLifetime;
  const standing = record.words.filter(({ user, how, github, at }) => {
    // GitHub lets nobody review what they opened: who pushed it pushes again.
    if (how === "pushed" || how === "reopened") return true;
    const theirs = [...verdicts.values()].filter(
      ({ word }) =>
        (github !== undefined && word.github?.id === github.id) || (user !== undefined && word.user === user),
    );
    return theirs.every(({ state, word }) => state === "approved" || secondsOf(word.at) < secondsOf(at));
  });
  return [...standing, ...approvals].filter(({ at }) => Date.parse(at) > oldest);
}
