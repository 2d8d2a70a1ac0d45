import { expect, test } from "vitest";
import { rosterFileOf, testDay } from "../chat/testing/acme.ts";
import { declaringKinds as kinds } from "../providers/index.ts";
import { isValid, loadRoster } from "../roster/load.ts";
import { checkPermissions } from "./check-permissions.ts";
import { fieldDecisions } from "./field-decisions.ts";
import type { Word } from "./word.ts";

type Json = Record<string, unknown>;
interface File {
  teams: Record<string, Json>;
  projects: Record<string, Json>;
  [section: string]: unknown;
}

/** ann leads red, which has things of every kind. bob leads blue, and would like to have them. */
const base: File = {
  version: 1,
  github: { org: "acme" },
  slack: {},
  drive: {},
  users: {
    ada: { github: "ada", permission: "admin" },
    ann: { github: "ann" },
    bob: { github: "bob" },
    cal: { github: "cal" },
  },
  teams: {
    red: {
      leads: ["ann"],
      members: [{ user: "cal", until: "2030-01-01" }],
      repos: { api: "write" },
      slack: { usergroup: "reds", channels: ["room"] },
      drive: { folders: [{ id: "1Red", role: "fileOrganizer" }] },
      google: { group: "reds@acme.dev" },
    },
    kept: { leads: ["ann"], members: ["bob"], only_if_in: ["red"] },
    all: { include: ["blue"], except: ["cal"], leads: ["ann"], google: { group: "alls@acme.dev" } },
    blue: {
      leads: ["bob"],
      members: ["cal"],
      slack: { usergroup: { handle: "blues" }, channels: [{ name: "room", archived: true }, "blue-room"] },
      drive: { folders: [{ id: "1Red", role: "reader" }] },
    },
    below: { leads: ["bob"], parent: "red", github: { nest: false } },
    gone: { leads: ["bob"], repos: { old: "write" }, archived: true },
  },
  projects: {
    moon: { team: "red", repos: ["moon"] },
    sun: { team: "blue", repos: ["sun"], google: { group: "reds@acme.dev" } },
    free: { repos: ["free"], google: { group: "reds@acme.dev" } },
    past: { team: "blue", repos: ["api"], archived: true },
  },
};

type Change = (file: File) => void;
const blue =
  (change: (team: Json) => void): Change =>
  ({ teams }) =>
    change(teams["blue"] as Json);
const slackOfBlue = (slack: Json): Change =>
  blue((team) => Object.assign(team, { slack: { channels: ["blue-room"], ...slack } }));
const folderOfBlue = (folder: Json): Change =>
  blue((team) => Object.assign(team, { drive: { folders: [{ id: "1Red", role: "reader", ...folder }] } }));
const googleOfBlue = (google: Json): Change =>
  blue((team) => Object.assign(team, { google: { group: "blues@acme.dev", ...google } }));
const githubOfBlue = (github: Json): Change => blue((team) => Object.assign(team, { github }));
const team =
  (key: string, fields: Json): Change =>
  ({ teams }) =>
    Object.assign(teams[key] ?? {}, fields);
const project =
  (key: string, fields: Json): Change =>
  ({ projects }) =>
    Object.assign(projects[key] ?? {}, fields);

const googleOfSun = (google: Json): Change =>
  project("sun", { google: { group: "reds@acme.dev", ...google } });

