import { defaultRules } from "../roster/schema/settings.ts";

/** The name of an action, as in `permissions.rules`. */
export type ActionName = keyof typeof defaultRules;

/** What an action changes: a user, a team, a project, a thing that exists in a service, or a section of the roster. */
export type SubjectKind = "user" | "team" | "project" | "thing" | "settings";

/** One row of the table: what the action covers, and who may do it by default. */
export interface ActionRow {
  readonly action: ActionName;
  readonly covers: string;
  readonly default: string;
}

const covers: Readonly<Record<ActionName, string>> = {
  "user.add": "add a person",
  "user.edit": "change a person's fields",
  "user.permission": "change a person's `permission`, or make somebody an admin in whatever way",
  "user.remove": "remove a person, or change `active`, `until` or `outside`",
  "team.create": "add a team, with all that is in it",
  "team.edit": "change a team's other fields, or share what is the team's",
  "team.members": "change who is in a team: `members`, `include`, `except`, and which teams are nested in it",
  "team.leads": "change who leads a team",
  "team.delete": "archive a team, bring it back, or take it out of the file",
  "project.create": "add a project, with all that is in it",
  "project.edit": "change a project, archive it, or take it out of the file",
  claim:
    "name what the file doesn't name yet and a service has already: a repository, a folder, a team, a channel or a user group that exists. Whoever is an admin of a repository on GitHub may claim that one, too",
  settings:
    "change `github`, `slack`, `drive`, `guards`, `permissions` or `checks`, or say which id a GitHub team, channel or user group has",
};

/** All actions. The permission check, help and the documentation read this table. */
export const actionTable: readonly ActionRow[] = (Object.keys(covers) as ActionName[]).map((action) => ({
  action,
  covers: covers[action],
  default: defaultRules[action],
}));

/** Returns the kind of an action's subject. */
export function subjectKindOf(action: ActionName): SubjectKind {
  if (action === "settings") return "settings";
  return action === "claim" ? "thing" : (action.slice(0, action.indexOf(".")) as SubjectKind);
}

/** Returns a rule's `who` in words. */
export function describeWho(who: string): string {
  switch (who) {
    case "admin":
      return "admins";
    case "team_lead":
      return "team leads (the tier) and admins";
    case "any_lead":
      return "everybody who leads a team, team leads (the tier) and admins";
    case "lead":
      return "the team's own leads, and admins";
    case "self":
      return "the person, and admins";
    case "member":
      return "everybody in the roster";
    default:
      return who.startsWith("team:")
        ? `everybody in ${who.slice(5)}, and admins`
        : `${who.slice(5)}, and admins`;
  }
}
