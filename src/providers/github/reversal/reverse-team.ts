import type { Change } from "../../../core/change.ts";
import type { Edit, EditPath } from "../../../roster/edit/edit.ts";
import type { InventoryTeam } from "../../../roster/inventory.ts";
import type { DeclaredUser, DriftContext, Reversal } from "../../../roster/reversal.ts";
import type { Team } from "../../../roster/roster.ts";
import { userKeyOf } from "../../shared/principals.ts";

const undeclaredPrefix = "github:";

/** Returns the edits for a change of a team on GitHub. */
export function reverseTeam(change: Change, context: DriftContext): Reversal {
  const { key } = change;
  if (change.action === "archive" && key.startsWith(undeclaredPrefix))
    return declareTeam(key.slice(undeclaredPrefix.length), context);
  const team = context.roster.teams.get(key);
  if (team === undefined) return { because: `the file doesn't declare the team ${key} itself` };
  switch (change.action) {
    case "archive":
      return { edits: [{ edit: "unset", path: ["teams", key, "archived"] }] };
    case "create":
      return removeTeam(team);
    case "configure":
      return setTeamField(team, change);
    case "grant":
      return removeFromTeam(team, change.principal, context);
    case "revoke":
      return addToTeam(
        team,
        {
          who: declaredUserOf(change.principal, context),
          role: isOwner(change.principal, context) ? "member" : change.role,
        },
        context,
      );
    case "regrade":
      return moveInTeam(team, declaredUserOf(change.principal, context), change.from);
    default:
      return change satisfies never;
  }
}

/** Returns true for an owner of the organisation. GitHub shows owners as maintainers of every team. */
function isOwner(principal: string, { roster, github }: DriftContext): boolean {
  const login = roster.users.get(userKeyOf(principal) ?? "")?.github ?? principal.replace(/^github:/, "");
  return (
    github?.members.some(
      (each) => each.role === "owner" && each.login.toLowerCase() === login.toLowerCase(),
    ) ?? false
  );
}

function declaredUserOf(principal: string, context: DriftContext): DeclaredUser | undefined {
  const user = userKeyOf(principal);
  if (user !== undefined) return { key: user, edits: [] };
  return principal.startsWith("github:") ? context.declareUser(principal.slice("github:".length)) : undefined;
}

/** Declares that a team is not on GitHub any more. A team with nothing on other services becomes archived. */
function removeTeam({ key, usergroup, channels, folders }: Team): Reversal {
  const isOnOtherServices = usergroup !== undefined || channels.length > 0 || folders.length > 0;
  return {
    edits: isOnOtherServices
      ? [{ edit: "set", path: ["teams", key, "github"], value: false }]
      : [{ edit: "set", path: ["teams", key, "archived"], value: true }],
  };
}

function setTeamField({ key }: Team, { setting, from }: Extract<Change, { action: "configure" }>): Reversal {
  const path = (...steps: string[]): EditPath => ["teams", key, ...steps];
  if (setting === "parent") {
    if (from === null) return { edits: [{ edit: "unset", path: path("parent") }] };
    if (String(from).startsWith(undeclaredPrefix)) return { because: "the team above it isn't declared" };
    return { edits: [{ edit: "set", path: path("parent"), value: String(from) }] };
  }
  const place = setting === "description" ? path("description") : path("github", setting);
  if (typeof from !== "string" && typeof from !== "boolean")
    return { because: `${setting} can't be written` };
  return { edits: [{ edit: "set", path: place, value: from }] };
}

/** Removes a user from the team's lists, and excepts the user where an included team has them. */
function removeFromTeam(team: Team, principal: string, { resolved }: DriftContext): Reversal {
  const user = userKeyOf(principal);
  if (user === undefined) return { because: "whom it concerns isn't declared" };
  const edits: Edit[] = lists.flatMap((list) => (isIn(team, list, user) ? [drop(team, list, user)] : []));
  const isIncluded = (team.include ?? []).some(
    ({ team: from }) => from === "*" || resolved.teams.get(from)?.people.has(user) === true,
  );
  if (isIncluded) edits.push({ edit: "add", path: ["teams", team.key, "except"], item: user });
  return edits.length > 0 ? { edits } : { because: "everybody is in it" };
}

function addToTeam(
  team: Team,
  { who, role }: { readonly who: DeclaredUser | undefined; readonly role: string },
  { resolved }: DriftContext,
): Reversal {
  if (who === undefined) return { because: "whom it concerns isn't known" };
  const missing = team.onlyIfIn.filter((limit) => !resolved.teams.get(limit)?.people.has(who.key));
  if (missing.length > 0) return { because: `${team.key} takes only who is in ${missing.join(" and ")}` };
  const excepted = team.except.includes(who.key)
    ? [{ edit: "drop", path: ["teams", team.key, "except"], item: who.key } as const]
    : [];
  return { edits: [...who.edits, ...excepted, add(team, listFor(team, role), who.key)] };
}

function moveInTeam(team: Team, who: DeclaredUser | undefined, role: string): Reversal {
  if (who === undefined) return { because: "whom it concerns isn't known" };
  const list = listFor(team, role);
  const other = list === "leads" ? "members" : "leads";
  return {
    edits: [...(isIn(team, other, who.key) ? [drop(team, other, who.key)] : []), add(team, list, who.key)],
  };
}

/** Declares a team that somebody created on GitHub, as it is there. */
function declareTeam(slug: string, context: DriftContext): Reversal {
  const team = context.github?.teams.find((each) => each.slug === slug);
  if (team === undefined) return { because: "the team couldn't be read" };
  const leads = team.maintainers.map((login) => context.declareUser(login));
  const members = team.members.map((login) => context.declareUser(login));
  const value = {
    ...(team.name === slug ? {} : { name: team.name }),
    ...(team.description === "" ? {} : { description: team.description }),
    ...(team.parent === undefined ? {} : { parent: context.teamKey(team.parent) }),
    ...(leads.length > 0 ? { leads: leads.map(({ key }) => key) } : {}),
    members: members.map(({ key }) => key),
    ...(team.repos.size > 0 ? { repos: Object.fromEntries(team.repos) } : {}),
    ...githubFields(team),
  };
  const people = [...leads, ...members].flatMap(({ edits }) => edits);
  return { edits: [...people, { edit: "set", path: ["teams", slug], value }] };
}

function githubFields({ privacy, notifications, needsName, name, idpGroup }: InventoryTeam) {
  const github = {
    ...(needsName ? { name } : {}),
    ...(privacy === "secret" ? { privacy } : {}),
    ...(notifications ? {} : { notifications }),
    ...(idpGroup === undefined ? {} : { idp_group: idpGroup }),
  };
  return Object.keys(github).length > 0 ? { github } : {};
}

const lists = ["leads", "members"] as const;

type List = (typeof lists)[number];

function listFor({ github }: Team, role: string): List {
  return role === "maintainer" && github !== false && github.leadRole === "maintainer" ? "leads" : "members";
}

function isIn(team: Team, list: List, user: string): boolean {
  return (team[list] ?? []).some((entry) => entry.user === user);
}

function drop({ key }: Team, list: List, item: string): Edit {
  return { edit: "drop", path: ["teams", key, list], item };
}

function add({ key }: Team, list: List, item: string): Edit {
  return { edit: "add", path: ["teams", key, list], item };
}
