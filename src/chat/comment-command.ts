import { quotedLinesAfter } from "./quoted-lines.ts";

/** The command's name in comments. Phones and pasted texts bring blanks that don't break. */
const commandLine = /^ {0,3}\/rollcall(?:[ \t\u00A0](.*))?$/i;

/** The longest line of a comment that is looked at. */
const longestLine = 4_000;

/**
 * Returns the commands in a comment: the rest of each line that begins with `/rollcall` and is the comment's own text, for
 * everybody to see, with the lines in which a quotation of it goes on. In quotes, code, HTML, and whatever GitHub doesn't show, nothing is a command. In doubt it is none.
 */
export function commandsInComment(body: string): readonly string[] {
  const commands: string[] = [];
  let fence: string | undefined;
  let hiddenUntil: RegExp | undefined;
  let isOpen = false;
  const lines = body.split(/\r\n|\r|\n/);
  // Nobody types such a line, and what hides in it takes long to tell.
  if (lines.some(({ length }) => length > longestLine)) return [];
  let quotedUntil = -1;
  for (const [index, line] of lines.entries()) {
    if (index <= quotedUntil) continue;
    if (fence !== undefined) {
      if (closesFence(fence, line)) fence = undefined;
      continue;
    }
    const wasHidden = hiddenUntil !== undefined;
    if (!wasHidden) fence = openedFence(line);
    if (fence !== undefined) continue;
    hiddenUntil = hiddenAfter(line, hiddenUntil);
    // What an element that goes on does to what is in it, its style says, and where it ends, only a browser.
    if (opensElement(line)) return commands;
    const isBlank = line.trim() === "";
    if (!wasHidden && !isOpen) {
      const command = commandLine.exec(line);
      if (command !== null) {
        const begun = (command[1] ?? "").trim();
        const count = quotedLinesAfter(begun, lines.slice(index + 1), mayBeQuoted);
        quotedUntil = index + count;
        commands.push([begun, ...lines.slice(index + 1, quotedUntil + 1)].join("\n").trimEnd());
        if (count > 0) continue;
      }
    }
    // A paragraph ends with a blank line, and with it whatever began in one of its lines.
    isOpen = !isBlank && (isOpen || wasHidden || mayContinue(line));
  }
  return commands;
}

/**
 * Returns the marks of the code block that a line opens, within a list or a quote too.
 * See https://spec.commonmark.org/0.31.2/#fenced-code-blocks
 */
function openedFence(line: string): string | undefined {
  const [, marks, info = ""] = /^(?:[ \t>]|[-+*][ \t]|\d{1,9}[.)][ \t])*(`{3,}|~{3,})(.*)$/.exec(line) ?? [];
  const isInline = marks?.startsWith("`") === true && info.includes("`");
  return isInline ? undefined : marks;
}

function closesFence(fence: string, line: string): boolean {
  const [, marks = ""] = /^[ \t>]*(`{3,}|~{3,})[ \t]*$/.exec(line) ?? [];
  return marks.startsWith(fence);
}

/**
 * What hides text across blank lines, with what ends it.
 * See https://spec.commonmark.org/0.31.2/#html-blocks
 */
const hiding: readonly (readonly [RegExp, RegExp])[] = [
  [/<!--/, /-->/],
  [/<\?/, /\?>/],
  [/<!\[CDATA\[/, /\]\]>/],
  [/<![a-z]/i, />/],
  [/\$\$/, /\$\$/],
];

/** Returns what ends the hidden text that goes on after a line; undefined when none does. */
function hiddenAfter(line: string, until: RegExp | undefined): RegExp | undefined {
  let end = until;
  let rest = line;
  for (;;) {
    if (end !== undefined) {
      const found = end.exec(rest);
      if (found === null) return end;
      rest = rest.slice(found.index + found[0].length);
    }
    const next = hiding
      .flatMap(([open, close]) => {
        const found = open.exec(rest);
        return found === null ? [] : [{ at: found.index, length: found[0].length, close }];
      })
      .sort((left, right) => left.at - right.at)[0];
    if (next === undefined) return undefined;
    rest = rest.slice(next.at + next.length);
    end = next.close;
  }
}

/** True of a line in which an HTML element begins and doesn't end. */
function opensElement(line: string): boolean {
  const code = line.replace(/(`+)[^`]+\1/g, "");
  const tags = [...code.matchAll(/<(\/?)([a-z][a-z0-9-]*)(?=[\s/>]|$)/gi)].map(([, slash, name = ""]) => ({
    isEnd: slash === "/",
    name: name.toLowerCase(),
  }));
  const begun = tags.filter(({ isEnd, name }) => !isEnd && !empty.has(name));
  const ended = tags.filter(({ isEnd }) => isEnd);
  // A tag that goes on in the next line has its own end to come.
  const isCut = /<[a-z][^<>]*$/i.test(code);
  return isCut || begun.length > ended.length;
}

/** Elements that have nothing in them. */
const empty: ReadonlySet<string> = new Set(["br", "hr", "img", "wbr"]);

/** True of a line that is the comment's own text, and no command: a command's quotation may go on in it. */
function mayBeQuoted(line: string): boolean {
  const isPlain = openedFence(line) === undefined && hiddenAfter(line, undefined) === undefined;
  return isPlain && !opensElement(line) && !mayContinue(line) && !commandLine.test(line);
}

/** True of a line whose code, tag, link or quote may go on in the next line. */
function mayContinue(line: string): boolean {
  if (/^[ \t]*(?:>|\[)/.test(line)) return true;
  const closed = line.replace(/(`+)[^`]+\1|<[^<>]*>|\[[^\][]*\](?:\([^()]*\)|(?!\())/g, "");
  return /[`<[]/.test(closed);
}
