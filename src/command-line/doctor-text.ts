import type { DoctorReport } from "../jobs/doctor/run.ts";
import { hangingIndent } from "./hanging-indent.ts";

/**
 * Renders a doctor report as plain lines: everything that was checked, and under each missing thing where to click.
 * Lines are at most `columns` wide, except that no word is broken, so that addresses can be clicked.
 */
export function doctorText({ sections }: DoctorReport, columns: number): string {
  const lines = sections.flatMap(({ name, checks }) => [
    name,
    ...checks.flatMap(({ needs, problem }) => {
      if (problem === undefined) return hangingIndent(labelled("ok"), needs, columns);
      const label = problem.severity === "error" ? "missing" : "look";
      return [
        ...hangingIndent(labelled(label), problem.message, columns),
        ...hangingIndent(labelled(""), problem.remedy, columns),
      ];
    }),
    "",
  ]);
  const missing = sections.flatMap(({ checks }) =>
    checks.filter((each) => each.problem?.severity === "error"),
  );
  const summary =
    missing.length === 0
      ? "Nothing is missing."
      : `${missing.length} ${missing.length === 1 ? "thing is" : "things are"} missing.`;
  return `${[...lines, summary].join("\n")}\n`;
}

function labelled(label: string): string {
  return `  ${label.padEnd(9)}`;
}
