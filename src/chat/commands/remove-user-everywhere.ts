import type { Edit, EditPath } from "../../roster/edit/edit.ts";
import type { Roster } from "../../roster/roster.ts";

/** Returns the edits that remove a user from everything but the list of users: teams, owners, guards, projects, rules. */
export function removeUserEverywhere(user: string, roster: Roster): readonly Edit[] {
  const edits: Edit[] = [];
  const drop = (path: EditPath, list: readonly string[] | undefined) => {
    if (list?.includes(user)) edits.push({ edit: "drop", path, item: user });
  };
  drop(["github", "owners"], roster.github?.owners);
  drop(["guards", "protected"], roster.guards.protected);
  for (const { key, leads, members, except } of roster.teams.values()) {
    drop(
      ["teams", key, "leads"],
      leads?.map((entry) => entry.user),
    );
    drop(
      ["teams", key, "members"],
      members?.map((entry) => entry.user),
    );
    drop(["teams", key, "except"], except);
  }
  for (const { key, collaborators } of roster.projects.values()) {
    if (collaborators?.has(user))
      edits.push({ edit: "unset", path: ["projects", key, "collaborators", user] });
  }
  for (const [rule, who] of roster.permissions.rules) {
    if (who === `user:${user}`) edits.push({ edit: "unset", path: ["permissions", "rules", rule] });
  }
  return edits;
}
