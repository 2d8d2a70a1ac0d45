import { describe, expect, test } from "vitest";
import { acmeYaml, loadedRosterOf } from "../chat/testing/acme.ts";
import { declaringKinds as kinds } from "../providers/index.ts";
import { actionsBetween } from "./actions.ts";
import { checkPermissions } from "./check-permissions.ts";
import type { Existing } from "./existing.ts";
import { actionText } from "./roster-action.ts";

function actionTexts(change: (text: string) => string, text = acmeYaml): readonly string[] {
  const rosters = { base: loadedRosterOf(text), head: loadedRosterOf(change(text)) };
  return checkPermissions({ ...rosters, kinds, existing }, []).actions.map(({ rosterAction }) =>
    actionText(rosterAction),
  );
}

/** Services that have nothing of what the base doesn't name. */
const existing: Existing = { stateOf: () => "absent", adminsOf: () => [] };

const replace = (from: string, to: string) => (text: string) => {
  if (!text.includes(from)) throw new Error(`There is no ${from}.`);
  return text.replace(from, to);
};

describe("another layout of the same is nothing", () => {
  const lines = acmeYaml.split("\n");
  test.each([
    ["a comment", `# hello\n${acmeYaml}`],
    ["blank lines", acmeYaml.replaceAll("\n", "\n\n")],
    ["quotes and blanks", acmeYaml.replaceAll("[mia]", '[ "mia" ]')],
    ["long forms", acmeYaml.replace("abe: abe", "abe: { github: abe }").replace("[mia]", "[{ user: mia }]")],
    [
      "defaults written out",
      acmeYaml.replace("max: { github: max }", "max: { github: max, permission: member, active: true }"),
    ],
    ["the order of teams", [...lines.slice(0, 14), lines[15], lines[14], ...lines.slice(16)].join("\n")],
  ])("%s", (_, text) => {
    expect(actionsBetween(loadedRosterOf(acmeYaml), loadedRosterOf(text))).toEqual([]);
  });
});

describe("what is done to people", () => {
  test.each([
    [
      "somebody is added",
      replace("  abe: abe", "  abe: abe\n  new: { github: new, email: n@acme.dev }"),
      ["user.add new"],
    ],
    [
      "somebody is added as an admin",
      replace("  abe: abe", "  abe: abe\n  new: { github: new, permission: admin }"),
      ["user.add new", "user.permission new member → admin"],
    ],
    ["somebody is removed", replace("  olu: { github: olu, outside: true }\n", ""), ["user.remove olu"]],
    [
      "fields change",
      replace("max: { github: max }", "max: { github: max, name: Max, title: Boss, bio: x }"),
      ["user.edit max bio", "user.edit max title", "user.edit max name"],
    ],
    ["an identity changes", replace("mia: { github: mia", "mia: { github: mia2"), ["user.edit mia github"]],
    [
      "somebody leaves",
      replace("mia: { github: mia,", "mia: { active: false, github: mia,"),
      ["user.remove mia active"],
    ],
    [
      "a last day is set",
      replace("max: { github: max }", "max: { github: max, until: 2027-01-01 }"),
      ["user.remove max until"],
    ],
    ["somebody comes in from outside", replace(", outside: true", ""), ["user.remove olu outside"]],
    [
      "somebody is raised",
      replace("max: { github: max }", "max: { github: max, permission: team_lead }"),
      ["user.permission max member → team_lead"],
    ],
    [
      "an admin steps down",
      replace("ada: { github: ada, permission: admin }", "ada: ada"),
      ["user.permission ada admin → member"],
    ],
    [
      "somebody joins the admins",
      replace("leads: [abe]", "leads: [abe], members: [mia]"),
      ["user.permission mia team_lead → admin".replace("team_lead", "member"), "team.members admins +mia"],
    ],
  ])("%s", (_, change, expected) => {
    expect(actionTexts(change)).toEqual(expected);
  });
});

