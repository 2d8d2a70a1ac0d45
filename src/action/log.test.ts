import { expect, test } from "vitest";
import { withoutRunnerCommands } from "./log.ts";

test.each([
  ["::set-output name=result::clean"],
  ["People\n    ::add-mask::a"],
  ["People\r\n\t ::stop-commands::x\r::error::y"],
  ["1 of 2 applied: ! team description: ##[error]no"],
])("a runner obeys nothing of %j", (text) => {
  const lines = withoutRunnerCommands(text).split(/\r\n|\r|\n/);
  expect(lines.filter((line) => line.trimStart().startsWith("::") || line.includes("##["))).toEqual([]);
  expect(withoutRunnerCommands(text).replaceAll("\u200B", "")).toBe(text);
});

test("text that is no command stays as it is", () => {
  const text = "team.edit red::blue\n  a :: b ## [x]";
  expect(withoutRunnerCommands(text)).toBe(text);
});
