import { describe, expect, test } from "vitest";
import { loadedRosterOf } from "../chat/testing/acme.ts";
import { declaringKinds } from "../providers/index.ts";
import type { DeclaringKind } from "../roster/declaration.ts";
import { checkPermissions, type ProposedChange } from "./check-permissions.ts";
import type { Existing } from "./existing.ts";
import { actionText } from "./roster-action.ts";
import type { Word } from "./word.ts";

const yaml = `version: 1
github: { org: acme }
slack: {}
drive: {}
users:
  ada: { github: ada-gh, email: ada@acme.dev, permission: admin }
  max: { github: max-gh, github_id: 2, slack: U0MAX0000 }
  lea: { github: lea-gh, github_id: 3, slack: U0LEA0000 }
  mia: { github: mia-gh, github_id: 4, slack: U0MIA0000 }
teams:
  red:
    leads: [lea]
    repos: { api: write }
    slack: { usergroup: reds, channels: [{ name: team-red, private: true }] }
    drive: { folders: [{ id: 1RedFolder, role: fileOrganizer }] }
  blue:
    leads: [max]
    members: [mia]
    repos: { web: write }
    slack: { usergroup: { handle: blues, channels: [team-blue] }, channels: [team-blue] }
    drive: { folders: [{ id: 1RedFolder, role: reader }] }
projects:
  vault: { repos: [vault], access: { red: admin } }
`;

/** A service that has these, and nothing else that the file doesn't name. */
const having = (...identities: readonly string[]): Existing => ({
  stateOf: (_, identity) => (identities.includes(identity) ? "exists" : "absent"),
  adminsOf: () => [],
});

interface Case extends Omit<Partial<ProposedChange>, "base" | "head"> {
  readonly text?: string;
  readonly by?: string;
}

/** Returns what still needs whose word when somebody alone says yes. */
function waiting(
  from: string,
  to: string,
  { text = yaml, by = "max", ...given }: Case = {},
): readonly string[] {
  if (!text.includes(from)) throw new Error(`There is no ${from}.`);
  const rosters = { base: loadedRosterOf(text), head: loadedRosterOf(text.replace(from, to)) };
  const word: Word = { user: by, how: "asked", at: "", vouchedBy: "github" };
  const repository = { owner: "acme", repo: "access", action: "acme/rollcall" };
  const change = { ...rosters, kinds: declaringKinds, existing: having(), repository, ...given };
  return checkPermissions(change, [word])
    .actions.filter(({ isAllowed }) => !isAllowed)
    .map(({ rosterAction, approvers }) => `${actionText(rosterAction)}: ${approvers.join(", ")}`);
}

/** Returns who comes into which team by a change, and as what. */
function gained(from: string, to: string, text: string): readonly string[] {
  const rosters = { base: loadedRosterOf(text), head: loadedRosterOf(text.replace(from, to)) };
  return checkPermissions({ ...rosters, kinds: declaringKinds }, [])
    .gains.filter(({ kind }) => kind === "github-team")
    .map((gain) => `${gain.principal.replace("user:", "")} in ${gain.kind} ${gain.key} as ${gain.to}`);
}

