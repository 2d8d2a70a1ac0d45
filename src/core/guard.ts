import type { Change } from "./change.ts";
import { changedPrincipal, changedResource } from "./change.ts";
import {
  protectedLoss,
  selfDeparted,
  selfSpared,
  tooFewHolders,
  tooManyLosers,
  tooManyRemovals,
} from "./errors.ts";
import { type Finding, finding } from "./finding.ts";
import { isRetired, type Kinds, kindsByName, pluralOf, resourceInWords } from "./kind.ts";
import { isDowngrade } from "./order.ts";
import type { Comparison, Reader } from "./provider.ts";
import type { Principal, Resource } from "./state.ts";

/** What people lose in effect by a plan, and how many people hold something. */
export interface EffectiveLosses {
  /** Who loses what, in words: `admin on api`. Nobody is here who keeps as much by another path. */
  readonly byPerson: ReadonlyMap<Principal, readonly string[]>;
  readonly people: number;
}

/** The limits that a roster and a run set. */
export interface Limits {
  /** A share (0 to 1) of what exists; below ten, half of it. Or a plain number. */
  readonly maxRemovals: { readonly share: number } | { readonly count: number };
  readonly protected: ReadonlySet<Principal>;
  /** Computes what people lose in effect. Without it only a plan's own revokes count. */
  readonly lossesOf?: (input: GuardInput) => EffectiveLosses;
  /** Lifts `maxRemovals`: for everything, or for what these people lose. */
  readonly allowRemovals: boolean | ReadonlySet<Principal>;
}

/** One provider's changes, and the comparison that they come from. */
export interface GuardInput {
  readonly provider: Pick<Reader<never>, "name" | "kinds" | "title">;
  readonly comparison: Comparison;
  readonly changes: readonly Change[];
}

/** Returns an error finding, naming the provider alone, for every limit that the changes would break. Pure. */
export function guard(input: GuardInput, limits: Limits): Finding[] {
  const losses = limits.lossesOf?.(input);
  const isLifted = limits.allowRemovals === true;
  return [
    ...(isLifted ? [] : guardRemovals(input, limits)),
    ...(isLifted || losses === undefined ? [] : guardPeople(input, losses, limits)),
    ...guardProtected(input, losses, limits),
    ...guardMinimums(input),
  ];
}

/** Removes the acting identity's losses from the changes, with a notice for each of its names. */
export function spareSelf(input: GuardInput): { changes: readonly Change[]; findings: readonly Finding[] } {
  const kinds = kindsByName(input.provider.kinds);
  const isOwnLoss = (change: Change) => {
    const principal = changedPrincipal(change);
    return principal !== undefined && input.comparison.self.has(principal) && isDowngrade(change, kinds);
  };
  const spared = input.changes.filter(isOwnLoss);
  if (spared.length === 0) return { changes: input.changes, findings: [] };
  const byName = Map.groupBy(spared, (change) => changedPrincipal(change) ?? "");
  return {
    changes: input.changes.filter((change) => !isOwnLoss(change)),
    findings: [...byName].map(([who, losses]) =>
      finding(
        (input.comparison.departed?.has(who) ? selfDeparted : selfSpared)(
          plain(who),
          losses.map((each) => holding(each, kinds)),
        ),
        {
          provider: input.provider.name,
        },
      ),
    ),
  };
}

/** Returns what people call a service. */
export function serviceTitle({ name, title = name }: GuardInput["provider"]): string {
  return title;
}

/** Returns the people whose losses `maxRemovals` does not count, since the run names them. */
function allowedPeople({ allowRemovals }: Limits): Iterable<Principal> {
  return typeof allowRemovals === "boolean" ? [] : allowRemovals;
}

/**
 * Counts revokes and archives, kind by kind. What people lose who have left is not counted here where people are counted:
 * the file says that they left, and each of them counts as one person who loses access.
 */
function guardRemovals({ provider, comparison, changes }: GuardInput, limits: Limits): Finding[] {
  const findings: Finding[] = [];
  const { departed = new Set() } = comparison;
  const countsPeople = limits.lossesOf !== undefined || departed.size === 1;
  const uncounted = new Set([...allowedPeople(limits), ...(countsPeople ? departed : [])]);
  for (const kind of provider.kinds) {
    const living = [...comparison.actual]
      .filter(
        ([id, each]) =>
          each.kind === kind.kind && !comparison.unread.has(id) && !isRetired(each.settings, kind),
      )
      .map(([, each]) => each);
    const ofKind = changes.filter((change) => change.kind === kind.kind);
    const revoked = ofKind
      .filter((change) => change.action === "revoke")
      .filter((change) => !uncounted.has(change.principal));
    const archived = ofKind.filter((change) => change.action === "archive");
    const grants = living.reduce((sum, each) => sum + each.grants.size, 0);
    const checks = [
      {
        verb: "take away",
        noun: `${kind.words.noun} grants`,
        removed: revoked.length,
        existing: grants,
      },
      {
        verb: "remove",
        noun: pluralOf(kind),
        removed: archived.length,
        existing: living.length,
      },
    ];
    for (const check of checks) {
      const limit = exceeded(check.removed, check.existing, limits.maxRemovals);
      if (limit !== undefined) {
        findings.push(
          finding(tooManyRemovals({ ...check, limit, service: serviceTitle(provider) }), {
            provider: provider.name,
          }),
        );
      }
    }
  }
  return findings;
}

