import type { Place } from "../core/finding.ts";
import type { Channel, Folder, Project, Roster, Team } from "../roster/roster.ts";
import { teamSlug } from "../roster/slug.ts";
import type { Deed, Right } from "./roster-action.ts";

/** Something on a service that a team, a project or the section `slack` declares, and how far its people get with it. */
interface Holding {
  /** The same text for the same thing. */
  readonly thing: string;
  readonly name: string;
  readonly reach: number;
  readonly at: Place;
  /** An id says nothing to a reader, and may be that of something which somebody else has by its name. */
  readonly id?: string;
}

interface Holder {
  readonly right: Right;
  readonly noun: string;
  readonly holdings: readonly Holding[];
}

/**
 * A repository, channel or folder that somebody else has declared before is theirs to share: who declares it too, or
 * more of it, needs one of them. What nobody has declared is anybody's, but for what is told by a bare id.
 */
export function sharingDeeds(base: Roster, head: Roster): readonly Deed[] {
  const owners = new Map<string, Holder[]>();
  const before = new Map<string, number>();
  for (const holder of holdersIn(base)) {
    for (const { thing, reach } of holder.holdings) {
      owners.set(thing, [...(owners.get(thing) ?? []), holder]);
      const own = `${holder.noun} ${thing}`;
      before.set(own, Math.max(before.get(own) ?? -1, reach));
    }
  }
  const deeds: Deed[] = [];
  for (const holder of holdersIn(head)) {
    for (const { thing, name, reach, at, id } of holder.holdings) {
      if ((before.get(`${holder.noun} ${thing}`) ?? -1) >= reach) continue;
      const others = (owners.get(thing) ?? []).filter(({ noun }) => noun !== holder.noun);
      const [owner, ...rest] = others;
      if (owner === undefined) {
        const detail = `${name} is ${id}, for ${holder.noun}`;
        if (id !== undefined && holder.right.action !== "settings")
          deeds.push({ action: "settings", subject: "slack", detail, at });
        continue;
      }
      const instead = rest.map(({ right }) => right);
      deeds.push({ ...owner.right, detail: `shares ${name} with ${holder.noun}`, at, instead });
    }
  }
  return deeds;
}

function holdersIn({ teams, projects, slack }: Roster): readonly Holder[] {
  return [
    ...[...teams.values()].map((team) => ({
      right: { action: "team.edit", subject: team.key } as const,
      noun: `team ${team.key}`,
      holdings: [
        ...[...(team.repos ?? [])].map(([name, { role, at }]) => repository(name, repositoryReach(role), at)),
        ...team.channels.flatMap(channelHoldings),
        ...bodyHoldings(team),
        ...team.folders.map(folderHolding),
      ],
    })),
    ...[...projects.values()].map((project) => ({
      right: { action: "project.edit", subject: project.key } as const,
      noun: `project ${project.key}`,
      holdings: [
        ...project.repos.map(({ name, at }) => repository(name, reachOf(project), at)),
        ...project.channels.flatMap(channelHoldings),
        ...project.folders.map(folderHolding),
      ],
    })),
    {
      right: { action: "settings", subject: "slack" },
      noun: "the section slack",
      holdings: (slack?.channels ?? []).flatMap(channelHoldings),
    },
  ];
}

/** A channel is the same by its name, by its id, and by a name that it is said to have had. */
function channelHoldings({ name, id, previously, at }: Channel): readonly Holding[] {
  const shown = { name: `#${name}`, reach: 0, at };
  return [
    ...[name, ...previously].map((each) => ({ ...shown, thing: `channel ${each}` })),
    ...(id === undefined ? [] : [{ ...shown, thing: `channel ${id}`, id }]),
  ];
}

/** A team on GitHub and a user group are the same by their names, by those that they had, and the latter by its id. */
function bodyHoldings({ key, github, usergroup, at }: Team): readonly Holding[] {
  const slugs = github === false ? [] : [github.name, ...github.previously].map((each) => teamSlug(each));
  const handles = usergroup === undefined ? [] : [usergroup.handle, ...usergroup.previously];
  const { id } = usergroup ?? {};
  const group = { name: `@${usergroup?.handle}`, reach: 0, at: usergroup?.at ?? at };
  return [
    ...slugs.map((slug) => ({ thing: `team ${slug}`, name: `GitHub team ${slug || key}`, reach: 0, at })),
    ...handles.map((handle) => ({ ...group, thing: `handle ${handle}` })),
    ...(id === undefined ? [] : [{ ...group, thing: `user group ${id}`, id }]),
  ];
}

const driveRoles: readonly string[] = ["reader", "commenter", "writer", "fileOrganizer", "organizer"];

function folderHolding({ id, role, leadRole, at }: Folder): Holding {
  const reach = Math.max(driveRoles.indexOf(role), driveRoles.indexOf(leadRole ?? role));
  return { thing: `folder ${id}`, name: `folder ${id}`, reach, at };
}

function repository(name: string, reach: number, at: Place): Holding {
  return { thing: `repository ${name.toLowerCase()}`, name, reach, at };
}

const repositoryRoles: readonly string[] = ["read", "triage", "write", "maintain", "admin"];

/** A custom role may allow anything, so it counts as the most. */
function repositoryReach(role: string): number {
  const reach = repositoryRoles.indexOf(role);
  return reach === -1 ? repositoryRoles.length : reach;
}

function reachOf({ team, access, collaborators }: Project): number {
  const roles = [...access.values(), ...(collaborators?.values() ?? [])].map(({ role }) =>
    repositoryReach(role),
  );
  return Math.max(-1, ...roles, ...(team === undefined ? [] : [repositoryReach("write")]));
}
