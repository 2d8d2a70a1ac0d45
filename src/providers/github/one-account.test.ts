import { describe, expect, it } from "vitest";
import type { GithubSeed } from "../../../emulators/github/seed.ts";
import { githubFixtures } from "./testing/fixture.ts";

const start = githubFixtures();

const seed: GithubSeed = {
  org: "acme",
  members: [
    { login: "alicel", id: 11, role: "admin" },
    { login: "danab", id: 14, role: "admin" },
    { login: "carol-c", id: 13, email: "carol@acme.dev" },
  ],
  users: [{ login: "erin-gh", id: 21 }],
  teams: [{ name: "backend", members: { "carol-c": "member" } }],
  repos: [{ name: "api", collaborators: { "carol-c": "read" } }],
};

const roster = (users: string, owners = "") => `
github: { org: acme, members: exact${owners} }
users:
  alice: alicel
  dana: danab
${users}
teams:
  backend: { members: [carol, alice] }
projects:
  p: { repos: [api], collaborators: {} }
`;

describe("two entries with one account", () => {
  it.each([
    ["one of them departed", "until: 2026-05-01"],
    ["both active", "name: Carol"],
  ])("are one error that has both lines, and the account keeps all that it has (%s)", async (_, rest) => {
    const { apply, writes } = await start(seed);
    const run = await apply(
      roster(`  carol: carol-c\n  carol-old: { github: carolina, github_id: 13, ${rest} }`),
    );
    expect(run.results).toEqual(["team backend +user:alice member: applied"]);
    expect(writes()).toHaveLength(1);
    const errors = run.findings.filter(({ code }) => code === "account_twice");
    expect(errors).toMatchObject([
      {
        severity: "error",
        message:
          "carol and carol-old have the same GitHub account, carol-c. Rollcall changes nothing about that account.",
        at: { line: 6 },
        also: { line: 7 },
      },
    ]);
  });

  it("hold back an owner who would be demoted by the other entry", async () => {
    const { plan } = await start(seed);
    const run = await plan(
      roster("  carol: carol-c\n  dana-too: { github: danny, github_id: 14 }", ", owners: [alice, dana]"),
    );
    expect(run.lines).toEqual(["team backend +user:alice member", "repo api -user:carol read"]);
    expect(run.codes).toContain("account_twice");
  });

  it("hold back the invitation of an account that both name", async () => {
    const { plan } = await start({ ...seed, invitations: [{ login: "erin-gh" }] });
    const run = await plan(
      roster("  carol: carol-c\n  erin: erin-gh\n  erin-old: { github: e, github_id: 21, active: false }"),
    );
    expect(run.lines).not.toContainEqual(expect.stringContaining("erin"));
    expect(run.codes).toEqual(["account_twice"]);
  });
});

describe("an invitation that GitHub refuses because somebody is in already", () => {
  const invite = roster("  carol: carol-c\n  erin: erin-gh");

  it("is applied where that account has joined meanwhile", async () => {
    const { github, apply } = await start(seed);
    const run = await apply(invite, { meanwhile: () => github.world.members.set(21, "member") });
    expect(run.results).toContain("org acme +user:erin member: applied");
  });

  it("is not applied where that account is no member", async () => {
    const { github, apply } = await start(seed);
    const body = {
      message: "Validation Failed",
      errors: [{ message: "Invitee is already a part of this organization" }],
    };
    github.fail({
      matches: ({ method, path }) => method === "POST" && path === "/orgs/acme/invitations",
      fault: { kind: "answer", answer: { status: 422, body } },
    });
    const run = await apply(invite);
    expect(run.results).toContain("org acme +user:erin member: member_under_another_login");
  });
});
