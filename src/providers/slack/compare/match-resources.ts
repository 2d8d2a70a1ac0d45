import type { ResolvedChannel, ResolvedUsergroup } from "../../../roster/resolved.ts";

interface Declared {
  readonly key: string;
  readonly id?: string | undefined;
  readonly previously: readonly string[];
}

interface Named {
  readonly id: string;
  readonly name: string;
}

interface Existing extends Named {
  readonly live: boolean;
}

/** Which declaration is which thing: by key both ways. */
export interface Matches {
  /** Declared key → the existing thing's id. */
  readonly ids: ReadonlyMap<string, string>;
  /** The existing thing's id → declared key. */
  readonly keys: ReadonlyMap<string, string>;
  /** Declared keys whose pinned id is nowhere. */
  readonly lost: ReadonlySet<string>;
  /** Existing things by their names, which archived ones may share. */
  readonly named: ReadonlyMap<string, readonly Named[]>;
}

/**
 * Tells which declaration is which existing thing. A pinned id beats a name, and a name beats a previous one; what is
 * in use beats what is archived or disabled; nothing is two things.
 */
export function match(declared: readonly Declared[], existing: Iterable<Existing>): Matches {
  const byId = new Map<string, Existing>();
  const byName = new Map<string, Existing>();
  const named = new Map<string, Existing[]>();
  for (const each of existing) {
    byId.set(each.id, each);
    named.set(each.name, [...(named.get(each.name) ?? []), each]);
    const rival = byName.get(each.name);
    if (rival === undefined || (each.live && !rival.live)) byName.set(each.name, each);
  }
  const ids = new Map<string, string>();
  const keys = new Map<string, string>();
  const lost = new Set<string>();
  const settle = (key: string, found: Existing | undefined) => {
    if (found === undefined || keys.has(found.id) || ids.has(key)) return;
    ids.set(key, found.id);
    keys.set(found.id, key);
  };
  const free = declared.filter((each) => each.id === undefined);
  for (const { key, id } of declared) {
    if (id === undefined) continue;
    settle(key, byId.get(id));
    if (!ids.has(key)) lost.add(key);
  }
  for (const { key } of free) settle(key, byName.get(key));
  for (const { key, previously } of free) for (const name of previously) settle(key, byName.get(name));
  return { ids, keys, lost, named };
}

/**
 * What keeps a thing from taking a name: the one that has it and keeps it, or that gives it up only in a circle that
 * leads back here. Undefined when the name is free, or will be by then.
 */
export function holderOf(
  name: string,
  self: Named,
  { named, keys }: Pick<Matches, "named" | "keys">,
): Named | undefined {
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

/** Matches declared channels with the workspace's. */
export function matchChannels(
  declared: Iterable<ResolvedChannel>,
  channels: Iterable<{ readonly id: string; readonly name: string; readonly archived: boolean }>,
): Matches {
  return match(
    [...declared].map(({ name, id, previously }) => ({ key: name, id, previously })),
    [...channels].map(({ id, name, archived }) => ({ id, name, live: !archived })),
  );
}

/** Matches declared user groups with the workspace's, disabled ones too. */
export function matchUsergroups(
  declared: Iterable<ResolvedUsergroup>,
  groups: Iterable<{ readonly id: string; readonly handle: string; readonly enabled: boolean }>,
): Matches {
  return match(
    [...declared].map(({ handle, id, previously }) => ({ key: handle, id, previously })),
    [...groups].map(({ id, handle, enabled }) => ({ id, name: handle, live: enabled })),
  );
}
