import { type GroupsDesired, groupResourceId } from "../model/desired.ts";
import type { RemoteGroup } from "../model/remote-state.ts";

/** Declared groups matched with the organisation's. */
export interface GroupMatches {
  /** Declared key → id. */
  readonly ids: ReadonlyMap<string, string>;
  /** Id → declared key. */
  readonly keys: ReadonlyMap<string, string>;
  /** Declared keys whose pinned id no group has. */
  readonly lost: ReadonlySet<string>;
  /** Declared key → the group that has it as another address, and isn't known to be the declared one. */
  readonly aliasOf: ReadonlyMap<string, RemoteGroup>;
}

/**
 * Matches a roster's groups with the organisation's. A pinned id beats an address, an address beats a former one. What none
 * of these finds may have got another address by hand, and is found by the id of before. No group matches twice.
 */
export function matchGroups(
  { groups: declared, rememberedIds }: Pick<GroupsDesired, "groups" | "rememberedIds">,
  groups: ReadonlyMap<string, RemoteGroup>,
): GroupMatches {
  const byEmail = new Map([...groups.values()].map((each) => [each.email.toLowerCase(), each]));
  const byAlias = new Map(
    [...groups.values()].flatMap((each) => each.aliases.map((alias) => [alias.toLowerCase(), each] as const)),
  );
  const ids = new Map<string, string>();
  const keys = new Map<string, string>();
  const lost = new Set<string>();
  const assign = (key: string, found: RemoteGroup | undefined) => {
    if (found === undefined || keys.has(found.id) || ids.has(key)) return;
    ids.set(key, found.id);
    keys.set(found.id, key);
  };
  const all = [...declared.values()].flatMap(({ key, declared: group }) => (group ? [{ key, group }] : []));
  for (const { key, group } of all) {
    if (group.id === undefined) continue;
    assign(key, groups.get(group.id));
    if (!ids.has(key)) lost.add(key);
  }
  const free = all.filter(({ group }) => group.id === undefined);
  for (const { key } of free) assign(key, byEmail.get(key));
  for (const { key, group } of free)
    for (const former of group.previously) assign(key, byEmail.get(former) ?? byAlias.get(former));
  for (const { key } of free) assign(key, groups.get(rememberedIds?.get(groupResourceId(key)) ?? ""));
  const aliasOf = new Map<string, RemoteGroup>();
  for (const { key } of free) {
    const holder = ids.has(key) ? undefined : byAlias.get(key);
    if (holder !== undefined) aliasOf.set(key, holder);
  }
  return { ids, keys, lost, aliasOf };
}
