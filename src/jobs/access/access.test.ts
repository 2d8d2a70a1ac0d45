import { describe, expect, it } from "vitest";
import { isValid, loadRoster } from "../../roster/load.ts";
import type { AccessAnswer } from "./answer.ts";
import { compareAccess } from "./compare.ts";
import { knownAccess } from "./known-access.ts";
import { lastDays } from "./last-days.ts";
import { renderAnswer } from "./render.ts";
import { findSubject, type Subject } from "./subject.ts";
import { who } from "./who.ts";
import { wholeAccess } from "./whole.ts";
import { why, whyNot } from "./why.ts";

const yaml = `version: 1
github: { org: acme, owners: [ada] }
users:
  ada: { github: ada-gh, email: ada@acme.dev, name: Ada Lovelace, permission: admin }
  bob: { github: bob-gh, email: bob@acme.dev, until: 2026-12-24 }
  eve: { github: eve-gh, email: eve@acme.dev }
  zoe: { github: zoe-gh, active: false }
teams:
  infra: { members: [bob, { user: eve, until: 2026-12-10 }] }
  backend:
    leads: [ada]
    include: [infra]
    repos: { api: write }
    slack: { channels: [backend] }
  kid: { parent: backend, members: [eve] }
projects:
  shop: { team: backend, repos: [shop], collaborators: { eve: read } }
`;

function knownOf(text = yaml, today = "2026-12-01") {
  const files = [{ path: "teams.yaml", bytes: new TextEncoder().encode(text) }];
  const loaded = loadRoster({ files, findings: [] }, today);
  if (!isValid(loaded)) throw new Error(JSON.stringify(loaded.findings));
  return knownAccess(loaded);
}

const known = knownOf();

function subject(text: string, wanted?: "things"): Subject {
  const found = findSubject(text, known, wanted);
  if (!("is" in found)) throw new Error(`${found.message} ${found.remedy}`);
  return found;
}

function person(text: string) {
  const found = subject(text);
  if (found.is !== "person") throw new Error(`${text} is no person`);
  return found;
}

function question(one: string, what: string) {
  const found = subject(what, "things");
  if (found.is !== "thing") throw new Error(`${what} is no thing`);
  return { ...person(one), thing: found.thing };
}

const whole = (answered: Omit<AccessAnswer, "at" | "notMeasured">) => ({
  ...answered,
  at: "the files here",
  notMeasured: [],
});
const wide = { columns: 100, colour: false };
const textOf = (answered: Omit<AccessAnswer, "at" | "notMeasured">, columns = 100) =>
  renderAnswer(whole(answered), "text", { ...wide, columns });

describe("who", () => {
  it("lists what a person holds, through what, and until when", () => {
    expect(textOf(who(person("bob"), known))).toBe(`bob holds 6 roles

Teams
  backend  member  infra         until 2026-12-24
  infra    member  its own list  until 2026-12-24

Organisations
  acme  member  declared user  until 2026-12-24

Repositories
  api   write  infra → backend                 until 2026-12-24
  shop  write  infra → backend → project shop  until 2026-12-24

Channels
  #backend  member  infra → backend  until 2026-12-24

Who leaves loses all of it (rollcall offboard bob). Their accounts on Slack and at Google stay until
an administrator there deactivates them.

as of the files here
`);
  });

  it("says of what is handed over that Rollcall leaves it alone, unless another entry keeps it", () => {
    const handed = `version: 1
github: { org: acme }
slack: {}
users: { ann: { github: ann, slack: U0ANN0000 }, ben: { github: ben, slack: U0BEN0000 } }
teams:
  old: { leads: [ann], members: [ben], hands_off: true, repos: { api: write, web: read }, slack: { channels: [chat] } }
  new: { leads: [ann], repos: { api: write }, slack: { channels: [{ name: talk, hands_off: true }] } }
`;
    const left = knownOf(handed);
    const remarks = (principal: string) =>
      left
        .heldBy(principal)
        .filter(({ isHandedOver }) => isHandedOver)
        .map(({ kind, key }) => `${kind}/${key}`);
    expect(remarks("user:ben")).toEqual(
      expect.arrayContaining(["team/old", "github-repo/api", "github-repo/web", "slack-channel/chat"]),
    );
    expect(remarks("user:ann")).not.toContain("github-repo/api");
    expect(remarks("user:ann")).toContain("slack-channel/talk");
    const found = findSubject("repo:web", left);
    expect("is" in found && textOf(who(found, left))).toMatch(/ben {2}read {2}old {2}handed over/);
  });

  it("lists who holds a thing, the highest role first: owners, nested teams and single people among them", () => {
    const { rows = [] } = who(subject("repo:api"), known).sections[0] ?? {};
    expect(rows.map((row) => row.join(" | "))).toEqual([
      "ada | admin | owner of the organisation, backend | ",
      "bob | write | infra → backend | until 2026-12-24",
      "eve | write | infra → backend, kid → backend | ",
    ]);
  });

  it("finds people by key, login and address, and things by their sigil or a bare name", () => {
    for (const text of ["bob", "BOB-GH", "bob@acme.dev", "user:bob", "@bob"])
      expect(subject(text)).toMatchObject({ is: "person", principal: "user:bob" });
    expect(subject("#backend")).toMatchObject({ thing: { kind: "slack-channel", key: "backend" } });
    expect(subject("shop")).toMatchObject({ thing: { kind: "github-repo", key: "shop" } });
    expect(subject("team:backend")).toMatchObject({ thing: { kind: "team", key: "backend" } });
  });

  it("asks which one is meant, and which one may have been meant", () => {
    expect(findSubject("backend", known)).toMatchObject({
      code: "access_subject_ambiguous",
      remedy: "Write one of: team:backend, channel:backend.",
    });
    expect(findSubject("repo:shopp", known)).toMatchObject({ remedy: "Did you mean shop?" });
  });

  it("says that somebody who has left holds nothing", () => {
    expect(who(person("zoe"), known)).toMatchObject({
      title: "zoe holds nothing",
      notes: ["zoe has left, or their last day is over: the file gives them nothing."],
    });
  });
});