describe("a lead alone gives their team nothing that somebody else has", () => {
  test.each([
    [
      "the roster's own repository",
      "web: write",
      "web: write, access: admin",
      "access, which decides over Rollcall, for team blue: ada",
    ],
    [
      "the Action's repository",
      "web: write",
      "web: write, rollcall: read",
      "rollcall, which decides over Rollcall, for team blue: ada",
    ],
    [
      "the repository of the organisation's workflows",
      "web: write",
      "web: write, .github: write",
      ".github, which decides over Rollcall, for team blue: ada",
    ],
    [
      "a repository that nobody names",
      "web: write",
      "web: write, secret: admin",
      "claim secret (repository) for team blue: ada",
    ],
    ["more than their team has", "web: write", "web: admin", "raises web to admin for team blue: ada"],
    [
      "a folder for a group, with more than their team has",
      "id: 1RedFolder, role: reader",
      "id: 1RedFolder, role: reader, groups: { pals@evil.example: fileOrganizer }",
      "team.edit red shares folder 1RedFolder with team blue: ada, lea",
    ],
    [
      "the folder above another team's",
      "[{ id: 1RedFolder, role: reader }]",
      "[{ id: 1RedFolder, role: reader }, { id: 1Parent, role: reader }]",
      "claim 1Parent (folder) for team blue: ada",
    ],
    [
      "a private channel, by way of their user group",
      "handle: blues, channels: [team-blue]",
      "handle: blues, channels: [team-blue, team-red]",
      "team.edit red shares #team-red with team blue: ada, lea",
    ],
  ])("%s", (_, from, to, needs) => {
    expect(waiting(from, to)).toEqual([needs]);
  });

  test("a project without a team is nobody's to take, though one names it", () => {
    expect(
      waiting(
        "access: { red: admin }",
        "team: blue, access: { red: admin, blue: admin }, collaborators: { mia: admin }",
      ),
    ).toEqual([
      "project.edit vault access: ada",
      "project.edit vault collaborators: ada",
      "project.edit vault team: ada",
      "team.edit red shares vault with project vault: ada, lea",
    ]);
  });

  test("what lies within their own, they may give: to a group, what their team has, and to a person, their team", () => {
    const own = "id: 1RedFolder, role: reader";
    expect(waiting(own, `${own}, groups: { pals@acme.dev: reader }`)).toEqual([]);
    expect(waiting("members: [mia]", "members: [mia, lea]")).toEqual([]);
  });
});

describe("what a service has and the file doesn't name is claimed", () => {
  test.each([
    [
      "a team, by its name",
      "    members: [mia]",
      "    members: [mia]\n    github: { name: Security }",
      "security",
      "claim blue (GitHub team security) for team blue: ada",
    ],
    [
      "a team, by a former name",
      "    members: [mia]",
      "    members: [mia]\n    github: { name: blue, previously: [security] }",
      "security",
      "claim blue (GitHub team security) for team blue: ada",
    ],
    [
      "a private channel",
      "channels: [team-blue] }\n    drive",
      "channels: [team-blue, secrets] }\n    drive",
      "secrets",
      "claim secrets (channel) for team blue: ada",
    ],
    [
      "a user group",
      "usergroup: reds, ",
      "usergroup: oncall, ",
      "oncall",
      "claim oncall (user group) for team red: ada",
    ],
  ])("%s", (_, from, to, exists, needs) => {
    const by = needs.includes("team red") ? "lea" : "max";
    expect(waiting(from, to, { existing: having(exists), by })).toEqual([needs]);
    expect(waiting(from, to, { existing: having(), by })).toEqual([]);
  });

  test("also when the listing failed, since it may be there", () => {
    const unknown: Existing = { stateOf: () => "unknown", adminsOf: () => [] };
    expect(waiting("usergroup: reds, ", "usergroup: oncall, ", { existing: unknown, by: "lea" })).toEqual([
      "claim oncall (user group) for team red: ada",
    ]);
  });

  test("whoever administers a repository on GitHub may claim that one", () => {
    const existing: Existing = { ...having(), adminsOf: (name) => (name === "secret" ? ["max"] : []) };
    expect(waiting("web: write", "web: write, secret: admin", { existing })).toEqual([]);
    expect(waiting("web: write", "web: write, other: admin", { existing })).toHaveLength(1);
  });
});

describe("who is an admin or a lead is for admins to say", () => {
  const lenient = yaml.replace(
    "users:",
    "permissions: { rules: { user.edit: lead, user.add: member } }\nusers:",
  );

  test("nobody else gives one of them another account, whatever the rules say", () => {
    const text = lenient
      .replace("members: [mia]", "members: [mia, ada]")
      .replace("users:", "users:\n  abe: { github: abe-gh, permission: admin }");
    expect(waiting("github: ada-gh", "github: max-two", { text })).toEqual(["user.edit ada github: abe"]);
    expect(
      waiting("slack: U0LEA0000", "slack: U0EVIL000", {
        text: text.replace("members: [mia", "members: [mia, lea"),
      }),
    ).toEqual(["user.edit lea slack: abe, ada"]);
  });

  test("nobody adds a person with a Slack id, while an admin is known to Slack by an address alone", () => {
    const sock = "users:\n  sock: { slack: U0ADA0000 }";
    expect(waiting("users:", sock, { text: lenient, by: "mia" })).toEqual(["user.edit sock slack: ada"]);
    const pinned = lenient.replace("permission: admin", "permission: admin, slack: U0ADA1111");
    expect(waiting("users:", sock, { text: pinned, by: "mia" })).toEqual([]);
  });

  test("a plain member adds nobody", () => {
    const more = "users:\n  eve: { github: stranger }";
    expect(waiting("users:", more, { by: "mia" })).toEqual(["user.add eve: ada, lea, max"]);
    expect(waiting("users:", more, { by: "max" })).toEqual([]);
  });
});

