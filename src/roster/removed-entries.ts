import { type Finding, finding } from "../core/finding.ts";
import { removedErrors as errors, type RemovedFate } from "./removed-errors.ts";
import type { ResolvedRoster, ResolvedTeam } from "./resolved.ts";
import { nearestName } from "./suggestion.ts";

/**
 * Returns findings about what a pull request takes out of the file: what becomes of it, or a warning where it rather
 * looks renamed. What is handed over, archived, or another key
 * has by its name or under `previously`, is not taken out.
 */
export function removedEntries(base: ResolvedRoster, head: ResolvedRoster): readonly Finding[] {
  const fate = head.guards.takenOut;
  return [
    ...removedTeams(base, head, fate),
    ...removedUsers(base, head, fate),
    ...removedChannels(base, head, fate),
    ...removedUsergroups(base, head, fate),
    ...removedGoogleGroups(base, head, fate),
    ...removedFolders(base, head, fate),
  ];
}

function removedTeams(base: ResolvedRoster, head: ResolvedRoster, fate: RemovedFate): readonly Finding[] {
  const continued = new Set(
    [...head.teams.values()].flatMap(({ github }) =>
      github === false ? [] : [github.name, ...github.previously],
    ),
  );
  const coming = [...head.teams.values()].filter(({ key }) => !base.teams.has(key));
  return [...base.teams.values()].flatMap((team): readonly Finding[] => {
    const name = team.github === false ? team.key : team.github.name;
    const isContinued = continued.has(team.key) || continued.has(name);
    if (head.teams.has(team.key) || isContinued || team.archived || team.handsOff) return [];
    const next =
      nearestName(
        team.key,
        coming.map(({ key }) => key),
      ) ?? coming.find((other) => isPartOf(team.key, other.key) || isLike(team)(other))?.key;
    const at = next === undefined ? undefined : head.teams.get(next)?.at;
    if (next !== undefined)
      return [finding(errors.maybeRenamed(`team ${team.key}`, `team ${next}`, name), { at })];
    return head.github?.teams === "exact" ? [] : [finding(errors.team(team.key, fate))];
  });
}

/** True of a team with the same people and the same repositories. */
function isLike(team: ResolvedTeam): (other: ResolvedTeam) => boolean {
  const text = ({ people, grants }: ResolvedTeam) => JSON.stringify([[...people.keys()], [...grants.keys()]]);
  const isEmpty = team.people.size === 0 && team.grants.size === 0;
  return (other) => !isEmpty && text(other) === text(team);
}

function removedUsers(base: ResolvedRoster, head: ResolvedRoster, fate: RemovedFate): readonly Finding[] {
  const accounts = new Set([...head.users.values()].flatMap(({ github }) => github?.toLowerCase() ?? []));
  return [...base.users.values()].flatMap((user): readonly Finding[] => {
    const isSame = user.github !== undefined && accounts.has(user.github.toLowerCase());
    if (head.users.has(user.key) || isSame || !user.present) return [];
    return [finding(errors.user(user.key, fate))];
  });
}

interface Removable {
  readonly handsOff: boolean;
  readonly archived: boolean;
  readonly previously: readonly string[];
  readonly id?: string;
  readonly declaredBy?: readonly string[];
  readonly team?: string;
}

/** True of names of which one is the other with a word before or behind it: `etcd`, `sig-etcd`. */
function isPartOf(name: string, other: string): boolean {
  const parts = (each: string) => `-${each.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "-")}-`;
  return parts(name).includes(parts(other)) || parts(other).includes(parts(name));
}

/**
 * Returns the removed ones among channels or user groups, each with one that comes and that may be it: with a name that is
 * alike, or the only one that comes for the same teams.
 */
function removedOf<Item extends Removable>(
  base: ReadonlyMap<string, Item>,
  head: ReadonlyMap<string, Item>,
): readonly { readonly name: string; readonly item: Item; readonly next: string | undefined }[] {
  const now = [...head.values()];
  const isKept = ({ id }: Item, name: string) =>
    now.some((each) => each.previously.includes(name) || (id !== undefined && each.id === id));
  const coming = [...head.keys()].filter((name) => !base.has(name));
  return [...base]
    .filter(([name, item]) => !head.has(name) && !item.archived && !item.handsOff && !isKept(item, name))
    .map(([name, item]) => {
      const owners = ownersOf(item);
      const ofOwners = coming.filter((each) => {
        const next = head.get(each);
        return next !== undefined && owners !== "" && ownersOf(next) === owners;
      });
      const next =
        nearestName(name, coming) ??
        coming.find((each) => isPartOf(name, each)) ??
        (ofOwners.length === 1 ? ofOwners[0] : undefined);
      return { name, item, next };
    });
}

function ownersOf({ declaredBy, team }: Removable): string {
  return declaredBy?.join() ?? team ?? "";
}

function removedChannels(base: ResolvedRoster, head: ResolvedRoster, fate: RemovedFate): readonly Finding[] {
  return removedOf(base.channels, head.channels).map(({ name, item, next }) =>
    next === undefined
      ? finding(errors.channel(name, item.private, fate))
      : finding(errors.maybeRenamed(`channel #${name}`, `#${next}`, name), {
          at: head.channels.get(next)?.at,
        }),
  );
}

function removedUsergroups(
  base: ResolvedRoster,
  head: ResolvedRoster,
  fate: RemovedFate,
): readonly Finding[] {
  return removedOf(base.usergroups, head.usergroups).map(({ name, next }) =>
    next === undefined
      ? finding(errors.usergroup(name, fate))
      : finding(errors.maybeRenamed(`user group @${name}`, `@${next}`, name), {
          at: head.usergroups.get(next)?.at,
        }),
  );
}

function removedFolders(base: ResolvedRoster, head: ResolvedRoster, fate: RemovedFate): readonly Finding[] {
  return [...base.folders.values()]
    .filter(({ id, handsOff }) => !head.folders.has(id) && !handsOff)
    .map(({ id }) => finding(errors.folder(id, fate)));
}

function removedGoogleGroups(
  base: ResolvedRoster,
  head: ResolvedRoster,
  fate: RemovedFate,
): readonly Finding[] {
  return removedOf(base.googleGroups, head.googleGroups).map(({ name, next }) =>
    next === undefined
      ? finding(errors.googleGroup(name, fate))
      : finding(errors.maybeRenamed(`Google Group ${name}`, next, name), {
          at: head.googleGroups.get(next)?.at,
        }),
  );
}
