import { expect, it } from "vitest";
import { parseTexts } from "../testing/parse-texts.ts";

it.each([
  ["github_login_twice", "a: Octocat", "b: { github: octocat, active: false }"],
  ["github_id_twice", "a: { github: x, github_id: 7 }", "b: { github: y, github_id: 7 }"],
  ["email_twice", "a: { email: a.b@gmail.com }", "b: { email: ab+c@googlemail.com }"],
  ["slack_id_twice", "a: { slack: U0123ABCD }", "b: { slack: U0123ABCD }"],
])("tells of two users with one account at both lines (%s)", (code, one, other) => {
  const { findings } = parseTexts(`version: 1\nusers:\n  ${one}\n  ${other}\n`);
  const lines = findings.flatMap((each) => (each.code === code ? [each.at?.line, each.message] : []));
  expect(lines).toEqual([
    3,
    expect.stringContaining("the other is at teams.yaml:4:"),
    4,
    expect.stringContaining("the other is at teams.yaml:3:"),
  ]);
});
