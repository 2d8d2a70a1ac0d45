import { stringify } from "yaml";
import {
  accountId,
  declaredEmail,
  declaredLogin,
  driveRoles,
  folderId,
  groupAddress,
  keyOf,
  repoRoles,
  slackId,
  teamKeyOf,
  teamName,
} from "./names.ts";
import { channelFields, channelsOf, groupFields } from "./roster-slack.ts";
import { type Fields, without } from "./without.ts";
import type { ProjectPlan, TeamPlan, Universe } from "./world.ts";

/** The roster of a universe, as its file says it. It is valid but for what no generator can know better. */
export function rosterText(universe: Universe): string {
  return stringify(rosterDocument(universe), { lineWidth: 0 });
}

/** The same before it becomes text. */
export function rosterDocument(universe: Universe): Fields {
  const { settings } = universe;
  const declared = universe.people.flatMap((plan, person) => (plan.declared ? [person] : []));
  const owners = settings.owners?.filter((person) => canOwn(universe, person)).map(keyOf);
  const channels = universe.channels.flatMap((plan, index) =>
    plan.inSection ? [channelFields(universe, index)] : [],
  );
  return without({
    version: 1,
    github: without({
      org: "acme",
      owners: owners !== undefined && owners.length >= settings.minOwners ? owners : undefined,
      members: settings.members,
      invite: settings.invite,
      teams: settings.teams,
      ignore: settings.ignore ? ["bot-*", "legacy-*"] : undefined,
      default_team: { none: undefined, declared: teamKeyOf(0), undeclared: "everyone" }[settings.defaultTeam],
    }),
    slack: without({
      workspace: "acme",
      usergroups: settings.usergroups,
      ignore: settings.slackIgnore ? ["room-0", "lab-*"] : undefined,
      channels: channels.length > 0 ? channels : undefined,
    }),
    drive: {},
    guards: {
      max_removals: settings.maxRemovals,
      min_owners: settings.minOwners,
      protected: settings.protected.filter((person) => declared.includes(person)).map(keyOf),
    },
    users: Object.fromEntries(declared.map((person) => [keyOf(person), userFields(universe, person)])),
    teams: Object.fromEntries(
      universe.teams.flatMap((plan, team) =>
        plan.declared === "no" ? [] : [[teamKeyOf(team), teamFields(universe, team)]],
      ),
    ),
    projects: Object.fromEntries(
      universe.projects.map((plan, index) => [`project-${index}`, projectFields(universe, plan)]),
    ),
  });
}

function userFields(universe: Universe, person: number): Fields {
  const plan = universe.people[person];
  return without({
    github: plan?.login === "none" ? undefined : declaredLogin(universe, person),
    github_id: plan?.login === "pinned" ? accountId(person) : undefined,
    email: plan?.email === "none" ? undefined : declaredEmail(universe, person),
    slack: { id: slackId(person), email: undefined, false: false, "wrong id": `U0NOBODY${person}` }[
      plan?.slack ?? "email"
    ],
    until: { no: undefined, inactive: undefined, expired: "2026-05-31", later: "2026-12-31" }[
      plan?.leaves ?? "no"
    ],
    active: plan?.leaves === "inactive" ? false : undefined,
    outside: plan?.outside ? true : undefined,
  });
}

function canOwn(universe: Universe, person: number): boolean {
  const plan = universe.people[person];
  return plan?.declared === true && !plan.outside && plan.leaves !== "inactive" && plan.login !== "none";
}

/** People whom a team may list: declared, and no outsiders. */
function listed(universe: Universe, people: readonly number[]): number[] {
  return people.filter((each) => universe.people[each]?.declared && !universe.people[each]?.outside);
}

