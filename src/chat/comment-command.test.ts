import { expect, test } from "vitest";
import { commandInComment } from "./comment-command.ts";

test.each([
  ["/rollcall plan", "plan"],
  ["Thanks!\r\n/rollcall team add backend @bob\r\nmore", "team add backend @bob"],
  ["  /Rollcall  help ", "help"],
  ["/rollcall", ""],
  ["/rollcall plan\n/rollcall sync", "plan"],
  ["use `/rollcall plan`", undefined],
  ["> /rollcall sync", undefined],
  ["```\n/rollcall sync\n```", undefined],
  ["```\n/rollcall sync\n```\n/rollcall plan", "plan"],
  ["~~~\n```\n/rollcall sync\n~~~\n", undefined],
  ["    /rollcall sync", undefined],
  ["/rollcalls", undefined],
  ["/rollcall-sync", undefined],
  ["", undefined],
])("%j asks for %j", (body, command) => {
  expect(commandInComment(body)).toBe(command);
});