describe("a key with a meaning of its own is no new name", () => {
  test.each([
    ["admins", "mia"],
    ["leads", "max"],
  ])("renamed to %s, a team's people are raised, which is for an admin", (key, by) => {
    const needs = waiting("  blue:\n", `  ${key}:\n`, { by });
    expect(needs.join()).toContain(`settings permissions.${key === "admins" ? "admin" : "leads"}_team: ada`);
    if (key === "admins") expect(needs.join()).toContain("user.permission max member → admin: ada");
  });

  test("nor is the default team's, which needn't be declared", () => {
    const text = yaml.replace("org: acme", "org: acme, default_team: all");
    const needs = waiting("  blue:\n", "  all:\n", { text });
    expect(needs.length).toBeGreaterThan(0);
    expect(needs.join()).toContain("team.leads all +max: ada");
  });

  test("though no entry declares it, who comes in gains by it, and what exists under its name is claimed", () => {
    const text = yaml.replace("users:", "permissions: { rules: { settings: 'team:blue' } }\nusers:");
    const secret = ["org: acme", "org: acme, default_team: secret"] as const;
    const claims = ["claim secret (GitHub team) for the section github: ada"];
    expect(waiting(...secret, { text, existing: having("secret") })).toEqual(claims);
    expect(waiting(...secret, { text, existing: having() })).toEqual([]);
    const everybody = ["ada", "lea", "max", "mia"].map((user) => `${user} in github-team secret as member`);
    expect(gained(...secret, text)).toEqual(everybody);

    const named = text.replace(...secret);
    const elsewhere = ["default_team: secret", "default_team: all"] as const;
    expect(waiting(...elsewhere, { text: named, existing: having("all") }).join()).toContain("claim all");
    expect(gained(...elsewhere, named)).toEqual(everybody.map((each) => each.replace("secret", "all")));
    expect(gained("users:", "users:\n  eve: { github: eve-gh }", named)).toContain(
      "eve in github-team secret as member",
    );
  });

  test("an entry that declares it takes it over, which needs who may change the settings", () => {
    const text = yaml.replace("org: acme", "org: acme, default_team: secret");
    const entry = ["teams:\n", "teams:\n  secret: { leads: [max] }\n"] as const;
    const takes = "settings shares GitHub team secret with team secret: ada";
    for (const existing of [having("secret"), having()])
      expect(waiting(...entry, { text, existing })).toContain(takes);
    expect(gained(...entry, text)).toEqual(["max in github-team secret as lead"]);
  });

  test("an entry that goes leaves who was kept out of it without that, which is a gain", () => {
    const entry = "  secret: { leads: [max], except: [mia] }\n";
    const text = yaml
      .replace("org: acme", "org: acme, default_team: secret")
      .replace("teams:\n", `teams:\n${entry}`);
    expect(gained(entry, "", text)).toEqual(["mia in github-team secret as member"]);
  });

  test("another key is a rename, which the team's lead may make", () => {
    expect(waiting("  blue:\n", "  navy:\n")).toEqual([]);
  });
});

