import type { ResolvedTeam } from "../../roster/resolved.ts";
import type { Team } from "../../roster/roster.ts";
import { nameList } from "../../text/lists.ts";
import { name, type Sentence, type Span, say } from "../../text/sentence.ts";
import type { CommandContext } from "../command-context.ts";
import { answer, type ReplyBlock, refusal } from "../reply.ts";
import type { ChatCommand } from "./command.ts";
import { isTold, notTold } from "./told.ts";

const list: ChatCommand = {
  name: ["team", "list"],
  description: "see all teams",
  effect: "reads",
  needs: [],
  parameters: [],
  flags: [],
  interpret(_, context) {
    const all = [...context.roster.resolved.teams.values()];
    const teams = all.filter(({ key }) => isTold(key, context));
    const live = teams.filter(({ archived }) => !archived).map(teamLine);
    const over = teams.filter(({ archived }) => archived).map(({ key }) => key);
    if (teams.length === 0)
      return {
        is: "reply",
        reply: answer(say`There are no teams yet. To make one: ${name("team create NAME")}.`),
      };
    const past: ReplyBlock[] = over.length === 0 ? [] : [say`Archived: ${nameList(over)}.`];
    return {
      is: "reply",
      reply: answer(
        say`${live.length === 1 ? "There is 1 team" : `There are ${live.length} teams`}:`,
        { list: live },
        ...past,
      ),
    };
  },
};

function teamLine({ key, name: title, people, listsPeople }: ResolvedTeam): Sentence {
  const called = title === undefined || title === key ? [] : say`, ${title}`;
  const size = listsPeople
    ? `${people.size} ${people.size === 1 ? "person" : "people"}`
    : "membership not managed";
  const leads = [...people].filter(([, { lead }]) => lead).map(([user]) => user);
  const led = leads.length === 0 ? [] : say`, led by ${nameList(leads)}`;
  return [name(key), ...called, `: ${size}`, ...led];
}

const view: ChatCommand = {
  name: ["team", "view"],
  description: "see a team: who is in it, what it has, and what differs on the services",
  effect: "reads",
  needs: [],
  parameters: [{ name: "team", kind: "team", description: "the team" }],
  flags: [
    {
      name: "live",
      kind: "switch",
      description: "wait for what differs on the services, where that takes a run",
    },
  ],
  interpret(given, context) {
    const team = given.team("team");
    const resolved = team === undefined ? undefined : context.roster.resolved.teams.get(team.key);
    if (team === undefined || resolved === undefined)
      return { is: "reply", reply: refusal(say`Which team do you mean?`) };
    if (!isTold(team.key, context)) return { is: "reply", reply: notTold(team.key, context) };
    return {
      is: "reply",
      reply: answer(say`Team ${name(team.key)}`, { list: cardOf(resolved, team, context) }),
      // Differences name what the card leaves out.
      ...(isWholeTold(resolved, context) ? { differencesOf: team } : {}),
      isLive: given.has("live"),
    };
  },
};

function isWholeTold(
  { grants, repoPatterns = [], channels, folders }: ResolvedTeam,
  context: CommandContext,
): boolean {
  const patterns = repoPatterns.map(({ pattern }) => pattern);
  const keys = [
    ...grants.keys(),
    ...patterns,
    ...channels.map((each) => each.name),
    ...folders.map(({ id }) => id),
  ];
  return keys.every((key) => isTold(key, context));
}

function cardOf(
  team: ResolvedTeam,
  { onlyIfIn, formerMembers }: Team,
  context: CommandContext,
): readonly Sentence[] {
  const leads = [...team.people].filter(([, { lead }]) => lead);
  const members = [...team.people].filter(([, { lead }]) => !lead);
  const github = team.github === false ? "none" : team.github.name;
  const channels = team.channels.filter((each) => isTold(each.name, context)).map((each) => `#${each.name}`);
  const folders = team.folders.filter(({ id }) => isTold(id, context));
  return [
    ...line("Name", team.name),
    ...line("Description", team.description),
    ...(team.archived ? [say`Archived: everything of it is gone or going.`] : []),
    ...line("Nested in", team.parent),
    ...(leads.length === 0 ? [] : [say`Leads: ${people(leads)}`]),
    ...(team.listsPeople
      ? [say`Members: ${members.length === 0 ? "nobody else" : people(members)}`]
      : [say`Members: not managed`]),
    ...(onlyIfIn.length === 0 ? [] : [say`Takes only who is in: ${nameList(onlyIfIn)}`]),
    ...(formerMembers.length === 0 ? [] : [say`Formerly: ${nameList(formerMembers)}`]),
    say`GitHub team: ${github}`,
    ...line("Repositories", repositoriesOf(team, context)),
    ...line("User group", team.usergroup && `@${team.usergroup.handle}`),
    ...line("Channels", channels.join(", ")),
    ...line("Folders", folders.map(({ id, role }) => `${id} (${role})`).join(", ")),
  ];
}

function line(label: string, value: string | undefined): readonly Sentence[] {
  return value === undefined || value === "" ? [] : [say`${label}: ${value}`];
}

function people(
  memberships: readonly (readonly [
    string,
    ResolvedTeam["people"] extends ReadonlyMap<string, infer Each> ? Each : never,
  ])[],
): Sentence {
  return memberships.flatMap(([user, { via, until }], index): Span[] => {
    const through = via.length === 0 ? "" : ` (through ${via.join(", ")})`;
    const last = until === undefined ? "" : ` (until ${until})`;
    return [...(index === 0 ? [] : [", "]), name(user), ...(through + last === "" ? [] : [through + last])];
  });
}

/** The commands that show teams. */
export const teamViews: readonly ChatCommand[] = [list, view];

/** Returns the last part of `team view`: what differs on the services from the roster, or that nothing does. */
export function liveDifferences(
  team: string,
  differences: readonly string[],
  couldRead: boolean,
): readonly ReplyBlock[] {
  if (!couldRead) return [say`I couldn't look at the services just now, so this is what the roster says.`];
  if (differences.length === 0) return [say`On the services, ${name(team)} is exactly like that.`];
  return [
    say`Not so yet on the services; this is what the next run does:`,
    { list: differences.map((each) => [each]) },
  ];
}

/** Returns a team's repositories and patterns with their roles: `api (write), docs-* (read)`. */
function repositoriesOf({ grants, repoPatterns = [] }: ResolvedTeam, context: CommandContext): string {
  const patterns = repoPatterns.map(({ pattern, role }) => [pattern, { role }] as const);
  const told = [...grants, ...patterns].filter(([repo]) => isTold(repo, context));
  return told.map(([repo, { role }]) => `${repo} (${role})`).join(", ");
}
