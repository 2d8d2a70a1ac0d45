import { describe, expect, test } from "vitest";
import { actionSentences, approvalsNeeded, statusDescription } from "../chat/decision-sentences.ts";
import { plainSentence } from "../chat/render-reply.ts";
import { acmeYaml, loadedRosterOf } from "../chat/testing/acme.ts";
import { declaringKinds as kinds } from "../providers/index.ts";
import { checkPermissions as check, type ProposedChange } from "./check-permissions.ts";
import { actionText } from "./roster-action.ts";
import type { Word } from "./word.ts";

const change = (from: string, to: string, text = acmeYaml) => {
  if (!text.includes(from)) throw new Error(`There is no ${from}.`);
  return { base: loadedRosterOf(text), head: loadedRosterOf(text.replace(from, to)) };
};

/** The author of a change: a user, and the account that made it. */
interface Author {
  readonly user: string | undefined;
  readonly account?: { readonly login: string; readonly id: number };
}

function checkPermissions(
  change: Omit<ProposedChange, "kinds">,
  { user, account }: Author,
  approvers: readonly string[],
) {
  const word = (of: string | undefined): Word => ({ user: of, how: "approved", at: "", vouchedBy: "github" });
  const own: Word = { ...word(user), how: "pushed", ...(account === undefined ? {} : { github: account }) };
  return check({ ...change, kinds }, [own, ...approvers.map(word)]);
}

/** Returns the actions that nobody allows yet, each with those who could. */
function openActions(rosters: ReturnType<typeof change>, author: Author, approvers: readonly string[] = []) {
  const { actions, allowed } = checkPermissions(rosters, author, approvers);
  const open = actions.filter(({ isAllowed }) => !isAllowed);
  expect(allowed).toBe(open.length === 0);
  return open.map(({ rosterAction, approvers: users }) => `${actionText(rosterAction)}: ${users.join(", ")}`);
}

const joins = change("members: [mia]", "members: [mia, tim]");

describe("a change to a team", () => {
  test("is its lead's to make, and an admin's", () => {
    expect(openActions(joins, { user: "lea" })).toEqual([]);
    expect(openActions(joins, { user: "ada" })).toEqual([]);
    expect(openActions(joins, { user: "mia" })).toEqual(["team.members red +tim: abe, ada, lea"]);
    expect(openActions(joins, { user: undefined })).toEqual(["team.members red +tim: abe, ada, lea"]);
  });

  test("is theirs to approve, and nobody else's", () => {
    expect(openActions(joins, { user: "mia" }, ["lea"])).toEqual([]);
    expect(openActions(joins, { user: undefined }, ["ada"])).toEqual([]);
    expect(openActions(joins, { user: "mia" }, ["max", "tim", "gus", "eve", "nobody"])).toHaveLength(1);
  });

  test("needs somebody for each of its parts", () => {
    const both = change("members: [mia]", "members: [mia, tim]");
    const head = loadedRosterOf(
      acmeYaml.replace("members: [mia]", "members: [mia, tim]").replace("members: [tim]", "members: []"),
    );
    const parts = { base: both.base, head };
    expect(openActions(parts, { user: "lea" })).toEqual(["team.members blue -tim: abe, ada, max"]);
    expect(openActions(parts, { user: "lea" }, ["max"])).toEqual([]);
    expect(openActions(parts, { user: "mia" }, ["lea", "max"])).toEqual([]);
  });
});

test("who leaves by a change is nobody's to ask for it, though they may say yes to it", () => {
  const gone = (text: string) =>
    loadedRosterOf(
      text
        .replace("max: { github: max }", "max: { github: max, active: false }")
        .replace("leads: [max], ", ""),
    );
  const leaves = { base: loadedRosterOf(acmeYaml), head: gone(acmeYaml) };
  expect(openActions(leaves, { user: "mia" })).toEqual([
    "user.remove max active: abe, ada",
    "team.leads blue -max: abe, ada",
  ]);
  const own = checkPermissions(leaves, { user: "max" }, []);
  expect(own.actions.map(({ allowedBy }) => allowedBy)).toContainEqual(["max"]);
  const alone = acmeYaml
    .replace(", permission: admin }\n  abe", " }\n  abe")
    .replace("admins: { leads: [abe] }", "admins: {}");
  const decision = checkPermissions({ base: loadedRosterOf(alone), head: gone(alone) }, { user: "mia" }, []);
  expect(approvalsNeeded(decision).map(plainSentence).join("\n")).toMatch(
    /^an owner of the repository, since nobody else in the roster may, for `user.remove max active` \(.*\); for `team.leads blue -max` \(.*\)$/,
  );
});

