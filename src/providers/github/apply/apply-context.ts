import type { Change, Failure, Outcome } from "../../../core/change.ts";
import type { Principal } from "../../../core/state.ts";
import type { GithubClient } from "../client.ts";
import type { Sight } from "../compare/compare.ts";
import { undeclaredKey } from "../compare/compare-context.ts";
import type { GithubDesired } from "../model/desired.ts";

import type { OrgWorld } from "../model/remote-state.ts";
import type { Written } from "./write.ts";

/** What an apply works with, and what it has done that later changes rest on. */
export interface Hands {
  readonly client: GithubClient;
  readonly org: string;
  readonly world: OrgWorld;
  readonly desired: GithubDesired;
  readonly sight: Sight;
  /** Teams by the key that the plan calls them by; new ones are added, renamed ones re-keyed. */
  readonly teams: Map<string, TeamHandle>;
  /** Whom this run has invited, and into which teams the invitation leads. */
  readonly invited: Map<Principal, ReadonlySet<string>>;
  /** Logins that this run has taken out of the organisation, and thereby out of every team. */
  readonly removed: Set<string>;
  /** Set once GitHub takes no more invitations today. */
  invitationLimit: Failure | undefined;
  /** Set once nothing more can be written at all: the token or the rate limit is gone. */
  stopped: Failure | undefined;
}

export interface TeamHandle {
  readonly id: number;
  readonly slug: string;
}

export function handsFor(
  client: GithubClient,
  world: OrgWorld,
  { desired, sight }: { desired: GithubDesired; sight: Sight },
): Hands {
  const teams = new Map<string, TeamHandle>();
  for (const team of world.teams.values()) {
    teams.set(sight.matches.keys.get(team.id) ?? undeclaredKey(team), { id: team.id, slug: team.slug });
  }
  return {
    client,
    org: world.login,
    world,
    desired,
    sight,
    teams,
    invited: new Map(),
    removed: new Set(),
    invitationLimit: undefined,
    stopped: undefined,
  };
}

/** The login behind a principal of the plan. A key of the roster's is never taken for one: it could be a stranger's. */
export function loginOf(hands: Hands, principal: Principal): string | undefined {
  const person = hands.sight.people.of(principal);
  if (person !== undefined) return person.isGuess ? undefined : person.login;
  return principal.startsWith("github:") ? nameOf(principal) : undefined;
}

/** `user:alice` → `alice`. */
export function nameOf(principal: Principal): string {
  return principal.slice(principal.indexOf(":") + 1);
}

export function outcomeOf(change: Change, written: Written<unknown>): Outcome {
  return written.ok ? { change, status: "applied" } : { change, status: "failed", error: written.error };
}
