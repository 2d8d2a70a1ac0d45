import { describe, expect, test } from "vitest";
import { approvalsNeeded, whatItDoes } from "../chat/decision-sentences.ts";
import { sentenceText } from "../chat/plain-text.ts";
import { acme, standing } from "../chat/testing/acme.ts";
import { type Author, judge } from "./check-permissions.ts";
import { deedText } from "./roster-action.ts";

const change = (from: string, to: string, text = acme) => {
  if (!text.includes(from)) throw new Error(`There is no ${from}.`);
  return { base: standing(text), head: standing(text.replace(from, to)) };
};

/** What still waits, and for whom. */
function waiting(rosters: ReturnType<typeof change>, author: Author, approvers: readonly string[] = []) {
  const { parts, allowed } = judge(rosters, author, approvers);
  const open = parts.filter(({ by }) => by === undefined);
  expect(allowed).toBe(open.length === 0);
  return open.map(({ deed, approvers: who }) => `${deedText(deed)}: ${who.join(", ")}`);
}

const joins = change("members: [mia]", "members: [mia, tim]");

describe("a change to a team", () => {
  test("is its lead's to make, and an admin's", () => {
    expect(waiting(joins, { user: "lea" })).toEqual([]);
    expect(waiting(joins, { user: "ada" })).toEqual([]);
    expect(waiting(joins, { user: "mia" })).toEqual(["team.members red +tim: abe, ada, lea"]);
    expect(waiting(joins, { user: undefined })).toEqual(["team.members red +tim: abe, ada, lea"]);
  });

  test("is theirs to approve, and nobody else's", () => {
    expect(waiting(joins, { user: "mia" }, ["lea"])).toEqual([]);
    expect(waiting(joins, { user: undefined }, ["ada"])).toEqual([]);
    expect(waiting(joins, { user: "mia" }, ["max", "tim", "gus", "eve", "nobody"])).toHaveLength(1);
  });

  test("needs somebody for each of its parts", () => {
    const both = change("members: [mia]", "members: [mia, tim]");
    const head = standing(
      acme.replace("members: [mia]", "members: [mia, tim]").replace("members: [tim]", "members: []"),
    );
    const parts = { base: both.base, head };
    expect(waiting(parts, { user: "lea" })).toEqual(["team.members blue -tim: abe, ada, max"]);
    expect(waiting(parts, { user: "lea" }, ["max"])).toEqual([]);
    expect(waiting(parts, { user: "mia" }, ["lea", "max"])).toEqual([]);
  });
});

test("a change of thousands is told with its first hundred, and how many more there are", () => {
  const many = Array.from({ length: 1_000 }, (_, index) => `  u${index}: u${index}`).join("\n");
  const verdict = judge(change("  abe: abe", `  abe: abe\n${many}`), { user: "lea" }, []);
  expect(verdict.parts).toHaveLength(1_000);
  const lines = whatItDoes(verdict).map(sentenceText);
  expect([lines.length, lines.at(-1)]).toEqual([101, "… and 900 more"]);
});

