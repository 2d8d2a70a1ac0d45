import { nameList } from "../../text/lists.ts";
import { name, type Sentence, say } from "../../text/sentence.ts";
import type { CommandContext } from "../command-context.ts";
import { findTeam } from "../find.ts";
import { isDuration } from "../language/days.ts";
import type { Token, WordToken } from "../language/tokens.ts";

/** What somebody typed, in the words of the commands; or what they have to choose between. */
export type Reworded = { readonly tokens: readonly Token[] } | { readonly question: readonly Sentence[] };

/** Returns what was typed without the colon behind the first word: `pause: moving`. */
function withoutColon(tokens: readonly Token[]): readonly Token[] {
  const [first, ...rest] = tokens;
  if (first?.kind !== "word" || first.quoted || !/^[\w-]+:$/.test(first.text)) return tokens;
  return [bare(first.text.slice(0, -1)), ...rest];
}

/** Returns whether words name a command. */
type IsCommand = (words: readonly string[]) => boolean;

const nouns: Readonly<Record<string, string>> = {
  user: "user",
  users: "user",
  person: "user",
  people: "user",
  team: "team",
  teams: "team",
  project: "project",
  projects: "project",
};

const joining = new Set(["add", "put", "invite", "onboard", "join"]);
const leaving = new Set(["remove", "take", "kick", "delete", "drop", "leave"]);
const into = new Set(["to", "into", "in"]);
const outOf = new Set(["from"]);

/**
 * Returns a text that begins with other words than a command does in the words of a command: `add dana to backend`,
 * `who has access to api`, `create team x`, `team help`. Undefined when it isn't understood like that.
 */
export function rewordedTokens(
  tokens: readonly Token[],
  isCommand: IsCommand,
  context: CommandContext,
): Reworded | undefined {
  const typed = withoutColon(withoutPlease(tokens));
  if (/^(?:\?|help me)$/.test(leading(typed).join(" "))) return { tokens: [bare("help")] };
  const [first = "", second = "", third = ""] = leading(typed);
  if (second === "help" || third === "help") {
    const named = typed.filter((token) => token.kind !== "word" || token.text.toLowerCase() !== "help");
    return { tokens: [bare("help"), ...named.slice(0, 2)] };
  }
  if (/^(?:whoami|who am i)\??$/.test(leading(typed).join(" ")))
    return { tokens: [bare("user"), bare("view")] };
  if (first === "who" || first === "who's" || first === "whos") return whoQuestion(typed, context);
  const isTeam = typed[1]?.kind === "word" && "value" in findTeam(typed[1], context);
  if (first === "archive" && isTeam) return { tokens: [bare("team"), bare("archive"), ...typed.slice(1)] };
  if (first === "make") return madeLead(typed.slice(1), context);
  if (joining.has(first) || leaving.has(first)) {
    const moved = movedMembership(first, typed.slice(1), context);
    if (moved !== undefined) return moved;
  }
  const noun = Object.hasOwn(nouns, second) ? (nouns[second] ?? "") : "";
  const verb = first === "show" ? "view" : first;
  if (noun !== "" && isCommand([noun, verb])) return { tokens: [bare(noun), bare(verb), ...typed.slice(2)] };
  if (typed.length < tokens.length || typed[0] !== tokens[0]) return { tokens: typed };
  return first === "add" || (leaving.has(first) && first !== "leave")
    ? { question: choices(first, typed) }
    : undefined;
}

/** Returns the words before the first flag, in lower case; a quoted text or a mention is none of them. */
function leading(tokens: readonly Token[]): readonly string[] {
  const end = tokens.findIndex((token) => token.kind === "flag");
  return tokens.slice(0, end === -1 ? tokens.length : end).map((token) => wordOf(token) ?? "");
}

function wordOf(token: Token | undefined): string | undefined {
  if (token?.kind !== "word" || token.quoted || token.reference !== undefined) return undefined;
  return token.text.toLowerCase();
}

function bare(text: string): WordToken {
  return { kind: "word", text, quoted: false };
}

function withoutPlease(tokens: readonly Token[]): readonly Token[] {
  const polite = (token: Token | undefined) => /^(?:please|thanks)[.!]?$/.test(wordOf(token) ?? "");
  const from = polite(tokens[0]) ? 1 : 0;
  return tokens.slice(from, polite(tokens.at(-1)) ? -1 : undefined);
}

/** Reads `add dana to backend`, `take bob out of backend`, `join backend`. */
function movedMembership(
  verb: string,
  tokens: readonly Token[],
  context: CommandContext,
): Reworded | undefined {
  const isIn = joining.has(verb);
  const command = [bare("team"), bare(isIn ? "add" : "remove")];
  const flagAt = tokens.findIndex((token, index) => token.kind === "flag" || isLastDay(tokens.slice(index)));
  const words = tokens.slice(0, flagAt === -1 ? tokens.length : flagAt) as readonly WordToken[];
  const flags = tokens.slice(words.length);
  if (verb === "join" || verb === "leave") {
    const team = words.length === 0 ? undefined : teamOf(words, context);
    return team === undefined ? undefined : { tokens: [...command, team, bare("me"), ...flags] };
  }
  const at = words.findLastIndex((word, index) => {
    const text = wordOf(word) ?? "";
    if (index === 0 || index === words.length - 1) return false;
    return isIn ? into.has(text) : outOf.has(text) || (text === "of" && wordOf(words[index - 1]) === "out");
  });
  const isNew = verb === "invite" || verb === "onboard";
  if (at === -1) return isNew ? undefined : withoutPreposition(command, words, { flags, context });
  const people = words.slice(0, wordOf(words[at]) === "of" ? at - 1 : at);
  const who = Object.hasOwn(nouns, wordOf(people[0]) ?? "") && people.length > 1 ? people.slice(1) : people;
  const team = teamOf(words.slice(at + 1), context);
  if (isNew)
    return {
      tokens: [bare("user"), bare("add"), ...who, { kind: "flag", name: "team", value: team }, ...flags],
    };
  return { tokens: [...command, team, ...who, ...flags] };
}

