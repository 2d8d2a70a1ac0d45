import { exchangedNames } from "../../../roster/exchanged-names.ts";
import type { ResolvedRoster } from "../../../roster/resolved.ts";
import { channelResourceId, usergroupResourceId } from "../model/desired.ts";

interface DeclaredResource {
  readonly key: string;
  readonly id?: string | undefined;
  readonly previously: readonly string[];
  /** The id that it had when it was last applied. */
  readonly remembered?: string | undefined;
}

interface NamedResource {
  readonly id: string;
  readonly name: string;
}

interface ExistingResource extends NamedResource {
  readonly live: boolean;
}

/** Declarations matched with existing channels or user groups. */
export interface SlackMatches {
  /** Declared key → id of the existing resource. */
  readonly ids: ReadonlyMap<string, string>;
  /** Id of the existing resource → declared key. */
  readonly keys: ReadonlyMap<string, string>;
  /** Declared keys whose pinned id does not exist. */
  readonly lost: ReadonlySet<string>;
  /** Declared keys of which can't be told whether they have exchanged their names, each with the other ones. */
  readonly exchanged: ReadonlyMap<string, readonly string[]>;
  /** Existing resources by name. An archived one may share its name. */
  readonly named: ReadonlyMap<string, readonly NamedResource[]>;
}

/**
 * Matches declarations with existing resources. A pinned id beats a name, a name beats a previous name, and a live
 * resource beats an archived or disabled one. What none of its names finds may have been renamed by hand, and is found by
 * the id of before. No resource matches twice.
 */
export function matchByName(
  declared: readonly DeclaredResource[],
  existing: Iterable<ExistingResource>,
): SlackMatches {
  const byId = new Map<string, ExistingResource>();
  const byName = new Map<string, ExistingResource>();
  const named = new Map<string, ExistingResource[]>();
  for (const each of existing) {
    byId.set(each.id, each);
    named.set(each.name, [...(named.get(each.name) ?? []), each]);
    const rival = byName.get(each.name);
    if (rival === undefined || (each.live && !rival.live)) byName.set(each.name, each);
  }
  const ids = new Map<string, string>();
  const keys = new Map<string, string>();
  const lost = new Set<string>();
  const assign = (key: string, found: ExistingResource | undefined) => {
    if (found === undefined || keys.has(found.id) || ids.has(key)) return;
    ids.set(key, found.id);
    keys.set(found.id, key);
  };
  const free = declared.filter((each) => each.id === undefined);
  for (const { key, id } of declared) {
    if (id === undefined) continue;
    assign(key, byId.get(id));
    if (!ids.has(key)) lost.add(key);
  }
  for (const { key } of free) assign(key, byName.get(key));
  for (const { key, previously } of free) for (const name of previously) assign(key, byName.get(name));
  for (const { key, remembered } of free) if (remembered !== undefined) assign(key, byId.get(remembered));
  return { ids, keys, lost, named, exchanged: exchangedKeys(declared, byName) };
}

function exchangedKeys(
  declared: readonly DeclaredResource[],
  existing: ReadonlyMap<string, unknown>,
): ReadonlyMap<string, readonly string[]> {
  const circles = exchangedNames(
    declared.map(({ key, id, previously }) => ({ key, name: key, previously, isKnown: id !== undefined })),
  );
  return new Map([...circles].filter(([key, others]) => [key, ...others].some((each) => existing.has(each))));
}

/**
 * Returns the resource that keeps another from taking a name: one that has the name and keeps it, or that changes it
 * only in a circle that leads back. Undefined when the name is free, or will be free in time.
 */
export function nameHolderOf(
  name: string,
  self: NamedResource,
  { named, keys }: Pick<SlackMatches, "named" | "keys">,
): NamedResource | undefined {
  const holderIn = (wanted: string) => named.get(wanted)?.findLast((each) => each.id !== self.id);
  const seen = new Set<string>();
  let wanted = name;
  for (;;) {
    const holder = holderIn(wanted);
    if (holder === undefined) return undefined;
    const next = keys.get(holder.id);
    const stays = next === undefined || next === holder.name;
    if (stays || next === self.name || seen.has(holder.id)) return holderIn(name);
    seen.add(holder.id);
    wanted = next;
  }
}

/** Matches a roster's channels with the workspace's channels. */
export function matchChannels(
  { channels: declared, rememberedIds }: Pick<ResolvedRoster, "channels" | "rememberedIds">,
  channels: Iterable<{ readonly id: string; readonly name: string; readonly archived: boolean }>,
): SlackMatches {
  return matchByName(
    [...declared.values()].map(({ name, id, previously }) => {
      return { key: name, id, previously, remembered: rememberedIds?.get(channelResourceId(name)) };
    }),
    [...channels].map(({ id, name, archived }) => ({ id, name, live: !archived })),
  );
}

/** Matches a roster's user groups with the workspace's groups, disabled ones too. */
export function matchUsergroups(
  { usergroups, rememberedIds }: Pick<ResolvedRoster, "usergroups" | "rememberedIds">,
  groups: Iterable<{ readonly id: string; readonly handle: string; readonly enabled: boolean }>,
): SlackMatches {
  return matchByName(
    [...usergroups.values()].map(({ handle, id, previously }) => {
      return { key: handle, id, previously, remembered: rememberedIds?.get(usergroupResourceId(handle)) };
    }),
    [...groups].map(({ id, handle, enabled }) => ({ id, name: handle, live: enabled })),
  );
}