describe("what is done to teams", () => {
  test.each([
    [
      "a team is added",
      (text: string) => text.replace("teams:", "teams:\n  green: { leads: [mia] }"),
      ["team.create green"],
    ],
    [
      "a team leaves the file",
      replace("  leads: { leads: [tess] }\n", ""),
      ["settings permissions.leads_team", "team.delete leads"],
    ],
    [
      "a team is archived",
      replace("red: { leads", "red: { archived: true, leads"),
      ["team.delete red archived"],
    ],
    ["somebody joins", replace("members: [mia]", "members: [mia, tim]"), ["team.members red +tim"]],
    [
      "somebody joins for a while",
      replace("members: [mia]", "members: [mia, { user: tim, until: 2026-12-31 }]"),
      ["team.members red +tim until 2026-12-31"],
    ],
    [
      "somebody stays for a while longer",
      replace("members: [mia]", "members: [{ user: mia, until: 2026-12-31 }]"),
      ["team.members red mia until 2026-12-31"],
    ],
    ["somebody goes", replace("members: [mia]", "members: []"), ["team.members red -mia"]],
    ["the list of members goes", replace(", members: [mia]", ""), ["team.members red -mia"]],
    [
      "an empty list comes",
      replace("admins: { leads: [abe] }", "admins: { leads: [abe], members: [] }"),
      ["team.members admins members"],
    ],
    ["a lead is made", replace("leads: [lea]", "leads: [lea, mia]"), ["team.leads red +mia"]],
    [
      "a team is included",
      replace("members: [mia]", "members: [mia], include: [blue, { leads: admins }]"),
      ["team.members red +everyone in blue", "team.members red +the leads of admins"],
    ],
    ["a description changes", replace("red: {", "red: { description: Red,"), ["team.edit red description"]],
    [
      "a repository comes, another changes",
      replace("red-api: write", "red-api: admin, red-web: read"),
      [
        "team.edit red red-api: write → admin",
        "team.edit red +red-web: read",
        "raises red-api to admin for team red",
        "claim red-web (repository) for team red",
      ],
    ],
    [
      "GitHub's side changes",
      replace("red: {", "red: { github: { privacy: secret },"),
      ["team.edit red github"],
    ],
    ["a channel comes", replace("red: {", "red: { slack: { channels: [red] },"), ["team.edit red slack"]],
    [
      "a team is nested in another",
      replace("red: {", "red: { parent: blue,"),
      ["team.edit red parent", "team.members blue +everyone in red"],
    ],
    [
      "a team is nested on the chart alone",
      replace("red: {", "red: { parent: blue, github: { nest: false },"),
      ["team.edit red github", "team.edit red parent"],
    ],
  ])("%s", (_, change, expected) => {
    expect(actionTexts(change)).toEqual(expected);
  });

  test("a nesting that was on the chart alone and becomes real concerns the team above", () => {
    const chart = acmeYaml.replace("red: {", "red: { parent: blue, github: { nest: false },");
    expect(actionTexts(replace(", github: { nest: false }", ""), chart)).toEqual([
      "team.edit red github",
      "team.members blue +everyone in red",
    ]);
  });

  test("the default team is there before it is declared", () => {
    const text = acmeYaml.replace("org: acme", "org: acme, default_team: all");
    expect(actionTexts(replace("teams:", "teams:\n  all: { leads: [mia] }"), text)).toEqual([
      "team.leads all +mia",
      "settings shares GitHub team all with team all",
    ]);
  });
});

describe("what is done to projects", () => {
  test.each([
    [
      "a project is added",
      (text: string) => `${text}  moon: { repos: [moon] }\n`,
      ["project.create moon", "claim moon (repository) for project moon"],
    ],
    [
      "a project is added for a team",
      (text: string) => `${text}  moon: { team: red, repos: [moon] }\n`,
      ["project.create moon", "team.edit red +project moon", "claim moon (repository) for project moon"],
    ],
    [
      "a project is given to another team",
      replace("ruby: { team: red", "ruby: { team: blue"),
      ["project.edit ruby team", "team.edit blue +project ruby"],
    ],
    ["a project is taken away", replace("sky: { team: blue, ", "sky: { "), ["project.edit sky team"]],
    ["a project is removed", replace("  free: { repos: [free] }\n", ""), ["project.edit free removed"]],
    ["a project is archived", replace("ruby: {", "ruby: { archived: true,"), ["project.edit ruby archived"]],
    [
      "an archived project is added",
      (text: string) => `${text}  moon: { archived: true, team: red, repos: [red-api] }\n`,
      ["project.create moon", "team.edit red shares red-api with project moon"],
    ],
    [
      "fields change",
      replace("ruby: {", "ruby: { name: Ruby, website: https://ruby.dev, tags: [x],"),
      ["project.edit ruby tags", "project.edit ruby website", "project.edit ruby name"],
    ],
  ])("%s", (_, change, expected) => {
    expect(actionTexts(change)).toEqual(expected);
  });
});

test("a project that is brought back from the archive is its team's again, and shares anew what others have", () => {
  const archived = acmeYaml.replace("ruby: {", "ruby: { archived: true,");
  expect(actionTexts(replace("archived: true, ", "archived: false, "), archived)).toEqual([
    "project.edit ruby brought back",
    "team.edit red +project ruby",
    "shares ruby with project ruby",
  ]);
  const shared = archived.replace("blue-api: write", "blue-api: write, ruby: write");
  expect(actionTexts(replace("archived: true, ", ""), shared)).toEqual([
    "project.edit ruby brought back",
    "team.edit red +project ruby",
    "team.edit blue shares ruby with project ruby",
  ]);
});

