import { actionMeanings, defaultRules } from "../roster/schema/settings.ts";

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

/** All actions. The permission check, help and the documentation read this table. */
export const actionTable: readonly ActionRow[] = (Object.keys(actionMeanings) as ActionName[]).map(
  (action) => ({
    action,
    covers: actionMeanings[action],
    default: defaultRules[action],
  }),
);

/** Returns the kind of an action's subject. */
export function subjectKindOf(action: ActionName): SubjectKind {
  if (action === "settings") return "settings";
  if (action === "view.person") return "user";
  if (action === "view.resource") return "thing";
  return action === "claim" ? "thing" : (action.slice(0, action.indexOf(".")) as SubjectKind);
}

/** Returns a rule's `who` in words, for an action where that makes a difference. */
export function describeWho(who: string, action?: ActionName): string {
  if (who === "self" && action === "view.person") return "the person, the leads of their teams, and admins";
  if (who === "member" && action === "view.resource")
    return "everybody in the roster but outside collaborators";
  switch (who) {
    case "admin":
      return "admins";
    case "team_lead":
      return "people with permission: team_lead, and admins";
    case "any_lead":
      return "everybody who leads a team, people with permission: team_lead, and admins";
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
