import { expect, it } from "vitest";
import { inputDefaults } from "../action/inputs.ts";
import { environmentHelp } from "./environment-help.ts";
import { createProgram } from "./program.ts";

/** Inputs that only a runner has a use for, or that a command of its own stands for. */
const elsewhere: Readonly<Record<string, string>> = {
  command: "each is a command",
  "response-url": "no Slack command asked for it",
  "slack-command": "no Slack command asked for it",
  "slack-app-id": "no Slack command asked for it",
  request: "no Slack command asked for it",
  "secret-environment": "no Slack command asked for it",
  "relay-key": "no relay hands anything on to it",
  "relay-url": "a relay gives tokens to workflows alone",
  "chat-merge": "rollcall chat edits the files here",
  "chat-apply": "rollcall chat edits the files here",
  "apply-request": "rollcall chat edits the files here",
  "apply-only-reviewed": "the files here are nobody's pull request",
  comment: "there is no pull request",
  "only-awaited": "whoever applies by hand is there to look",
  name: "no verdict is given",
  review: "each is a command",
  "review-by": "review start has it as --by",
};

it("has every input of the Action as a flag or a variable, where it means something", () => {
  const flags = createProgram().commands.flatMap(({ options }) => options.map(({ long }) => long));
  const told = environmentHelp();
  const missing = Object.keys(inputDefaults).filter(
    (name) =>
      !flags.includes(`--${name}`) &&
      !told.includes(name.toUpperCase().replaceAll("-", "_")) &&
      !(name in elsewhere),
  );
  expect(missing).toEqual([]);
});
