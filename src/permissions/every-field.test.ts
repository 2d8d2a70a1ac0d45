import { describe, expect, test } from "vitest";
import { rosterFileOf, testDay } from "../chat/testing/acme.ts";
import { isValid, loadRoster } from "../roster/load.ts";
import { driveSection } from "../roster/schema/drive.ts";
import { githubSection } from "../roster/schema/github.ts";
import { googleSection } from "../roster/schema/google.ts";
import { checks, guards, permissions, review } from "../roster/schema/settings.ts";
import { slackSection } from "../roster/schema/slack.ts";
import { project, team } from "../roster/schema/team.ts";
import { userFields } from "../roster/schema/user.ts";
import { rosterFile } from "../roster/schema.ts";
import { actionsBetween } from "./actions.ts";

type Fields = Record<string, unknown>;

const base = {
  version: 1,
  github: { org: "acme" },
  slack: {},
  users: { ann: { github: "ann" }, bob: { github: "bob" } },
  teams: {
    red: { leads: ["ann"] },
    blue: { leads: ["bob"] },
    admins: { leads: ["ann"] },
    leads: { leads: ["ann"] },
  },
  projects: { moon: { repos: ["moon"] } },
} satisfies Fields;

/** Another value for every field of the format. A test below fails when one is missing. */
const samples: Readonly<Record<string, Fields>> = {
  users: {
    name: "Ann",
    email: "ann@acme.dev",
    github: "ann2",
    github_id: 7,
    slack: "U0ANN0000",
    permission: "team_lead",
    title: "x",
    bio: "x",
    major: "x",
    image: "https://x.dev",
    links: ["https://x.dev"],
    until: "2030-01-01",
    active: false,
    outside: true,
  },
  teams: {
    name: "Blue",
    description: "x",
    parent: "red",
    leads: [],
    members: ["ann"],
    include: ["red"],
    except: ["ann"],
    only_if_in: ["red"],
    former_members: ["ann"],
    archived: true,
    hands_off: true,
    repos: { api: "read" },
    github: { privacy: "secret" },
    slack: { channels: ["x"] },
    drive: { folders: [{ id: "1X" }] },
    google: { group: "blue@acme.dev" },
  },
  projects: {
    name: "Moon",
    team: "red",
    access: { red: "read" },
    hands_off: true,
    repos: ["sun"],
    collaborators: { ann: "read" },
    archived: true,
    slack: { channels: ["x"] },
    drive: { folders: [{ id: "1X" }] },
    google: { group: "moon@acme.dev" },
    short_description: "x",
    long_description: "x",
    tags: ["x"],
    website: "https://x.dev",
    medium: "https://x.dev",
    app_store: "https://x.dev",
    play_store: "https://x.dev",
  },
  github: {
    org: "other",
    owners: ["ann"],
    base_permission: "none",
    members_can: { create_teams: false },
    organization_roles: { all_repo_admin: ["user:ann"] },
    members: "exact",
    invite: "teams",
    extra_members: ["ann"],
    teams: "exact",
    direct_access: "exact",
    ignore: ["x*"],
    default_team: "all",
  },
  slack: { workspace: "other", usergroups: "exact", ignore: ["x*"], channels: ["x"] },
  google: { customer: "C0other", groups: "exact", ignore: ["x*"] },
  guards: { max_removals: 3, min_owners: 2, taken_out: "report", protected: ["ann"] },
  permissions: {
    two_people: [],
    rollcall_apps: ["rollcall"],
    grants: { deploy: ["user:ann"] },
    admin_team: "red",
    leads_team: "red",
    rules: { settings: "team_lead" },
  },
  checks: { ignore: ["listed_twice"] },
  review: { every: "year", days: 30, overdue: "expire" },
};

const shapes: Readonly<Record<string, Fields>> = {
  users: userFields.shape,
  teams: team.shape,
  projects: project.shape,
  github: githubSection.shape,
  slack: slackSection.shape,
  drive: driveSection.shape,
  google: googleSection.shape,
  guards: guards.shape,
  permissions: permissions.shape,
  checks: checks.shape,
  review: review.shape,
};

const entries: Readonly<Record<string, string>> = { users: "bob", teams: "blue", projects: "moon" };

function loadedRosterOf(roster: Fields) {
  const read = loadRoster({ files: [rosterFileOf(JSON.stringify(roster))], findings: [] }, testDay);
  if (!isValid(read)) throw new Error(read.findings.map(({ message }) => message).join("\n"));
  return read;
}

function changed(section: string, field: string): Fields {
  const roster: Record<string, Record<string, Fields>> = structuredClone(base) as never;
  const whole = roster[section] ?? {};
  const entry = entries[section];
  const holder = entry === undefined ? whole : (whole[entry] ?? {});
  (holder as Fields)[field] = samples[section]?.[field];
  if (field === "active" || field === "outside")
    Object.assign(roster, { teams: { ...roster["teams"], blue: { leads: [] } } });
  return { ...roster, [section]: whole };
}

const cases = Object.entries(shapes).flatMap(([section, shape]) =>
  Object.keys(shape).map((field) => [section, field] as const),
);

describe("every field of the format", () => {
  test("is in the samples, and every section in the shapes", () => {
    const missing = cases.filter(([section, field]) => samples[section]?.[field] === undefined);
    expect(missing).toEqual([]);
    const sections = Object.keys(rosterFile.shape).filter((section) => section !== "version");
    expect(Object.keys(shapes).sort()).toEqual(sections.sort());
  });

  test.each(cases)("%s.%s, changed, is an action on its subject", (section, field) => {
    const actions = actionsBetween(loadedRosterOf(base), loadedRosterOf(changed(section, field)));
    const subject = entries[section];
    const own = actions.filter((action) =>
      subject === undefined ? action.action === "settings" : action.subject === subject,
    );
    expect(own.length, JSON.stringify(actions)).toBeGreaterThan(0);
    expect(
      actionsBetween(loadedRosterOf(changed(section, field)), loadedRosterOf(changed(section, field))),
    ).toEqual([]);
  });
});

test.each([
  ["a team", { teams: { blue: { leads: ["bob"], hands_off: true } } }],
  ["a project", { projects: { moon: { repos: ["moon"], hands_off: true } } }],
  [
    "a channel",
    { teams: { blue: { leads: ["bob"], slack: { channels: [{ name: "x", hands_off: true }] } } } },
  ],
  ["a folder", { teams: { blue: { leads: ["bob"], drive: { folders: [{ id: "1X", hands_off: true }] } } } }],
  [
    "a Google Group",
    { teams: { blue: { leads: ["bob"], google: { group: "b@acme.dev", hands_off: true } } } },
  ],
  [
    "a user group",
    { teams: { blue: { leads: ["bob"], slack: { usergroup: { handle: "x", hands_off: true } } } } },
  ],
])("handing %s over is for those who may change settings", (_, change: Fields) => {
  const head = { ...base, ...change, teams: { ...base.teams, ...(change["teams"] as Fields) } };
  const actions = actionsBetween(loadedRosterOf(base), loadedRosterOf(head));
  expect(actions.filter(({ action }) => action === "settings")).toHaveLength(1);
});

test("the same roster in several files is nothing", () => {
  const { users, teams, ...rest } = base;
  const files = [rest, { users }, { teams }].map((part, index) =>
    rosterFileOf(JSON.stringify(part), `${index}.yaml`),
  );
  const split = loadRoster({ files, findings: [] }, testDay);
  expect(isValid(split) && actionsBetween(loadedRosterOf(base), split)).toEqual([]);
});
