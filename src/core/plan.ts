import type { Change } from "./change.ts";
import type { Finding } from "./finding.ts";

/** What would be done, as data: sorted in the order of execution, with a digest over its canonical changes. */
export interface Plan {
  readonly changes: readonly Change[];
  readonly findings: readonly Finding[];
  /** `sha256:…`; the same for the same changes, however the inputs were ordered. */
  readonly digest: string;
}
