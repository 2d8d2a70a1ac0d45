import type { Problem } from "./finding.ts";

/** One thing that a roster needs of a service, as somebody found it who changes nothing. */
export interface DoctorCheck {
  /** What is needed, in words: `the App may change members and teams`. */
  readonly needs: string;
  /** What is missing and where to get it; absent when it is there. */
  readonly problem?: Problem;
}

/** A check that went well, or what is wrong. */
export function doctorCheck(needs: string, problem?: Problem): DoctorCheck {
  return problem === undefined ? { needs } : { needs, problem };
}
