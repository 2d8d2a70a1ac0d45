import type { AccessChange } from "../access/access-changes.ts";
import { accessChanges } from "../access/access-changes.ts";
import type { EffectiveAccess } from "../access/effective-access.ts";
import { effectiveAccessIn } from "../access/effective-access.ts";
import type { KindSpec } from "../core/provider.ts";
import type { Principal, ResourceId } from "../core/state.ts";
import type { Part } from "./sections.ts";

/** What people can reach on both sides of some changes. */
export interface Worlds {
  readonly before: EffectiveAccess;
  readonly after: EffectiveAccess;
  /** The repositories that somebody gains, loses or holds in another role, in effect. */
  repositories(person: Principal): readonly AccessChange[];
  /** Everybody in a team on either side, nested teams' people counted in. */
  inTeam(team: ResourceId): ReadonlySet<Principal>;
  /** Those who gain or lose a repository, or hold it in another role, in effect. */
  affected(repository: ResourceId): readonly Principal[];
}

/** Looks at both sides of a part. */
export function worldsOf(part: Part, kinds: ReadonlyMap<string, KindSpec>): Worlds {
  const before = effectiveAccessIn(part.before, kinds);
  const after = effectiveAccessIn(part.after, kinds);
  const effects = accessChanges(before, after);
  const known = new Map<Principal, readonly AccessChange[]>();
  const repositories = (person: Principal): readonly AccessChange[] => {
    const own = known.get(person) ?? effects(person).filter((each) => isRepository(each.resource));
    known.set(person, own);
    return own;
  };
  let byRepository: Map<ResourceId, Principal[]> | undefined;
  const everybody = () => new Set([...before.people, ...after.people]);
  return {
    before,
    after,
    repositories,
    inTeam: (team) => new Set([...before.within(team), ...after.within(team)]),
    affected: (repository) => {
      byRepository ??= indexed(everybody(), repositories);
      return byRepository.get(repository) ?? [];
    },
  };
}

function indexed(
  people: Iterable<Principal>,
  repositories: (person: Principal) => readonly AccessChange[],
): Map<ResourceId, Principal[]> {
  const byRepository = new Map<ResourceId, Principal[]>();
  for (const person of people) {
    for (const { resource } of repositories(person)) {
      const affected = byRepository.get(resource);
      if (affected === undefined) byRepository.set(resource, [person]);
      else affected.push(person);
    }
  }
  return byRepository;
}

/** The same step for several people, once. */
export function union(changes: readonly AccessChange[]): readonly AccessChange[] {
  const byStep = new Map(changes.map((each) => [JSON.stringify([each.resource, each.from, each.to]), each]));
  return [...byStep.values()];
}

function isRepository(id: ResourceId): boolean {
  return id.startsWith("github-repo/");
}
