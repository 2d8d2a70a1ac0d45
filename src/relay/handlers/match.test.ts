import { describe, expect, test } from "vitest";
import { parseRelayFile } from "../file/read.ts";
import { addressingOf, argumentsAfter } from "./addressing.ts";
import { matchOf } from "./expression.ts";
import type { HeardMessage } from "./heard.ts";
import { handlersAt, matchMessage, matchReaction } from "./match.ts";

const addressed = (text: string, isDirect = false) => addressingOf({ text, bot: "UBOT", isDirect });

describe("a message is for the bot", () => {
  test.each([
    ["<@UBOT> deploy api", "deploy api"],
    ["<@UBOT|rollcall> deploy api", "deploy api"],
    ["  <@UBOT>\u00a0deploy api", "deploy api"],
    ["<@UBOT>\ndeploy\napi", "deploy\napi"],
    ["\u200b<@UBOT>\u200b \u2060deploy api\ufeff", "deploy api"],
    ["<@UBOT>: deploy api", "deploy api"],
    ["<@UBOT>, deploy <@U2|bob> to <https://x.dev|x.dev>", "deploy @bob to x.dev"],
    ["<@UBOT>", ""],
  ])("that begins with its mention: %j", (text, command) => {
    expect(addressed(text)).toEqual({ isDirected: true, isMentioned: true, command });
  });

  test("that is written to it directly, with or without its mention", () => {
    expect(addressed("deploy api", true)).toEqual({
      isDirected: true,
      isMentioned: false,
      command: "deploy api",
    });
    expect(addressed("<@UBOT> deploy api", true)).toMatchObject({ isDirected: true, command: "deploy api" });
  });

  test.each([
    ["<@UBOTTER> go", false],
    ["@rollcall go", false],
    ["<@U2> <@UBOT> go", true],
    ["UBOT go", false],
  ])("but not %j", (text, isMentioned) => {
    expect(addressed(text)).toMatchObject({ isDirected: false, isMentioned });
  });
});

test.each([
  ["deploy", "deploy api  now", "api  now"],
  ["deploy", "Deploy", ""],
  ["deploy api", "deploy\u00a0api to\nprod", "to\nprod"],
  ["deploy", "deployed", undefined],
  ["deploy api", "deploy", undefined],
])("of the command %j, %j has the arguments %j", (command, said, expected) => {
  expect(argumentsAfter(command, said)).toBe(expected);
});

const callback = "callback: { url: https://x.dev, secret: X_SECRET }";
const { content, findings } = parseRelayFile(
  new TextEncoder().encode(`
workspaces: { acme: T1 }
handlers:
  prod: { command: deploy prod, ${callback} }
  deploy: { command: deploy, ${callback}, match_mention: true }
  shadowed: { command: deploy, ${callback} }
  incident: { regex: '(?i)\\binc-(?P<number>[0-9]+)', ${callback} }
  threads: { regex: 'inc-', match_reply: true, ${callback} }
  polite: { absent_regex: 'please|thanks', channels: [C09], ${callback} }
  seen: { reaction: eyes, ${callback} }
  any: { reaction: 'white_*', workspaces: [acme], ${callback} }
  elsewhere: { regex: '.', workspaces: [T2], ${callback} }
`),
  "relay.yaml",
);

const at = (team: string, channel: string) =>
  handlersAt(content.handlers, { team, channel }, (name) => (name === "acme" ? "T1" : name));
const said = (text: string, more: Partial<HeardMessage> = {}) => {
  const heard: HeardMessage = {
    is: "message",
    team: "T1",
    bot: "UBOT",
    user: "U1",
    channel: "C1",
    ts: "1.1",
    text,
    isDirect: false,
    threadTs: undefined,
    parentUser: undefined,
    ...more,
  };
  return matchMessage(at(heard.team, heard.channel), heard).map(({ name }) => name);
};

describe("handlers", () => {
  test("are all read", () => expect(findings).toEqual([]));

  test.each([
    ["<@UBOT> deploy prod api", ["prod"]],
    ["<@UBOT> deploy api", ["deploy"]],
    ["<@UBOT> deployed", []],
    ["deploy api", []],
    ["could <@UBOT> deploy api", ["deploy"]],
    ["see INC-12", ["incident"]],
    ["zinc-12", ["threads"]],
    ["<@UBOT> deploy inc-12", ["deploy", "incident", "threads"]],
    ["\u00a0<@UBOT>\u00a0deploy", ["deploy"]],
  ])("that fit %j: the first command, and every expression", (text, names) => {
    expect(said(text)).toEqual(names);
  });

  test("fit no reply in a thread, unless they ask for it", () => {
    expect(said("<@UBOT> deploy inc-12", { threadTs: "1.0" })).toEqual(["threads"]);
  });

  test("fit in their channels and workspaces alone", () => {
    expect(said("hello", { channel: "C09" })).toEqual(["polite"]);
    expect(said("thanks", { channel: "C09" })).toEqual([]);
    expect(said("hello", { team: "T2" })).toEqual(["elsewhere"]);
  });

  test("fit a reaction by its whole name", () => {
    const reacted = (emoji: string) =>
      matchReaction(at("T1", "C1"), {
        is: "reaction",
        team: "T1",
        bot: "UBOT",
        user: "U1",
        channel: "C1",
        ts: "1.1",
        emoji,
      }).map(({ name }) => name);
    expect([reacted("eyes"), reacted("eyes2"), reacted("white_check_mark")]).toEqual([["seen"], [], ["any"]]);
  });
});

describe("an expression", () => {
  test("gives what fits, and its groups", () => {
    expect(matchOf("(?P<what>[a-z]+) to (prod|stage)(!)?", "deploy api to prod")).toEqual({
      text: "api to prod",
      groups: ["api", "prod", null],
      named: { what: "api" },
    });
  });

  test.each([
    ["(a+)+$", "a"],
    ["(a|aa|a?)*b", "a"],
    ["(x+x+)+y", "x"],
    ["(?:a?){200}a{200}b", "a"],
    ["(.*)(.*)(.*)(.*)(.*)=", "a"],
    ["(?i)[\\p{L}\\p{N}]{300}!", "a"],
    ["^(\\s+\\S*)*$", " "],
  ])("ends on its worst text: %s", (expression, part) => {
    expect(() => matchOf(expression, `${part.repeat(200_000)}!`)).not.toThrow();
  });
});
