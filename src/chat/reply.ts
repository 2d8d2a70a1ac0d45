import type { Sentence } from "../text/sentence.ts";

/** A paragraph, a list, the fields of a profile, or text that is shown as it is. */
export type ReplyBlock =
  | Sentence
  | { readonly list: readonly Sentence[] }
  | { readonly fields: readonly ReplyField[] }
  | { readonly verbatim: string };

/** A field of a profile, in bare words. */
export interface ReplyField {
  readonly label: string;
  readonly value: string;
}

/** Returns the fields of a profile as sentences, for where a profile is a list. */
export function fieldSentences(fields: readonly ReplyField[]): readonly Sentence[] {
  return fields.map(({ label, value }) => [`${label}: ${value}`]);
}

/** The reply to a command. Everybody sees a `change`; who asked sees an `answer` or a `refusal`. */
export interface Reply {
  readonly tone: "answer" | "change" | "refusal";
  readonly blocks: readonly ReplyBlock[];
  /** A button below it, where there are buttons: on Slack. */
  readonly button?: ReplyButton;
  /** What may be sent as a file in place of the blocks, to who asked alone. */
  readonly file?: ReplyFile;
}

/** A file for one person's eyes, and what is said once it was sent. */
export interface ReplyFile {
  readonly name: string;
  readonly content: string;
  readonly said: readonly ReplyBlock[];
}

/** A button: its `action_id`, what stands on it, and the value that comes back with a click. */
export interface ReplyButton {
  readonly action: string;
  readonly label: string;
  readonly value: string;
}

/** A reply that tells something. */
export function answer(...blocks: readonly ReplyBlock[]): Reply {
  return { tone: "answer", blocks };
}

/** A reply that says why nothing is done. */
export function refusal(...blocks: readonly ReplyBlock[]): Reply {
  return { tone: "refusal", blocks };
}

/** A reply with more blocks below it. */
export function followed(reply: Reply, ...blocks: readonly ReplyBlock[]): Reply {
  return { ...reply, blocks: [...reply.blocks, ...blocks] };
}
