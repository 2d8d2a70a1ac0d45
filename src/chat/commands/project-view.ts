import type { Project } from "../../roster/roster.ts";
import { nameList } from "../../text/lists.ts";
import { name, type Sentence, say } from "../../text/sentence.ts";
import type { CommandContext } from "../command-context.ts";
import { answer, type ReplyBlock, refusal } from "../reply.ts";
import type { ChatCommand } from "./command.ts";
import { isTold, notTold } from "./told.ts";

const list: ChatCommand = {
  name: ["project", "list"],
  description: "see all projects",
  effect: "reads",
  needs: [],
  parameters: [],
  flags: [],
  interpret(_, context) {
    const { projects: all } = context.roster.declared;
    const told = [...all.values()].filter(({ key }) => isTold(key, context));
    const projects = told.sort((a, b) => (a.key < b.key ? -1 : 1));
    if (projects.length === 0) {
      return {
        is: "reply",
        reply: answer(say`There are no projects yet. To make one: ${name("project create REPO TEAM")}.`),
      };
    }
    const live = projects.filter(({ archived }) => !archived);
    const over = projects.filter(({ archived }) => archived).map(({ key }) => key);
    const count = live.length === 1 ? "There is 1 project" : `There are ${live.length} projects`;
    const past: ReplyBlock[] = over.length === 0 ? [] : [say`Archived: ${nameList(over)}.`];
    return {
      is: "reply",
      reply: answer(say`${count}:`, { list: live.map((each) => projectLine(each, context)) }, ...past),
    };
  },
};

function projectLine({ key, name: title, team, repos }: Project, context: CommandContext): Sentence {
  const names = repos.map((repo) => repo.name).filter((repo) => isTold(repo, context));
  const called = title === undefined || title === key ? [] : say`, ${title}`;
  const owner = team === undefined ? say`: no team` : isTold(team, context) ? say`: ${name(team)}` : [];
  const where = names.length === 0 ? [] : say` (${names.join(", ")})`;
  return [name(key), ...called, ...owner, ...where];
}

const view: ChatCommand = {
  name: ["project", "view"],
  description: "see a project",
  effect: "reads",
  needs: [],
  parameters: [{ name: "project", kind: "project", description: "the project" }],
  flags: [],
  interpret(given, context) {
    const project = given.project("project");
    if (project === undefined) return { is: "reply", reply: refusal(say`Which project do you mean?`) };
    if (!isTold(project.key, context)) return { is: "reply", reply: notTold(project.key, context) };
    return {
      is: "reply",
      reply: answer(say`Project ${name(project.key)}`, { list: cardOf(project, context) }),
    };
  },
};

function cardOf(project: Project, context: CommandContext): readonly Sentence[] {
  const told = (keys: readonly string[]) => keys.filter((key) => isTold(key, context));
  const seen = [...project.access].filter(([team]) => isTold(team, context));
  const access = seen.map(([team, { role }]) => `${team} (${role})`);
  const people = [...(project.collaborators ?? [])].map(([user, { role }]) => `${user} (${role})`);
  return [
    ...line("Name", project.name),
    ...(project.archived ? [say`Archived: it gives nobody access any more.`] : []),
    ...(project.team === undefined
      ? [say`Team: none`]
      : told([project.team]).map((key) => say`Team: ${nameList([key])}`)),
    ...line("Repositories", told(project.repos.map((repo) => repo.name)).join(", ")),
    ...line("Other teams", access.join(", ")),
    ...line("Collaborators", people.join(", ")),
    ...line(
      "Channels",
      told(project.channels.map((channel) => channel.name))
        .map((key) => `#${key}`)
        .join(", "),
    ),
    ...line("Folders", told(project.folders.map(({ id }) => id)).join(", ")),
    ...Object.entries(project.directory).flatMap(([field, value]) =>
      line(
        field.charAt(0).toUpperCase() + field.slice(1).replaceAll("_", " "),
        Array.isArray(value) ? value.join(", ") : String(value),
      ),
    ),
  ];
}

function line(label: string, value: string | undefined): readonly Sentence[] {
  return value === undefined || value === "" ? [] : [say`${label}: ${value}`];
}

/** The commands that show projects. */
export const projectViews: readonly ChatCommand[] = [list, view];
