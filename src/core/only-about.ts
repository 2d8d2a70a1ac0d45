import { type ChangeSubject, isAbout } from "./change-subject.ts";
import { diff } from "./diff.ts";
import { kindsByName } from "./kind.ts";
import type { ProviderPlan } from "./plan.ts";
import { stateAfter } from "./state-after.ts";

/** Returns a service's comparison in which all that differs is about one of these subjects. Everything else is left as it is. */
export function withOnlyAbout(plan: ProviderPlan, subjects: readonly ChangeSubject[]): ProviderPlan {
  const { provider, comparison } = plan;
  const kinds = kindsByName(provider.kinds);
  const meant = diff(provider.name, comparison, kinds).filter((change) =>
    subjects.some((subject) => isAbout(change, subject, kinds)),
  );
  return { ...plan, comparison: { ...comparison, desired: stateAfter(comparison.actual, meant, kinds) } };
}
