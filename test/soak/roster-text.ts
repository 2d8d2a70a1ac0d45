import { stringify } from "yaml";
import { definedFields, type Fields } from "./defined-fields.ts";
import {
  declaredAccountId,
  declaredEmail,
  declaredLogin,
  declaredSlackId,
  driveRoles,
  folderId,
  groupAddress,
  keyOf,
  repoRoles,
  teamKeyOf,
  teamName,
} from "./names.ts";
import { channelFields, channelsOf, groupFields } from "./roster-slack.ts";
import type { ProjectPlan, TeamPlan, WorldPlan } from "./world.ts";

/** Returns a world's roster as YAML. It may be invalid in ways that the generator does not know. */
export function rosterText(world: WorldPlan): string {
  return stringify(rosterDocument(world), { lineWidth: 0 });
}

/** Returns a world's roster before it becomes text. */
export function rosterDocument(world: WorldPlan): Fields {
  const { settings } = world;
  const declared = world.people.flatMap((plan, person) => (plan.declared ? [person] : []));
  const owners = settings.owners?.filter((person) => canOwn(world, person)).map(keyOf);
  const channels = world.channels.flatMap((plan, index) =>
    plan.inSection ? [channelFields(world, index)] : [],
  );
  return definedFields({
    version: 1,
    github: definedFields({
      org: "acme",
      owners: owners !== undefined && owners.length >= settings.minOwners ? owners : undefined,
      members: settings.members,
      invite: settings.invite,
      teams: settings.teams,
      ignore: settings.ignore ? ["bot-*", "legacy-*"] : undefined,
      direct_access: settings.directAccess,
      default_team: { none: undefined, declared: teamKeyOf(0), undeclared: "everyone" }[settings.defaultTeam],
    }),
    slack: definedFields({
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
    users: Object.fromEntries(declared.map((person) => [keyOf(person), userFields(world, person)])),
    teams: Object.fromEntries(
      world.teams.flatMap((plan, team) =>
        plan.declared === "no" ? [] : [[teamKeyOf(team), teamFields(world, team)]],
      ),
    ),
    projects: Object.fromEntries(
      world.projects.map((plan, index) => [`project-${index}`, projectFields(world, plan)]),
    ),
  });
}

function userFields(world: WorldPlan, person: number): Fields {
  const plan = world.people[person];
  return definedFields({
    github: plan?.login === "none" ? undefined : declaredLogin(world, person),
    github_id: plan?.login === "pinned" ? declaredAccountId(world, person) : undefined,
    email: plan?.email === "none" ? undefined : declaredEmail(world, person),
    slack: {
      id: declaredSlackId(world, person),
      email: undefined,
      false: false,
      "wrong id": `U0NOBODY${person}`,
    }[plan?.slack ?? "email"],
    until: { no: undefined, inactive: undefined, expired: "2026-05-31", later: "2026-12-31" }[
      plan?.leaves ?? "no"
    ],
    active: plan?.leaves === "inactive" ? false : undefined,
    outside: plan?.outside ? true : undefined,
  });
}

function canOwn(world: WorldPlan, person: number): boolean {
  const plan = world.people[person];
  return plan?.declared === true && !plan.outside && plan.leaves !== "inactive" && plan.login !== "none";
}

/** Returns the people whom a team may list: declared ones who are not `outside`. */
function listable(world: WorldPlan, people: readonly number[]): number[] {
  return people.filter((each) => world.people[each]?.declared && !world.people[each]?.outside);
}

function teamFields(world: WorldPlan, team: number): Fields {
  const plan = world.teams[team] as TeamPlan;
  const leads = listable(world, plan.leads).filter((each) => world.people[each]?.leaves !== "inactive");
  const until = { no: undefined, past: "2026-05-01T18:00Z", future: "2026-12-31T06:30Z" }[
    plan.firstMemberUntil
  ];
  const members = listable(world, plan.members).map((each, index) =>
    until !== undefined && index === 0 ? { user: keyOf(each), until } : keyOf(each),
  );
  const include = plan.include === undefined ? undefined : includable(world, team, plan.include);
  const parent = parentOf(world, team);
  const nested = parent !== undefined || world.teams.some((_, each) => parentOf(world, each) === team);
  const privacy = plan.secret === undefined ? undefined : plan.secret && !nested ? "secret" : "closed";
  const previously = [`old ${teamKeyOf(team)}`];
  return definedFields({
    description: plan.description,
    parent: parent === undefined ? undefined : teamKeyOf(parent),
    archived: plan.declared === "archived" ? true : undefined,
    hands_off: plan.handsOff ? true : undefined,
    ...(plan.listsPeople
      ? definedFields({
          leads: leads.map(keyOf),
          members,
          include: include === undefined ? undefined : [plan.leadsOnly ? { leads: include } : include],
          except: include === undefined ? undefined : listable(world, plan.except).map(keyOf),
        })
      : {}),
    repos:
      plan.onGithub && plan.repos
        ? rolesOf(
            plan.repos.filter(([repo]) => repo < world.repos.length),
            repoName,
          )
        : undefined,
    github: plan.onGithub
      ? definedFields({
          name: plan.named === "key" ? undefined : teamName(world, team),
          privacy,
          notifications: plan.notifications,
          lead_role: plan.leadRole,
          previously,
          nest: plan.nest ? undefined : false,
        })
      : false,
    slack: definedFields({
      usergroup: groupFields(world, team),
      channels: channelsOf(world, plan.channels),
    }),
    drive: { folders: foldersOf(world, plan.folders) },
  });
}

/** Returns the parent. It comes earlier in the pool, so that there is no circle. An archived one has archived children only. */
function parentOf(world: WorldPlan, team: number): number | undefined {
  const plan = world.teams[team];
  const parent = plan?.parent;
  if (parent === undefined || parent >= team || plan?.declared === "no") return undefined;
  const above = world.teams[parent];
  return above?.declared === "yes" || (above?.declared === "archived" && plan?.declared === "archived")
    ? parent
    : undefined;
}

function includable(world: WorldPlan, team: number, included: number): string | undefined {
  if (included >= team || world.teams[included]?.declared === "no") return undefined;
  return teamKeyOf(included);
}

type FolderShare = TeamPlan["folders"][number];

function foldersOf(world: WorldPlan, shared: readonly FolderShare[]): Fields[] {
  return shared.filter(([index]) => index < world.folders.length).map((each) => folderFields(world, each));
}

function folderFields(world: WorldPlan, [index, role, leadRole]: FolderShare): Fields {
  const plan = world.folders[index];
  return definedFields({
    id: plan?.actual.place === "drive root" ? `drive-${index}` : folderId(index),
    role: driveRoles[role],
    lead_role: leadRole === undefined ? undefined : driveRoles[leadRole],
    members: plan?.members,
    hands_off: plan?.handsOff ? true : undefined,
    groups: rolesOf(plan?.groups ?? [], groupAddress, driveRoles),
    notify: plan?.notify ? true : undefined,
  });
}

function projectFields(world: WorldPlan, plan: ProjectPlan): Fields {
  const isDeclared = (team: number) => world.teams[team]?.declared === "yes";
  const collaborators = plan.collaborators?.filter(([each]) => world.people[each]?.declared);
  return definedFields({
    hands_off: plan.handsOff ? true : undefined,
    team: plan.team !== undefined && isDeclared(plan.team) ? teamKeyOf(plan.team) : undefined,
    access: rolesOf(
      plan.access.filter(([team]) => isDeclared(team)),
      teamKeyOf,
    ),
    repos: plan.repos.filter((each) => each < world.repos.length).map(repoName),
    collaborators: collaborators === undefined ? undefined : rolesOf(collaborators, keyOf),
    slack: definedFields({ channels: channelsOf(world, plan.channels) }),
    drive: { folders: foldersOf(world, plan.folders) },
  });
}

/** Returns a repository's name in the roster. */
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
