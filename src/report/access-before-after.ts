import type { AccessChange } from "../access/access-changes.ts";
import { accessChanges } from "../access/access-changes.ts";
import type { EffectiveAccess } from "../access/effective-access.ts";
import { effectiveAccess } from "../access/effective-access.ts";
import type { KindSpec } from "../core/kind.ts";
import type { Principal, ResourceId } from "../core/state.ts";
import type { ChangeSet } from "./change-sets.ts";

/** What people can reach before and after some changes. */
export interface AccessBeforeAfter {
  readonly before: EffectiveAccess;
  readonly after: EffectiveAccess;
  /** The repositories that somebody gains, loses or holds in another role, in effect. */
  repositories(person: Principal): readonly AccessChange[];
  /** Everybody in a team on either side, nested teams' people counted in. */
  teamMembers(team: ResourceId): ReadonlySet<Principal>;
  /** Those who gain or lose a repository, or hold it in another role, in effect. */
  affected(repository: ResourceId): readonly Principal[];
}

/** Works out what people can reach before and after a set of changes. */
export function accessBeforeAfter(
  changeSet: ChangeSet,
  kinds: ReadonlyMap<string, KindSpec>,
): AccessBeforeAfter {
  const before = effectiveAccess(changeSet.before, kinds);
  const after = effectiveAccess(changeSet.after, kinds);
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
    teamMembers: (team) => new Set([...before.membersOf(team), ...after.membersOf(team)]),
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

/** Each step once, though several people make it. */
export function uniqueSteps(changes: readonly AccessChange[]): readonly AccessChange[] {
  const byStep = new Map(changes.map((each) => [JSON.stringify([each.resource, each.from, each.to]), each]));
  return [...byStep.values()];
}

function isRepository(id: ResourceId): boolean {
  return id.startsWith("github-repo/");
}
