import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { globMatcher } from "../core/glob.ts";
import {
  literalsIn,
  patternFor,
  patternsOverlap,
  type RepositoryPattern,
  tiedPatterns,
} from "./repository-patterns.ts";

const at = { file: "teams.yaml", line: 1, column: 1 };
const patternsOf = (roles: Readonly<Record<string, string>>): readonly RepositoryPattern[] =>
  Object.entries(roles).map(([pattern, role]) => ({ pattern, role, at }));

const roleOn = (roles: Readonly<Record<string, string>>, name: string) =>
  patternFor(patternsOf(roles))(name)?.role;

describe("the pattern that decides about a repository", () => {
  test("is the one with the most characters that stand for themselves, and a plain name before all", () => {
    const roles = { "*": "read", "api-*": "write", "api-?-x*": "admin", "api-secrets": "none" };
    expect(roleOn(roles, "website")).toBe("read");
    expect(roleOn(roles, "api-one")).toBe("write");
    expect(roleOn(roles, "api-1-xyz")).toBe("admin");
    expect(roleOn(roles, "api-secrets")).toBe("none");
  });

  test("is found whatever the case of letters, and in whatever order they are written", () => {
    expect(roleOn({ "API-*": "write", "*": "read" }, "api-One")).toBe("write");
    expect(roleOn({ "*": "read", "API-*": "write" }, "api-One")).toBe("write");
  });

  test("is none where no pattern matches", () => {
    expect(roleOn({ "api-*": "write" }, "api")).toBeUndefined();
  });
});

const shortPattern = fc.string({ unit: fc.constantFrom("a", "b", "*", "?"), minLength: 1, maxLength: 6 });
const grow = (text: string): readonly string[] =>
  text.length === 6 ? [text] : [text, ...grow(`${text}a`), ...grow(`${text}b`)];
const shortNames = ["a", "b"].flatMap(grow);

test("two patterns overlap exactly where some name matches both", () => {
  fc.assert(
    fc.property(shortPattern, shortPattern, (one, other) => {
      const [isOne, isOther] = [globMatcher(one), globMatcher(other)];
      const isShared = shortNames.some((name) => isOne(name) && isOther(name));
      // A shared name of two patterns needs no more characters than both have without their `*`.
      const fits = literalsAndMarks(one) + literalsAndMarks(other) <= 6;
      if (isShared || fits) expect(patternsOverlap(one, other)).toBe(isShared || isEmptyShared(one, other));
      expect(patternsOverlap(other, one)).toBe(patternsOverlap(one, other));
    }),
  );
});

const literalsAndMarks = (pattern: string) => pattern.replaceAll("*", "").length;
const isEmptyShared = (...patterns: readonly string[]) => patterns.every((each) => /^\*+$/.test(each));

test("whoever decides about a name matches it, and nothing else that matches has more literal characters", () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(shortPattern, { minLength: 1, maxLength: 6 }),
      fc.constantFrom(...shortNames),
      (texts, name) => {
        const patterns = texts.map((pattern) => ({ pattern, role: "read", at }));
        const matching = patterns.filter(({ pattern }) => globMatcher(pattern)(name));
        const found = patternFor(patterns)(name);
        expect(found === undefined).toBe(matching.length === 0);
        if (found !== undefined)
          expect(literalsIn(found.pattern)).toBe(
            Math.max(...matching.map(({ pattern }) => literalsIn(pattern))),
          );
      },
    ),
  );
});

describe("patterns are tied", () => {
  test("where they are equally exact, may mean one repository, and give another role", () => {
    expect(
      tiedPatterns(patternsOf({ "api-*": "write", "*-api": "read" }))?.map(({ pattern }) => pattern),
    ).toEqual(["api-*", "*-api"]);
  });

  test("not where no name can match both, where one is more exact, or where both give the same", () => {
    expect(tiedPatterns(patternsOf({ "api-*": "write", "web-*": "read" }))).toBeUndefined();
    expect(tiedPatterns(patternsOf({ "api-*": "write", "*": "read" }))).toBeUndefined();
    expect(tiedPatterns(patternsOf({ "api-*": "write", "*-api": "write" }))).toBeUndefined();
  });
});