describe("why", () => {
  it("shows every path with the lines that make it", () => {
    expect(textOf(why(question("eve", "shop"), known))).toBe(`eve has write on repository shop, in 3 ways

write: infra → backend → project shop, until 2026-12-10
  teams.yaml:9   member of infra
  teams.yaml:12  included in backend
  teams.yaml:17  given by project shop

write: kid → backend → project shop
  teams.yaml:15  member of kid
  teams.yaml:15  nested in backend
  teams.yaml:17  given by project shop

read: project shop
  teams.yaml:17  given by project shop

as of the files here
`);
  });

  it("says what would give something, and who may do that", () => {
    expect(textOf(whyNot(question("zoe", "shop"), known))).toBe(`zoe has nothing on repository shop

zoe has left, or their last day is over: nothing counts for them.

as of the files here
`);
  });
});

describe("what stands in the way of an access", () => {
  const text = yaml
    .replace(
      "zoe: {",
      "nob: { email: nob@acme.dev }\n  out: { github: out-gh, outside: true }\n  new: { github: new-gh }\n  zoe: {",
    )
    .replace("members: [eve]", "members: [eve, nob]");
  const those = knownOf(text);
  const api = { kind: "github-repo", key: "api" };
  const answered = (name: string) => whyNot({ principal: `user:${name}`, name, thing: api }, those);

  it("is told, and no way is named that gives nothing: no account, an outside collaborator", () => {
    expect(answered("nob")).toMatchObject({
      sections: [],
      notes: [
        "The file says no account on GitHub for nob (no GitHub login), so they can have nothing there.",
      ],
    });
    expect(answered("out")).toMatchObject({
      sections: [],
      notes: [expect.stringContaining("outside collaborator")],
    });
    expect(why({ principal: "user:nob", name: "nob", thing: api }, those).notes[0]).toContain(
      "no GitHub login",
    );
  });

  it("is nothing but a place in a team, and who may give that is named", () => {
    expect(answered("new").sections[0]?.rows).toEqual([["write", "joining backend", "ada"]]);
  });
});

describe("a team that is limited to who is in others", () => {
  const limited = knownOf(
    yaml
      .replace("repos: { api: write }", "repos: { api: write }\n    only_if_in: [staff]")
      .replace("infra:", "staff: { members: [{ user: bob, until: 2026-12-05 }] }\n  infra:"),
  );
  const api = { kind: "github-repo", key: "api" };
  const of = (name: string) => ({ principal: `user:${name}`, name, thing: api });

  it("gives what it has to those alone, and no longer than they are there", () => {
    expect(textOf(why(of("bob"), limited))).toContain("2026-12-05");
    expect(whyNot(of("eve"), limited).sections[0]?.rows).toEqual([
      ["write", "joining backend and staff", "ada"],
    ]);
  });
});

describe("a thing or a group that the file names, and nobody holds", () => {
  it("is answered, not denied", () => {
    const empty = knownOf(
      `${yaml}  gone: { archived: true, repos: [old] }\n`.replace(
        "archived: true, repos: [old]",
        "repos: [old], archived: true",
      ),
    );
    expect(findSubject("repo:old", empty)).toMatchObject({ thing: { kind: "github-repo", key: "old" } });
    const withGroup = knownOf(
      yaml.replace(
        "slack: { channels: [backend] }",
        "drive: { folders: [{ id: F1, role: reader, groups: { all@acme.dev: reader } }] }",
      ),
    );
    expect(findSubject("group:all@acme.dev", withGroup)).toMatchObject({ principal: "group:all@acme.dev" });
  });
});

