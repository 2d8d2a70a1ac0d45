import type { AccessPath } from "../../access/access-map.ts";
import type { Since } from "./since.ts";

/** Something that somebody holds, as the file and the services have it. */
export interface KnownHolding {
  readonly principal: string;
  readonly kind: string;
  readonly key: string;
  /** What they have: on the service where that was read, else by the file. */
  readonly role: string;
  /** What the file gives, where that is another role; undefined where it gives the same, or none. */
  readonly roleInFile?: string;
  readonly until: string | undefined;
  readonly isDeclared: boolean;
  /** True where the file gives it only by entries that Rollcall leaves alone. */
  readonly isHandedOver: boolean;
  /** Undefined where the service was not read. */
  readonly isLive: boolean | undefined;
  /** Since when, where the history was read and tells it. */
  readonly since?: Since | undefined;
  /** All ways to it, found when asked. */
  paths(): readonly AccessPath[];
}

/** Rows under one heading. Every row has as many cells as there are columns. */
export interface AnswerSection {
  readonly heading: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** The answer to a question about access. Text, Markdown and CSV show the sections, JSON the data. */
export interface AccessAnswer {
  readonly title: string;
  /** What it is told from: a commit, a day, or the files at hand. */
  readonly at: string;
  readonly sections: readonly AnswerSection[];
  /** What JSON has beside `version`, `at` and `notMeasured`. */
  readonly data: Readonly<Record<string, unknown>>;
  /** What could not be seen, so that somebody may have more than is told. */
  readonly notMeasured: readonly string[];
  /** Sentences below the rows. */
  readonly notes: readonly string[];
}
