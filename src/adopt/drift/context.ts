import type { GithubInventory, InventoryAccount } from "../../roster/inventory.ts";
import type { ResolvedRoster } from "../../roster/resolved.ts";
import type { DriftContext } from "../../roster/reversal.ts";
import type { Roster } from "../../roster/roster.ts";
import { teamSlug } from "../../roster/slug.ts";
import { freeKey } from "../keys.ts";

/** Creates a drift context. It gives the same login the same key each time. */
export function driftContextOf(
  roster: Roster,
  resolved: ResolvedRoster,
  github?: GithubInventory,
): DriftContext {
  const accounts = github === undefined ? [] : [...github.members, ...github.invited, ...github.outsiders];
  const newKeys = new Map<string, string>();
  const knownKeys = new Map<string, string>();
  for (const { key, github: login, githubId } of roster.users.values()) {
    if (login !== undefined) knownKeys.set(login.toLowerCase(), key);
    const account = accounts.find(({ id }) => id !== undefined && id === githubId);
    if (account !== undefined) knownKeys.set(account.login.toLowerCase(), key);
  }
  return {
    roster,
    resolved,
    ...(github === undefined ? {} : { github }),
    declareUser(login, outside = false) {
      const lower = login.toLowerCase();
      const key = knownKeys.get(lower);
      if (key !== undefined) return { key, edits: [] };
      const taken = {
        has: (wanted: string) => roster.users.has(wanted) || [...newKeys.values()].includes(wanted),
      };
      const newKey = newKeys.get(lower) ?? freeKey(lower, "user", taken);
      newKeys.set(lower, newKey);
      const account = accounts.find((each) => each.login.toLowerCase() === lower);
      return {
        key: newKey,
        edits: [
          {
            edit: "set",
            path: ["users", newKey],
            value: fieldsOf(account ?? { login, emails: [] }, outside),
          },
        ],
      };
    },
    teamKey: (slug) =>
      [...roster.teams.values()].find((team) => team.github !== false && teamSlug(team.github.name) === slug)
        ?.key ?? slug,
  };
}

function fieldsOf({ login, id, name }: InventoryAccount, outside: boolean) {
  return {
    ...(name === undefined ? {} : { name }),
    github: login,
    ...(id === undefined ? {} : { github_id: id }),
    ...(outside ? { outside: true } : {}),
  };
}