describe("two people", () => {
  const three = yaml
    .replace("mia: {", "mia: { permission: admin,")
    .replace("lea: {", "lea: { permission: admin,");
  const words = (...users: readonly (string | Word)[]) =>
    users.map(
      (each): Word =>
        typeof each === "string" ? { user: each, how: "approved", at: "", vouchedBy: "github" } : each,
    );
  const allowed = (from: string, to: string, given: readonly Word[], text = three) =>
    checkPermissions(
      {
        base: loadedRosterOf(text),
        head: loadedRosterOf(text.replace(from, to)),
        kinds: declaringKinds,
        existing: having(),
      },
      given,
    ).allowed;
  const promote = ["max: {", "max: { permission: admin,"] as const;

  test("say yes to a tier and to owners, from three admins on, and who gains is none of them", () => {
    expect(allowed(...promote, words("ada"))).toBe(false);
    expect(allowed(...promote, words("ada", "ada"))).toBe(false);
    expect(allowed(...promote, words("ada", "max"))).toBe(false);
    expect(allowed(...promote, words("ada", "mia"))).toBe(true);
    expect(allowed("org: acme", "org: acme, owners: [ada]", words("lea"))).toBe(false);
    expect(allowed("org: acme", "org: acme, owners: [ada]", words("lea", "ada"))).toBe(false);
    expect(allowed("org: acme", "org: acme, owners: [ada]", words("lea", "mia"))).toBe(true);
    expect(allowed(...promote, words("ada"), yaml)).toBe(true);
  });

  test("remove an admin, too", () => {
    const go = ["lea: { permission: admin,", "lea: {"] as const;
    expect(allowed(...go, words("ada"))).toBe(false);
    expect(allowed(...go, words("ada", "mia"))).toBe(true);
  });

  test("give an admin's or an owner's entry another account", () => {
    for (const [from, to] of [
      ["github: lea-gh", "github: somebody-else"],
      ["github_id: 3", "github_id: 77"],
      ["slack: U0LEA0000", "slack: U0SOMEBODY"],
      ["lea: { permission: admin,", "lea: { permission: admin, email: else@acme.dev,"],
    ] as const) {
      expect(allowed(from, to, words("ada")), to).toBe(false);
      expect(allowed(from, to, words("ada", "mia")), to).toBe(true);
    }
    const owned = three.replace("org: acme", "org: acme, owners: [max]");
    expect(allowed("github_id: 2", "github_id: 77", words("ada"), owned)).toBe(false);
    expect(allowed("github_id: 2", "github_id: 77", words("ada", "mia"), owned)).toBe(true);
    expect(allowed("github_id: 2", "github_id: 77", words("ada"))).toBe(true);
  });

  test("set a day after which an admin is none any more", () => {
    const team = three
      .replaceAll("permission: admin, ", "")
      .replace("teams:", "teams:\n  admins: { members: [lea, mia, ada] }");
    const change = [
      "members: [lea, mia, ada]",
      "members: [lea, ada, { user: mia, until: 2099-01-01 }]",
    ] as const;
    expect(allowed(...change, words("ada"), team)).toBe(false);
    expect(allowed(...change, words("ada", "lea"), team)).toBe(true);
  });

  test("change who decides, and whether it takes two", () => {
    for (const settings of [
      "two_people: []",
      "leads_team: blue",
      "rules: { user.permission: member }",
      "rollcall_apps: [mine]",
    ]) {
      const to = `permissions: { ${settings} }\nusers:`;
      expect(allowed("users:", to, words("ada")), settings).toBe(false);
      expect(allowed("users:", to, words("ada", "mia")), settings).toBe(true);
    }
    const none = three.replace("users:", "permissions: { two_people: [] }\nusers:");
    expect(allowed("two_people: []", "two_people: [], rollcall_apps: [mine]", words("ada"), none)).toBe(true);
  });

  test("an owner of the organisation is made by two others, each of several by itself", () => {
    const both = ["org: acme", "org: acme, owners: [ada, lea]"] as const;
    expect(allowed(...both, words("ada", "mia"))).toBe(false);
    expect(allowed(...both, words("ada", "mia", "lea"))).toBe(true);
  });

  test("a word that only the relay vouches for is not enough for it", () => {
    const relayed: Word = { user: "mia", how: "asked", at: "", vouchedBy: "relay" };
    expect(allowed(...promote, words("ada", relayed))).toBe(false);
    expect(allowed("org: acme", "org: acme, members: exact", [relayed])).toBe(false);
    expect(allowed("members: [mia]", "members: [mia, ada]", [{ ...relayed, user: "max" }])).toBe(true);
  });
});