/** Reads `add dana backend`, where the last word is a team and nobody's key. */
function withoutPreposition(
  command: readonly Token[],
  words: readonly WordToken[],
  { flags, context }: { readonly flags: readonly Token[]; readonly context: CommandContext },
): Reworded | undefined {
  const last = words.at(-1);
  const isTeam = last !== undefined && "value" in findTeam(last, context);
  if (words.length < 2 || !isTeam || context.roster.declared.users.has(last.text)) return undefined;
  const [first] = words;
  const isNoun = Object.hasOwn(nouns, wordOf(first) ?? "");
  return isNoun ? undefined : { tokens: [...command, last, ...words.slice(0, -1), ...flags] };
}

/** Reads `make dana lead of backend`. */
function madeLead(tokens: readonly Token[], context: CommandContext): Reworded | undefined {
  const at = tokens.findIndex((token) => /^(?:lead|leader)$/.test(wordOf(token) ?? ""));
  const of = tokens.slice(at + 1).filter((token): token is WordToken => token.kind === "word");
  if (at < 1 || wordOf(of[0]) !== "of" || of.length < 2) return undefined;
  const who = tokens.slice(0, at).filter((token) => !["a", "the"].includes(wordOf(token) ?? ""));
  return { tokens: [bare("team"), bare("lead"), teamOf(of.slice(1), context), ...who] };
}

/** True where words about a last day begin: `until friday`, `for two weeks`. */
function isLastDay(tokens: readonly Token[]): boolean {
  const [first, ...rest] = leading(tokens);
  return first === "until" || first === "till" || (first === "for" && isDuration(rest.join(" ")));
}

/** Returns a team's name as one word: `the backend team` is `backend`, where no team is called like that. */
function teamOf(words: readonly WordToken[], context: CommandContext): WordToken {
  const [only] = words;
  if (words.length === 1 && only !== undefined) return only;
  const rest = wordOf(words[0]) === "the" ? words.slice(1) : words;
  const short = wordOf(rest.at(-1)) === "team" ? rest.slice(0, -1) : rest;
  const later = wordOf(short[0]) === "team" ? short.slice(1) : short;
  const candidates = [words, rest, short, later]
    .filter((each) => each.length > 0)
    .map((each) => (each[0] !== undefined && each.length === 1 ? each[0] : quotedWord(each)));
  return (
    candidates.find((each) => "value" in findTeam(each, context)) ?? candidates.at(-1) ?? quotedWord(words)
  );
}

function quotedWord(words: readonly WordToken[]): WordToken {
  return { kind: "word", text: words.map(({ text }) => text).join(" "), quoted: true };
}

/** Reads `who has access to api`, `who can see api`, `who is in backend`, `who is bob`. */
function whoQuestion(tokens: readonly Token[], context: CommandContext): Reworded | undefined {
  const words = leading(tokens).join(" ");
  const after = (count: number) => tokens.slice(count).map(withoutQuestionMark);
  const access =
    /^who (?:has access (?:to|on|in)|can (?:access|see|read|reach|write(?: to)?|use)) (?=\S)/.exec(words);
  if (access !== null)
    return { tokens: [bare("who"), bare("can"), ...after(access[0].trim().split(" ").length)] };
  const inTeam = /^(?:who (?:is|are)|who's|whos) (?:in|on) (?=\S)/.exec(words);
  if (inTeam !== null) {
    const team = teamOf(after(inTeam[0].trim().split(" ").length) as readonly WordToken[], context);
    return { tokens: [bare("team"), bare("view"), team] };
  }
  const person = /^(?:who is|who's|whos) (?=\S)/.exec(words);
  if (person === null) return undefined;
  return { tokens: [bare("user"), bare("view"), ...after(person[0].trim().split(" ").length)] };
}

function withoutQuestionMark(token: Token): Token {
  if (token.kind !== "word" || token.quoted || token.reference !== undefined) return token;
  return { ...token, text: token.text.replace(/(?<=.)\?+$/, "") };
}

/** What `add dana` and `remove bob` may mean. */
function choices(verb: string, tokens: readonly Token[]): readonly Sentence[] {
  const typed = tokens.slice(1).flatMap((token) => (token.kind === "word" ? [token.text] : []));
  const who = typed.join(" ") || "WHO";
  return verb === "add"
    ? [
        say`Add ${name(who)} to what? ${nameList([`team add TEAM ${who}`, `user add ${who} --github LOGIN`], "or")}`,
      ]
    : [
        say`Remove ${name(who)} from what? ${nameList([`team remove TEAM ${who}`, `user remove ${who}`], "or")}`,
      ];
}
