import { describe, expect, it } from "vitest";
import type { GithubSeed } from "../../../emulators/github/seed.ts";
import { githubFixtures } from "./testing/fixture.ts";

const start = githubFixtures();

const seed: GithubSeed = {
  org: "acme",
  members: [
    { login: "alicel", id: 11, role: "admin" },
    { login: "bob-b", id: 12 },
    { login: "carol-c", id: 13 },
  ],
  users: [{ login: "erin-gh", id: 21 }],
  teams: [
    { name: "open", members: { "bob-b": "maintainer", "carol-c": "member" } },
    { name: "unlisted", members: { "bob-b": "member", "carol-c": "member" } },
    { name: "listed", members: { "bob-b": "member" } },
  ],
  repos: [{ name: "api" }],
};

const roster = (bob: string, rest = "") => `
github: { org: acme${rest} }
users: { alice: alicel, carol: carol-c, bob: ${bob} }
teams: { open: { repos: {} }, listed: { members: [alice] } }
`;

describe("a person who has left", () => {
  it.each([
    "{ github: bob-b, active: false }",
    "{ github: bob-b, until: 2026-05-01 }",
    "{ github_id: 12, active: false }",
  ])("loses the organisation and every team, listed or not, before anything else (%s)", async (bob) => {
    const { github, converge } = await start(seed);
    const run = await converge(roster(bob));
    expect(run.lines).toEqual([
      "org acme -user:bob member",
      "team github:unlisted -user:bob member",
      "team listed -user:bob member",
      "team open -user:bob maintainer",
      "team listed +user:alice member",
    ]);
    expect([...(run.comparison.departed ?? [])]).toEqual(["user:bob"]);
    expect(github.world.team("unlisted")?.members.has(13)).toBe(true);
  });

  it("loses the open invitation to an address, where the roster knows no account either", async () => {
    const { github, converge, plan } = await start({ ...seed, invitations: [{ email: "Bob@acme.dev" }] });
    const left = roster("{ email: bob@acme.dev, active: false }");
    const run = await converge(left);
    expect(run.lines).toContain("org acme -user:bob member");
    expect([...(run.comparison.departed ?? [])]).toEqual(["user:bob"]);
    expect([...github.world.invitations.values()]).toEqual([]);
    expect((await plan(left)).lines).toEqual([]);
  });

  it("is told of where the login is nobody's any more, and a member whom nobody declares may be the account", async () => {
    const { github, plan } = await start(seed);
    github.world.renameUser("bob-b", "robert");
    const run = await plan(roster("{ github: bob-b, active: false }"));
    expect(run.findings).toContainEqual(
      expect.objectContaining({
        severity: "warning",
        code: "departed_account_unknown",
        message: expect.stringContaining("robert"),
      }),
    );
    const pinned = await plan(roster("{ github: bob-b, github_id: 12, active: false }"));
    expect(pinned.lines).toContain("org acme -user:bob member");
    expect(pinned.codes).not.toContain("departed_account_unknown");
  });

  it("loses pending invitations, and what they hold directly where that was read", async () => {
    const { github, converge } = await start({
      ...seed,
      invitations: [{ email: "erin@acme.dev" }],
      repos: [{ name: "api", collaborators: { "erin-gh": "admin" } }],
    });
    const gone = "{ github: erin-gh, email: erin@acme.dev, active: false }";
    const run = await converge(
      `${roster("bob-b").replace("bob: bob-b", `bob: bob-b, erin: ${gone}`)}projects: { p: { repos: [api], collaborators: {} } }\n`,
    );
    expect(run.lines).toEqual([
      "org acme -user:erin member",
      "repo api -user:erin admin",
      "team listed +user:alice member",
      "team listed -user:bob member",
    ]);
    expect([...(run.comparison.offered ?? [])]).toEqual(["github-org/acme user:erin"]);
    expect(github.world.invitations.size).toBe(0);
  });

  it("and was the only owner leaves after the next owner has come", async () => {
    const { converge } = await start({
      ...seed,
      members: [
        { login: "bob-b", id: 12, role: "admin" },
        { login: "alicel", id: 11 },
      ],
      teams: [],
    });
    const run = await converge(
      "github: { org: acme, owners: [alice] }\nguards: { min_owners: 1 }\nusers: { alice: alicel, bob: { github: bob-b, active: false } }\n",
    );
    expect(run.lines).toEqual(["org acme ~user:alice member -> owner", "org acme -user:bob owner"]);
  });

  it("holds nothing any more: nobody is named then", async () => {
    const { plan } = await start({ ...seed, members: seed.members?.slice(0, 1) ?? [], teams: [] });
    const run = await plan(roster("{ github: bob-b, active: false }"));
    expect([...(run.comparison.departed ?? [])]).toEqual([]);
  });

  it("keeps what an ignored login or team holds", async () => {
    const { plan } = await start(seed);
    const run = await plan(roster("{ github: bob-b, active: false }", ', ignore: ["bob-*"]'));
    expect(run.lines).toEqual(["team listed +user:alice member"]);
  });

  it("keeps the members that an identity provider puts into a team, which GitHub doesn't let go", async () => {
    const { plan } = await start(
      { ...seed, teams: [{ name: "open", idpGroup: "Open", members: { "bob-b": "member" } }] },
      { emu: true },
    );
    const run = await plan(
      roster("{ github: bob-b, active: false }").replace(", listed: { members: [alice] }", ""),
    );
    expect(run.lines).toEqual(["org acme -user:bob member"]);
  });

  it("is told of where the enterprise keeps them in the organisation, and an identity provider in a team", async () => {
    const { plan } = await start(
      {
        ...seed,
        teams: [
          { name: "everyone", slug: "ent:everyone", type: "enterprise", members: { "bob-b": "member" } },
          { name: "open", idpGroup: "Open", members: { "bob-b": "member" } },
        ],
      },
      { emu: true },
    );
    const run = await plan(
      roster("{ github: bob-b, active: false }").replace(", listed: { members: [alice] }", ""),
    );
    expect(run.lines).toEqual([]);
    expect(run.comparison.unmanaged).toBeGreaterThan(0);
    expect(run.findings.find(({ code }) => code === "member_through_enterprise")?.message).toBe(
      "bob-b is in the organisation through a team of the enterprise, and can't be removed here, nor from teams that the identity provider fills: open.",
    );
  });
});
