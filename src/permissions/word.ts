/** How somebody gave their word for a change: asked in chat, pushed it, reopened it, approved it in a review, in Slack, or in a comment. */
export type WordKind = "asked" | "pushed" | "reopened" | "approved" | "clicked" | "commented";

/**
 * Who vouches that a word is somebody's: GitHub's API, Slack's signature, or only the relay's key. The last one never
 * suffices for what decides over the roster itself.
 */
export type Voucher = "github" | "slack" | "relay";

/** Somebody's word for a change. It allows nothing by itself: who may allow what is the base's roster to say. */
export interface Word {
  /** The key of a user of the base's roster; undefined for an account that is in no entry. */
  readonly user: string | undefined;
  readonly how: WordKind;
  /** When it was given, by the clock of the service that vouches for it: ISO 8601, UTC. */
  readonly at: string;
  readonly vouchedBy: Voucher;
  /** The GitHub account that gave it. With it somebody proves that the account is theirs. */
  readonly github?: { readonly login: string; readonly id: number };
  /** The Slack account that gave it. */
  readonly slack?: string;
}
