import type * as z from "zod";
import type { Place } from "../../core/finding.ts";
import { defined } from "../defined.ts";
import type { Channel, Folder, Grant, Project, Team, Usergroup } from "../roster.ts";
import type { onDrive } from "../schema/drive.ts";
import type { teamOnSlack } from "../schema/slack.ts";
import type { project, team } from "../schema/team.ts";
import type { Node, Path } from "../yaml/tree.ts";
import { fieldAt, nodeAt, positionOf } from "../yaml/tree.ts";
import type { Declared, ToPlace } from "./person.ts";
import { buildEntries, buildInclude, placesOf } from "./person.ts";

/** A tree, and how its positions become places. */
interface Origin {
  readonly node: Node;
  readonly toPlace: ToPlace;
}

export function buildTeam(declared: Declared<z.output<typeof team>>, toPlace: ToPlace): Team {
  const { key, value, node } = declared;
  const from = { node, toPlace };
  const { name, description, parent, except, archived, github, slack, drive } = value;
  return defined({
    key,
    name,
    description,
    parent,
    leads: buildEntries(value.leads, ["leads"], from),
    members: buildEntries(value.members, ["members"], from),
    include: buildInclude(value.include, node, toPlace),
    except,
    archived,
    repos: value.repos && buildGrants(value.repos, ["repos"], from),
    github: github === false ? (false as const) : buildTeamOnGithub(key, github),
    usergroup: slack?.usergroup === undefined ? undefined : buildUsergroup(slack.usergroup, from),
    channels: buildChannels(slack?.channels ?? [], ["slack", "channels"], from),
    folders: buildFolders(drive?.folders ?? [], from),
    at: toPlace(declared.at),
    places: placesOf(node, toPlace),
  });
}

/** A team's place on GitHub, with the format's defaults where the file leaves it out. */
export function buildTeamOnGithub(
  key: string,
  github: Exclude<z.output<typeof team>["github"], false>,
): Exclude<Team["github"], false> {
  return defined({
    name: github?.name ?? key,
    privacy: github?.privacy,
    notifications: github?.notifications,
    leadRole: github?.lead_role ?? "maintainer",
    previously: github?.previously ?? [],
    nest: github?.nest ?? true,
  });
}

export function buildProject(declared: Declared<z.output<typeof project>>, toPlace: ToPlace): Project {
  const { key, node } = declared;
  const from = { node, toPlace };
  const { name, team, access, repos, collaborators, slack, drive, ...directory } = declared.value;
  return defined({
    key,
    name,
    team,
    access: buildGrants(access, ["access"], from),
    repos: repos.map((each, index) => ({ name: each, at: toPlace(positionOf(node, ["repos", index])) })),
    collaborators: collaborators && buildGrants(collaborators, ["collaborators"], from),
    channels: buildChannels(slack?.channels ?? [], ["slack", "channels"], from),
    folders: buildFolders(drive?.folders ?? [], from),
    directory: defined(directory),
    at: toPlace(declared.at),
    places: placesOf(node, toPlace),
  });
}

function buildGrants(
  roles: Readonly<Record<string, string>>,
  path: Path,
  from: Origin,
): ReadonlyMap<string, Grant> {
  return new Map(
    Object.entries(roles).map(([key, role]) => [key, { role, at: keyPlace([...path, key], from) }]),
  );
}

function keyPlace(path: Path, { node, toPlace }: Origin): Place {
  return toPlace(fieldAt(node, path)?.at ?? positionOf(node, path));
}

type ChannelFields = z.output<typeof teamOnSlack>["channels"][number];

/** The channels on a list; a string is a channel's name. */
export function buildChannels(
  channels: readonly ChannelFields[],
  path: Path,
  from: Origin,
): readonly Channel[] {
  return channels.map((channel, index) => {
    const at = from.toPlace(positionOf(from.node, [...path, index]));
    return typeof channel === "string"
      ? { name: channel, archived: false, previously: [], at }
      : defined({ ...channel, at });
  });
}

function buildUsergroup(
  usergroup: NonNullable<z.output<typeof teamOnSlack>["usergroup"]>,
  { node, toPlace }: Origin,
): Usergroup {
  const at = toPlace(positionOf(node, ["slack", "usergroup"]));
  return typeof usergroup === "string"
    ? { handle: usergroup, previously: [], at }
    : defined({ ...usergroup, at });
}

function buildFolders(folders: z.output<typeof onDrive>["folders"], from: Origin): readonly Folder[] {
  return folders.map(({ id, role, lead_role: leadRole, members, groups, notify }, index) => {
    const path = ["drive", "folders", index];
    const granted = Object.entries(groups).map(
      ([address, each]) =>
        [address, { role: each, at: keyPlace([...path, "groups", address], from) }] as const,
    );
    const at = from.toPlace(nodeAt(from.node, path)?.at ?? from.node.at);
    return defined({ id, role, leadRole, members, groups: new Map(granted), notify, at });
  });
}
