import type { Place, Severity } from "../core/finding.ts";
import type { Worlds } from "./access-before-after.ts";
import type { Span, Tone, Verb } from "./phrase.ts";
import type { Parts } from "./sections.ts";

/** One thing to read: a sentence, where in the roster it belongs, and what can be done about it. */
export interface Line {
  readonly spans: readonly Span[];
  readonly tone?: Tone;
  readonly severity?: Severity;
  readonly at?: Place;
  /** What to do. */
  readonly remedy?: string;
  /** How many people, things or findings it stands for. */
  readonly about: number;
}

export interface Section {
  readonly heading: string;
  readonly lines: readonly Line[];
  /** `rest`: what takes nothing from anybody may be folded away. `all`: everything may. */
  readonly fold: "none" | "rest" | "all";
  /** What its lines are about, for counting those that don't fit. */
  readonly noun: Verb;
}

/** A report in the order in which people read it; every renderer lays out this. */
export interface Outline {
  readonly title: string;
  readonly lead: string | undefined;
  readonly sections: readonly Section[];
  readonly parts: Parts;
  /** Both sides of `parts.main`. */
  readonly worlds: Worlds;
}