/** Counts people who lose something in effect, against all who hold something: a team's one grant may be many people's. */
function guardPeople(
  { provider, comparison, changes }: GuardInput,
  losses: EffectiveLosses,
  limits: Limits,
): Finding[] {
  const allowed = new Set(allowedPeople(limits));
  // One person's leaving is no mass removal; several people's may be a mistake.
  const leaving = [...(comparison.departed ?? [])].filter((each) => !allowed.has(each));
  const uncounted = new Set([...allowed, ...(leaving.length === 1 ? leaving : [])]);
  const losers = [...losses.byPerson.keys()].filter((each) => !uncounted.has(each)).length;
  const limit = exceeded(losers, losses.people, limits.maxRemovals);
  if (limit === undefined || changes.length === 0) return [];
  const problem = tooManyLosers({ losers, people: losses.people, limit, service: serviceTitle(provider) });
  return [finding(problem, { provider: provider.name })];
}

/** From so many on a share counts. Below, half may go, and two at least: one of three is no mass removal. */
const fewest = 10;

/** Returns the limit in words when it is exceeded. */
function exceeded(removed: number, existing: number, limit: Limits["maxRemovals"]): string | undefined {
  if ("count" in limit) return removed > limit.count ? String(limit.count) : undefined;
  if (existing < fewest)
    return removed > Math.max(2, existing * Math.max(0.5, limit.share)) ? "half, below ten" : undefined;
  if (removed <= limit.share * existing) return undefined;
  return `${Number((limit.share * 100).toFixed(2))}%`;
}

function guardProtected(
  input: GuardInput,
  effective: EffectiveLosses | undefined,
  limits: Limits,
): Finding[] {
  const { provider, comparison, changes } = input;
  if (limits.protected.size === 0) return [];
  const kinds = kindsByName(provider.kinds);
  const losses = new Map<Principal, string[]>();
  const personOf = (principal: Principal) => comparison.hadBefore?.get(principal) ?? principal;
  const note = (principal: Principal, what: string) => {
    const person = personOf(principal);
    if (limits.protected.has(person)) losses.set(person, [...(losses.get(person) ?? []), what]);
  };
  for (const change of changes) {
    if (!isDowngrade(change, kinds)) continue;
    const principal = changedPrincipal(change);
    if (principal !== undefined) note(principal, holding(change, kinds));
    else
      for (const each of comparison.actual.get(changedResource(change))?.grants.keys() ?? [])
        note(each, holding(change, kinds));
  }
  const direct = new Set(losses.keys());
  for (const [principal, what] of effective?.byPerson ?? []) {
    if (direct.has(personOf(principal))) continue;
    for (const each of what) note(principal, each);
  }
  const inOrder = [...losses].sort(([left], [right]) => (left < right ? -1 : 1));
  return inOrder.map(([who, what]) => ({
    ...finding(protectedLoss(plain(who), what), {
      provider: provider.name,
      at: comparison.accounts.get(who)?.at,
    }),
    losses: { of: who, what },
  }));
}

function guardMinimums({ provider, comparison, changes }: GuardInput): Finding[] {
  const findings: Finding[] = [];
  for (const minimum of comparison.minimums) {
    const have = comparison.actual.get(minimum.resource);
    const ours = changes.filter((change) => changedResource(change) === minimum.resource);
    const goes = ours.some((change) => givenUp(change) === minimum.role);
    if (have === undefined || !goes) continue;
    const left = holdersAfter(have, ours, minimum.role);
    if (left < minimum.least) {
      const problem = tooFewHolders({ role: minimum.role, resource: have.key, left, least: minimum.least });
      findings.push(finding(problem, { provider: provider.name }));
    }
  }
  return findings;
}

function givenUp(change: Change): string | undefined {
  if (change.action === "revoke") return change.role;
  return change.action === "regrade" ? change.from : undefined;
}

/** Counts those who have the role already or are raised to it. An invitation does not count yet. */
function holdersAfter(have: Resource, changes: readonly Change[], role: string): number {
  const roles = new Map(have.grants);
  for (const change of changes) {
    if (change.action === "revoke") roles.delete(change.principal);
    if (change.action === "regrade") roles.set(change.principal, change.to);
  }
  return [...roles.values()].filter((each) => each === role).length;
}

function holding(change: Change, kinds: Kinds): string {
  return `the ${resourceInWords(change, kinds)}`;
}

function plain(principal: Principal): string {
  return principal.slice(principal.indexOf(":") + 1);
}
