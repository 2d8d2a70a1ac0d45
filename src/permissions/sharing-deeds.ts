import type { Place } from "../core/finding.ts";
import type { Channel, Folder, Project, Roster, Team } from "../roster/roster.ts";
import { teamSlug } from "../roster/slug.ts";
import type { Right, RosterAction } from "./roster-action.ts";

/** A resource that a team, a project or the section `slack` declares, and the access that it gives. */
interface SharedResource {
  /** The same text for the same resource. */
  readonly identity: string;
  readonly name: string;
  /** The rank of the highest role given; 0 when there are no roles. */
  readonly level: number;
  readonly at: Place;
  /** Set when it is declared by an id, which may be that of a resource that another team declares by name. */
  readonly id?: string;
  /** The section of the service that the id belongs to. */
  readonly section?: "github" | "slack";
}

/** A team, a project or a section, the right that sharing its resources needs, and those resources. */
interface Declarer {
  readonly right: Right;
  readonly noun: string;
  /** True: it gives nobody anything, and what it declares is still its own. */
  readonly archived: boolean;
  readonly resources: readonly SharedResource[];
}

/**
 * Returns the actions of sharing. Declaring a resource that others declare already, or a higher role on it, needs the
 * right of one of them. A resource that nobody declares needs none, unless it is declared by an id. What is brought back
 * from the archive is declared anew.
 */
export function sharingActions(base: Roster, head: Roster): readonly RosterAction[] {
  const owners = new Map<string, Declarer[]>();
  const before = new Map<string, number>();
  for (const declarer of declarersIn(base)) {
    for (const { identity, level } of declarer.resources) {
      owners.set(identity, [...(owners.get(identity) ?? []), declarer]);
      if (declarer.archived) continue;
      const own = `${declarer.noun} ${identity}`;
      before.set(own, Math.max(before.get(own) ?? -1, level));
    }
  }
  const actions: RosterAction[] = [];
  for (const declarer of declarersIn(head)) {
    if (declarer.archived) continue;
    for (const { identity, name, level, at, id, section = "slack" } of declarer.resources) {
      if ((before.get(`${declarer.noun} ${identity}`) ?? -1) >= level) continue;
      const all = owners.get(identity) ?? [];
      const others = all.filter(({ noun }) => noun !== declarer.noun);
      const [owner, ...rest] = others;
      if (owner === undefined) {
        const detail = `${name} is ${id}, for ${declarer.noun}`;
        if (all.length === 0 && id !== undefined && declarer.right.action !== "settings")
          actions.push({ action: "settings", subject: section, detail, at });
        continue;
      }
      const alternatives = rest.map(({ right }) => right);
      actions.push({ ...owner.right, detail: `shares ${name} with ${declarer.noun}`, at, alternatives });
    }
  }
  return actions;
}

function declarersIn({ teams, projects, slack }: Roster): readonly Declarer[] {
  return [
    ...[...teams.values()].map((team) => ({
      right: { action: "team.edit", subject: team.key } as const,
      noun: `team ${team.key}`,
      archived: team.archived,
      resources: [
        ...[...(team.repos ?? [])].map(([name, { role, at }]) =>
          repositoryResource(name, repositoryLevel(role), at),
        ),
        ...team.channels.flatMap(channelResources),
        ...groupResources(team),
        ...team.folders.map(folderResource),
      ],
    })),
    ...[...projects.values()].map((project) => ({
      right: { action: "project.edit", subject: project.key } as const,
      noun: `project ${project.key}`,
      archived: project.archived,
      resources: [
        ...project.repos.map(({ name, at }) => repositoryResource(name, projectLevel(project), at)),
        ...project.channels.flatMap(channelResources),
        ...project.folders.map(folderResource),
      ],
    })),
    {
      right: { action: "settings", subject: "slack" },
      noun: "the section slack",
      archived: false,
      resources: (slack?.channels ?? []).flatMap(channelResources),
    },
  ];
}

/** Returns a channel under each of its identities: its name, its former names, and its id. */
function channelResources({ name, id, previously, at }: Channel): readonly SharedResource[] {
  const shown = { name: `#${name}`, level: 0, at };
  return [
    ...[name, ...previously].map((each) => ({ ...shown, identity: `channel ${each}` })),
    ...(id === undefined ? [] : [{ ...shown, identity: `channel ${id}`, id }]),
  ];
}

/** Returns a team's GitHub team and user group under each of their identities: names, former names, and ids. */
function groupResources({ key, github, usergroup, at }: Team): readonly SharedResource[] {
  const slugs = github === false ? [] : [github.name, ...github.previously].map((each) => teamSlug(each));
  const handles = usergroup === undefined ? [] : [usergroup.handle, ...usergroup.previously];
  const { id } = usergroup ?? {};
  const group = { name: `@${usergroup?.handle}`, level: 0, at: usergroup?.at ?? at };
  const teamId = github === false ? undefined : github.id?.toString();
  const team = { identity: `GitHub team ${teamId}`, name: `GitHub team ${key}`, level: 0, at };
  return [
    ...slugs.map((slug) => ({ identity: `team ${slug}`, name: `GitHub team ${slug || key}`, level: 0, at })),
    ...(teamId === undefined ? [] : [{ ...team, id: teamId, section: "github" as const }]),
    ...handles.map((handle) => ({ ...group, identity: `handle ${handle}` })),
    ...(id === undefined ? [] : [{ ...group, identity: `user group ${id}`, id }]),
  ];
}

const driveRoles: readonly string[] = ["reader", "commenter", "writer", "fileOrganizer", "organizer"];

function folderResource({ id, role, leadRole, at }: Folder): SharedResource {
  const level = Math.max(driveRoles.indexOf(role), driveRoles.indexOf(leadRole ?? role));
  return { identity: `folder ${id}`, name: `folder ${id}`, level, at };
}

function repositoryResource(name: string, level: number, at: Place): SharedResource {
  return { identity: `repository ${name.toLowerCase()}`, name, level, at };
}

const repositoryRoles: readonly string[] = ["read", "triage", "write", "maintain", "admin"];

/** Returns the rank of a role. A custom role may allow anything, so it ranks highest. */
function repositoryLevel(role: string): number {
  const level = repositoryRoles.indexOf(role);
  return level === -1 ? repositoryRoles.length : level;
}

function projectLevel({ team, access, collaborators }: Project): number {
  const roles = [...access.values(), ...(collaborators?.values() ?? [])].map(({ role }) =>
    repositoryLevel(role),
  );
  return Math.max(-1, ...roles, ...(team === undefined ? [] : [repositoryLevel("write")]));
}