test("what a service of its own kind shares is nobody's to give until the kind says what its entries give", () => {
  // A service on trial, whose wikis are named by teams under a field that other kinds don't know.
  const wiki: DeclaringKind = {
    kind: "trial-wiki",
    noun: "wiki",
    alwaysExists: true,
    covers: (role, other) => role === other,
    declarations: ({ teams }) =>
      [...teams.values()].flatMap(({ key, description, at }) =>
        description?.startsWith("wiki:")
          ? [
              {
                key: description.slice(5),
                identities: [description.slice(5)],
                declarer: `team:${key}`,
                grants: [{ principal: `team:${key}`, role: "reader", through: [], at }],
                at,
              },
            ]
          : [],
      ),
  };
  const text = yaml.replace("  red:\n", "  red:\n    description: wiki:handbook\n");
  const kinds = [...declaringKinds, wiki];
  expect(waiting("  blue:\n", "  blue:\n    description: wiki:handbook\n", { text, kinds })).toEqual([
    "team.edit red shares wiki handbook with team blue: ada, lea",
  ]);
  expect(waiting("  blue:\n", "  blue:\n    description: wiki:other\n", { text, kinds })).toEqual([
    "claim other (wiki) for team blue: ada",
  ]);
});

test("another account below somebody's key is for admins, whatever the rules say: it gains what the entry holds", () => {
  const rules = `permissions: { rules: { user.edit: lead } }\nusers:`;
  const text = yaml.replace("users:", rules);
  const change = (to: string) =>
    checkPermissions(
      {
        base: loadedRosterOf(text),
        head: loadedRosterOf(text.replace("github_id: 4", to)),
        kinds: declaringKinds,
        existing: having(),
      },
      [{ user: "lea", how: "approved", at: "", vouchedBy: "github" }],
    );
  expect(change("github_id: 44").allowed).toBe(false);
});

describe("whoever has taken over a login", () => {
  const stranger: Word["github"] = { login: "mia-gh", id: 5555 };
  const mias = (text: string, word: Partial<Word>) => {
    const [from, to] = ["mia: { github: mia-gh, github_id: 4,", text] as const;
    const base = word.github?.id === 4 ? yaml : yaml.replace(from, "mia: { github: mia-gh,");
    const head = yaml.replace(from, to);
    const change = { base: loadedRosterOf(base), head: loadedRosterOf(head), kinds: declaringKinds };
    return checkPermissions(change, [{ user: "mia", how: "asked", at: "", vouchedBy: "github", ...word }]);
  };

  test("writes no id of theirs into the entry: a login alone proves nothing", () => {
    expect(mias("mia: { github: mia-gh, github_id: 5555,", { github: stranger }).allowed).toBe(false);
  });

  test("and whose id the roster has may follow their own account to another login", () => {
    const renamed = mias("mia: { github: mia-new, github_id: 4,", { github: { login: "mia-new", id: 4 } });
    expect(renamed.allowed).toBe(true);
  });
});

