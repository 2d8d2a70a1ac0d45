import picomatch from "picomatch";
import type { Finding } from "../../../core/finding.ts";
import type { Principal, Resource, Role } from "../../../core/state.ts";
import { member, type SlackDesired } from "../model/desired.ts";
import type { World } from "../model/remote-state.ts";
import type { Naming } from "../model/topic.ts";
import { isStranger, type People, peopleOf } from "./match-people.ts";
import { type Matches, matchChannels, matchUsergroups } from "./match-resources.ts";

/** One workspace, seen with one roster's eyes. */
export interface Look {
  readonly world: World;
  readonly desired: SlackDesired;
  readonly people: People;
  readonly channels: Matches;
  readonly usergroups: Matches;
  /** True of channels and handles that the roster says are never touched. */
  readonly ignored: (name: string) => boolean;
  readonly naming: Naming;
}

/** What a view says of one resource. Nothing on a side: that side has no such resource. */
export interface Sides {
  readonly desired?: Resource;
  readonly actual?: Resource;
  /** It gets no change at all; an error among the findings says why. */
  readonly unread?: true;
  readonly findings: readonly Finding[];
}

/** Finds out which declarations are which channels, user groups and people of a workspace. Pure. */
export function lookAt(world: World, desired: SlackDesired): Look {
  const { roster } = desired;
  return {
    world,
    desired,
    people: peopleOf(desired.accounts, world),
    channels: matchChannels(roster.channels.values(), world.channels.values()),
    usergroups: matchUsergroups(roster.usergroups.values(), world.usergroups.values()),
    ignored: ignoredBy(roster.slack?.ignore ?? []),
    naming: (id) => {
      const channel = world.channels.get(id);
      const person = world.people.get(id);
      return channel ? `#${channel.name}` : person ? `@${person.name}` : undefined;
    },
  };
}

function ignoredBy(globs: readonly string[]): (name: string) => boolean {
  // An empty list of globs would match nothing, but picomatch refuses to say so.
  return globs.length === 0 ? () => false : picomatch([...globs], { dot: true });
}

/** What one membership list should hold, and what it holds, of whom may be touched. */
export interface Lists {
  readonly desired: ReadonlyMap<Principal, Role>;
  readonly actual: ReadonlyMap<Principal, Role>;
}

/**
 * Compares a list of ids with declared principals. Only full members of the workspace count. `additive` leaves out
 * whoever is not declared; so it is with strangers while somebody declared could not be found, since one of them may
 * be that person.
 */
export function listsOf(
  { people }: Look,
  want: ReadonlyMap<Principal, Role>,
  have: { readonly ids: Iterable<string>; readonly mode: "additive" | "exact" },
): Lists {
  const desired = new Map([...want].filter(([principal]) => people.idOf(principal) !== undefined));
  const allFound = desired.size === want.size;
  const actual = new Map<Principal, Role>();
  for (const principal of principalsOf(people, have.ids)) {
    if (want.has(principal)) actual.set(principal, member);
    else if (have.mode === "exact" && (allFound || !isStranger(principal))) actual.set(principal, member);
  }
  return { desired, actual };
}

/** What the members among some ids are called, sorted. */
export function principalsOf(people: People, ids: Iterable<string>): Principal[] {
  return [...ids]
    .map((id) => people.principalOf(id))
    .filter((each) => each !== undefined)
    .sort();
}

/**
 * What of another sort has a name: a channel, user group or person that the roster doesn't declare by it. Slack says that
 * the three share one space of names, and isn't known to hold to that.
 */
export function namesakeOf(look: Look, kind: "slack-channel" | "slack-usergroup", name: string) {
  const { channels, usergroups, people } = undeclaredNames(look);
  if (kind === "slack-usergroup" && channels.has(name)) return `the channel #${name}`;
  if (kind === "slack-channel" && usergroups.has(name)) return `the user group @${name}`;
  return people.has(name) ? `the person @${name}` : undefined;
}

interface Names {
  readonly channels: ReadonlySet<string>;
  readonly usergroups: ReadonlySet<string>;
  readonly people: ReadonlySet<string>;
}

const names = new WeakMap<Look, Names>();

/** A workspace may hold many thousands of people, and a roster many new channels: the names are gathered once. */
function undeclaredNames(look: Look): Names {
  const { world, channels, usergroups } = look;
  const free = <Thing extends { readonly id: string }>(things: Iterable<Thing>, { keys }: Matches) =>
    [...things].filter((each) => !keys.has(each.id));
  const known = names.get(look) ?? {
    channels: new Set(free(world.channels.values(), channels).map((each) => each.name)),
    usergroups: new Set(free(world.usergroups.values(), usergroups).map((each) => each.handle)),
    people: new Set([...world.people.values()].map((each) => each.name)),
  };
  names.set(look, known);
  return known;
}
