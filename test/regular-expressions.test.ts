import { readdirSync, readFileSync } from "node:fs";
import { stripTypeScriptTypes } from "node:module";
import { join } from "node:path";
import { tokenizer } from "acorn";
import { analyse } from "scslre";
import { expect, it } from "vitest";

const root = join(import.meta.dirname, "..", "src");

interface Expression {
  readonly path: string;
  readonly source: string;
  readonly flags: string;
}

const files = readdirSync(root, { recursive: true, encoding: "utf8" })
  .filter((path) => path.endsWith(".ts") && !path.endsWith(".test.ts") && !path.includes("testing/"))
  .map((path) => ({ path: path.replaceAll("\\", "/"), text: readFileSync(join(root, path), "utf8") }));

const tokensOf = (text: string) => [
  ...tokenizer(stripTypeScriptTypes(text), {
    ecmaVersion: "latest",
    sourceType: "module",
    allowHashBang: true,
  }),
];

/** Every regular expression of the source, as it is written. */
const expressions: readonly Expression[] = files.flatMap(({ path, text }) =>
  tokensOf(text).flatMap((token) => {
    if (token.type.label !== "regexp") return [];
    const { pattern, flags } = (token as unknown as { value: { pattern: string; flags: string } }).value;
    return [{ path, source: pattern, flags }];
  }),
);

/**
 * Expressions whose time grows with the square of the text's length, and why that can't be long. Whatever grows faster is
 * not allowed at all.
 */
const short: Readonly<Record<string, string>> = {
  "/^-+|-+$/g": "keys and names, of 100 characters in a roster, and what another tool's file has",
  "/^(?:[ \\t>]|[-+*][ \\t]|\\d{1,9}[.)][ \\t])*(`{3,}|~{3,})(.*)$/":
    "one line of a comment, of 4,000 characters",
  "/(`+)[^`]+\\1|<[^<>]*>|\\[[^\\][]*\\](?:\\([^()]*\\)|(?!\\())/g":
    "one line of a comment, of 4,000 characters",
  "/(`+)[^`]+\\1/g": "one line of a comment, of 4,000 characters",
  '/[?&]page=(\\d+)[^>]*>; rel="last"/': "a header of GitHub's",
  "/^([^/]+\\/[^/@]+)[^@]*@(.*)$/": "the name of an action in one's own workflow",
  "/-+$/": "the name of a branch, of 60 characters",
  "/\\/+$/": "an address that whoever runs Rollcall gives",
  "/\\{[^}]*\\}|\\[[^\\]]*\\]|[*?!()]/g": "a glob, of 100 characters",
  "/\\+.*$/": "an address's local part, of 254 characters",
  "/^\\{([^{}[\\]*?!]*,[^{}[\\]*?!]*)\\}$/": "a glob, of 100 characters",
  "/(?<=.)\\?+$/": "a word of a command, of 4,000 characters",
  "/^[,;]+|[,;.:!?]+$/g": "a word of a command, of 4,000 characters",
  "/[,;.:!?]+$/": "a word of a command, of 4,000 characters",
  "/[^\\s@<>\"':|]+(?=@[\\w-]+\\.)/g": "a command, of 4,000 characters",
  "/[?#].*$/": "an id in another tool's file, which is one's own",
  "/^[-._]+|[-._]+$/g": "the name of a team in a command, of 100 characters",
  "/^(?:--+|[-–]?[—―]+[-–—―]*|–)([a-z][\\w-]*)(=?)/i": "a word of a command, of 4,000 characters",
  "/^([A-Za-z_]+):(?:\\s+(.*))?$/": "the first 200 characters of a line",
  "/\\/serviceAccounts\\/[^/:]+@[^/:]+:generateAccessToken$/": "an address in one's own credentials",
};

const isLabel = ({ path }: Expression) => path === "text/sanitize.ts";

const written = ({ source, flags }: Expression) => `/${source}/${flags}`;

it("finds the regular expressions of the source", () => {
  expect(expressions.length).toBeGreaterThan(200);
});

it("builds none from a text that isn't one of the source's own", () => {
  const built = files.flatMap(({ path, text }) =>
    [...text.matchAll(/\bRegExp\(([^)]*)\)/g)].map(([, given]) => `${path}: ${given}`),
  );
  expect(built).toEqual(['adopt/yaml-text.ts: invisible, "gu"']);
});

it("has none that takes longer than the square of a text's length, and such only where texts are short", () => {
  const reports = expressions.flatMap((each) =>
    analyse({ source: each.source, flags: each.flags }).reports.map((report) => ({ each, report })),
  );
  expect(reports.filter(({ report }) => report.exponential).map(({ each }) => written(each))).toEqual([]);
  const slow = reports.filter(({ each }) => !isLabel(each)).map(({ each }) => written(each));
  expect([...new Set(slow)].filter((each) => short[each] === undefined)).toEqual([]);
  expect(Object.keys(short).filter((each) => !slow.includes(each))).toEqual([]);
});

/** Characters that expressions repeat, to be put in a row. */
const repeated = [
  "a",
  "-",
  "/",
  " ",
  "\t",
  "{",
  "}",
  "[",
  "*",
  "+",
  "=",
  "@",
  ".",
  "0",
  "A",
  "_",
  ":",
  ",",
  "\u0301",
  "\u2028",
  "<!-- ",
];

it("ends with each on a long row of whatever it repeats", () => {
  for (const each of expressions) {
    const sample = new RegExp(each.source, each.flags.replace("y", ""));
    for (const part of repeated) {
      const row = part.repeat(2_000);
      for (const text of [row, `${row}\n!`, `!${row}\u2028!`, `${part}x`.repeat(1_000)]) {
        sample.lastIndex = 0;
        sample.test(text);
      }
    }
  }
});

it("matches globs by one matcher alone, and no library that makes regular expressions of them", () => {
  const others = files.filter(({ text }) =>
    /from "(?:picomatch|minimatch|micromatch|glob)"|matchesGlob/.test(text),
  );
  expect(others.map(({ path }) => path)).toEqual([]);
  const ofNode = files.flatMap(({ path, text }) =>
    [...text.matchAll(/\bglob(?:Sync)?\(([^,)]*)/g)].map(([, given]) => `${path}: ${given}`),
  );
  // A fixed pattern over a folder that a person names on their own machine.
  expect(ofNode).toEqual(['command-line/adopt.ts: "**/*.{yaml']);
});
