import { describe, expect, it } from "vitest";
import type { GithubSeed } from "../../../emulators/github/seed.ts";
import { githubFixtures } from "./testing/fixture.ts";

const start = githubFixtures();

const seed: GithubSeed = {
  org: "acme",
  members: [
    { login: "alicel", id: 11, role: "admin" },
    { login: "danab", id: 14, role: "admin" },
    { login: "bob-b", id: 12 },
    { login: "carol-c", id: 13 },
  ],
  users: [
    { login: "bob-new", id: 22 },
    { login: "stranger", id: 23 },
  ],
  teams: [{ name: "red", members: { "bob-b": "member", "carol-c": "member", danab: "member" } }],
  repos: [{ name: "api", collaborators: { "bob-b": "read", "carol-c": "read" } }],
};

const roster = ({ bob = "bob-b", dana = "danab", members = "exact" } = {}) => `
github: { org: acme, members: ${members}, owners: [alice, dana] }
guards: { max_removals: 90% }
users: { alice: alicel, dana: ${dana}, bob: ${bob}, carol: carol-c }
teams: { red: { members: [bob, carol, dana] } }
`;

describe("a person who has renamed their account, which the file doesn't pin", () => {
  it("stays in the organisation and in their teams, and one warning says who may be meant", async () => {
    const { github, plan } = await start(seed);
    github.world.renameUser("bob-b", "bobby");
    const run = await plan(roster());
    expect(run.lines).toEqual([]);
    expect(run.findings.filter(({ code }) => code === "undeclared_stay")).toMatchObject([
      {
        severity: "warning",
        message:
          "bob isn't found on GitHub. Undeclared members stay, since one of them may be this person: bobby.",
        at: { line: 4 },
      },
    ]);
  });

  it("stays an owner", async () => {
    const { github, plan } = await start(seed);
    github.world.renameUser("danab", "dana-new");
    expect((await plan(roster())).lines).toEqual([]);
    expect((await plan(roster({ members: "additive" }))).lines).toEqual([]);
  });

  it("keeps no undeclared owner an owner while only members are missing", async () => {
    const { github, plan } = await start({
      ...seed,
      members: [...(seed.members ?? []), { login: "rogue", role: "admin" }],
    });
    github.world.renameUser("bob-b", "bobby");
    expect((await plan(roster())).lines).toEqual(["org acme ~github:rogue owner -> member"]);
  });

  it("keeps their access to a project's repositories", async () => {
    const { github, plan } = await start(seed);
    github.world.renameUser("bob-b", "bobby");
    const project = "projects: { p: { repos: [api], collaborators: { bob: read, carol: read } } }";
    expect((await plan(`${roster()}${project}`)).lines).toEqual([]);
  });

  it("is followed by the id that was remembered, also where a stranger has taken the login", async () => {
    const { github, apply, converge } = await start(seed);
    const rememberedIds = (await apply(roster())).comparison.ids?.() ?? new Map();
    github.world.renameUser("bob-b", "bobby");
    expect((await converge(roster(), { rememberedIds })).lines).toEqual([]);
    github.world.renameUser("stranger", "bob-b");
    const run = await converge(roster(), { rememberedIds });
    expect([run.lines, run.codes]).toEqual([[], ["renamed_login"]]);
    // The id goes on being remembered under the login that the file has.
    expect([...(run.comparison.ids?.() ?? [])]).toContainEqual(["github-account/bob-b/user:bob", "12"]);
  });

  it("leaves when their entry does", async () => {
    const { github, apply, converge } = await start(seed);
    const old = roster({ members: "additive" });
    const rememberedIds = (await apply(old)).comparison.ids?.() ?? new Map();
    github.world.renameUser("bob-b", "bobby");
    const out = old.replace("bob: bob-b, ", "").replace("[bob, ", "[");
    const run = await converge(out, { earlier: [old], rememberedIds });
    expect(run.lines).toEqual(["org acme -github:bobby member", "team red -github:bobby member"]);
  });
});

it("a login that never existed keeps whom the file doesn't declare, at the first run too", async () => {
  const { plan } = await start(seed);
  const run = await plan(roster({ bob: "bob-bb" }));
  expect([run.lines, run.codes]).toEqual([[], ["undeclared_stay", "unknown_login"]]);
});

it("an id that is nobody's keeps whom the file doesn't declare", async () => {
  const { plan } = await start(seed);
  const run = await plan(roster({ bob: "{ github: bob-b, github_id: 999 }" }));
  expect(run.lines).toEqual([]);
});

describe("a change of account", () => {
  it("to a login that is nobody's is held back with an error at the line, and nobody else stays for it", async () => {
    const { plan } = await start({
      ...seed,
      members: [...(seed.members ?? []), { login: "walk-in" }],
    });
    const run = await plan(roster({ bob: "bob-bb" }), { earlier: [roster()] });
    expect(run.lines).toEqual(["org acme -github:walk-in member"]);
    expect(run.findings.filter(({ severity }) => severity === "error")).toMatchObject([
      {
        code: "account_change_held",
        message:
          "bob-bb, which the file now has as bob's account, can't be found or invited. bob's account stays bob-b until it can.",
        at: { line: 4 },
      },
    ]);
    expect([...(run.comparison.ids?.().keys() ?? [])]).not.toContain("github-account/bob-bb/user:bob");
  });

  it("to an id that is nobody's is held back, and the words don't set a login against itself", async () => {
    const { plan } = await start(seed);
    const run = await plan(roster({ bob: "{ github: bob-b, github_id: 999 }" }), { earlier: [roster()] });
    expect(run.lines).toEqual([]);
    expect(run.findings).toContainEqual(
      expect.objectContaining({
        code: "account_change_held",
        message:
          "The account 999, which the file now has as bob's account, can't be found or invited. bob's account stays bob-b until it can.",
        remedy: "Correct `github_id` under bob.",
      }),
    );
  });

  it("of an owner is held back, and they stay an owner", async () => {
    const { plan } = await start(seed);
    const run = await plan(roster({ dana: "danna" }), { earlier: [roster()] });
    expect([run.lines, run.codes]).toEqual([[], ["account_change_held"]]);
  });

  it("to an account that somebody else of the file had is no former account of theirs", async () => {
    const { plan } = await start(seed);
    const now = roster({ bob: "bob-bb" }).replace("carol: carol-c", "carol: bob-b");
    const run = await plan(now, { earlier: [roster()] });
    expect(run.lines).toEqual(["org acme -github:carol-c member", "team red -github:carol-c member"]);
    expect(run.codes).toEqual(["unknown_login"]);
  });

  it("whose invitation is refused leaves the account of before where it is, run after run", async () => {
    const { github, apply } = await start({
      ...seed,
      users: [{ login: "blocker", id: 31, blocked: true }],
    });
    const options = { earlier: [roster()] };
    for (const _ of [1, 2]) {
      const run = await apply(roster({ bob: "blocker" }), options);
      expect(run.results).toEqual([
        expect.stringMatching(/^org acme \+user:bob member: (?!applied)/),
        "team red +user:bob member: skipped",
        "org acme -github:bob-b member: skipped",
        "team red -github:bob-b member: skipped",
      ]);
      expect(github.world.members.has(12)).toBe(true);
    }
  });
});
