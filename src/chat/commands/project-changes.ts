import type { Edit, Value } from "../../roster/edit/edit.ts";
import { name, refusal, type Sentence, say } from "../reply.ts";
import type { Command, Flag, Given, Outcome } from "./command.ts";
import { slug } from "./slug.ts";

function refused(reason: Sentence): Outcome {
  return { is: "reply", reply: refusal(reason) };
}

const directory: readonly (Flag & { readonly field: string })[] = [
  { name: "name", field: "name", kind: "text", says: "what people call it" },
  { name: "short-description", field: "short_description", kind: "text", says: "a line about it" },
  { name: "long-description", field: "long_description", kind: "text", says: "more about it" },
  { name: "tags", field: "tags", kind: "text", says: "words, separated by commas" },
  { name: "website", field: "website", kind: "url", says: "its address" },
  { name: "medium", field: "medium", kind: "url", says: "its address on Medium" },
  { name: "app-store", field: "app_store", kind: "url", says: "its address in the App Store" },
  { name: "play-store", field: "play_store", kind: "url", says: "its address in the Play Store" },
];
const flags: readonly Flag[] = directory.map(({ field: _, ...flag }) => flag);
const force: Flag = {
  name: "force",
  kind: "switch",
  says: "no longer needed: the change is seen before it is made",
  also: ["f"],
};
const project = { name: "project", kind: "project", says: "the project" } as const;

function fieldsIn(given: Given): ReadonlyMap<string, Value | undefined> {
  const found = new Map<string, Value | undefined>();
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

const create: Command = {
  name: ["project", "create"],
  says: "make a project of a repository, for a team",
  does: "writes",
  needs: ["project.create", "team.edit"],
  parameters: [
    { name: "repo", kind: "repository", says: "its repository" },
    { name: "team", kind: "team", says: "the team that owns it" },
  ],
  flags,
  perform(given, { standing }) {
    const [repo, team] = [given.text("repo") ?? "", given.team("team")];
    const key = slug(repo) || repo;
    if (team === undefined) return refused(say`Which team do you mean?`);
    if (standing.declared.projects.has(key))
      return refused(
        say`There is a project called ${name(key)} already. To see it: ${name(`project view ${key}`)}.`,
      );
    const fields = [...fieldsIn(given)].filter((each): each is [string, Value] => each[1] !== undefined);
    const { name: title, ...others } = Object.fromEntries(fields);
    const value: Value = {
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

const edit: Command = {
  name: ["project", "edit"],
  says: "change what the directory says about a project",
  does: "writes",
  needs: ["project.edit"],
  parameters: [project],
  flags,
  perform(given) {
    const found = given.project("project");
    if (found === undefined) return refused(say`Which project do you mean?`);
    const fields = fieldsIn(given);
    if (fields.size === 0)
      return refused(
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

const assign: Command = {
  name: ["project", "assign"],
  says: "give a project to a team",
  does: "writes",
  needs: ["project.edit", "team.edit"],
  parameters: [project, { name: "team", kind: "team", says: "the team" }],
  flags: [force],
  perform(given) {
    const [found, team] = [given.project("project"), given.team("team")];
    if (found === undefined || team === undefined)
      return refused(say`Which project and which team do you mean?`);
    const before =
      found.team === undefined || found.team === team.key ? [] : [say`It was ${name(found.team)}'s.`];
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

const unassign: Command = {
  name: ["project", "unassign"],
  says: "take a project from its team",
  does: "writes",
  needs: ["project.edit"],
  parameters: [project],
  flags: [],
  perform(given) {
    const found = given.project("project");
    if (found === undefined) return refused(say`Which project do you mean?`);
    return {
      is: "change",
      change: {
        edits: [{ edit: "unset", path: ["projects", found.key, "team"] }],
        title: `Take project ${found.key} from its team`,
        done: say`Project ${name(found.key)} belongs to no team now${found.team === undefined ? "" : [", and not to ", name(found.team)]}.`,
        already: say`Project ${name(found.key)} belongs to no team.`,
      },
    };
  },
};

const remove: Command = {
  name: ["project", "delete"],
  says: "take a project out of the roster; its repositories stay",
  does: "writes",
  needs: ["project.edit"],
  parameters: [project],
  flags: [force],
  perform(given) {
    const found = given.project("project");
    if (found === undefined) return refused(say`Which project do you mean?`);
    return {
      is: "change",
      change: {
        edits: [{ edit: "unset", path: ["projects", found.key] }],
        title: `Take project ${found.key} out of the roster`,
        done: say`Project ${name(found.key)} is no longer in the roster. Its repositories stay.`,
        already: say`There is no project ${name(found.key)}.`,
      },
    };
  },
};

/** The commands that change projects. */
export const projectChanges: readonly Command[] = [create, edit, assign, unassign, remove];
