import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type GlobToken, globFault, globMatcher, matchTokens, tokensOf } from "./glob.ts";
import { alternativesOf } from "./glob-alternatives.ts";

describe("a glob", () => {
  it.each([
    ["bot-*", ["bot-", "bot-a/b"], ["bot", "a-bot-"]],
    ["*", ["", "anything", ".github"], []],
    ["a?c", ["abc", "a🙂c"], ["ac", "abbc"]],
    ["[a-c]x", ["ax", "cx"], ["dx", "x"]],
    ["[!a]x", ["bx", "!x"], ["ax"]],
    ["[^a]x", ["bx"], ["ax"]],
    ["[]a]", ["]", "a"], ["[]a]"]],
    ["[a-]", ["a", "-"], ["b"]],
    ["{red,b{lue,rown}}-*", ["red-1", "blue-", "brown-x"], ["green-1", "b-1"]],
    ["a{,b}", ["a", "ab"], ["abb"]],
    ["[{]", ["{"], ["["]],
    ["a,b", ["a,b"], ["a", "b"]],
    ["\\*", ["*"], ["a"]],
  ])("%s means what a shell means by it", (glob, those, others) => {
    const matches = globMatcher(glob);
    expect(those.filter((text) => !matches(text))).toEqual([]);
    expect(others.filter(matches)).toEqual([]);
  });

  it("may leave case out of account", () => {
    expect(globMatcher("Bot-[a-c]*", { ignoreCase: true })("bOT-B1")).toBe(true);
  });

  it.each([
    ["{a,b", "unbalanced"],
    ["a}", "unbalanced"],
    ["[a", "unbalanced"],
    ["a]", "unbalanced"],
    ["{a}", "single"],
    ["!a", "negated"],
    ["{a,b}{a,b}{a,b}{a,b}{a,b}{a,b}{a,b}", "many"],
  ])("%s is none (%s), and matches nothing but itself", (glob, fault) => {
    expect(globFault(glob)).toBe(fault);
    expect(globMatcher(glob)(glob)).toBe(true);
    expect(globMatcher(glob)("a")).toBe(false);
  });

  it("looks at each character at most once for each of its places, whatever the text", () => {
    const part = fc.constantFrom("*", "a", "b", "?", "[ab]", "[!b]", "**");
    const glob = fc.array(part, { maxLength: 30 }).map((parts) => parts.join(""));
    const text = fc.array(fc.constantFrom("a", "b"), { maxLength: 100 });
    fc.assert(
      fc.property(glob, text, (pattern, chars) => {
        const tokens = tokensOf(pattern);
        const looks = looksOf(tokens, chars);
        expect(looks).toBeLessThanOrEqual((tokens.length + 1) * (chars.length + 1));
      }),
    );
  });

  it("that made a regular expression run for minutes is matched in a few steps", () => {
    const glob = "{a,{a,{a,{a,a}}}}*{a,a}*{a,a}*{a,a}*{a,a}*b";
    expect(alternativesOf(glob)).toEqual(["a*a*a*a*a*b"]);
    expect(looksOf(tokensOf("a*a*a*a*a*b"), [..."a".repeat(100)])).toBeLessThan(1_000);
  });

  it("means what a regular expression would mean", () => {
    const part = fc.constantFrom("*", "a", "b", "?", "[ab]", "[!b]");
    const text = fc.string({ unit: fc.constantFrom("a", "b", "c"), maxLength: 12 });
    fc.assert(
      fc.property(fc.array(part, { maxLength: 6 }), text, (parts, tried) => {
        const source = parts.map((each) =>
          each === "*" ? ".*" : each === "?" ? "." : each.replace("!", "^"),
        );
        expect(globMatcher(parts.join(""))(tried)).toBe(new RegExp(`^${source.join("")}$`).test(tried));
      }),
    );
  });
});

/** Matches, and returns how often a character was looked at. */
function looksOf(tokens: readonly GlobToken[], chars: readonly string[]): number {
  let looks = 0;
  const counted = tokens.map((token) => {
    if (token === "any text") return token;
    return (char: string) => {
      looks += 1;
      return token(char);
    };
  });
  matchTokens(counted, chars);
  return looks;
}
