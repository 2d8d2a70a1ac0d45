import type { Finding, Place, Problem } from "../core/finding.ts";
import { finding } from "../core/finding.ts";
import { moreProblems } from "./errors.ts";

/** How many findings of one severity are listed; the rest are counted. */
const listed = 1000;

/** Collects the findings about a roster: each problem once, a thousand of a severity, and the number of the rest. */
export interface Diagnostics {
  /** Adds a problem. A place given as a function is worked out only for a problem that is listed. */
  add(problem: Problem, at?: Place | (() => Place), also?: Place): void;
  /** True once an error was added. */
  hasErrors(): boolean;
  /** Returns the findings in the order of files and lines. */
  findings(): readonly Finding[];
}

/** Returns empty diagnostics. Findings are sorted by the order of `files`, which are paths. */
export function createDiagnostics(files: readonly string[]): Diagnostics {
  const kept = new Map<string, Finding>();
  const counts = { error: 0, warning: 0, notice: 0 };
  return {
    add(problem, at, also) {
      const count = counts[problem.severity];
      if (count >= listed) {
        counts[problem.severity] = count + 1;
        return;
      }
      const place = typeof at === "function" ? at() : at;
      const identity = `${problem.code} ${place?.file}:${place?.line}:${place?.column} ${problem.message}`;
      if (kept.has(identity)) return;
      counts[problem.severity] = count + 1;
      kept.set(identity, finding(problem, { at: place, also }));
    },
    hasErrors: () => counts.error > 0,
    findings() {
      const order = new Map(files.map((file, index) => [file, index]));
      const sorted = [...kept.values()].sort((a, b) => comparePlaces(a.at, b.at, order));
      for (const severity of ["error", "warning", "notice"] as const) {
        if (counts[severity] > listed)
          sorted.push(finding(moreProblems(severity, counts[severity] - listed)));
      }
      return sorted;
    },
  };
}

function comparePlaces(a: Place | undefined, b: Place | undefined, order: ReadonlyMap<string, number>) {
  if (a === undefined || b === undefined) return Number(a === undefined) - Number(b === undefined);
  const byFile = (order.get(a.file) ?? 0) - (order.get(b.file) ?? 0);
  return byFile || a.line - b.line || a.column - b.column;
}
