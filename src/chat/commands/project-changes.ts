import type { Edit, EditValue } from "../../roster/edit/edit.ts";
import { removeEdits } from "../../roster/edit/reference-edits.ts";
import { name, type Sentence, say } from "../../text/sentence.ts";
import { refusal } from "../reply.ts";
import type { ChatCommand, CommandArguments, CommandFlag, CommandOutcome } from "./command.ts";
import { projectLosses } from "./losses.ts";
import { slugOf } from "./slug.ts";

function refusalOutcome(reason: Sentence): CommandOutcome {
  return { is: "reply", reply: refusal(reason) };
}

const directory: readonly (CommandFlag & { readonly field: string })[] = [
  { name: "name", field: "name", kind: "text", description: "what people call it" },
  { name: "short-description", field: "short_description", kind: "text", description: "a line about it" },
  { name: "long-description", field: "long_description", kind: "text", description: "more about it" },
  { name: "tags", field: "tags", kind: "text", description: "words, separated by commas" },
  { name: "website", field: "website", kind: "url", description: "its address" },
  { name: "medium", field: "medium", kind: "url", description: "its address on Medium" },
  { name: "app-store", field: "app_store", kind: "url", description: "its address in the App Store" },
  { name: "play-store", field: "play_store", kind: "url", description: "its address in the Play Store" },
];
const flags: readonly CommandFlag[] = directory.map(({ field: _, ...flag }) => flag);
const force: CommandFlag = {
  name: "force",
  kind: "switch",
  description: "no longer needed: the change is seen before it is made",
  aliases: ["f"],
};
const project = { name: "project", kind: "project", description: "the project" } as const;

function fieldsIn(given: CommandArguments): ReadonlyMap<string, EditValue | undefined> {
  const found = new Map<string, EditValue | undefined>();
  for (const { name: flag, field } of directory) {
    const text = given.text(flag);
    if (text === undefined) continue;
    const tags = text
      .split(",")
      .map((tag) => tag.trim())
      .filter((tag) => tag !== "");
    found.set(field, text === "" ? undefined : field === "tags" ? tags : text);
  }
  return found;
}

const create: ChatCommand = {
  name: ["project", "create"],
  description: "make a project of a repository, for a team",
  effect: "writes",
  needs: ["project.create", "team.edit"],
  parameters: [
    { name: "repo", kind: "repository", description: "its repository" },
    { name: "team", kind: "team", description: "the team that owns it" },
  ],
  flags,
  interpret(given, { roster }) {
    const [repo, team] = [given.text("repo") ?? "", given.team("team")];
    const key = slugOf(repo) || repo;
    if (team === undefined) return refusalOutcome(say`Which team do you mean?`);
    if (roster.declared.projects.has(key))
      return refusalOutcome(
        say`There is a project called ${name(key)} already. To see it: ${name(`project view ${key}`)}.`,
      );
    const fields = [...fieldsIn(given)].filter((each): each is [string, EditValue] => each[1] !== undefined);
    const { name: title, ...others } = Object.fromEntries(fields);
    const value: EditValue = {
      ...(title === undefined ? {} : { name: title }),
      team: team.key,
      repos: [repo],
      ...others,
    };
    return {
      is: "change",
      change: {
        edits: [{ edit: "set", path: ["projects", key], value }],
        title: `Create project ${key} for ${team.key}`,
        done: say`There is a project ${name(key)} now, and ${name(team.key)} owns it.`,
        already: say`There is a project ${name(key)} already.`,
      },
    };
  },
};

const edit: ChatCommand = {
  name: ["project", "edit"],
  description: "change what the directory says about a project",
  effect: "writes",
  needs: ["project.edit"],
  parameters: [project],
  flags,
  interpret(given) {
    const found = given.project("project");
    if (found === undefined) return refusalOutcome(say`Which project do you mean?`);
    const fields = fieldsIn(given);
    if (fields.size === 0)
      return refusalOutcome(
        say`What should change? For instance ${name(`project edit ${found.key} --name "…"`)}; an empty text clears a field.`,
      );
    const edits = [...fields].map(([field, value]): Edit => {
      const path = ["projects", found.key, field] as const;
      return value === undefined ? { edit: "unset", path } : { edit: "set", path, value };
    });
    const list = [...fields.keys()].join(", ");
    return {
      is: "change",
      change: {
        edits,
        title: `Change ${list} of project ${found.key}`,
        done: say`Project ${name(found.key)} is up to date: ${list}.`,
        already: say`That is what the roster says about ${name(found.key)} already.`,
      },
    };
  },
};

const assign: ChatCommand = {
  name: ["project", "assign"],
  description: "give a project to a team",
  effect: "writes",
  needs: ["project.edit", "team.edit"],
  parameters: [project, { name: "team", kind: "team", description: "the team" }],
  flags: [force],
  interpret(given) {
    const [found, team] = [given.project("project"), given.team("team")];
    if (found === undefined || team === undefined)
      return refusalOutcome(say`Which project and which team do you mean?`);
    const before =
      found.team === undefined || found.team === team.key
        ? []
        : [say`It was ${name(found.team)}'s.`, ...projectLosses(found, found.team)];
    return {
      is: "change",
      change: {
        edits: [{ edit: "set", path: ["projects", found.key, "team"], value: team.key }],
        title: `Give project ${found.key} to ${team.key}`,
        done: say`Project ${name(found.key)} belongs to ${name(team.key)} now.`,
        already: say`Project ${name(found.key)} belongs to ${name(team.key)} already.`,
        notes: before,
      },
    };
  },
};

const unassign: ChatCommand = {
  name: ["project", "unassign"],
  description: "take a project from its team",
  effect: "writes",
  needs: ["project.edit"],
  parameters: [project],
  flags: [],
  interpret(given) {
    const found = given.project("project");
    if (found === undefined) return refusalOutcome(say`Which project do you mean?`);
    return {
      is: "change",
      change: {
        edits: [{ edit: "unset", path: ["projects", found.key, "team"] }],
        title: `Take project ${found.key} from its team`,
        done: say`Project ${name(found.key)} belongs to no team now${found.team === undefined ? "" : [", and not to ", name(found.team)]}.`,
        already: say`Project ${name(found.key)} belongs to no team.`,
        notes: found.team === undefined ? [] : projectLosses(found, found.team),
      },
    };
  },
};

const remove: ChatCommand = {
  name: ["project", "delete"],
  description: "take a project out of the roster, and the access that it gives; its repositories stay",
  effect: "writes",
  needs: ["project.edit"],
  parameters: [project],
  flags: [force],
  interpret(given, { roster }) {
    const found = given.project("project");
    if (found === undefined) return refusalOutcome(say`Which project do you mean?`);
    return {
      is: "change",
      change: {
        edits: [
          ...removeEdits(roster.declared, { kind: "project", key: found.key }),
          { edit: "unset", path: ["projects", found.key] },
        ],
        title: `Take project ${found.key} out of the roster`,
        done: say`Project ${name(found.key)} is no longer in the roster. Its repositories stay.`,
        already: say`There is no project ${name(found.key)}.`,
        notes: found.archived ? [] : projectLosses(found),
      },
    };
  },
};

/** The commands that change projects. */
export const projectChanges: readonly ChatCommand[] = [create, edit, assign, unassign, remove];
