import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { appBot } from "../../emulators/slack/seed.ts";
import { checkRelay } from "./check.ts";
import { receiverSecret } from "./handlers/testing/receiver.ts";
import { relayEnvironment, relayForTests } from "./testing/fixture.ts";

const start = relayForTests();
const folder = mkdtempSync(join(tmpdir(), "relay-check-file-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const hash = (digit: string) => digit.repeat(64);

/** A relay whose file can be checked. Told are the findings about the file, each with its line, and the lines about Slack. */
async function begin(change: Parameters<typeof start>[0] = {}) {
  const relay = await start(change);
  const { env } = await relayEnvironment(relay);
  const path = join(folder, "relay.yaml");
  relay.slack.world.tokens
    .get(appBot.token)
    ?.scopes.push("commands", "app_mentions:read", "channels:history");
  return {
    ...relay,
    async check(yaml: string, more: Readonly<Record<string, string>> = {}) {
      writeFileSync(path, yaml);
      const { lines, findings } = await checkRelay(
        {
          ...env,
          ROLLCALL_DATABASE: "sqlite::memory:",
          ROLLCALL_RELAY_CONFIG: path,
          X_SECRET: receiverSecret,
          ...more,
        },
        fetch,
      );
      return {
        lines,
        told: findings
          .filter(({ code }) => code !== "relay_workflow_takes_nothing")
          .map(({ at, code, message }) => `${at?.line ?? "-"} ${code}: ${message}`),
      };
    },
  };
}

const callback = "callback: { url: https://x.dev, secret: X_SECRET }";

describe("serve --check", () => {
  test("tells each mistake of the file that the settings, the roster and GitHub make known, all at once, at its line", async () => {
    const { check } = await begin();
    const { told } = await check(`workspaces: { acme: T0ACME }
callers:
  billing: { keys: ["${hash("a")}"] }
grants:
  - callers: [billing]
    workspaces: [acme]
    allow: [messages]
    to: ["team:nope", "members:red", "user:nobody", "user:lea", "team:*"]
handlers:
  own: { slash: /rollcall, ${callback} }
  inside: { command: a, callback: { url: "https://10.0.0.1/", secret: X_SECRET } }
  local: { command: b, callback: { url: "http://127.0.0.1:1/", secret: X_SECRET } }
  meant: { command: c, callback: { url: "https://10.0.0.1/", secret: X_SECRET, private: true } }
  access: { command: d, dispatch: { repository: Acme/Access, event: e } }
  other: { command: e, dispatch: { repository: acme/chatops, event: e } }
  teams: { command: f, teams: [red, nope], ${callback} }
  unsigned: { command: g, callback: { url: https://x.dev, secret: Y_SECRET } }
`);
    expect(told.toSorted((a, b) => Number.parseInt(a, 10) - Number.parseInt(b, 10))).toEqual([
      "8 relay_not_in_roster: `grants.to` names `team:nope`, which the roster doesn't have, so that it counts for nobody.",
      "8 relay_not_in_roster: `grants.to` names `user:nobody`, which the roster doesn't have, so that it counts for nobody.",
      "10 relay_handler_slash_is_own: The handler `own` is never told: /rollcall is Rollcall's own command.",
      "11 relay_handler_callback_private: The handler `inside` tells nothing: its address is of a private network.",
      "14 relay_handler_dispatch_in_roster: The handler `access` starts nothing: nothing is dispatched in the roster's own repository.",
      "15 relay_handler_dispatch_app_missing: The handler `other` starts nothing: GITHUB_DISPATCH_APP_ID isn't set, and the relay's own App may not write contents.",
      "16 relay_not_in_roster: `handlers.teams.teams` names `nope`, which the roster doesn't have, so that it counts for nobody.",
      expect.stringMatching(/^17 relay_handler_secret_missing: .*Y_SECRET/),
    ]);
  });

  test("tells a key that two callers have", async () => {
    const { check } = await begin();
    const { told } = await check(
      `callers:\n  a: { keys: ["${hash("a")}", "${hash("a")}"] }\n  b: { keys: ["${hash("b")}", "${hash("a")}"] }\n`,
    );
    expect(told).toEqual([
      "3 caller_key_twice: `callers.a` and `callers.b` have the same key, so that it can't be told who asks.",
    ]);
  });

  test("tells a repository on which the App isn't that starts a handler's workflows", async () => {
    const { check, github, settings } = await begin();
    const { told } = await check(
      "handlers:\n  x: { command: e, dispatch: { repository: acme/none, event: e } }\n",
      {
        GITHUB_DISPATCH_APP_ID: settings.github.appId,
        GITHUB_DISPATCH_APP_PRIVATE_KEY: github.privateKey(),
      },
    );
    expect(told).toEqual([
      expect.stringMatching(/^2 relay_handler_dispatch_refused: .*GitHub doesn't let its App use acme\/none/),
    ]);
  });

  test("tells channels that Slack doesn't have, that are archived, or that the bot isn't in", async () => {
    const { check, slack } = await begin();
    const [channel] = slack.world.channels.values();
    if (channel === undefined) throw new Error("There is no channel.");
    for (const [id, name, archived, isIn] of [
      ["C0IN00000", "in", false, true],
      ["C0OUT0000", "out", false, false],
      ["C0OLD0000", "old", true, true],
    ] as const)
      slack.world.channels.set(id, {
        ...channel,
        id,
        name,
        archived,
        members: new Set(isIn ? [appBot.id] : []),
      });
    const scopes = slack.world.tokens.get(appBot.token)?.scopes ?? [];
    scopes.splice(
      0,
      scopes.length,
      ...scopes.filter((each) => each !== "chat:write.public"),
      "channels:history",
    );
    const { told } = await check(`modules:
  featured_channel: { schedule: 0 12 * * SAT, channel: "#out" }
  pairing: { schedule: 0 12 * * SAT, channel: "#nope" }
  kudos: { channels: ["in", "#ou*", "o*d", "nope-*"] }
handlers:
  x: { regex: a, channels: [C0IN00000, C0OUT0000, C0NONE000], ${callback} }
grants:
  - { callers: [a], workspaces: [T0ACME], allow: [messages], to: ["#in", "#nope", "#no-*", "C0OLD0000"] }
callers:
  a: { keys: ["${hash("a")}"] }
`);
    const where = (field: string, name: string, line: number, what: string) =>
      expect.stringMatching(
        new RegExp(
          `^${line} relay_file_channel_\\w+: \`${field}\` names \`${name.replace(/[*]/g, ".")}\`.*${what}`,
        ),
      );
    expect(told).toEqual([
      where("modules.featured_channel.channel", "#out", 2, "isn't in that channel"),
      where("modules.pairing.channel", "#nope", 3, "no such channel"),
      where("handlers.x.channels", "C0OUT0000", 6, "isn't in that channel"),
      where("handlers.x.channels", "C0NONE000", 6, "no such channel"),
      where("grants.to", "#nope", 8, "no such channel"),
      where("grants.to", "C0OLD0000", 8, "is archived"),
      where("modules.kudos.channels", "#ou*", 4, "isn't in that channel"),
      where("modules.kudos.channels", "o*d", 4, "is archived"),
      where("modules.kudos.channels", "nope-*", 4, "no such channel"),
    ]);
  });

  test("tells scopes that the bot lacks for what is turned on, and which events the app has to hear", async () => {
    const { check, slack } = await begin();
    const scopes = slack.world.tokens.get(appBot.token)?.scopes ?? [];
    scopes.splice(0, scopes.length, "users:read", "chat:write", "commands");
    const { told, lines } = await check(
      `modules:\n  welcome: {}\nhandlers:\n  x: { slash: /x, actions: [reactions.add], ${callback} }\n`,
    );
    expect(told).toEqual([
      "2 relay_scopes_missing: The bot lacks what `modules.welcome` needs: users:read.email.",
      "4 relay_scopes_missing: The bot lacks what `handlers.x` needs: reactions:write.",
    ]);
    expect(lines).toContain("Slack: the app has to hear team_join (Event Subscriptions)");
  });

  test.each([
    ["    text: Our rules are in #rules. Ask in #help.", true],
    ["    text: Our rules\t#rules", true],
    ["    text: Our rules # what we agreed on", false],
    ['    text: "Our rules are in #rules."', false],
    ["    text: 'Our rules are in #rules.'", false],
    ["    text: |\n      Our rules are in #rules.", false],
    ["    text: rules#here", false],
  ])("warns of a text that a comment cuts: %j", async (line, isCut) => {
    const { check } = await begin();
    const { told } = await check(`modules:\n  welcome:\n${line}\n`);
    expect(told.map((each) => each.slice(0, 16))).toEqual(isCut ? ["3 relay_text_cut"] : []);
  });
});
