import { expect, it } from "vitest";
import { parseTexts } from "../testing/parse-texts.ts";

it.each([
  ["github_login_twice", "a: Octocat", "b: { github: octocat, active: false }"],
  ["github_id_twice", "a: { github: x, github_id: 7 }", "b: { github: y, github_id: 7 }"],
  ["email_twice", "a: { email: a.b@gmail.com }", "b: { email: ab+c@googlemail.com }"],
  ["slack_id_twice", "a: { slack: U0123ABCD }", "b: { slack: U0123ABCD }"],
])("tells of two users with one account once, with both places (%s)", (code, one, other) => {
  const { findings } = parseTexts(`version: 1\nusers:\n  ${one}\n  ${other}\n`);
  const found = findings.filter((each) => each.code === code);
  expect(found.map(({ at, also, message }) => [at?.line, also?.line, message])).toEqual([
    [4, 3, expect.stringContaining("the other is at teams.yaml:3:")],
  ]);
});

it("tells once of somebody who has left and is protected, at the guard's line with the entry's beside it", () => {
  const { findings } = parseTexts(
    "version: 1\nusers:\n  gone: { active: false }\nguards: { protected: [gone] }\n",
  );
  const found = findings.filter(({ code }) => code === "protected_has_left");
  expect(found.map(({ at, also }) => [at?.line, also?.line])).toEqual([[4, 3]]);
});
