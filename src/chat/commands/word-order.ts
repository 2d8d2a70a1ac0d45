import type { CommandContext } from "../command-context.ts";
import { findTeam } from "../find.ts";
import { isDuration } from "../language/days.ts";
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
  typed: readonly Token[],
  context: CommandContext,
): readonly Token[] {
  const { parameters } = command;
  const tokens = command.flags.some(({ name }) => name === lastDay) ? withLastDay(typed, context) : typed;
  if (parameters.length < 2 || parameters.some(({ kind }) => kind === "words")) return tokens;
  const end = tokens.findIndex(({ kind }) => kind === "flag");
  const words = tokens.slice(0, end === -1 ? tokens.length : end) as readonly WordToken[];
  const told = words.filter((word) => !isFiller(word, context));
  const [team, who] = parameters;
  const takesPeople = team?.kind === "team" && who?.kind === "users";
  const ordered = takesPeople ? withTeamFirst(told, context) : told;
  return [...ordered, ...tokens.slice(words.length)];
}

const lastDay = "until";

/** Makes the flag of the words in which people say a last day: `until friday`, `for two weeks`. */
function withLastDay(tokens: readonly Token[], context: CommandContext): readonly Token[] {
  const isWord = (token: Token | undefined): token is WordToken =>
    token?.kind === "word" && !token.quoted && token.reference === undefined;
  const isOpening = (token: Token) =>
    isWord(token) && /^(?:until|till|for)$/i.test(token.text) && !isKey(token.text, context);
  const at = tokens.findIndex(isOpening);
  const opening = tokens[at];
  if (at < 1 || !isWord(opening)) return tokens;
  const rest = tokens.slice(at + 1);
  const end = rest.findIndex((token) => !isWord(token) || /^(?:to|into|in|from|as)$/i.test(token.text));
  const said = (end === -1 ? rest : rest.slice(0, end)) as readonly WordToken[];
  const text = said.map((word) => word.text).join(" ");
  if (text === "" || (/^for$/i.test(opening.text) && !isDuration(text))) return tokens;
  const flag: Token = { kind: "flag", name: lastDay, value: { kind: "word", text, quoted: true } };
  return [...tokens.slice(0, at), ...rest.slice(said.length), flag];
}

function isKey(text: string, { roster }: CommandContext): boolean {
  const { users, teams, projects } = roster.declared;
  return users.has(text) || teams.has(text) || projects.has(text);
}

function isFiller({ text, quoted, reference }: WordToken, context: CommandContext): boolean {
  return !quoted && reference === undefined && !isKey(text, context) && fillers.has(text.toLowerCase());
}

function withTeamFirst(words: readonly WordToken[], context: CommandContext): readonly WordToken[] {
  const isTeam = (word: WordToken) =>
    [word, withoutMarks(word)].some((each) => each.text !== "" && "value" in findTeam(each, context));
  const [first] = words;
  const last = words.at(-1);
  if (first === undefined || last === undefined || isTeam(first) || !isTeam(last)) return words;
  return context.roster.declared.users.has(last.text) ? words : [last, ...words.slice(0, -1)];
}
