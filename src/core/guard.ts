import type { Change } from "./change.ts";
import { changedPrincipal, changedResource } from "./change.ts";
import { protectedLoss, selfSpared, tooFewHolders, tooManyRemovals } from "./errors.ts";
import { type Finding, finding } from "./finding.ts";
import { isDowngrade } from "./order.ts";
import type { Comparison, Desired, KindSpec, Reader } from "./provider.ts";
import { isRetired, type Principal, type Resource } from "./state.ts";

/** What a roster and a run allow. */
export interface Limits {
  /** A share (0 to 1) of what exists, from ten on; or a plain number. */
  readonly maxRemovals: { readonly share: number } | { readonly count: number };
  readonly protected: ReadonlySet<Principal>;
  /** Lifts `maxRemovals`. */
  readonly allowRemovals: boolean;
}

/** What a guard looks at: one provider's changes against the world as it is. */
export interface GuardInput {
  readonly provider: Pick<Reader<never>, "name" | "kinds">;
  readonly desired: Desired;
  readonly comparison: Comparison;
  readonly changes: readonly Change[];
}

/** An error finding, naming the provider alone, for every limit that the changes would break. Pure. */
export function guard(guarded: GuardInput, limits: Limits): Finding[] {
  return [
    ...(limits.allowRemovals ? [] : guardRemovals(guarded, limits)),
    ...guardProtected(guarded, limits),
    ...guardFloors(guarded),
  ];
}

/** Takes the acting identity's losses out of the changes, and says so in a notice for each of its names. */
export function spareSelf(guarded: GuardInput): { changes: readonly Change[]; findings: readonly Finding[] } {
  const kinds = new Map(guarded.provider.kinds.map((kind) => [kind.kind, kind]));
  const isOwnLoss = (change: Change) => {
    const principal = changedPrincipal(change);
    return principal !== undefined && guarded.comparison.self.has(principal) && isDowngrade(change, kinds);
  };
  const spared = guarded.changes.filter(isOwnLoss);
  if (spared.length === 0) return { changes: guarded.changes, findings: [] };
  const byName = Map.groupBy(spared, (change) => changedPrincipal(change) ?? "");
  return {
    changes: guarded.changes.filter((change) => !isOwnLoss(change)),
    findings: [...byName].map(([who, losses]) =>
      finding(
        selfSpared(
          plain(who),
          losses.map((each) => holding(each, kinds)),
        ),
        {
          provider: guarded.provider.name,
        },
      ),
    ),
  };
}

function guardRemovals({ provider, comparison, changes }: GuardInput, limits: Limits): Finding[] {
  const findings: Finding[] = [];
  for (const kind of provider.kinds) {
    const living = [...comparison.actual]
      .filter(
        ([id, each]) => each.kind === kind.kind && !comparison.unread.has(id) && !isRetired(each.settings),
      )
      .map(([, each]) => each);
    const ofKind = changes.filter((change) => change.kind === kind.kind);
    const revoked = ofKind.filter((change) => change.action === "revoke");
    const archived = ofKind.filter((change) => change.action === "archive");
    const grants = living.reduce((sum, each) => sum + each.grants.size, 0);
    const checks = [
      {
        verb: "take away",
        noun: `${kind.noun} grants`,
        removed: revoked.map((each) => `${plain(each.principal)} from ${each.key}`),
        existing: grants,
      },
      {
        verb: "remove",
        noun: kind.plural ?? `${kind.noun}s`,
        removed: archived.map((each) => each.key),
        existing: living.length,
      },
    ];
    for (const check of checks) {
      const limit = exceeded(check.removed.length, check.existing, limits.maxRemovals);
      if (limit !== undefined) {
        findings.push(finding(tooManyRemovals({ ...check, limit }), { provider: provider.name }));
      }
    }
  }
  return findings;
}

/** The limit in words when it is exceeded. A share counts from ten on, since one of three is no mass removal. */
function exceeded(removed: number, existing: number, limit: Limits["maxRemovals"]): string | undefined {
  if ("count" in limit) return removed > limit.count ? String(limit.count) : undefined;
  if (existing < 10 || removed <= limit.share * existing) return undefined;
  return `${Number((limit.share * 100).toFixed(2))}%`;
}

function guardProtected(guarded: GuardInput, limits: Limits): Finding[] {
  const { provider, comparison, changes } = guarded;
  if (limits.protected.size === 0) return [];
  const kinds = new Map(provider.kinds.map((kind) => [kind.kind, kind]));
  const losses = new Map<Principal, string[]>();
  const note = (principal: Principal, what: string) => {
    if (limits.protected.has(principal)) losses.set(principal, [...(losses.get(principal) ?? []), what]);
  };
  for (const change of changes) {
    if (!isDowngrade(change, kinds)) continue;
    const principal = changedPrincipal(change);
    if (principal !== undefined) note(principal, holding(change, kinds));
    else
      for (const each of comparison.actual.get(changedResource(change))?.grants.keys() ?? [])
        note(each, holding(change, kinds));
  }
  const inOrder = [...losses].sort(([left], [right]) => (left < right ? -1 : 1));
  return inOrder.map(([who, what]) =>
    finding(protectedLoss(plain(who), what), {
      provider: provider.name,
      at: guarded.desired.accounts.get(who)?.at,
    }),
  );
}

function guardFloors({ provider, desired, comparison, changes }: GuardInput): Finding[] {
  const findings: Finding[] = [];
  for (const floor of desired.minimums) {
    const have = comparison.actual.get(floor.resource);
    const ours = changes.filter((change) => changedResource(change) === floor.resource);
    const goes = ours.some((change) => givenUp(change) === floor.role);
    if (have === undefined || !goes) continue;
    const left = holdersAfter(have, ours, floor.role);
    if (left < floor.least) {
      const problem = tooFewHolders({ role: floor.role, resource: have.key, left, least: floor.least });
      findings.push(finding(problem, { provider: provider.name }));
    }
  }
  return findings;
}

function givenUp(change: Change): string | undefined {
  if (change.action === "revoke") return change.role;
  return change.action === "regrade" ? change.from : undefined;
}

/** Counts who has the role already or is raised to it; whoever is only invited doesn't count yet. */
function holdersAfter(have: Resource, changes: readonly Change[], role: string): number {
  const roles = new Map(have.grants);
  for (const change of changes) {
    if (change.action === "revoke") roles.delete(change.principal);
    if (change.action === "regrade") roles.set(change.principal, change.to);
  }
  return [...roles.values()].filter((each) => each === role).length;
}

function holding(change: Change, kinds: ReadonlyMap<string, KindSpec>): string {
  return `the ${kinds.get(change.kind)?.noun ?? change.kind} ${change.key}`;
}

function plain(principal: Principal): string {
  return principal.slice(principal.indexOf(":") + 1);
}