test("what an archived team had is for an admin to give it again, its channel with an id too", () => {
  const channel = "slack: { channels: [{ name: reds, id: C0REDS000 }] }";
  const archived = acmeYaml.replace("red: {", `red: { archived: true, ${channel},`);
  expect(actionTexts(replace("archived: true, ", ""), archived)).toEqual([
    "team.delete red brought back",
    "shares red-api with team red",
    "shares #reds with team red",
  ]);
});

describe("what somebody else has is theirs to share", () => {
  test.each<[string, (text: string) => string, string[], string?]>([
    [
      "a team takes another's repository",
      replace("red-api: write", "red-api: write, blue-api: read"),
      ["team.edit red +blue-api: read", "team.edit blue shares blue-api with team red"],
    ],
    [
      "a project takes a team's repository",
      replace("repos: [ruby]", "repos: [ruby, Blue-api]"),
      ["project.edit ruby repos", "team.edit blue shares blue-api with project ruby"],
    ],
    [
      "a team takes another's channel",
      replace("red: {", "red: { slack: { channels: [blue-private] },"),
      ["team.edit red slack", "team.edit blue shares #blue-private with team red"],
    ],
    [
      "a team takes another's channel by a former name",
      replace("red: {", "red: { slack: { channels: [{ name: x, previously: [blue-private] }] },"),
      ["team.edit red slack", "team.edit blue shares #x with team red"],
    ],
    [
      "a channel is told by an id, which may be that of one that somebody has by its name",
      replace("red: {", "red: { slack: { channels: [{ name: x, id: C0BLUE000 }] },"),
      ["claim x (channel C0BLUE000) for team red", "team.edit red slack"],
    ],
    [
      "one's own channel is given another id",
      replace("{ name: blue-private,", "{ name: blue-private, id: C0BLUE000,"),
      ["claim blue-private (channel C0BLUE000) for team blue", "team.edit blue slack"],
    ],
    [
      "a team says that it was another on GitHub, whose place it could take",
      replace("red: {", "red: { github: { name: red, previously: [Blue] },"),
      ["team.edit red github", "team.edit blue shares GitHub team red with team red"],
    ],
    [
      "a team says that its user group was another's",
      replace("red: {", "red: { slack: { usergroup: { handle: reds, previously: [blues] } },"),
      ["team.edit red slack", "team.edit blue shares @reds with team red"],
      acmeYaml.replace("slack: { channels", "slack: { usergroup: blues, channels"),
    ],
    [
      "a user group is told by an id",
      replace("red: {", "red: { slack: { usergroup: { handle: reds, id: S0BLUE000 } },"),
      ["claim reds (user group S0BLUE000) for team red", "team.edit red slack"],
    ],
    [
      "a project takes another's folder",
      replace("ruby: {", "ruby: { drive: { folders: [{ id: 1Blue, role: reader }] },"),
      ["project.edit ruby drive", "team.edit blue shares folder 1Blue with project ruby"],
    ],
  ])("%s", (_, change, expected, text = acmeYaml) => {
    expect([...actionTexts(change, text)].sort()).toEqual([...expected].sort());
  });

  test("more of what is shared already needs the other again, and less doesn't", () => {
    const shared = acmeYaml.replace("red-api: write", "red-api: write, blue-api: write");
    expect(actionTexts(replace("blue-api: write }, slack", "blue-api: read }, slack"), shared)).toEqual([
      "team.edit blue blue-api: write → read",
    ]);
    expect(
      actionTexts(replace("red-api: write, blue-api: write", "red-api: write, blue-api: admin"), shared),
    ).toEqual(["team.edit red blue-api: write → admin", "raises blue-api to admin for team red"]);
  });
});

describe("everything else is settings", () => {
  test.each([
    [
      "the org's sections",
      replace("org: acme", "org: acme, members: exact, owners: [ada]"),
      ["settings github.members", "settings github.owners +ada"],
    ],
    ["a new section", replace("users:", "drive: {}\nusers:"), ["settings drive"]],
    [
      "guards",
      replace("users:", "guards: { protected: [ada], min_owners: 2 }\nusers:"),
      ["settings guards.min_owners", "settings guards.protected"],
    ],
    [
      "the table",
      replace("users:", "permissions: { rules: { settings: member } }\nusers:"),
      ["settings permissions.rules"],
    ],
    ["a channel of no team", replace("users:", "slack: { channels: [x] }\nusers:"), ["settings slack"]],
  ])("%s", (_, change, expected) => {
    expect(actionTexts(change)).toEqual(expected);
  });
});

test("each action says where it stands", () => {
  const head = acmeYaml.replace("members: [mia]", "members: [mia, tim]");
  const [action] = actionsBetween(loadedRosterOf(acmeYaml), loadedRosterOf(head));
  expect(action?.at).toEqual({ file: "teams.yaml", line: 17, column: 39 });
});
