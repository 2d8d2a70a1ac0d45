import { isOver } from "../../core/end.ts";
import type { Edit } from "../../roster/edit/edit.ts";
import type { Entry, Grant, Roster } from "../../roster/roster.ts";
import { count } from "../../text/lists.ts";
import { name, say } from "../../text/sentence.ts";
import { answer } from "../reply.ts";
import type { ChatCommand } from "./command.ts";

/** A line of the file that has ended: what takes it out, and what it is in words. */
interface EndedLine {
  readonly edit: Edit;
  readonly what: string;
}

/** Takes out everything that has ended by one change. People stay in the file: who they were may be asked later. */
export const tidy: ChatCommand = {
  name: ["tidy"],
  description: "take out of the file what has ended: places in teams, and roles on repositories",
  effect: "writes",
  needs: ["team.members", "team.edit", "project.edit"],
  parameters: [],
  flags: [],
  interpret(_, { roster }) {
    const lines = [...endedLines(roster.declared, roster.resolved.now)];
    if (lines.length === 0)
      return {
        is: "reply",
        reply: answer(
          say`No place in a team and no role on a repository has ended, so there is nothing to take out.`,
        ),
      };
    const [only] = lines;
    return {
      is: "change",
      change: {
        edits: lines.map(({ edit }) => edit),
        title:
          lines.length === 1 && only !== undefined
            ? `Take out what has ended: ${only.what}`
            : `Take out ${count(lines.length, ["line that has", "lines that have"])} ended`,
        done: say`What has ended is out of the file: ${name(lines.map(({ what }) => what).join("; "))}.`,
        already: say`What has ended is out of the file already.`,
      },
    };
  },
};

function* endedLines({ teams, projects }: Roster, now: string): Generator<EndedLine> {
  for (const { key, leads, members, repos, repoPatterns = [] } of teams.values()) {
    for (const [list, entries] of [["leads", leads] as const, ["members", members] as const])
      for (const { user } of over(entries ?? [], now))
        yield { edit: { edit: "drop", path: ["teams", key, list], item: user }, what: `${user} in ${key}` };
    for (const each of [...named(repos), ...named(repoPatterns.map((each) => [each.pattern, each]))])
      if (isOver(each.until, now)) yield roleLine(["teams", key, "repos", each.name], key, each);
  }
  for (const { key, access, collaborators } of projects.values()) {
    for (const [field, grants] of [["access", access] as const, ["collaborators", collaborators] as const])
      for (const each of named(grants))
        if (isOver(each.until, now))
          yield roleLine(["projects", key, field, each.name], each.name, { ...each, name: key });
  }
}

function over(entries: readonly Entry[], now: string): readonly Entry[] {
  return entries.filter(({ until }) => isOver(until, now));
}

type NamedRole = Pick<Grant, "role" | "until"> & { readonly name: string };

function named(grants: Iterable<readonly [string, Omit<Grant, "at">]> | undefined): readonly NamedRole[] {
  return Array.from(grants ?? [], ([name, grant]) => ({ name, ...grant }));
}

function roleLine(
  path: readonly [string, ...string[]],
  who: string,
  { name: on, role }: NamedRole,
): EndedLine {
  return { edit: { edit: "unset", path }, what: `${who}'s ${role} on ${on}` };
}
