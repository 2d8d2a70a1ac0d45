import type { Change } from "./change.ts";
import { diff } from "./diff.ts";
import { digestOf } from "./digest.ts";
import type { Finding } from "./finding.ts";
import { type GuardInput, guard, type Limits, spareSelf } from "./guard.ts";
import { kindsByName } from "./kind.ts";
import { order } from "./order.ts";

/** A plan as data: changes in the order of execution, and a digest over their canonical form. */
export interface Plan {
  readonly changes: readonly Change[];
  readonly findings: readonly Finding[];
  /** `sha256:…`; the same for the same changes, however the inputs were ordered. */
  readonly digest: string;
}

/** One service and its comparison with one roster. */
export type ProviderPlan = Omit<GuardInput, "changes">;

/** Plans and guards every provider's changes. Pure. A tripped guard is a finding; its changes stay in the plan. */
export function planOf(plans: readonly ProviderPlan[], limits: Limits): Plan {
  const parts = plans.map(({ provider, comparison }) => {
    const kinds = kindsByName(provider.kinds);
    const changes = order(diff(provider.name, comparison, kinds), provider.kinds, comparison);
    const spared = spareSelf({ provider, comparison, changes });
    const tripped = guard({ provider, comparison, changes: spared.changes }, limits);
    const findings = [...comparison.findings, ...spared.findings, ...tripped];
    return { changes: spared.changes, findings };
  });
  const changes: readonly Change[] = parts.flatMap((part) => part.changes);
  return { changes, findings: parts.flatMap((part) => part.findings), digest: digestOf(changes) };
}
