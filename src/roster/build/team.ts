import type * as z from "zod";
import type { Place } from "../../core/finding.ts";
import { isRepositoryPattern, withheldRole } from "../repository-patterns.ts";
import type {
  Channel,
  Folder,
  GoogleGroup,
  Grant,
  Project,
  Team,
  TeamOnGithub,
  Usergroup,
} from "../roster.ts";
import { folderFields } from "../schema/drive.ts";
import { type datedRoleFields, teamOnGithub } from "../schema/github.ts";
import { onGoogle } from "../schema/google.ts";
import { channelFields, type teamOnSlack, usergroupFields } from "../schema/slack.ts";
import { project, projectDirectory, team } from "../schema/team.ts";
import type { Node, YamlPath } from "../yaml/tree.ts";
import { fieldAt, nodeAt, positionOf } from "../yaml/tree.ts";
import { directoryBuilder, fieldNames, recordBuilder, shortForm } from "./fields.ts";
import type { DeclaredPart, ToPlace } from "./person.ts";
import { buildEntries, buildInclude, placesOf } from "./person.ts";

/** A tree, and how its positions become places. */
interface Origin {
  readonly node: Node;
  readonly toPlace: ToPlace;
}

const teamRecord = recordBuilder(team, [
  "leads",
  "members",
  "include",
  "repos",
  "github",
  "slack",
  "drive",
  "google",
]);

/** Builds a team. */
export function buildTeam(declared: DeclaredPart<z.output<typeof team>>, toPlace: ToPlace): Team {
  const { key, value, node } = declared;
  const from = { node, toPlace };
  const { repos, github, slack, drive, google } = value;
  return teamRecord(value, {
    key,
    leads: buildEntries(value.leads, ["leads"], from),
    members: buildEntries(value.members, ["members"], from),
    include: buildInclude(value.include, node, toPlace),
    ...buildRepositories(repos, from),
    github: github === false ? (false as const) : buildTeamOnGithub(key, github),
    usergroup: slack?.usergroup === undefined ? undefined : buildUsergroup(slack.usergroup, from),
    channels: buildChannels(slack?.channels ?? [], ["slack", "channels"], from),
    folders: buildFolders(drive?.folders ?? [], from),
    googleGroup: google && buildGoogleGroup(google, from),
    at: toPlace(declared.at),
    places: placesOf(node, toPlace),
  });
}

/** Builds a team of which the file says nothing but the key, somewhere else than under `teams`. */
export function buildUndeclaredTeam(key: string, at: Place): Team {
  const github = buildTeamOnGithub(key, undefined);
  return teamRecord(team.parse({}), { key, github, channels: [], folders: [], at, places: {} });
}

/** Builds a team's repositories: those that it names, and its patterns with the names that these don't mean. */
function buildRepositories(repos: z.output<typeof team>["repos"], from: Origin) {
  if (repos === undefined) return { repos: undefined, repoPatterns: undefined };
  const all = [...buildGrants(repos, ["repos"], from)];
  const isPlain = ([name, { role }]: (typeof all)[number]) =>
    role !== withheldRole && !isRepositoryPattern(name);
  const patterns = all.filter((each) => !isPlain(each)).map(([pattern, grant]) => ({ pattern, ...grant }));
  return { repos: new Map(all.filter(isPlain)), repoPatterns: patterns.length > 0 ? patterns : undefined };
}

const teamOnGithubRecord = recordBuilder(teamOnGithub, ["name"]);
const teamOnGithubDefaults = teamOnGithub.parse({});

/** Builds a team's place on GitHub, with the format's defaults where the file leaves it out. */
function buildTeamOnGithub(key: string, github = teamOnGithubDefaults): TeamOnGithub {
  return teamOnGithubRecord(github, { name: github.name ?? key });
}

const projectRecord = recordBuilder(project, [
  "access",
  "repos",
  "collaborators",
  "slack",
  "drive",
  "google",
  ...fieldNames(projectDirectory),
]);
const directoryOfProject = directoryBuilder(projectDirectory);

/** Builds a project. */
export function buildProject(declared: DeclaredPart<z.output<typeof project>>, toPlace: ToPlace): Project {
  const { key, value, node } = declared;
  const from = { node, toPlace };
  const { access, repos, collaborators, slack, drive, google } = value;
  return projectRecord(value, {
    key,
    access: buildGrants(access, ["access"], from),
    repos: repos.map((name, index) => ({ name, at: toPlace(positionOf(node, ["repos", index])) })),
    collaborators: collaborators && buildGrants(collaborators, ["collaborators"], from),
    channels: buildChannels(slack?.channels ?? [], ["slack", "channels"], from),
    folders: buildFolders(drive?.folders ?? [], from),
    googleGroup: google && buildGoogleGroup(google, from),
    directory: directoryOfProject(value),
    at: toPlace(declared.at),
    places: placesOf(node, toPlace),
  });
}

function buildGrants(
  roles: Readonly<Record<string, string | z.output<typeof datedRoleFields>>>,
  path: YamlPath,
  from: Origin,
): ReadonlyMap<string, Grant> {
  return new Map(
    Object.entries(roles).map(([key, role]) => {
      const at = keyPlace([...path, key], from);
      return [key, typeof role === "string" ? { role, at } : { ...role, at }];
    }),
  );
}

function keyPlace(path: YamlPath, { node, toPlace }: Origin): Place {
  return toPlace(fieldAt(node, path)?.at ?? positionOf(node, path));
}

const channelRecord = recordBuilder(channelFields);
const channelFromName = shortForm(channelFields, "name");

/** Builds the channels on a list; a text is a channel's name. */
export function buildChannels(
  channels: z.output<typeof teamOnSlack>["channels"],
  path: YamlPath,
  from: Origin,
): readonly Channel[] {
  return channels.map((channel, index) => {
    const at = from.toPlace(positionOf(from.node, [...path, index]));
    return channelRecord(typeof channel === "string" ? channelFromName(channel) : channel, { at });
  });
}

const usergroupRecord = recordBuilder(usergroupFields);
const usergroupFromHandle = shortForm(usergroupFields, "handle");

function buildUsergroup(
  usergroup: NonNullable<z.output<typeof teamOnSlack>["usergroup"]>,
  { node, toPlace }: Origin,
): Usergroup {
  const at = toPlace(positionOf(node, ["slack", "usergroup"]));
  return usergroupRecord(typeof usergroup === "string" ? usergroupFromHandle(usergroup) : usergroup, { at });
}

const googleGroupRecord = recordBuilder(onGoogle);

function buildGoogleGroup(group: z.output<typeof onGoogle>, { node, toPlace }: Origin): GoogleGroup {
  return googleGroupRecord(group, { at: toPlace(positionOf(node, ["google"])) });
}

const folderRecord = recordBuilder(folderFields, ["groups"]);

function buildFolders(folders: readonly z.output<typeof folderFields>[], from: Origin): readonly Folder[] {
  return folders.map((folder, index) => {
    const path = ["drive", "folders", index];
    const groups = Object.entries(folder.groups).map(
      ([address, role]) => [address, { role, at: keyPlace([...path, "groups", address], from) }] as const,
    );
    const at = from.toPlace(nodeAt(from.node, path)?.at ?? from.node.at);
    return folderRecord(folder, { groups: new Map(groups), at });
  });
}
