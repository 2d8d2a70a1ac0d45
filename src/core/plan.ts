import type { Change } from "./change.ts";
import { diff } from "./diff.ts";
import { digestOf } from "./digest.ts";
import type { Finding } from "./finding.ts";
import { type GuardInput, guard, type Limits, spareSelf } from "./guard.ts";
import { order } from "./order.ts";

/** What would be done, as data: sorted in the order of execution, with a digest over its canonical changes. */
export interface Plan {
  readonly changes: readonly Change[];
  readonly findings: readonly Finding[];
  /** `sha256:…`; the same for the same changes, however the inputs were ordered. */
  readonly digest: string;
}

/** One provider's share of a plan, before it is assembled. */
export type ProviderPlan = Omit<GuardInput, "changes">;

/** Plans every provider's changes and guards them. Pure; a tripped guard is a finding, and its changes stay in sight. */
export function planOf(shares: readonly ProviderPlan[], limits: Limits): Plan {
  const parts = shares.map((share) => {
    const { provider, desired, comparison } = share;
    const changes = order(diff(provider.name, comparison), provider.kinds, share);
    const spared = spareSelf({ ...share, changes });
    const tripped = guard({ ...share, changes: spared.changes }, limits);
    const findings = [...desired.findings, ...comparison.findings, ...spared.findings, ...tripped];
    return { changes: spared.changes, findings };
  });
  const changes: readonly Change[] = parts.flatMap((part) => part.changes);
  return { changes, findings: parts.flatMap((part) => part.findings), digest: digestOf(changes) };
}
