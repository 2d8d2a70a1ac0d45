import type * as z from "zod";
import type { Problem } from "../../core/finding.ts";
import type { TextFaults } from "../../roster/format/names.ts";
import type { YamlPath } from "../../roster/yaml/tree.ts";
import type { RelayFile } from "./format.ts";

/** Reports what is wrong at a place of the file. */
export type ReportAt = (problem: Problem, path: YamlPath) => void;

/** What is known of a file whose parts may have mistakes of their own. */
export interface FileAsWritten {
  /** The keys of a section, with those whose entries have mistakes. */
  keysOf(section: string): readonly string[];
  /** Whether nothing was left out of a part because of a mistake. */
  isWhole(path: YamlPath): boolean;
}

/**
 * A section of the relay's file. Its schema has a default, so that the file may leave it out, and describes each field. An error
 * code of the schema is one of the roster's or has its reason here. `check` looks at what several places have to agree on, in
 * what is left of the file without the parts that don't fit their schemas.
 */
export interface RelayFileSection<Schema extends z.ZodType> {
  readonly schema: Schema;
  readonly reasons?: TextFaults;
  readonly check?: (file: RelayFile, report: ReportAt, written: FileAsWritten) => void;
}