/** For each field that may give something, or names a thing: a change by which bob would take what isn't his. */
const takings: Readonly<Record<string, Change>> = {
  "entry.user": team("red", { members: ["bob"] }),
  "entry.until": team("red", { members: ["cal"] }),
  "team.parent": team("blue", { parent: "red" }),
  "team.leads": team("red", { leads: ["ann", "bob"] }),
  "team.members": team("red", { members: ["bob"] }),
  "team.include": team("red", { include: ["blue"] }),
  "team.except": team("all", { except: [] }),
  "team.only_if_in": team("kept", { only_if_in: [] }),
  "team.archived": team("gone", { archived: false }),
  "team.repos": team("blue", { repos: { api: { role: "read", until: "2036-01-01" } } }),
  "teamOnGithub.id": githubOfBlue({ id: 7 }),
  "teamOnGithub.name": githubOfBlue({ name: "Security" }),
  "teamOnGithub.previously": githubOfBlue({ previously: ["security"] }),
  "teamOnGithub.nest": team("below", { github: { nest: true } }),
  "onGoogle.group": googleOfBlue({ group: "alls@acme.dev" }),
  "onGoogle.id": googleOfBlue({ id: "03x" }),
  "onGoogle.previously": googleOfBlue({ previously: ["reds@acme.dev"] }),
  "onGoogle.lead_role": googleOfSun({ lead_role: "owner" }),
  "onGoogle.groups": project("free", { google: { group: "reds@acme.dev", groups: ["others@acme.dev"] } }),
  "teamOnSlack.channels": slackOfBlue({ channels: ["room"] }),
  "usergroup.handle": slackOfBlue({ usergroup: "oncall" }),
  "usergroup.channels": slackOfBlue({ usergroup: { handle: "blues", channels: ["room"] } }),
  "usergroup.previously": slackOfBlue({ usergroup: { handle: "blues", previously: ["oncall"] } }),
  "usergroup.id": slackOfBlue({ usergroup: { handle: "blues", id: "S0ONCALL" } }),
  "channel.name": slackOfBlue({ channels: ["secrets"] }),
  "channel.id": slackOfBlue({ channels: [{ name: "blue-room", id: "C0SECRETS" }] }),
  "channel.previously": slackOfBlue({ channels: [{ name: "blue-room", previously: ["secrets"] }] }),
  "channel.archived": slackOfBlue({ channels: [{ name: "room", archived: false }] }),
  "onDrive.folders": project("sun", { drive: { folders: [{ id: "1Red", role: "writer" }] } }),
  "folder.id": folderOfBlue({ id: "1Parent" }),
  "folder.role": folderOfBlue({ role: "writer" }),
  "folder.lead_role": folderOfBlue({ lead_role: "fileOrganizer" }),
  "folder.groups": folderOfBlue({ groups: { "pals@evil.example": "writer" } }),
  "project.team": project("free", { team: "blue" }),
  "project.access": project("sun", { access: { blue: "admin" } }),
  "project.archived": project("past", { archived: false }),
  "project.repos": project("sun", { repos: ["sun", "api"] }),
  "project.collaborators": project("sun", { collaborators: { bob: "admin" } }),
  "projectOnSlack.channels": project("sun", { slack: { channels: ["room"] } }),
};

function loadedOf(file: File) {
  const loaded = loadRoster({ files: [rosterFileOf(JSON.stringify(file))], findings: [] }, testDay);
  if (!isValid(loaded)) throw new Error(loaded.findings.map(({ message }) => message).join("\n"));
  return loaded;
}

const taking = Object.entries(fieldDecisions).flatMap(([part, fields]) =>
  Object.entries(fields)
    .filter(([, decision]) => decision === "gives" || decision === "names")
    .map(([field]) => `${part}.${field}`),
);

test("each field that may give something has its taking", () => {
  expect(Object.keys(takings).sort()).toEqual(taking.sort());
});

test.each(Object.entries(takings))("by %s alone, nobody takes what isn't theirs", (_, change) => {
  const head = structuredClone(base);
  change(head);
  const word: Word = { user: "bob", how: "asked", at: "", vouchedBy: "github" };
  const rosters = { base: loadedOf(base), head: loadedOf(head) };
  const existing = { stateOf: () => "exists" as const, adminsOf: () => [] };
  const { allowed, actions } = checkPermissions({ ...rosters, kinds, existing }, [word]);
  expect(actions.length).toBeGreaterThan(0);
  expect(allowed).toBe(false);
  const admin = checkPermissions({ ...rosters, kinds, existing }, [{ ...word, user: "ada" }]);
  expect(admin.allowed).toBe(true);
});
