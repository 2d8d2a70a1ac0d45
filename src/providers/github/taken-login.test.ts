import { describe, expect, it } from "vitest";
import type { GithubSeed } from "../../../emulators/github/seed.ts";
import { githubFixtures } from "./testing/fixture.ts";

const start = githubFixtures();

/** bob has renamed his account to bobby, and a stranger has taken the login that the file has. */
const seed: GithubSeed = {
  org: "acme",
  members: [
    { login: "alicel", id: 11, role: "admin" },
    { login: "danab", id: 14, role: "admin" },
    { login: "bobby", id: 12 },
    { login: "walk-in", id: 13 },
  ],
  users: [{ login: "bob-b", id: 22 }],
  teams: [{ name: "red", members: { bobby: "member", danab: "member" } }],
  repos: [{ name: "api", collaborators: { bobby: "read" } }],
};

const roster = ({ bob = "bob-b", members = "exact", owners = "alice, dana", rest = "" } = {}) => `
github: { org: acme, members: ${members}, owners: [${owners}] }
guards: { max_removals: 90% }
users: { alice: alicel, dana: danab, bob: ${bob} }
teams: { red: { members: [bob, dana] } }
${rest}`;

describe("while no id of an account is known, and a declared login is no member's", () => {
  it("a member of that person's teams stays with all their access, and one warning says who may be meant", async () => {
    const { plan } = await start(seed);
    const rest = "projects: { p: { repos: [api], collaborators: { bob: read } } }";
    const run = await plan(roster({ rest }));
    expect(run.lines.filter((line) => line.includes("-"))).toEqual(["org acme -github:walk-in member"]);
    expect(run.findings.filter(({ severity }) => severity === "warning")).toMatchObject([
      {
        code: "login_maybe_taken",
        message:
          "bob-b, in the file for bob, is no member of the organisation, and no earlier run tells whose account it was. A renamed account leaves its login to others. So undeclared members who may be meant stay in this run: bobby.",
        at: { line: 4 },
      },
    ]);
  });

  it("they stay an owner, also where members are additive", async () => {
    const { plan } = await start({
      ...seed,
      members:
        seed.members?.map((each) => (each.login === "bobby" ? { ...each, role: "admin" } : each)) ?? [],
    });
    for (const members of ["exact", "additive"]) {
      const run = await plan(roster({ members, owners: "alice, bob" }));
      expect(run.lines.filter((line) => line.includes("bobby"))).toEqual([]);
    }
  });

  it("an owner who may be a declared member becomes a member, stays, and is told of", async () => {
    const { plan } = await start({
      ...seed,
      members:
        seed.members?.map((each) => (each.login === "bobby" ? { ...each, role: "admin" } : each)) ?? [],
    });
    const run = await plan(roster());
    expect(run.lines.filter((line) => line.includes("bobby"))).toEqual([
      "org acme ~github:bobby owner -> member",
    ]);
    expect(run.codes).toEqual(["login_maybe_taken"]);
  });

  it("is told of as such, also while somebody else isn't found for whom others stay", async () => {
    const { plan } = await start({
      ...seed,
      members: [...(seed.members ?? []), { login: "erin-new", id: 15 }],
      teams: [...(seed.teams ?? []), { name: "blue", members: { "erin-new": "member" } }],
    });
    const people = roster({ members: "additive" }).replace("bob-b }", "bob-b, erin: erin-gone }");
    const run = await plan(people.replace("teams: {", "teams: { blue: { members: [erin] },"));
    expect(run.lines.filter((line) => line.includes("-github"))).toEqual([]);
    expect(run.findings.map(({ message }) => message)).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/^erin isn't found on GitHub\. .*this person: erin-new\.$/),
        expect.stringMatching(/^bob-b, in the file for bob, .* stay in this run: bobby\.$/),
      ]),
    );
  });

  it("it is for one run: once the account of the login is remembered or invited, undeclared members leave", async () => {
    const { apply, plan } = await start(seed);
    const first = await apply(roster());
    const rememberedIds = first.comparison.ids?.() ?? new Map();
    for (const options of [{ rememberedIds }, {}]) {
      const run = await plan(roster(), options);
      expect(run.lines).toEqual(["org acme -github:bobby member", "team red -github:bobby member"]);
    }
  });

  it("a login that an earlier roster didn't have for the person is a newcomer's", async () => {
    const { plan } = await start(seed);
    const run = await plan(roster(), { earlier: [roster({ bob: "bob-older" })] });
    expect(run.codes).toEqual([]);
    expect(run.lines).toContain("org acme -github:bobby member");
    expect((await plan(roster(), { earlier: [roster()] })).codes).toEqual(["login_maybe_taken"]);
  });

  it("an id in the file tells, and nobody stays", async () => {
    const { plan } = await start(seed);
    const run = await plan(roster({ bob: "{ github: bob-b, github_id: 22 }" }));
    expect(run.codes).toEqual([]);
    expect(run.lines).toContain("org acme -github:bobby member");
  });

  it("somebody without a team may be a member without one, and where nobody would leave nothing is said", async () => {
    const { plan } = await start(seed);
    const alone = roster().replace("[bob, dana]", "[dana]");
    const run = await plan(alone);
    expect(run.lines.filter((line) => line.includes("-github"))).toEqual([
      "org acme -github:bobby member",
      "team red -github:bobby member",
    ]);
    expect(run.codes).toEqual(["login_maybe_taken"]);
    const declared = "users: { alice: alicel, dana: danab, bob: bob-b, walker: walk-in, old: bobby }";
    expect((await plan(alone.replace(/^users.*$/m, declared))).codes).toEqual([]);
    expect((await plan(roster({ members: "additive" }))).codes).toEqual(["login_maybe_taken"]);
  });
});
