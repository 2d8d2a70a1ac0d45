import type { DoctorCheck } from "../core/doctor.ts";
import { hanging } from "./hanging-indent.ts";

/** What a doctor found, service by service, in the order in which they were looked at. */
export interface Diagnosis {
  readonly parts: readonly Examined[];
}

/** One service, or the roster itself, and everything that is needed of it. */
export interface Examined {
  readonly name: string;
  readonly checks: readonly DoctorCheck[];
}

/** True when nothing that is needed is missing; a warning is somebody's to look at, and no more. */
export function isHealthy({ parts }: Diagnosis): boolean {
  return parts.every(({ checks }) => checks.every(({ problem }) => problem?.severity !== "error"));
}

/**
 * The diagnosis as plain lines: everything that was checked, and under each thing that is missing where to click. Lines
 * end before so many columns; an address is never broken, so that it can be clicked.
 */
export function diagnosisText(diagnosis: Diagnosis, columns: number): string {
  const lines = diagnosis.parts.flatMap(({ name, checks }) => [
    name,
    ...checks.flatMap(({ needs, problem }) => {
      if (problem === undefined) return hanging(beside("ok"), needs, columns);
      const word = problem.severity === "error" ? "missing" : "look";
      return [
        ...hanging(beside(word), problem.message, columns),
        ...hanging(beside(""), problem.remedy, columns),
      ];
    }),
    "",
  ]);
  const missing = diagnosis.parts.flatMap(({ checks }) =>
    checks.filter((each) => each.problem?.severity === "error"),
  );
  const verdict =
    missing.length === 0
      ? "Nothing is missing."
      : `${missing.length} ${missing.length === 1 ? "thing is" : "things are"} missing.`;
  return `${[...lines, verdict].join("\n")}\n`;
}

function beside(word: string): string {
  return `  ${word.padEnd(9)}`;
}
