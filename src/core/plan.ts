import type { Change } from "./change.ts";
import { diff } from "./diff.ts";
import { digestOf } from "./digest.ts";
import type { Finding } from "./finding.ts";
import { type GuardInput, guard, type Limits, spareSelf } from "./guard.ts";
import { kindsByName } from "./kind.ts";
import { lossesHeldBack } from "./losses-held-back.ts";
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

/**
 * Plans and guards every provider's changes. Pure. A tripped guard is a finding; its changes stay in the plan. It holds back
 * its own provider, and what the others would take away.
 */
export function planOf(plans: readonly ProviderPlan[], limits: Limits): Plan {
  const parts = plans.map(({ provider, comparison }) => {
    const kinds = kindsByName(provider.kinds);
    const changes = order(diff(provider.name, comparison, kinds), provider.kinds, comparison);
    const spared = spareSelf({ provider, comparison, changes });
    const tripped = guard({ provider, comparison, changes: spared.changes }, limits);
    const findings = [...comparison.findings, ...spared.findings, ...tripped];
    return { provider, comparison, changes: spared.changes, findings, isRefused: tripped.length > 0 };
  });
  const refused = parts.filter((part) => part.isRefused).map((part) => part.provider);
  const held = parts.filter((part) => refused.length > 0 && !part.isRefused);
  const changes: readonly Change[] = parts.flatMap((part) => part.changes);
  const findings = [
    ...parts.flatMap((part) => part.findings),
    ...held.flatMap((part) => lossesHeldBack(part, refused)),
  ];
  return { changes, findings, digest: digestOf(changes) };
}
