import type { ActionName } from "../../permissions/table.ts";
import { renameEdits, rulesThatPart } from "../../roster/edit/reference-edits.ts";
import type { EntryName } from "../../roster/references.ts";
import { sectionOfKind } from "../../roster/references.ts";
import type { Roster } from "../../roster/roster.ts";
import { nameList } from "../../text/lists.ts";
import { name, type Sentence, say } from "../../text/sentence.ts";
import { refusal } from "../reply.ts";
import type { ChatCommand, CommandOutcome } from "./command.ts";

const newKey = { name: "key", kind: "key", description: "the new key" } as const;

/** Gives a user another key. */
export const userRename: ChatCommand = {
  ...commandFor("user", "change the key that somebody has in the roster; their accounts stay"),
  parameters: [{ name: "who", kind: "user", description: "who is meant" }, newKey],
  interpret: (given, { roster }) =>
    renameOutcome({ kind: "user", key: given.user("who")?.key ?? "" }, given.text("key"), roster.declared),
};

/** Gives a team another key. */
export const teamRename: ChatCommand = {
  ...commandFor("team", "change the key that a team has in the roster; its name on GitHub stays"),
  parameters: [{ name: "team", kind: "team", description: "the team" }, newKey],
  interpret: (given, { roster }) =>
    renameOutcome({ kind: "team", key: given.team("team")?.key ?? "" }, given.text("key"), roster.declared),
};

/** Gives a project another key. */
export const projectRename: ChatCommand = {
  ...commandFor("project", "change the key that a project has in the roster; its repositories stay"),
  parameters: [{ name: "project", kind: "project", description: "the project" }, newKey],
  interpret: (given, { roster }) =>
    renameOutcome(
      { kind: "project", key: given.project("project")?.key ?? "" },
      given.text("key"),
      roster.declared,
    ),
};

function commandFor(kind: EntryName["kind"], description: string) {
  const needs: readonly ActionName[] = [`${kind}.edit`];
  return { name: [kind, "rename"], description, effect: "writes", needs, flags: [] } as const;
}

function renameOutcome(entry: EntryName, to = "", roster: Roster): CommandOutcome {
  const { kind, key } = entry;
  const already = say`The ${kind} ${name(key)} has that key already.`;
  if (to !== key && roster[sectionOfKind[kind]].has(to)) {
    return { is: "reply", reply: refusal(say`The key ${name(to)} is taken by another ${kind}.`) };
  }
  return {
    is: "change",
    change: {
      edits: to === key ? [] : renameEdits(roster, entry, to),
      title: `Rename ${kind} ${key} to ${to}`,
      done:
        to === key
          ? already
          : say`The ${kind} ${name(key)} has the key ${name(to)} now, wherever the roster names it.`,
      already,
      notes: to === key ? [] : [...githubNote(entry, to, roster), ...ruleNote(entry, to, roster)],
    },
  };
}

function githubNote({ kind, key }: EntryName, to: string, roster: Roster): readonly Sentence[] {
  const team = kind === "team" && roster.github !== undefined ? roster.teams.get(key) : undefined;
  if (team === undefined || team.github === false || team.github.name !== key) return [];
  return [
    say`On GitHub it is still called ${name(key)}. To rename it there too: ${name(`team edit ${to} --github ${to}`)}.`,
  ];
}

function ruleNote(entry: EntryName, to: string, roster: Roster): readonly Sentence[] {
  const rules = rulesThatPart(roster, entry, to);
  if (rules.length === 0) return [];
  return [
    say`By its name, ${rules.length === 1 ? "this rule covers" : "these rules cover"} only one of ${name(entry.key)} and ${name(to)}: ${nameList(rules)}.`,
  ];
}