describe("who holds something until a day", () => {
  test("makes nobody an admin who stays longer than they do, and lets nobody into a team for longer, unless every admin leaves", () => {
    const ada = "email: ada@acme.dev, permission: admin";
    const leaving = yaml.replace(ada, `${ada}, until: 2099-06-01`);
    const two = leaving.replace("max: {", "max: { permission: admin,");
    const raise = (until: string) => ["lea: {", `lea: { permission: admin,${until}`] as const;
    const raised = ["user.permission lea member → admin: max"];
    expect(waiting(...raise(""), { text: two, by: "ada" })).toEqual(raised);
    expect(waiting(...raise(" until: 2099-06-02,"), { text: two, by: "ada" })).toContain(raised[0]);
    expect(waiting(...raise(" until: 2099-06-01,"), { text: two, by: "ada" })).toEqual([]);
    expect(waiting("members: [mia]", "members: [mia, lea]", { text: two, by: "ada" })).toEqual([
      "team.members blue +lea: max",
    ]);
    expect(waiting(...raise(""), { text: leaving, by: "ada" })).toEqual([]);
  });

  const dated = yaml.replace("leads: [max]", "leads: [{ user: max, until: 2099-06-01 }]");
  const lead = "leads: [{ user: max, until: 2099-06-01 }]";

  test.each([
    ["themselves a later end", lead, "leads: [{ user: max, until: 2099-06-02 }]"],
    ["themselves no end", lead, "leads: [max]"],
    ["themselves another place without one", "members: [mia]", "members: [mia, max]"],
    ["somebody else a place that lasts longer", "members: [mia]", "members: [mia, lea]"],
    ["somebody else the lead for longer", lead, lead.replace("[{", "[lea, {")],
    ["everybody of another team", "members: [mia]", "members: [mia]\n    include: [red]"],
    ["another team what theirs has", "repos: { api: write }", "repos: { api: write, web: write }"],
  ])("doesn't give %s", (_, from, to) => {
    expect(waiting(from, to, { text: dated })).not.toEqual([]);
    expect(waiting(from, to, { text: dated, by: "ada" })).toEqual([]);
  });

  test("gives others as much until that day, and takes away as before", () => {
    const until = (day: string) => `members: [mia, { user: lea, until: ${day} }]`;
    expect(waiting("members: [mia]", until("2099-06-01"), { text: dated })).toEqual([]);
    expect(waiting("    members: [mia]\n", "", { text: dated })).toEqual([]);
    expect(waiting(lead, "leads: [{ user: max, until: 2099-05-01 }]", { text: dated })).toEqual([]);
  });

  test.each(["team_lead", "any_lead"])("by the team of team leads too, where the rule is %s", (who) => {
    const leads = "  leads: { leads: [ada], members: [{ user: lea, until: 2099-06-01 }] }\n";
    const text = yaml
      .replace("users:", `permissions: { rules: { team.members: ${who} } }\nusers:`)
      .replace("teams:\n", `teams:\n${leads}`)
      .replace("leads: [lea]", "leads: [ada]");
    const given = (entry: string) =>
      waiting("members: [mia]", `members: [mia, ${entry}]`, { text, by: "lea" });
    expect(given("lea")).not.toEqual([]);
    expect(given("{ user: lea, until: 2099-06-02 }")).not.toEqual([]);
    expect(given("{ user: lea, until: 2099-06-01 }")).toEqual([]);
    const own = text.replace("lea: { ", "lea: { permission: team_lead, ");
    expect(waiting("members: [mia]", "members: [mia, lea]", { text: own, by: "lea" })).toEqual([]);
  });

  test("as an admin by the admin team too", () => {
    const text = dated.replace("users:", "permissions: { admin_team: blue }\nusers:");
    expect(waiting(lead, "leads: [max]", { text })).not.toEqual([]);
  });
});

describe("a team that decides", () => {
  const people = `  ada: { github: ada-gh, permission: admin }
  bea: { github: bea-gh, permission: admin }
  cat: { github: cat-gh, permission: admin }
`;
  const three = (rules: string) =>
    yaml
      .replace(/ {2}ada: .*\n/, people)
      .replace("users:", `permissions: { two_people: [user.permission], rules: ${rules} }\nusers:`);

  test.each([
    ["who raises whom", "{ user.permission: team:blue }", "user.permission lea decided by lea, in blue"],
    ["the settings", "{ settings: team:blue }", "settings permissions.rules (settings by lea, in blue)"],
  ])("over %s takes nobody in by one word: whoever leads it would be two people", (_, rules, action) => {
    const joining = { text: three(rules) };
    expect(waiting("members: [mia]", "members: [mia, lea]", joining)).toEqual([
      `${action}: ada, bea, cat, max, mia`,
    ]);
  });

  test.each([
    ["everything", "{ claim: team:blue, team.members: any_lead }", "claim *"],
    ["some repositories", "{ 'claim:api-*': team:blue, team.members: any_lead }", "claim api-*"],
  ])(
    "over claims of %s takes nobody in but by who may claim, and nobody takes themselves in",
    (_, rules, claim) => {
      const joining = { text: three(rules), by: "lea" };
      const needs = `${claim} decided by lea, in blue: ada, bea, cat, max, mia`;
      expect(waiting("members: [mia]", "members: [mia, lea]", joining)).toEqual([needs]);
      expect(waiting("members: [mia]", "members: [mia, lea]", { ...joining, by: "max" })).toEqual([]);
      const others = "members: [mia, { user: lea, until: 2099-01-01 }]";
      expect(waiting("members: [mia]", others, joining)).toEqual([needs]);
      expect(waiting("members: [mia]", "members: []", joining)).toEqual([]);
    },
  );

  test("over anything else takes in whom its leads take in", () => {
    const joining = { text: three("{ team.create: team:blue }") };
    expect(waiting("members: [mia]", "members: [mia, lea]", joining)).toEqual([]);
  });

  test("makes nobody a team lead by its own leads' word", () => {
    const text = yaml.replace("users:", "permissions: { leads_team: blue }\nusers:");
    expect(waiting("members: [mia]", "members: [mia, lea]", { text })).toEqual([
      "user.permission lea member → team_lead: ada",
    ]);
    const including = yaml.replace("users:", "permissions: { leads_team: red }\nusers:");
    const included = including.replace("leads: [lea]", "leads: [lea]\n    include: [blue]");
    expect(waiting("members: [mia]", "members: [mia, lea]", { text: included })).toEqual([]);
    const others = included.replace("leads: [lea]", "leads: [ada]");
    expect(waiting("members: [mia]", "members: [mia, lea]", { text: others })).toEqual([
      "user.permission lea member → team_lead: ada",
    ]);
    expect(waiting("members: [mia]", "members: []", { text })).toEqual([]);
  });
});

