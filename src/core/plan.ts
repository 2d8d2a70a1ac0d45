import type { Change } from "./change.ts";
import { diff } from "./diff.ts";
import { digestOf } from "./digest.ts";
import type { Finding } from "./finding.ts";
import { type Guarded, guard, type Limits, spareSelf } from "./guard.ts";
import { order } from "./order.ts";

/** What would be done, as data: sorted in the order of execution, with a digest over its canonical changes. */
export interface Plan {
  readonly changes: readonly Change[];
  readonly findings: readonly Finding[];
  /** `sha256:…`; the same for the same changes, however the inputs were ordered. */
  readonly digest: string;
}

/** One provider's share of a plan, before it is assembled. */
export type Share = Omit<Guarded, "changes">;

/** Plans every provider's changes and guards them. Pure; a tripped guard is a finding, and its changes stay in sight. */
export function planOf(shares: readonly Share[], limits: Limits): Plan {
  const changes: Change[] = [];
  const findings: Finding[] = [];
  for (const share of shares) {
    const { provider, desired, snapshot } = share;
    const raw = { ...share, changes: diff(provider.name, snapshot) };
    const spared = spareSelf(raw);
    findings.push(...desired.findings, ...snapshot.findings, ...spared.findings);
    findings.push(...guard({ ...raw, changes: spared.changes }, limits));
    changes.push(...order(spared.changes, provider.kinds, desired));
  }
  return { changes, findings, digest: digestOf(changes) };
}
