import type { Edit } from "../../roster/edit/edit.ts";
import type { GithubInventory, SurveyedAccount } from "../../roster/inventory.ts";
import type { ResolvedRoster } from "../../roster/resolved.ts";
import type { Roster } from "../../roster/roster.ts";
import { teamSlug } from "../../roster/slug.ts";
import { freeKey } from "../keys.ts";

/** What drift is adopted into, and what is known of the world that drifted. */
export interface Scene {
  readonly roster: Roster;
  readonly resolved: ResolvedRoster;
  readonly github?: GithubInventory;
  /** The roster's key for somebody on GitHub; a new one for whoever it doesn't know, with the edit that declares them. */
  person(login: string, outside?: boolean): Declared;
  /** The roster's key for a team of GitHub's; what it will be called where it isn't declared. */
  team(slug: string): string;
}

export interface Declared {
  readonly key: string;
  readonly edits: readonly Edit[];
}

/** One change turned round into what would make the file say what is live; or why the file can't say it. */
export type Turned = { readonly edits: readonly Edit[] } | { readonly because: string };

/** The keys that were given out stay the same for the whole scene. */
export function sceneOf(roster: Roster, resolved: ResolvedRoster, github?: GithubInventory): Scene {
  const accounts = github === undefined ? [] : [...github.members, ...github.invited, ...github.outsiders];
  const given = new Map<string, string>();
  const known = new Map<string, string>();
  for (const { key, github: login, githubId } of roster.users.values()) {
    if (login !== undefined) known.set(login.toLowerCase(), key);
    const today = accounts.find(({ id }) => id !== undefined && id === githubId);
    if (today !== undefined) known.set(today.login.toLowerCase(), key);
  }
  return {
    roster,
    resolved,
    ...(github === undefined ? {} : { github }),
    person(login, outside = false) {
      const lower = login.toLowerCase();
      const key = known.get(lower);
      if (key !== undefined) return { key, edits: [] };
      const taken = {
        has: (wanted: string) => roster.users.has(wanted) || [...given.values()].includes(wanted),
      };
      const fresh = given.get(lower) ?? freeKey(lower, "user", taken);
      given.set(lower, fresh);
      const account = accounts.find((each) => each.login.toLowerCase() === lower);
      return {
        key: fresh,
        edits: [
          { edit: "set", path: ["users", fresh], value: fieldsOf(account ?? { login, emails: [] }, outside) },
        ],
      };
    },
    team: (slug) =>
      [...roster.teams.values()].find((team) => team.github !== false && teamSlug(team.github.name) === slug)
        ?.key ?? slug,
  };
}

function fieldsOf({ login, id, name }: SurveyedAccount, outside: boolean) {
  return {
    ...(name === undefined ? {} : { name }),
    github: login,
    ...(id === undefined ? {} : { github_id: id }),
    ...(outside ? { outside: true } : {}),
  };
}
