import { joinList } from "../../core/lists.ts";
import type { Project, Team } from "../../roster/roster.ts";
import { type Sentence, say } from "../../text/sentence.ts";

/**
 * Returns what the next run takes back when a project gives nothing more, as one sentence; nothing when it gave nobody
 * anything. Only `team` loses it when that is given.
 */
export function projectLosses(project: Project, team?: string): readonly Sentence[] {
  const { access, collaborators, repos, channels, folders } = project;
  const owner = team ?? project.team;
  const holders = [
    ...(owner === undefined ? [] : [`${owner} (write)`]),
    ...(team === undefined ? [...access, ...(collaborators ?? [])] : []).map(
      ([key, { role }]) => `${key} (${role})`,
    ),
  ];
  const where = joinList(repos.map((repo) => repo.name));
  const parts = [
    ...(holders.length === 0 || repos.length === 0 ? [] : [`the access of ${joinList(holders)} to ${where}`]),
    ...(owner === undefined ? [] : placesOf({ channels, folders }, owner)),
  ];
  if (parts.length === 0) return [];
  return [
    say`The next run takes back what the project gave: ${joinList(parts)}. What the file gives in another way too stays, and nothing is deleted.`,
  ];
}

function placesOf(
  { channels, folders }: Pick<Team, "channels" | "folders">,
  team: string,
): readonly string[] {
  const closed = channels.filter((channel) => channel.private === true).map(({ name }) => `#${name}`);
  return [
    ...(closed.length === 0 ? [] : [`the place of the people of ${team} in ${joinList(closed)}`]),
    ...(folders.length === 0
      ? []
      : [`the access of the people of ${team} to ${folderCount(folders.length)}`]),
  ];
}

/** Returns what a team's end takes along, and what can't be undone of it. */
export function teamLosses({
  channels,
  folders,
  usergroup,
  github,
  repos,
  repoPatterns = [],
}: Team): readonly Sentence[] {
  const parts = [
    ...(github === false ? [] : ["the team on GitHub is deleted"]),
    ...(repos === undefined || (repos.size === 0 && repoPatterns.length === 0)
      ? []
      : [
          `nobody reaches ${joinList([...repos.keys(), ...repoPatterns.map(({ pattern }) => pattern)])} through it`,
        ]),
    ...channels.map((channel) => `#${channel.name} is archived`),
    ...(usergroup === undefined ? [] : [`@${usergroup.handle} is disabled`]),
    ...(folders.length === 0
      ? []
      : [`${folderCount(folders.length)} ${folders.length === 1 ? "is" : "are"} no longer shared with it`]),
  ];
  if (parts.length === 0) return [say`Nothing on any service goes with it.`];
  const forGood = github === false ? "" : " A deleted team can't be brought back: GitHub makes a new one.";
  return [
    say`With the next run, ${joinList(parts)}. Channels and folders that another team or project declares too stay.${forGood}`,
  ];
}

function folderCount(folders: number): string {
  return folders === 1 ? "1 folder" : `${folders} folders`;
}
