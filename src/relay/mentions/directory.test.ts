import { expect, test } from "vitest";
import { rosterFromYaml } from "../../roster/testing/roster-from-yaml.ts";
import { rosterDirectory } from "./directory.ts";

const roster = rosterFromYaml(`
slack: { channels: [random, { name: old, id: C0OLD, archived: true }, { name: dev, id: C0DEV }] }
users:
  bob: { github: bob-b, slack: U0BOB0000, name: Ada }
  ada: { github: ada-a, email: ada@acme.dev }
  gone: { github: gone-g, slack: U0GONE000, active: false }
  ops: { github: ops-o, slack: U0OPS0000 }
teams:
  backend: { members: [bob], slack: { usergroup: { handle: back-enders, id: S0BACK } } }
  frontend: { members: [bob], slack: { usergroup: front } }
  ops: { members: [bob], slack: { usergroup: { handle: operations, id: S0OPS } } }
  docs: { members: [bob] }
`);
const directory = rosterDirectory(roster, {
  channels: new Map([["random", "C0RANDOM"]]),
  usergroups: new Map([["front", "S0FRONT"]]),
  people: new Map([["ada", "U0ADA0000"]]),
});

test.each([
  ["bob", { user: "U0BOB0000" }],
  ["Bob", { user: "U0BOB0000" }],
  ["U0BOB0000", { user: "U0BOB0000" }],
  ["ada", { user: "U0ADA0000" }],
  ["backend", { usergroup: "S0BACK" }],
  ["back-enders", { usergroup: "S0BACK" }],
  ["frontend", { usergroup: "S0FRONT" }],
])("%s is who the roster says", (name, found) => {
  expect(directory.person(name)).toEqual(found);
});

test.each([
  ["gone", "has left"],
  ["ops", "is a person and a team"],
  ["docs", "has no user group"],
  ["constructor", "is in no roster"],
])("%s is nobody, since it %s", (name) => {
  expect(directory.person(name)).toBeUndefined();
});

test("a channel is named as in the roster or on Slack, and an archived one isn't", () => {
  expect(["dev", "random", "old", "other"].map((name) => directory.channel(name))).toEqual([
    "C0DEV",
    "C0RANDOM",
    undefined,
    undefined,
  ]);
});
