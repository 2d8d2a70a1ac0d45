import type { Problem } from "./finding.ts";

/** One thing that a roster needs of a service, and whether it is there. */
export interface DoctorCheck {
  /** What is needed, in words: `the App may change members and teams`. */
  readonly needs: string;
  /** What is missing and where to get it; absent when it is there. */
  readonly problem?: Problem;
}

/** Returns a check that passed, or with `problem` one that failed. */
export function doctorCheck(needs: string, problem?: Problem): DoctorCheck {
  return problem === undefined ? { needs } : { needs, problem };
}
