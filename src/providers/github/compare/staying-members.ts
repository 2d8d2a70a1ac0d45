import type { Principal } from "../../../core/state.ts";
import type { GithubTeam } from "../model/remote-state.ts";
import type { GithubMatch } from "./compare-context.ts";
import { hasDeparted } from "./declared-people.ts";

/**
 * Returns the members whom a team keeps though the roster doesn't list them: all but those who have left and those whom
 * only an earlier roster let in.
 */
export function stayingMembers(
  { desired, earlier, people }: GithubMatch,
  team: GithubTeam,
  members: ReadonlyMap<Principal, string>,
): ReadonlyMap<Principal, string> {
  const given = [...(earlier.teamMembers.get(team.id) ?? [])].map((login) => people.principalOf(login));
  const takenBack = new Set(given);
  return new Map(
    [...members].filter(([principal]) => !takenBack.has(principal) && !hasDeparted(desired, principal)),
  );
}
