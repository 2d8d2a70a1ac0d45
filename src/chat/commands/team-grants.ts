import type { Edit } from "../../roster/edit/edit.ts";
import { isRepositoryPattern, patternFor, withheldRole } from "../../roster/repository-patterns.ts";
import type { Grant, Team } from "../../roster/roster.ts";
import { name, type Sentence, say } from "../../text/sentence.ts";
import { refusal } from "../reply.ts";
import type { ChatCommand, CommandOutcome } from "./command.ts";

const team = { name: "team", kind: "team", description: "the team" } as const;
const repo = { name: "repo", kind: "repository", description: "the repository" } as const;

function refusalOutcome(reason: Sentence): CommandOutcome {
  return { is: "reply", reply: refusal(reason) };
}

const grant: ChatCommand = {
  name: ["team", "grant"],
  description: "give a team a role on a repository",
  effect: "writes",
  needs: ["team.edit", "claim"],
  parameters: [
    team,
    { name: "role", kind: "role", description: "read, triage, write, maintain, admin, or a custom role" },
    repo,
  ],
  flags: [{ name: "until", kind: "day", description: "the last day of it" }],
  interpret(given) {
    const [found, role, wanted] = [given.team("team"), given.text("role") ?? "", given.text("repo") ?? ""];
    const until = given.text("until") || undefined;
    if (found === undefined) return refusalOutcome(say`Which team do you mean?`);
    if (found.archived)
      return refusalOutcome(say`Team ${name(found.key)} is archived, and has nobody in it.`);
    const called = nameIn(found, wanted);
    const before = lineFor(found, called);
    const last = until === undefined ? "" : ` until ${until}`;
    return {
      is: "change",
      change: {
        edits:
          before?.role === role && before.until === until
            ? []
            : [
                {
                  edit: "set",
                  path: ["teams", found.key, "repos", called],
                  value: until === undefined ? role : { role, until },
                },
              ],
        title: `Give ${found.key} ${role} on ${called}${last}`,
        done: say`Everybody in ${name(found.key)} has ${name(role)} on ${name(called)}${last}${before === undefined || before.role === role ? "" : ` instead of ${before.role}`}.`,
        already: say`${name(found.key)} has ${name(role)} on ${name(called)}${last} already.`,
        notes:
          found.repos === undefined
            ? [
                say`The file lists repositories of ${name(found.key)} for the first time: from now on, GitHub gives the team those that the file lists, and no others.`,
              ]
            : [],
      },
    };
  },
};

const revoke: ChatCommand = {
  name: ["team", "revoke"],
  description: "take a repository from a team",
  effect: "writes",
  needs: ["team.edit"],
  parameters: [team, repo],
  flags: [],
  interpret(given) {
    const [found, wanted] = [given.team("team"), given.text("repo") ?? ""];
    if (found === undefined) return refusalOutcome(say`Which team do you mean?`);
    const called = nameIn(found, wanted);
    return {
      is: "change",
      change: {
        edits: editsToRevoke(found, called),
        title: `Take ${called} from ${found.key}`,
        done: say`${name(found.key)} gives nobody access to ${name(called)} any more.`,
        already: say`The file gives ${name(found.key)} no access to ${name(called)} of its own.`,
      },
    };
  },
};

/** Returns the line that a team has for a repository or a pattern, if it gives something. */
function lineFor({ repos, repoPatterns = [] }: Team, called: string): Omit<Grant, "at"> | undefined {
  const line = repos?.get(called) ?? repoPatterns.find(({ pattern }) => pattern === called);
  return line?.role === withheldRole ? undefined : line;
}

/** Without its line a repository may be one of those that a pattern gives: it is withheld then. */
function editsToRevoke(team: Team, called: string): readonly Edit[] {
  const path = ["teams", team.key, "repos", called] as const;
  const { repoPatterns = [] } = team;
  if (repoPatterns.some(({ pattern, role }) => pattern === called && role === withheldRole)) return [];
  const left = repoPatterns.filter(({ pattern }) => pattern !== called);
  const { role = withheldRole } = patternFor(left)(called) ?? {};
  if (role !== withheldRole && !isRepositoryPattern(called))
    return [{ edit: "set", path, value: withheldRole }];
  return lineFor(team, called) === undefined ? [] : [{ edit: "unset", path }];
}

/** Returns a repository's name as the team has it: GitHub doesn't tell capitals apart. */
function nameIn({ repos, repoPatterns = [] }: Team, wanted: string): string {
  const names = [...(repos?.keys() ?? []), ...repoPatterns.map(({ pattern }) => pattern)];
  return names.find((each) => each.toLowerCase() === wanted.toLowerCase()) ?? wanted;
}

/** The commands that change a team's repositories. */
export const teamGrants: readonly ChatCommand[] = [grant, revoke];
