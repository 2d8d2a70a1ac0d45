import { expect, it } from "vitest";
import { kinds } from "../../test/reports/world.ts";
import type { Change } from "../core/change.ts";
import { type KindSpec, kindsByName } from "../core/kind.ts";
import { toPlainText } from "../text/plain.ts";
import { describeChanges } from "./describe.ts";
import { displayNames } from "./names.ts";

const labels = new Map([
  ["drive-folder/1Plans", { name: "Plans" }],
  ["slack:U0DANA000", { name: "dana (U0DANA000 on Slack)", chatId: "U0DANA000" }],
]);

function sentences(...changes: readonly Change[]): string[] {
  return describeChanges(changes, displayNames({ labels, kinds })).map(({ sentence }) =>
    toPlainText(sentence),
  );
}

const slack = (kind: string, key: string) => ({ provider: "slack", kind, key });

it("what is one person's is told in one sentence, so that one reason stands beside all of it", () => {
  const grant = { action: "grant", principal: "user:dana", role: "member" } as const;
  expect(
    sentences(
      { ...slack("slack-channel", "talk"), ...grant },
      { ...slack("slack-usergroup", "crew"), ...grant },
      { ...slack("slack-channel", "talk"), ...grant, principal: "user:bob" },
    ),
  ).toEqual(["dana joins #talk and @crew", "bob joins #talk"]);
});

it("a rename that failed is told of the name that is still there", () => {
  const handle = { action: "configure", setting: "handle", from: "server-side", to: "backend" } as const;
  const name = { action: "configure", setting: "name", from: "old-talk", to: "talk" } as const;
  expect(
    sentences(
      { ...slack("slack-usergroup", "backend"), ...handle },
      { ...slack("slack-channel", "talk"), ...name },
    ),
  ).toEqual(["User group @server-side is renamed to @backend", "Channel #old-talk is renamed to #talk"]);
});

it("somebody whom only Slack knows is told by name and id", () => {
  const revoke = { action: "revoke", principal: "slack:U0DANA000", role: "member" } as const;
  expect(sentences({ ...slack("slack-channel", "talk"), ...revoke })).toEqual([
    "dana (U0DANA000 on Slack) leaves #talk",
  ]);
});

const github = (kind: string, key: string) => ({ provider: "github", kind, key });

it("who was invited and has not accepted loses the invitation, and leaves nothing", () => {
  const names = displayNames({ labels, kinds, offered: new Set(["github-org/acme user:erin"]) });
  const revoke = { action: "revoke", role: "member" } as const;
  const lines = describeChanges(
    ["user:erin", "user:dana"].map((principal) => ({
      ...github("github-org", "acme"),
      ...revoke,
      principal,
    })),
    names,
  );
  expect(lines.map(({ sentence }) => toPlainText(sentence))).toEqual([
    "erin loses the invitation to acme",
    "dana leaves acme",
  ]);
});

it("who leaves a team leaves it whole, whatever they were there", () => {
  const revoke = { action: "revoke", role: "maintainer", principal: "user:dana" } as const;
  expect(sentences({ ...github("github-team", "red"), ...revoke })).toEqual(["dana leaves red (maintainer)"]);
  expect(sentences({ ...github("github-team", "github:red"), ...revoke })).toEqual([
    "dana leaves red (not in the file), as maintainer",
  ]);
});

it("who is only invited to a repository gains and loses nothing there", () => {
  const offered = new Set(["user:ann", "user:ben", "user:erin"].map((who) => `github-repo/api ${who}`));
  const names = displayNames({ labels, kinds, offered });
  const api = github("github-repo", "api");
  const changes = [
    { ...api, action: "grant", principal: "user:ann", role: "write" },
    { ...api, action: "regrade", principal: "user:ben", from: "read", to: "admin" },
    { ...api, action: "revoke", principal: "user:erin", role: "read" },
    { ...api, action: "revoke", principal: "user:dana", role: "read" },
  ] as const;
  const lines = describeChanges(changes, names);
  expect(lines.map(({ sentence }) => toPlainText(sentence)).sort()).toEqual([
    "ann is invited to api (write)",
    "ben is invited to api with admin in place of read",
    "dana loses read on api",
    "erin is no longer invited to api",
  ]);
});

it("a team that the file doesn't declare is told by its name, as a place and as who holds something", () => {
  const revoke = { action: "revoke", role: "member", principal: "user:dana" } as const;
  expect(
    sentences(
      { ...github("github-team", "github:red"), ...revoke },
      { ...github("github-repo", "api"), action: "revoke", role: "write", principal: "team:github:red" },
      { ...github("github-team", "github:red"), action: "archive" },
    ),
  ).toEqual([
    "dana leaves red (not in the file)",
    "red (not in the file) loses write on api",
    "GitHub team red (not in the file) is deleted",
  ]);
});

it("a further service's kinds are told by what their specs say", () => {
  const kind = (name: string, spec: Partial<KindSpec>): KindSpec => ({
    kind: name,
    provider: "fourth",
    words: { noun: name, short: [name, `${name}s`], removed: "deleted" },
    roles: ["guest", "editor"],
    grantMeans: "list",
    list: "each",
    settings: {},
    declaredBy: () => [],
    ...spec,
  });
  const kinds = kindsByName([
    kind("board", { grantMeans: "share", usualRole: "editor" }),
    kind("guild", {
      grantMeans: "team",
      words: {
        noun: "guild",
        short: ["guild", "guilds"],
        title: ["Quest guild", "Quest guilds"],
        removed: "disabled",
      },
      nests: { by: "above", inherits: true },
      settings: {
        above: {},
        title: { isAddress: true },
        motto: { phrase: { noun: "watchword", prose: true } },
        closed: { retires: true, phrase: { retired: ["closed", "open again"] } },
        boards: { phrase: { lists: "board" } },
      },
    }),
  ]);
  const names = displayNames({ labels: new Map([["board/b1", { name: "Ideas" }]]), kinds });
  const subject = { provider: "fourth", kind: "guild", key: "mages" };
  const set = { ...subject, action: "configure" } as const;
  const lines = describeChanges(
    [
      { ...subject, kind: "board", key: "b1", action: "grant", principal: "user:bob", role: "editor" },
      { ...subject, kind: "board", key: "b2", action: "grant", principal: "user:eve", role: "guest" },
      { ...subject, action: "regrade", principal: "user:dana", from: "guest", to: "editor" },
      { ...set, setting: "above", from: null, to: "elders" },
      { ...set, setting: "title", from: "wizards", to: "mages" },
      { ...set, setting: "motto", from: "", to: "Read on" },
      { ...set, setting: "closed", from: false, to: true },
      { ...set, setting: "boards", from: ["b2"], to: ["b1"] },
      { ...subject, action: "archive" },
    ],
    names,
  );
  expect(lines.map(({ sentence }) => toPlainText(sentence))).toEqual([
    "bob gains Ideas board",
    "eve gains board b2 (guest)",
    "dana becomes editor of mages",
    "Quest guild mages moves into elders",
    "Quest guild wizards is renamed to mages",
    "Quest guild mages: watchword becomes “Read on”",
    "Quest guild mages is closed",
    "Quest guild mages: boards gain Ideas board, lose board b2",
    "Quest guild mages is disabled",
  ]);
});
