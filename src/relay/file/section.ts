import type * as z from "zod";
import type { Problem } from "../../core/finding.ts";
import type { TextFaults } from "../../roster/format/names.ts";
import type { YamlPath } from "../../roster/yaml/tree.ts";
import type { RelayFile } from "./format.ts";

/** Reports what is wrong at a place of the file. */
export type ReportAt = (problem: Problem, path: YamlPath) => void;

/**
 * A section of the relay's file. Its schema has a default, so that the file may leave it out, and describes each field. An error
 * code of the schema is one of the roster's or has its reason here. `check` looks at what several places have to agree on; it
 * runs on a file whose every part fits its schema.
 */
export interface RelayFileSection<Schema extends z.ZodType> {
  readonly schema: Schema;
  readonly reasons?: TextFaults;
  readonly check?: (file: RelayFile, report: ReportAt) => void;
}
