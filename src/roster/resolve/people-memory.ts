import type { Membership } from "../resolved.ts";
import type { Team, User } from "../roster.ts";

type People = ReadonlyMap<string, Membership>;

/** The people of a team by its own lists. */
export interface OwnPeople {
  readonly listed: People;
  /** Apart from members' entries: who leads for a time and is a member for good leads no longer than that. */
  readonly leading: People;
  /** The listed ones by key. */
  readonly sorted: People;
}

/** Remembers the people of teams from one version of a roster to the next. */
export interface PeopleMemory {
  /** Returns the people whom a team lists, from memory where the same users are there on the same day. */
  of(
    team: Team,
    on: { readonly users: ReadonlyMap<string, User>; readonly now: string },
    list: () => OwnPeople,
  ): OwnPeople;
}

/** Returns a memory that knows no team yet. */
export function peopleMemory(): PeopleMemory {
  let known = new WeakMap<Team, OwnPeople>();
  let users: ReadonlyMap<string, User> | undefined;
  let now = "";
  return {
    of(team, on, list) {
      if (on.users !== users || on.now !== now) [known, users, now] = [new WeakMap(), on.users, on.now];
      const own = known.get(team) ?? list();
      known.set(team, own);
      return own;
    },
  };
}
