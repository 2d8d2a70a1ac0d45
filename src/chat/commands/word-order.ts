import type { CommandContext } from "../command-context.ts";
import { findTeam } from "../find.ts";
import type { Token, WordToken } from "../language/tokens.ts";
import type { ChatCommand } from "./command.ts";
import { withoutMarks } from "./people-lists.ts";

const fillers = new Set(["to", "for", "from", "on", "in", "into", "of", "the", "as"]);

/**
 * Returns the words before the first flag as a command takes them: without `to`, `on` and the like, and with the team
 * first where it was typed last. What is a key of the roster is never left out.
 */
export function inCommandOrder(
  command: ChatCommand,
  tokens: readonly Token[],
  context: CommandContext,
): readonly Token[] {
  const { parameters } = command;
  if (parameters.length < 2 || parameters.some(({ kind }) => kind === "words")) return tokens;
  const end = tokens.findIndex(({ kind }) => kind === "flag");
  const words = tokens.slice(0, end === -1 ? tokens.length : end) as readonly WordToken[];
  const told = words.filter((word) => !isFiller(word, context));
  const [team, who] = parameters;
  const takesPeople = team?.kind === "team" && who?.kind === "users";
  const ordered = takesPeople ? withTeamFirst(told, context) : told;
  return [...ordered, ...tokens.slice(words.length)];
}

function isFiller({ text, quoted, reference }: WordToken, { roster }: CommandContext): boolean {
  const { users, teams, projects } = roster.declared;
  const isKey = users.has(text) || teams.has(text) || projects.has(text);
  return !quoted && reference === undefined && !isKey && fillers.has(text.toLowerCase());
}

function withTeamFirst(words: readonly WordToken[], context: CommandContext): readonly WordToken[] {
  const isTeam = (word: WordToken) =>
    [word, withoutMarks(word)].some((each) => each.text !== "" && "value" in findTeam(each, context));
  const [first] = words;
  const last = words.at(-1);
  if (first === undefined || last === undefined || isTeam(first) || !isTeam(last)) return words;
  return context.roster.declared.users.has(last.text) ? words : [last, ...words.slice(0, -1)];
}