describe("a pattern over repositories", () => {
  const patterns = yaml.replace(
    "repos: { web: write }",
    'repos: { web: write, "web-*": write, web-keys: none }',
  );

  test("is a claim, whoever has which of the repositories", () => {
    expect(waiting("repos: { web: write }", 'repos: { web: write, "web-*": write }')).toEqual([
      "claim web-* (every repository that matches it) for team blue: ada",
    ]);
  });

  test("makes nobody a holder of what it means: another team's same pattern is a claim, too", () => {
    const text = patterns;
    const [from, to] = ["repos: { api: write }", 'repos: { api: write, "web-*": read }'];
    expect(waiting(from, to, { text, by: "max" })).toContain(
      "claim web-* (every repository that matches it) for team red: ada",
    );
    expect(
      waiting("repos: { api: write }", "repos: { api: write, web-one: read }", { text, by: "max" }),
    ).toContain("claim web-one (repository) for team red: ada");
  });

  test("that gives more is a claim, and one that gives less, or goes, is none", () => {
    expect(waiting('"web-*": write', '"web-*": admin', { text: patterns })).toEqual([
      "claim web-* (every repository that matches it) for team blue: ada",
    ]);
    expect(waiting('"web-*": write', '"web-*": read', { text: patterns })).toEqual([]);
    expect(waiting(', "web-*": write, web-keys: none', "", { text: patterns })).toEqual([]);
  });

  test.each([
    ["no longer withheld", ", web-keys: none", ""],
    ["withheld by a narrower pattern", "web-keys: none", '"web-keys-*": none'],
  ])("that may mean more is a claim, though its line is as it was: a repository %s", (_, from, to) => {
    expect(waiting(from, to, { text: patterns })).toEqual([
      "claim web-* (every repository that matches it) for team blue: ada",
    ]);
  });

  test("may mean less by the word of the team's leads", () => {
    expect(waiting("web-keys: none", "web-keys: none, web-ca: none", { text: patterns })).toEqual([]);
    expect(waiting("web-keys: none", 'web-keys: none, "web-c*": read', { text: patterns })).toEqual([
      "claim web-c* (every repository that matches it) for team blue: ada",
    ]);
  });

  test.each(["*", "acc*", "r?llcall", ".git*"])(
    "that means the roster's own repository, the organisation's or the Action's is for admins alone: %s",
    (pattern) => {
      const [needed, ...rest] = waiting("repos: { web: write }", `repos: { web: write, "${pattern}": read }`);
      expect(needed).toMatch(/which decides over Rollcall, for team blue: ada$/);
      expect(rest).toEqual([]);
    },
  );

  test("gives nothing while the team isn't on GitHub, and is a claim when it comes", () => {
    const text = patterns.replace("leads: [max]", "leads: [max]\n    github: false");
    expect(waiting("github: false", "github: {}", { text })).toContain(
      "claim web-* (every repository that matches it) for team blue: ada",
    );
  });
});

