import type { Change } from "../../core/change.ts";
import type { Edit, Path } from "../../roster/edit/edit.ts";
import type { SurveyedTeam } from "../../roster/inventory.ts";
import type { Team } from "../../roster/roster.ts";
import type { Declared, Scene, Turned } from "./context.ts";
import { userIn } from "./reverse-org.ts";

const undeclared = "github:";

/** What somebody did to a team on GitHub, as what the file should say. */
export function turnTeam(change: Change, scene: Scene): Turned {
  const { key } = change;
  if (change.action === "archive" && key.startsWith(undeclared))
    return declared(key.slice(undeclared.length), scene);
  const team = scene.roster.teams.get(key);
  if (team === undefined) return { because: `the file doesn't declare the team ${key} itself` };
  switch (change.action) {
    case "archive":
      return { edits: [{ edit: "unset", path: ["teams", key, "archived"] }] };
    case "create":
      return deleted(team);
    case "configure":
      return configured(team, change);
    case "grant":
      return left(team, change.principal, scene);
    case "revoke":
      return joined(
        team,
        whoIs(change.principal, scene),
        isOwner(change.principal, scene) ? "member" : change.role,
      );
    case "regrade":
      return changedRole(team, whoIs(change.principal, scene), change.from);
    default:
      return change satisfies never;
  }
}

/** An owner reads as maintainer of every team, so that it says nothing about this one. */
function isOwner(principal: string, { roster, github }: Scene): boolean {
  const login = roster.users.get(userIn(principal) ?? "")?.github ?? principal.replace(/^github:/, "");
  return (
    github?.members.some(
      (each) => each.role === "owner" && each.login.toLowerCase() === login.toLowerCase(),
    ) ?? false
  );
}

function whoIs(principal: string, scene: Scene): Declared | undefined {
  const user = userIn(principal);
  if (user !== undefined) return { key: user, edits: [] };
  return principal.startsWith("github:") ? scene.person(principal.slice("github:".length)) : undefined;
}

/** A team that isn't on GitHub any more: gone, or only gone from there. */
function deleted({ key, usergroup, channels, folders }: Team): Turned {
  const elsewhere = usergroup !== undefined || channels.length > 0 || folders.length > 0;
  return {
    edits: elsewhere
      ? [{ edit: "set", path: ["teams", key, "github"], value: false }]
      : [{ edit: "set", path: ["teams", key, "archived"], value: true }],
  };
}

function configured({ key }: Team, { setting, from }: Extract<Change, { action: "configure" }>): Turned {
  const path = (...steps: string[]): Path => ["teams", key, ...steps];
  if (setting === "parent") {
    if (from === null) return { edits: [{ edit: "unset", path: path("parent") }] };
    if (String(from).startsWith(undeclared)) return { because: "the team above it isn't declared" };
    return { edits: [{ edit: "set", path: path("parent"), value: String(from) }] };
  }
  const place = setting === "description" ? path("description") : path("github", setting);
  if (typeof from !== "string" && typeof from !== "boolean")
    return { because: `${setting} can't be written` };
  return { edits: [{ edit: "set", path: place, value: from }] };
}

/** Taken out of each list that names them, and excepted from what include brings. */
function left(team: Team, principal: string, { resolved }: Scene): Turned {
  const user = userIn(principal);
  if (user === undefined) return { because: "whom it concerns isn't declared" };
  const edits: Edit[] = lists.flatMap((list) => (isIn(team, list, user) ? [drop(team, list, user)] : []));
  const brought = (team.include ?? []).some(
    ({ team: from }) => from === "*" || resolved.teams.get(from)?.people.has(user) === true,
  );
  if (brought) edits.push({ edit: "add", path: ["teams", team.key, "except"], item: user });
  return edits.length > 0 ? { edits } : { because: "everybody is in it" };
}

function joined(team: Team, who: Declared | undefined, role: string): Turned {
  if (who === undefined) return { because: "whom it concerns isn't known" };
  const excepted = team.except.includes(who.key)
    ? [{ edit: "drop", path: ["teams", team.key, "except"], item: who.key } as const]
    : [];
  return { edits: [...who.edits, ...excepted, add(team, listFor(team, role), who.key)] };
}

function changedRole(team: Team, who: Declared | undefined, role: string): Turned {
  if (who === undefined) return { because: "whom it concerns isn't known" };
  const list = listFor(team, role);
  const other = list === "leads" ? "members" : "leads";
  return {
    edits: [...(isIn(team, other, who.key) ? [drop(team, other, who.key)] : []), add(team, list, who.key)],
  };
}

/** A team that somebody made on GitHub, where undeclared ones would be deleted. */
function declared(slug: string, scene: Scene): Turned {
  const team = scene.github?.teams.find((each) => each.slug === slug);
  if (team === undefined) return { because: "the team couldn't be read" };
  const leads = team.maintainers.map((login) => scene.person(login));
  const members = team.members.map((login) => scene.person(login));
  const value = {
    ...(team.name === slug ? {} : { name: team.name }),
    ...(team.description === "" ? {} : { description: team.description }),
    ...(team.parent === undefined ? {} : { parent: scene.team(team.parent) }),
    ...(leads.length > 0 ? { leads: leads.map(({ key }) => key) } : {}),
    members: members.map(({ key }) => key),
    ...(team.repos.size > 0 ? { repos: Object.fromEntries(team.repos) } : {}),
    ...onGithub(team),
  };
  const people = [...leads, ...members].flatMap(({ edits }) => edits);
  return { edits: [...people, { edit: "set", path: ["teams", slug], value }] };
}

function onGithub({ privacy, notifications, needsName, name }: SurveyedTeam) {
  const github = {
    ...(needsName ? { name } : {}),
    ...(privacy === "secret" ? { privacy } : {}),
    ...(notifications ? {} : { notifications }),
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