function teamFields(universe: Universe, team: number): Fields {
  const plan = universe.teams[team] as TeamPlan;
  const leads = listed(universe, plan.leads).filter((each) => universe.people[each]?.leaves !== "inactive");
  const until = { no: undefined, past: "2026-05-01", future: "2026-12-31" }[plan.dated];
  const members = listed(universe, plan.members).map((each, index) =>
    until !== undefined && index === 0 ? { user: keyOf(each), until } : keyOf(each),
  );
  const include = plan.include === undefined ? undefined : includable(universe, team, plan.include);
  const parent = parentOf(universe, team);
  const nested = parent !== undefined || universe.teams.some((_, each) => parentOf(universe, each) === team);
  const privacy = plan.secret === undefined ? undefined : plan.secret && !nested ? "secret" : "closed";
  const previously = [`old ${teamKeyOf(team)}`];
  return without({
    description: plan.description,
    parent: parent === undefined ? undefined : teamKeyOf(parent),
    archived: plan.declared === "archived" ? true : undefined,
    ...(plan.listsPeople
      ? without({
          leads: leads.map(keyOf),
          members,
          include: include === undefined ? undefined : [plan.leadsOnly ? { leads: include } : include],
          except: include === undefined ? undefined : listed(universe, plan.except).map(keyOf),
        })
      : {}),
    repos:
      plan.onGithub && plan.repos
        ? rolesOf(
            plan.repos.filter(([repo]) => repo < universe.repos.length),
            repoName,
          )
        : undefined,
    github: plan.onGithub
      ? without({
          name: plan.named === "key" ? undefined : teamName(universe, team),
          privacy,
          notifications: plan.notifications,
          lead_role: plan.leadRole,
          previously,
          nest: plan.nest ? undefined : false,
        })
      : false,
    slack: without({
      usergroup: groupFields(universe, team),
      channels: channelsOf(universe, plan.channels),
    }),
    drive: { folders: foldersOf(universe, plan.folders) },
  });
}

/** A team is nested in an earlier one of the pool, so that there is no circle; what is archived holds nobody else. */
function parentOf(universe: Universe, team: number): number | undefined {
  const plan = universe.teams[team];
  const parent = plan?.parent;
  if (parent === undefined || parent >= team || plan?.declared === "no") return undefined;
  const above = universe.teams[parent];
  return above?.declared === "yes" || (above?.declared === "archived" && plan?.declared === "archived")
    ? parent
    : undefined;
}

function includable(universe: Universe, team: number, included: number): string | undefined {
  if (included >= team || universe.teams[included]?.declared === "no") return undefined;
  return teamKeyOf(included);
}

type Shared = TeamPlan["folders"][number];

function foldersOf(universe: Universe, shared: readonly Shared[]): Fields[] {
  return shared
    .filter(([index]) => index < universe.folders.length)
    .map((each) => folderFields(universe, each));
}

function folderFields(universe: Universe, [index, role, leadRole]: Shared): Fields {
  const plan = universe.folders[index];
  return without({
    id: plan?.have.place === "drive root" ? `drive-${index}` : folderId(index),
    role: driveRoles[role],
    lead_role: leadRole === undefined ? undefined : driveRoles[leadRole],
    members: plan?.members,
    groups: rolesOf(plan?.groups ?? [], groupAddress, driveRoles),
    notify: plan?.notify ? true : undefined,
  });
}

function projectFields(universe: Universe, plan: ProjectPlan): Fields {
  const isDeclared = (team: number) => universe.teams[team]?.declared === "yes";
  const collaborators = plan.collaborators?.filter(([each]) => universe.people[each]?.declared);
  return without({
    team: plan.team !== undefined && isDeclared(plan.team) ? teamKeyOf(plan.team) : undefined,
    access: rolesOf(
      plan.access.filter(([team]) => isDeclared(team)),
      teamKeyOf,
    ),
    repos: plan.repos.filter((each) => each < universe.repos.length).map(repoName),
    collaborators: collaborators === undefined ? undefined : rolesOf(collaborators, keyOf),
    slack: without({ channels: channelsOf(universe, plan.channels) }),
    drive: { folders: foldersOf(universe, plan.folders) },
  });
}

/** A repository's name in the roster. */
export function repoName(repo: number): string {
  return `repo-${repo}`;
}

function rolesOf(
  pairs: readonly (readonly [number, number])[],
  name: (index: number) => string,
  roles: readonly string[] = repoRoles,
): Fields {
  return Object.fromEntries(pairs.map(([index, role]) => [name(index), roles[role]]));
}