describe("nobody raises themselves", () => {
  test("and is told so, since the rule alone would let them", () => {
    const own = change(
      "lea: { github: lea, email: lea@acme.dev,",
      "lea: { github: lea, email: ray@acme.dev,",
    );
    const words = (user: string) => approvalsNeeded(judge(own, { user }, [])).map(sentenceText);
    expect(words("lea")).toEqual([
      "`abe` or `ada`, for `user.edit lea email` (nobody vouches for their own account, address or permission)",
    ]);
    expect(words("max")).toEqual([
      "`abe` or `ada`, for `user.edit lea email` (`user.edit` is for the person, and admins)",
    ]);
  });

  const promoted = change("lea: { github: lea,", "lea: { github: lea, permission: team_lead,");

  test("a higher permission needs an admin, and for an admin another one", () => {
    expect(waiting(promoted, { user: "lea" })).toEqual(["user.permission lea member → team_lead: abe, ada"]);
    expect(waiting(promoted, { user: "lea" }, ["lea"])).toHaveLength(1);
    expect(waiting(promoted, { user: "ada" })).toEqual([]);
    const own = change("tess: tess", "tess: { github: tess, permission: admin }");
    const ruled = change(
      "tess: tess",
      "tess: { github: tess, permission: admin }",
      acme.replace("users:", "permissions: { rules: { user.permission: team_lead } }\nusers:"),
    );
    expect(waiting(own, { user: "tess" })).toHaveLength(1);
    expect(waiting(ruled, { user: "tess" })).toEqual([
      "user.permission tess team_lead → admin: abe, ada, tim".replace("team_lead →", "member →"),
    ]);
  });

  test("a lower one doesn't", () => {
    expect(waiting(change("ada: { github: ada, permission: admin }", "ada: ada"), { user: "ada" })).toEqual(
      [],
    );
  });

  test.each([
    ["email", "email: mia@acme.dev", "email: lea2@acme.dev"],
    ["slack", "slack: U0MIA0000", "slack: U0LEA0001"],
    ["github", "github: mia,", "github: lea2,"],
    ["github_id", "github_id: 7", "github_id: 8"],
  ])("one's own %s needs an admin to vouch for it, even an admin's own", (field, from, to) => {
    const rosters = change(from, to);
    expect(waiting(rosters, { user: "mia" })).toEqual([`user.edit mia ${field}: abe, ada`]);
    expect(waiting(rosters, { user: "ada" })).toEqual([]);
    expect(waiting(rosters, { user: undefined }, ["mia"])).toHaveLength(1);
    const admin = change(from, to, acme.replace("mia: {", "mia: { permission: admin,"));
    expect(waiting(admin, { user: "mia" })).toEqual([`user.edit mia ${field}: abe, ada`]);
    expect(waiting(admin, { user: "mia" }, ["ada"])).toEqual([]);
  });

  test("the owner of a GitHub account needs nobody to vouch for it", () => {
    const account = { login: "Mia-New", id: 7 };
    expect(waiting(change("{ github: mia,", "{ github: mia-new,"), { user: "mia", account })).toEqual([]);
    expect(waiting(change("github: mia,", "github: lea2,"), { user: "mia", account })).toHaveLength(1);
    expect(
      waiting(change("max: { github: max }", "max: { github: max, github_id: 9 }"), {
        user: "max",
        account: { login: "max", id: 9 },
      }),
    ).toEqual([]);
    expect(
      waiting(change("max: { github: max }", "max: { github: max, github_id: 9 }"), {
        user: "max",
        account: { login: "max", id: 8 },
      }),
    ).toHaveLength(1);
    expect(
      waiting(change("email: mia@acme.dev", "email: x@acme.dev"), { user: "mia", account }),
    ).toHaveLength(1);
    expect(waiting(change("{ github: mia,", "{ github: mia-new,"), { user: "lea", account })).toHaveLength(1);
  });

  test("taking an address or an account away raises nobody", () => {
    expect(waiting(change(", email: mia@acme.dev", ""), { user: "mia" })).toEqual([]);
    expect(waiting(change("slack: U0MIA0000", "slack: false"), { user: "mia" })).toEqual([]);
  });

  test("nobody stays longer than somebody else wants", () => {
    const dated = acme.replace("max: { github: max }", "max: { github: max, until: 2026-07-01 }");
    const longer = change("until: 2026-07-01", "until: 2036-07-01", dated);
    expect(waiting(longer, { user: "max" })).toEqual(["user.remove max until: abe, ada"]);
  });
});

describe("no way round into another team", () => {
  test.each([
    [
      "by including it the other way round",
      "blue: { leads: [max]",
      "blue: { leads: [max], include: [red]",
      "team.members blue +everyone in red",
    ],
    ["by nesting the own team in it", "red: {", "red: { parent: blue,", "team.members blue +everyone in red"],
    ["by giving it a project", "ruby: { team: red", "ruby: { team: blue", "team.edit blue +project ruby"],
    [
      "by a project with its repository",
      "repos: [ruby]",
      "repos: [ruby, blue-api]",
      "team.edit blue shares blue-api with project ruby",
    ],
    [
      "by a project with its channel",
      "ruby: {",
      "ruby: { slack: { channels: [blue-private] },",
      "team.edit blue shares #blue-private with project ruby",
    ],
    [
      "by naming its folder",
      "red: {",
      "red: { drive: { folders: [{ id: 1Blue }] },",
      "team.edit blue shares folder 1Blue with team red",
    ],
  ])("%s", (_, from, to, deed) => {
    expect(waiting(change(from, to), { user: "lea" })).toEqual([`${deed}: abe, ada, max`]);
    expect(waiting(change(from, to), { user: "lea" }, ["max"])).toEqual([]);
  });

  test("a team called as the admins' team would be makes nobody an admin", () => {
    const text = acme
      .replace("  admins: { leads: [abe] }\n", "")
      .replace("abe: abe", "abe: { github: abe, permission: admin }");
    const rosters = change("teams:", "teams:\n  admins: { leads: [tim] }", text);
    expect(waiting(rosters, { user: "tim" })).toEqual([
      "settings permissions.admin_team: abe, ada",
      "user.permission tim team_lead → admin: abe, ada",
    ]);
  });

  test("whoever can add to a team that the admins include makes no admins", () => {
    const text = acme.replace(
      "admins: { leads: [abe] }",
      "admins: { leads: [abe], include: [red], except: [lea] }",
    );
    const rosters = change("members: [mia]", "members: [mia, tim]", text);
    expect(waiting(rosters, { user: "lea" })).toEqual([
      "user.permission tim team_lead → admin: abe, ada, mia",
    ]);
  });
});

test("a change to the table is judged by the table that it changes", () => {
  const rosters = change("users:", "permissions: { rules: { settings: member } }\nusers:");
  expect(waiting(rosters, { user: "mia" })).toEqual(["settings permissions.rules: abe, ada"]);
});

test("a part says which rule decides", () => {
  const text = acme.replace("users:", 'permissions: { rules: { "team.members:r*": "user:max" } }\nusers:');
  const verdict = judge(change("members: [mia]", "members: [mia, tim]", text), { user: "lea" }, []);
  expect(verdict.parts.map(({ rule }) => rule)).toEqual([{ name: "team.members:r*", who: "user:max" }]);
});
