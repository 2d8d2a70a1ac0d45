import { describe, expect, test } from "vitest";
import { acmeYaml, loadedRosterOf } from "../chat/testing/acme.ts";
import { rightsIn } from "./rights.ts";
import { type ActionName, actionTable } from "./table.ts";

const rights = rightsIn(loadedRosterOf(acmeYaml));

/** People of each tier, in a team and outside it, who have left, and who are not in the roster. */
const people = ["ada", "abe", "tim", "tess", "lea", "mia", "max", "olu", "gus", "eve", "zoe", undefined];

const subjects: Readonly<Record<string, readonly string[]>> = {
  user: ["mia", "ada", "new"],
  team: ["red", "blue", "admins", "new"],
  project: ["ruby", "sky", "free", "new"],
  claim: ["api"],
  settings: ["github"],
  view: ["mia", "red-api"],
};

/** The users who may do what by the default table, in the order of `people`. */
const admins = ["ada", "abe"];
const teamLeads = ["ada", "abe", "tim", "tess"];
const leads: Readonly<Record<string, readonly string[]>> = {
  red: [...admins, "lea"],
  blue: [...admins, "max"],
  ruby: [...admins, "lea"],
  sky: [...admins, "max"],
};

const expected: Readonly<Record<ActionName, (subject: string) => readonly string[]>> = {
  "user.add": () => [...teamLeads, "lea", "max"],
  "user.edit": (subject) => [...admins, ...(admins.includes(subject) || subject === "new" ? [] : [subject])],
  "user.permission": () => admins,
  "user.remove": () => admins,
  "team.create": () => teamLeads,
  "team.edit": (subject) => leads[subject] ?? admins,
  "team.members": (subject) => leads[subject] ?? admins,
  "team.leads": (subject) => leads[subject] ?? admins,
  "team.delete": (subject) => leads[subject] ?? admins,
  "project.create": () => teamLeads,
  "project.edit": (subject) => leads[subject] ?? admins,
  claim: () => admins,
  settings: () => admins,
  "view.person": (subject) => [...new Set([...admins, ...(subject === "mia" ? ["lea", "mia"] : [])])],
  "view.resource": () => ["ada", "abe", "tim", "tess", "lea", "mia", "max"],
};

describe("by the default table", () => {
  const cases = actionTable.flatMap(({ action }) =>
    (subjects[action.split(".")[0] ?? ""] ?? []).map((subject) => [action, subject] as const),
  );
  test.each(cases)("%s %s is for those it says, and for nobody else", (action, subject) => {
    const allowed = people.filter((each) => rights.can(each, action, subject));
    const want = expected[action](subject);
    expect(allowed).toEqual(people.filter((each) => each !== undefined && want.includes(each)));
    expect(rights.entitled(action, subject)).toEqual([...want].sort());
  });
});

describe("the table of the file", () => {
  const ruled = (rules: string) =>
    rightsIn(loadedRosterOf(acmeYaml.replace("users:", `permissions: { rules: ${rules} }\nusers:`)));

  test("a rule replaces the default, and names a tier, a team or a person", () => {
    const own = ruled(
      `{ user.add: admin, team.create: member, settings: team_lead, user.remove: "team:red", user.edit: "user:max" }`,
    );
    expect(own.entitled("user.add", "new")).toEqual(["abe", "ada"]);
    expect(own.entitled("team.create", "new")).toEqual(["abe", "ada", "lea", "max", "mia", "tess", "tim"]);
    expect(own.entitled("settings", "github")).toEqual(["abe", "ada", "tess", "tim"]);
    expect(own.entitled("user.remove", "mia")).toEqual(["abe", "ada", "lea", "mia"]);
    expect(own.entitled("user.edit", "mia")).toEqual(["abe", "ada", "max"]);
  });

  test("the most specific rule decides", () => {
    const own = ruled(
      `{ team.members: member, "team.members:*": admin, "team.members:re*": "user:mia", "team.members:red": "user:max" }`,
    );
    expect(own.rule("team.members", "red")).toEqual({ name: "team.members:red", who: "user:max" });
    expect(own.rule("team.members", "release")).toEqual({ name: "team.members:re*", who: "user:mia" });
    expect(own.rule("team.members", "blue")).toEqual({ name: "team.members:*", who: "admin" });
    expect(own.rule("team.leads", "red")).toEqual({ name: "team.leads", who: "lead" });
  });

  test("a glob reaches over slashes and dots, so that a key can't get round a rule", () => {
    const own = ruled(`{ team.create: member, "team.create:release*": admin }`);
    for (const key of ["release", "release/x", "release.y", "release-a/b/c"]) {
      expect(own.rule("team.create", key).name).toBe("team.create:release*");
    }
    expect(own.rule("team.create", "x/release").name).toBe("team.create");
  });

  test("for a person, a lead is whoever leads a team that the person is in", () => {
    const own = ruled("{ user.edit: lead }");
    expect(own.entitled("user.edit", "mia")).toEqual(["abe", "ada", "lea"]);
  });

  test("the admins' and leads' teams are those that the file names", () => {
    const text = acmeYaml.replace("users:", "permissions: { admin_team: red, leads_team: blue }\nusers:");
    const own = rightsIn(loadedRosterOf(text));
    expect(own.entitled("settings", "github")).toEqual(["ada", "lea", "mia"]);
    expect(own.entitled("team.create", "new")).toEqual(["ada", "lea", "max", "mia", "tim"]);
  });
});

test("a new project is led by its team, and one that the base gives no team by nobody", () => {
  const next = loadedRosterOf(
    acmeYaml.replace("free: {", "free: { team: red,").concat("  young: { team: blue, repos: [young] }\n"),
  );
  const own = rightsIn(
    loadedRosterOf(acmeYaml.replace("users:", "permissions: { rules: { project.create: lead } }\nusers:")),
    next,
  );
  expect(own.entitled("project.edit", "free")).toEqual(["abe", "ada"]);
  expect(own.entitled("project.create", "young")).toEqual(["abe", "ada", "max"]);
});
