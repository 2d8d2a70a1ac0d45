import type { Place } from "../core/finding.ts";
import type { ValidRoster } from "../roster/load.ts";
import { namedOwners } from "../roster/owners.ts";
import type { Roster } from "../roster/roster.ts";
import { comparableText, differingFields } from "./differing-fields.ts";
import { handsOffActions } from "./hands-off-actions.ts";
import { indirectJoinActions } from "./indirect-joins.ts";
import { organizationRoleActions, organizationRolesField } from "./organization-role-actions.ts";
import { projectActions } from "./project-actions.ts";
import type { RosterAction } from "./roster-action.ts";
import { teamActions } from "./team-actions.ts";
import { userActions } from "./user-actions.ts";

/**
 * Returns the actions that lead from one roster to another. Every difference in meaning is an action; what has none of
 * its own is `settings`. A different layout of the same roster has no actions. What an action gives to whom, and whose
 * word over a thing that needs, is in `sharing-actions.ts`.
 */
export function actionsBetween(base: ValidRoster, head: ValidRoster): readonly RosterAction[] {
  return [
    ...settingsActions(base.declared, head.declared),
    ...ownerActions(base.declared, head.declared),
    ...organizationRoleActions(base.declared, head.declared),
    ...userActions(base, head),
    ...teamActions(base, head),
    ...indirectJoinActions(base, head),
    ...projectActions(base, head),
    ...handsOffActions(base.declared, head.declared),
  ];
}

const sectionsWithActions: ReadonlySet<string> = new Set(["users", "teams", "projects"]);

function settingsActions(base: Roster, head: Roster): readonly RosterAction[] {
  return differingFields(base, head)
    .filter((section) => !sectionsWithActions.has(section))
    .flatMap((section) => {
      const [before, after] = [sectionOf(base, section), sectionOf(head, section)];
      const fields = before && after ? differingFields(before, after) : [];
      const details = fields.length === 0 ? [section] : fields.map((field) => `${section}.${snake(field)}`);
      const at = placeOf(after) ?? placeOf(before);
      return details
        .filter((detail) => detail !== owners && detail !== organizationRolesField)
        .map((detail): RosterAction => ({ action: "settings", subject: section, detail, at }));
    });
}

const owners = "github.owners";

/** Returns an action for each owner of the organisation, or team of owners, that comes or goes; whoever comes gains by it. */
function ownerActions(base: Roster, head: Roster): readonly RosterAction[] {
  if (comparableText(base.github?.owners) === comparableText(head.github?.owners)) return [];
  const [before, after] = [namedOwners(base.github), namedOwners(head.github)];
  const at = head.github?.at ?? base.github?.at;
  const owner = (sign: string, user: string): RosterAction => ({
    action: "settings",
    subject: "github",
    detail: `${owners} ${sign}${user}`,
    at,
  });
  const differing = (some: readonly string[] = [], others: readonly string[] = []) =>
    some.filter((each) => !others.includes(each));
  const each = [
    ...differing(after?.users, before?.users).map((user) => ({ ...owner("+", user), benefits: user })),
    ...differing(before?.users, after?.users).map((user) => owner("-", user)),
    ...differing(after?.teams, before?.teams).map((team) => owner("+", `team:${team}`)),
    ...differing(before?.teams, after?.teams).map((team) => owner("-", `team:${team}`)),
  ];
  return each.length > 0 ? each : [{ action: "settings", subject: "github", detail: owners, at }];
}

function sectionOf(roster: Roster, section: keyof Roster): object | undefined {
  return roster[section];
}

function placeOf(section: object | undefined): Place | undefined {
  return section !== undefined && "at" in section ? (section.at as Place) : undefined;
}

function snake(field: string): string {
  return field.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}