describe("compare", () => {
  it("says what each one has and the other has not, and where their roles differ", () => {
    expect(
      textOf(compareAccess(person("ada"), person("eve"), known)),
    ).toBe(`ada and eve have 5 of 7 things in common, 4 in other roles

Only eve
  team infra  member  its own list  until 2026-12-10
  team kid    member  its own list

Other roles
  GitHub organisation acme  owner  member
  repository api            admin  write
  repository shop           admin  write
  team backend              lead   member

as of the files here
`);
  });
});

describe("expiring", () => {
  it("lists the last days within so many days, the nearest first", () => {
    expect(lastDays(30, known).sections[0]?.rows).toEqual([
      ["2026-12-10", "eve", "their place in infra"],
      ["2026-12-24", "bob", "everything"],
    ]);
    expect(lastDays(5, known)).toMatchObject({
      title: "Nobody's access ends until 2026-12-06",
      sections: [],
    });
  });

  it("lists moments before the end of their day, and roles on repositories of teams and people", () => {
    const dated = yaml
      .replace("api: write", "api: { role: write, until: 2026-12-10T18:00Z }")
      .replace("eve: read", "eve: { role: read, until: 2026-12-11 }");
    const answered = lastDays(14, knownOf(dated, "2026-12-10T12:00Z"));
    expect(answered.sections[0]?.rows).toEqual([
      ["2026-12-10T18:00Z", "team:backend", "write on api"],
      ["2026-12-10", "eve", "their place in infra"],
      ["2026-12-11", "eve", "read on shop"],
      ["2026-12-24", "bob", "everything"],
    ]);
    expect(answered.data).toMatchObject({
      ending: [{ principal: "team:backend", team: null, repository: "api", role: "write" }, {}, {}, {}],
    });
    expect(lastDays(14, knownOf(dated, "2026-12-10T18:00Z")).sections[0]?.rows).toHaveLength(3);
  });

  it("tells who holds a repository through a team until the role ends, and nobody afterwards", () => {
    const dated = yaml.replace("api: write", "api: { role: admin, until: 2026-12-10T18:00Z }");
    const holders = (now: string) => {
      const answered = whole(who(subject("repo:api"), knownOf(dated, now)));
      const { holdings } = JSON.parse(renderAnswer(answered, "json", wide)) as {
        readonly holdings: readonly { principal: string; role: string; until: string | null }[];
      };
      return holdings.map(({ principal, role, until }) => `${principal} ${role} ${until}`).sort();
    };
    expect(holders("2026-12-10T17:59Z")).toEqual([
      "user:ada admin null",
      "user:bob admin 2026-12-10T18:00Z",
      "user:eve admin 2026-12-10T18:00Z",
    ]);
    expect(holders("2026-12-10T18:00Z")).toEqual(["user:ada admin null"]);
  });
});

describe("an answer", () => {
  it("is data for other tools in the form of version 1", () => {
    const { version, at, holdings, notMeasured } = JSON.parse(
      renderAnswer(whole(who(subject("repo:shop"), known)), "json", wide),
    );
    expect({ version, at, notMeasured }).toEqual({ version: 1, at: "the files here", notMeasured: [] });
    expect(holdings).toContainEqual({
      principal: "user:bob",
      kind: "github-repo",
      key: "shop",
      role: "write",
      paths: [["team:infra", "team:backend", "project:shop"]],
      since: null,
      until: "2026-12-24",
      declared: true,
      live: null,
    });
  });

  it("holds nothing that a spreadsheet would run as a formula", () => {
    const evil = knownOf(
      yaml
        .replaceAll("channels: [backend]", "channels: [{ name: backend }], usergroup: backend")
        .replace("Ada Lovelace", "=1+1"),
    );
    const csv = renderAnswer(whole(wholeAccess(evil)), "csv", wide);
    for (const line of csv.split("\r\n"))
      for (const cell of line.split(",")) expect(cell).not.toMatch(/^"?[=+@\t\r-]/);
  });

  it("fits a narrow terminal: no line is wider than 60 columns", () => {
    const text = textOf(who(subject("repo:api"), known), 60);
    for (const line of text.split("\n")) expect(line.length).toBeLessThanOrEqual(60);
  });

  it("says what could not be measured in every form", () => {
    const unseen = { ...whole(wholeAccess(known)), notMeasured: ["the base permission"] };
    for (const format of ["text", "json", "csv", "markdown"] as const)
      expect(renderAnswer(unseen, format, wide)).toContain("the base permission");
  });
});
