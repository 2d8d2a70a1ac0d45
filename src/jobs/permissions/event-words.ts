import type { Word } from "../../permissions/word.ts";
import type { PullRequestState } from "../../repository/pull-request-state.ts";
import type { StoredRecord } from "./stored-record.ts";

/** What happened to a pull request, as GitHub tells a workflow. */
export interface PullRequestEvent {
  /** `opened`, `synchronize`, `reopened`, … */
  readonly action: string;
  readonly sender: { readonly login: string; readonly id: number };
  readonly head: string;
  /** The head before a push. */
  readonly before?: string;
  /** When the pull request last changed: ISO 8601, UTC. */
  readonly at: string;
  /** False when somebody runs the workflow of this event again. */
  readonly isFirstAttempt: boolean;
}

/** A word of which only the account is known yet. */
export type EventWord = Omit<Word, "user"> & Required<Pick<Word, "github">>;

/**
 * Returns the word that an event gives: of the author who opened the pull request or pushed to it, and of whoever
 * reopens what they asked for before. Others who push to it say nothing by that: GitHub's button that updates a branch
 * pushes too. An event that is run again gives a word only if nobody judged the pull request since.
 */
export function wordsOfEvent(
  event: PullRequestEvent | undefined,
  state: PullRequestState,
  previous: StoredRecord | undefined,
): readonly EventWord[] {
  if (event === undefined) return [];
  const { sender, at } = event;
  if (event.head !== state.head || !mayCount(event, state, previous)) return [];
  const isAuthor = !state.authorIsApp && sender.id === state.author.id;
  const word = (how: Word["how"]): EventWord => ({ how, at, vouchedBy: "github", github: sender });
  switch (event.action) {
    case "opened":
    case "synchronize":
      return isAuthor ? [word("pushed")] : [];
    case "reopened": {
      const asked = previous?.record.words.some(({ github }) => github?.id === sender.id) ?? false;
      return isAuthor || asked ? [word("reopened")] : [];
    }
    default:
      return [];
  }
}

/** Returns whose push an event is; undefined when it is none, or no push to the head that is judged. */
export function pushOf(
  event: PullRequestEvent | undefined,
  state: PullRequestState,
): { readonly by: "author" | "other"; readonly from?: string | undefined } | undefined {
  if (event === undefined || event.head !== state.head) return undefined;
  if (event.action !== "opened" && event.action !== "synchronize") return undefined;
  const isAuthor = event.sender.id === state.author.id;
  return { by: isAuthor ? "author" : "other", from: event.before };
}

function mayCount(
  { isFirstAttempt, at }: PullRequestEvent,
  { runsAreCut, rewritesListedSince }: PullRequestState,
  previous: StoredRecord | undefined,
): boolean {
  if (isFirstAttempt) return true;
  if (runsAreCut || rewritesListedSince !== undefined) return false;
  return previous === undefined || previous.judgedAt < at;
}