test("a check's title tells whole needs, and how many more there are", () => {
  const decision = checkPermissions(
    {
      base: joins.base,
      head: loadedRosterOf(
        acmeYaml
          .replace("members: [mia]", "members: [mia, tim]")
          .replace("members: [tim]", "members: [tess]")
          .replace("repos: { red-api: write }", "repos: { red-api: admin, blue-api: write }")
          .replace("team: blue", "team: red"),
      ),
    },
    { user: "mia" },
    [],
  );
  const title = statusDescription(decision);
  expect(title).toMatch(/^Needs (.* for .*; )+and \d more$/);
  expect(title.length).toBeLessThanOrEqual(140);
});

test("a change of thousands is told with its first hundred, and how many more there are", () => {
  const many = Array.from({ length: 1_000 }, (_, index) => `  u${index}: u${index}`).join("\n");
  const decision = checkPermissions(change("  abe: abe", `  abe: abe\n${many}`), { user: "lea" }, []);
  expect(decision.actions).toHaveLength(1_000);
  const lines = actionSentences(decision).map(plainSentence);
  expect([lines.length, lines.at(-1)]).toEqual([101, "… and 900 more"]);
});

describe("nobody raises themselves", () => {
  test("and is told so, since the rule alone would let them", () => {
    const own = change(
      "lea: { github: lea, email: lea@acme.dev,",
      "lea: { github: lea, email: ray@acme.dev,",
    );
    const words = (user: string) => approvalsNeeded(checkPermissions(own, { user }, [])).map(plainSentence);
    expect(words("lea")).toEqual([
      "`abe` or `ada`, for `user.edit lea email` (nobody vouches for their own account, address, permission or last day)",
    ]);
    expect(words("max")).toEqual(["`abe` or `ada`, for `user.edit lea email` (only admins may)"]);
  });

  const promoted = change("lea: { github: lea,", "lea: { github: lea, permission: team_lead,");

  test("a higher permission needs an admin, and for an admin another one", () => {
    expect(openActions(promoted, { user: "lea" })).toEqual([
      "user.permission lea member → team_lead: abe, ada",
    ]);
    expect(openActions(promoted, { user: "lea" }, ["lea"])).toHaveLength(1);
    expect(openActions(promoted, { user: "ada" })).toEqual([]);
    const own = change("tess: tess", "tess: { github: tess, permission: admin }");
    const ruled = change(
      "tess: tess",
      "tess: { github: tess, permission: admin }",
      acmeYaml.replace("users:", "permissions: { rules: { user.permission: team_lead } }\nusers:"),
    );
    expect(openActions(own, { user: "tess" })).toHaveLength(1);
    expect(openActions(ruled, { user: "tess" })).toEqual([
      "user.permission tess team_lead → admin: abe, ada, tim".replace("team_lead →", "member →"),
    ]);
  });

  test("a lower one doesn't", () => {
    expect(
      openActions(change("ada: { github: ada, permission: admin }", "ada: ada"), { user: "ada" }),
    ).toEqual([]);
  });

  test.each([
    ["email", "email: mia@acme.dev", "email: lea2@acme.dev"],
    ["slack", "slack: U0MIA0000", "slack: U0LEA0001"],
    ["github", "github: mia,", "github: lea2,"],
    ["github_id", "github_id: 7", "github_id: 8"],
  ])("one's own %s needs an admin to vouch for it, even an admin's own", (field, from, to) => {
    const rosters = change(from, to);
    expect(openActions(rosters, { user: "mia" })).toEqual([`user.edit mia ${field}: abe, ada`]);
    expect(openActions(rosters, { user: "ada" })).toEqual([]);
    expect(openActions(rosters, { user: undefined }, ["mia"])).toHaveLength(1);
    const admin = change(from, to, acmeYaml.replace("mia: {", "mia: { permission: admin,"));
    expect(openActions(admin, { user: "mia" })).toEqual([`user.edit mia ${field}: abe, ada`]);
    expect(openActions(admin, { user: "mia" }, ["ada", "abe"])).toEqual([]);
  });

  test("the owner of a GitHub account that the roster knows by its id needs nobody to vouch for it", () => {
    const account = { login: "Mia-New", id: 7 };
    expect(openActions(change("{ github: mia,", "{ github: mia-new,"), { user: "mia", account })).toEqual([]);
    expect(openActions(change("github: mia,", "github: lea2,"), { user: "mia", account })).toHaveLength(1);
    expect(
      openActions(change("max: { github: max }", "max: { github: max, github_id: 9 }"), {
        user: "max",
        account: { login: "max", id: 9 },
      }),
    ).toEqual(["user.edit max github_id: abe, ada"]);
    expect(
      openActions(change("max: { github: max }", "max: { github: max, github_id: 9 }"), {
        user: "max",
        account: { login: "max", id: 8 },
      }),
    ).toHaveLength(1);
    expect(
      openActions(change("email: mia@acme.dev", "email: x@acme.dev"), { user: "mia", account }),
    ).toHaveLength(1);
    expect(
      openActions(change("{ github: mia,", "{ github: mia-new,"), { user: "lea", account }),
    ).toHaveLength(1);
  });

  test("taking an address or an account away raises nobody", () => {
    expect(openActions(change(", email: mia@acme.dev", ""), { user: "mia" })).toEqual([]);
    expect(openActions(change("slack: U0MIA0000", "slack: false"), { user: "mia" })).toEqual([]);
  });

  test("nobody stays longer than somebody else wants", () => {
    const dated = acmeYaml.replace("max: { github: max }", "max: { github: max, until: 2026-07-01 }");
    const longer = change("until: 2026-07-01", "until: 2036-07-01", dated);
    expect(openActions(longer, { user: "max" })).toEqual(["user.remove max until: abe, ada"]);
  });

  test("nobody puts off their own last day: neither an admin, nor where people may leave by themselves", () => {
    const dated = acmeYaml.replace("ada: { ", "ada: { until: 2026-07-01, ");
    for (const until of ["until: 2036-07-01, ", ""]) {
      const longer = change("until: 2026-07-01, ", until, dated);
      expect(openActions(longer, { user: "ada" })).toEqual(["user.remove ada until: abe"]);
      expect(openActions(longer, { user: "abe" })).toEqual([]);
    }
    const leaving = acmeYaml
      .replace("max: { github: max }", "max: { github: max, until: 2026-07-01 }")
      .replace("teams:\n", "permissions: { rules: { user.remove: self } }\nteams:\n");
    const open = (to: string) => openActions(change("until: 2026-07-01", to, leaving), { user: "max" });
    expect(open("until: 2036-07-01")).toEqual(["user.remove max until: abe, ada"]);
    expect(open("outside: false")).toEqual(["user.remove max until: abe, ada"]);
    expect(open("until: 2026-06-20")).toEqual([]);
  });

  test("a moment is earlier than the end of its day, and the day after it is more access", () => {
    const dated = acmeYaml.replace("members: [mia]", "members: [mia, { user: tim, until: 2026-07-01 }]");
    const sooner = change("until: 2026-07-01", "until: 2026-07-01T18:00Z", dated);
    expect(openActions(sooner, { user: undefined })).toEqual([
      "team.members red tim until 2026-07-01T18:00Z: abe, ada, lea",
    ]);
    const gained = (rosters: ReturnType<typeof change>) =>
      checkPermissions(rosters, { user: undefined }, []).gains.map(
        ({ principal, kind, until }) => `${principal} ${kind} ${until}`,
      );
    expect(gained(sooner)).toEqual([]);
    expect(gained({ base: sooner.head, head: sooner.base })).toContain("user:tim github-team 2026-07-01");
  });

  test("a role on a repository that ends is given by who has it at least as long", () => {
    const vault = (grant: string) => `repos: { vault: ${grant} }`;
    const base = acmeYaml.replace("repos: { red-api: write }", vault("admin"));
    const open = (from: string, to: string, text = base) =>
      openActions(change(from, to, text), { user: "lea" }).filter(
        (each) => !each.startsWith("team.edit blue"),
      );
    const blue = (grant: string, text?: string) =>
      open("blue-api: write", `blue-api: write, vault: ${grant}`, text);
    expect(blue("{ role: admin, until: 2026-07-01 }")).toEqual([]);
    const dated = base.replace(vault("admin"), vault("{ role: admin, until: 2026-07-01 }"));
    expect(blue("{ role: admin, until: 2026-07-01T12:00Z }", dated)).toEqual([]);
    expect(blue("admin", dated)).toHaveLength(1);
    expect(blue("{ role: read, until: 2026-07-02 }", dated)).toHaveLength(1);
    // Nobody puts off the end of what only they hold.
    expect(open("until: 2026-07-01", "until: 2036-07-01", dated)).toHaveLength(1);
    expect(open("{ role: admin, until: 2026-07-01 }", "admin", dated)).toHaveLength(1);
    expect(open("until: 2026-07-01", "until: 2026-06-20T12:00Z", dated)).toEqual([]);
    const over = base.replace(vault("admin"), vault("{ role: admin, until: 2026-05-01 }"));
    expect(blue("{ role: read, until: 2026-04-30 }", over)).toHaveLength(1);
  });

  test("a line that ends withholds nothing for good: in the place of one that did, it is a claim", () => {
    const base = acmeYaml.replace("repos: { red-api: write }", 'repos: { "v*": write, vault: none }');
    const dated = change("vault: none", "vault: { role: read, until: 2026-07-01 }", base);
    expect(openActions(dated, { user: "lea" })).toContain(
      "claim v* (every repository that matches it) for team red: abe, ada",
    );
  });

  test("the only admin has nobody to ask about their own last day", () => {
    const alone =
      "users:\n  ada: { until: 2026-07-01, github: ada, permission: admin }\n  mia: { github: mia }\n";
    expect(openActions(change("until: 2026-07-01, ", "", alone), { user: "ada" })).toEqual([]);
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
  ])("%s", (_, from, to, action) => {
    expect(openActions(change(from, to), { user: "lea" })).toEqual([`${action}: abe, ada, max`]);
    expect(openActions(change(from, to), { user: "lea" }, ["max"])).toEqual([]);
  });

  test("a team called as the admins' team would be makes nobody an admin", () => {
    const text = acmeYaml
      .replace("  admins: { leads: [abe] }\n", "")
      .replace("abe: abe", "abe: { github: abe, permission: admin }");
    const rosters = change("teams:", "teams:\n  admins: { leads: [tim] }", text);
    expect(openActions(rosters, { user: "tim" })).toEqual([
      "settings permissions.admin_team: abe, ada",
      "user.permission tim team_lead → admin: abe, ada",
      "claim admins (GitHub team) for team admins: abe, ada",
    ]);
  });

  test("whoever can add to a team that the admins include makes no admins", () => {
    const text = acmeYaml.replace(
      "admins: { leads: [abe] }",
      "admins: { leads: [abe], include: [red], except: [lea] }",
    );
    const rosters = change("members: [mia]", "members: [mia, tim]", text);
    expect(openActions(rosters, { user: "lea" })).toEqual([
      "user.permission tim team_lead → admin: abe, ada, mia",
    ]);
  });
});

test("a change to the table is judged by the table that it changes", () => {
  const rosters = change("users:", "permissions: { rules: { settings: member } }\nusers:");
  expect(openActions(rosters, { user: "mia" })).toEqual(["settings permissions.rules: abe, ada"]);
});

test("a part says which rule decides", () => {
  const text = acmeYaml.replace(
    "users:",
    'permissions: { rules: { "team.members:r*": "user:max" } }\nusers:',
  );
  const decision = checkPermissions(
    change("members: [mia]", "members: [mia, tim]", text),
    { user: "lea" },
    [],
  );
  expect(decision.actions.map(({ rule }) => rule)).toEqual([{ name: "team.members:r*", who: "user:max" }]);
});