describe("a role of the organisation", () => {
  const from = "github: { org: acme }";
  const roles = (text: string) => `github: { org: acme, organization_roles: { ${text} } }`;

  test("is for admins to give and to take", () => {
    const to = roles('all_repo_read: ["team:blue"]');
    expect(waiting(from, to)).toEqual(["settings github.organization_roles all_repo_read +team:blue: ada"]);
    expect(waiting(to, from, { text: yaml.replace(from, to) })).toEqual([
      "settings github.organization_roles all_repo_read -team:blue: ada",
    ]);
  });

  test("that is as good as an owner's lets nobody into its team by the word of the team's leads", () => {
    const text = yaml.replace(from, roles('all_repo_admin: ["team:blue"], all_repo_read: ["team:red"]'));
    expect(waiting("members: [mia]", "members: [mia, lea]", { text })).toEqual([
      "settings github.organization_roles all_repo_admin (lea, in blue): ada",
    ]);
    expect(waiting("leads: [lea]", "leads: [lea]\n    members: [mia]", { text, by: "lea" })).toEqual([]);
  });

  test("that is as good as an owner's needs two people from three admins on, and another one doesn't", () => {
    const text = yaml
      .replace("github_id: 2, ", "github_id: 2, permission: admin, ")
      .replace("github_id: 3, ", "github_id: 3, permission: admin, ");
    expect(waiting(from, roles('all_repo_write: ["team:blue"]'), { text })).toEqual([]);
    expect(waiting(from, roles('app_manager: ["team:blue"]'), { text })).toEqual([
      "settings github.organization_roles app_manager +team:blue: ada, lea, max",
    ]);
    expect(waiting(from, roles('app_manager: ["user:max"]'), { text })).toEqual([
      "settings github.organization_roles app_manager +user:max: ada, lea",
    ]);
  });
});

describe("owners of the organisation by their team", () => {
  const from = "github: { org: acme }";
  const owned = (items: string) => `github: { org: acme, owners: [${items}] }`;
  const byTeam = yaml.replace(from, owned("ada, { team: blue }"));

  test("are for admins to name, with everybody who is in the team", () => {
    expect(
      waiting(owned("ada"), owned("ada, { team: blue }"), { text: yaml.replace(from, owned("ada")) }),
    ).toEqual([
      "settings github.owners +team:blue: ada",
      "settings github.owners +max (in blue): ada",
      "settings github.owners +mia (in blue): ada",
    ]);
    expect(waiting("{ team: blue }", "max", { text: byTeam })).toEqual([
      "settings github.owners +max: ada",
      "settings github.owners -team:blue: ada",
      "settings github.owners -mia (in blue): ada",
    ]);
  });

  test("come and go by an admin's word, whoever leads the team, and stay longer by it", () => {
    expect(waiting("members: [mia]", "members: [mia, lea]", { text: byTeam, by: "max" })).toEqual([
      "settings github.owners +lea (in blue): ada",
    ]);
    expect(waiting("members: [mia]", "members: []", { text: byTeam, by: "max" })).toEqual([
      "settings github.owners -mia (in blue): ada",
    ]);
    const ending = byTeam.replace("members: [mia]", "members: [{ user: mia, until: 2027-01-31 }]");
    expect(waiting("2027-01-31", "2027-03-31", { text: ending, by: "max" })).toEqual([
      "settings github.owners +mia (in blue): ada",
    ]);
    expect(waiting("2027-01-31", "2027-01-01", { text: ending, by: "max" })).toEqual([]);
  });

  test("come in through a nested team and through an included one the same way", () => {
    expect(waiting("leads: [lea]", "leads: [lea]\n    parent: blue", { text: byTeam })).toContain(
      "settings github.owners +lea (in blue): ada",
    );
    expect(waiting("members: [mia]", "members: [mia]\n    include: [red]", { text: byTeam })).toContain(
      "settings github.owners +lea (in blue): ada",
    );
  });

  test("need two people from three admins on, the one who comes not among them", () => {
    const three = byTeam
      .replace("github_id: 2, ", "github_id: 2, permission: admin, ")
      .replace("github_id: 3, ", "github_id: 3, permission: admin, ");
    expect(waiting("members: [mia]", "members: [mia, lea]", { text: three })).toEqual([
      "settings github.owners +lea (in blue): ada, max",
    ]);
    expect(waiting("github: max-gh", "github: other-gh", { text: three })).toContain(
      "user.edit max github: ada, lea",
    );
  });
});
