import { describe, expect, it } from "vitest";
import type { GithubSeed } from "../../../emulators/github/seed.ts";
import { githubFixtures } from "./testing/fixture.ts";

const start = githubFixtures();

const seed: GithubSeed = {
  org: "acme",
  members: [
    { login: "alicel", id: 11, role: "admin" },
    { login: "danab", id: 14, role: "admin" },
    { login: "bob-dev", id: 12 },
  ],
  users: [
    { login: "Erin-GH", id: 21 },
    { login: "frank-f", id: 22 },
  ],
  teams: [{ name: "backend" }],
  repos: [{ name: "api" }],
};

const roster = (users: string, rest = "") =>
  `github: { org: acme, ${rest} }\nusers: { alice: alicel, ${users} }\nteams: { backend: { members: [] } }\n`;
const project = "projects:\n  rocket: { repos: [api], collaborators: { bob: read, dana: write } }\n";

describe("whoever leaves the organisation and stays on a repository", () => {
  it.each([
    ["held it all along", { "bob-dev": "read", danab: "write" }],
    ["had another role", { "bob-dev": "admin" }],
    ["held nothing", {}],
  ] as const)("is invited to it in the same run, having %s", async (_, collaborators) => {
    const { github, converge } = await start({ ...seed, repos: [{ name: "api", collaborators }] });
    const outside = "bob: { github: bob-dev, outside: true }, dana: { github: danab, outside: true }";
    await converge(`${roster(outside, "members: exact")}${project}`, { allowRemovals: true });
    expect([...github.world.members.keys()]).toEqual([11]);
    const offers = [...(github.world.repo("api")?.invitations.values() ?? [])];
    expect(offers.map((each) => [each.account.login, each.role])).toEqual([
      ["bob-dev", "read"],
      ["danab", "write"],
    ]);
  });
});

describe("a member who is invited by address besides", () => {
  it("loses both in one run", async () => {
    const { github, converge, writes } = await start({ ...seed, invitations: [{ email: "bob@acme.dev" }] });
    const run = await converge(roster("bob: { github: bob-dev, email: bob@acme.dev, active: false }"));
    expect(run.lines).toEqual(["org acme -user:bob member"]);
    expect(writes()).toEqual(["DELETE /orgs/acme/memberships/bob-dev", "DELETE /orgs/acme/invitations/9001"]);
    expect(github.world.invitations.size).toBe(0);
  });

  it("keeps both while staying", async () => {
    const { plan } = await start({ ...seed, invitations: [{ email: "bob@acme.dev" }] });
    const run = await plan(roster("bob: { github: bob-dev, email: bob@acme.dev }"));
    expect(run.lines).toEqual([]);
  });
});

describe("somebody invited by address whom another repository tells of", () => {
  it("loses the invitation and gets a repository in the same run", async () => {
    const { converge } = await start({
      ...seed,
      invitations: [{ email: "erin@acme.dev" }],
      repos: [{ name: "api" }, { name: "website", collaborators: { "Erin-GH": "read" } }],
    });
    const erin = "erin: { github: erin-old, github_id: 21, email: erin@acme.dev }";
    const projects =
      "projects:\n  rocket: { repos: [api], collaborators: { erin: write } }\n  web: { repos: [website], collaborators: { erin: read } }\n";
    const run = await converge(
      `${roster(`dana: danab, ${erin}`, "members: exact, invite: teams, owners: [alice, dana]")}${projects}`,
    );
    expect(run.lines).toContain("org acme -user:erin member");
    expect(run.lines).toContain("repo api +user:erin write");
  });
});

describe("somebody invited by login and by address", () => {
  it("loses both invitations in one run", async () => {
    const { github, converge } = await start({
      ...seed,
      invitations: [{ login: "Erin-GH" }, { email: "erin@acme.dev" }],
    });
    await converge(roster("erin: { github: erin-gh, email: erin@acme.dev, active: false }"));
    expect(github.world.invitations.size).toBe(0);
  });
});

describe("an owner who leaves takes along the invitations that they have sent", () => {
  const gone = "dana: { github: danab, active: false }";
  const invited = (github: Awaited<ReturnType<typeof start>>["github"]) =>
    [...github.world.invitations.values()].map((each) => [
      each.account?.login ?? each.email,
      each.inviter.login,
      [...each.teams.keys()].map((id) => github.world.teams.get(id)?.name),
    ]);

  it("so that whoever is awaited is invited again in the same run, into the teams as well", async () => {
    const { github, converge, plan } = await start(
      {
        ...seed,
        invitations: [
          { login: "Erin-GH", inviter: "danab" },
          { email: "frank@acme.dev", inviter: "danab" },
        ],
      },
      { token: { kind: "user", login: "alicel" } },
    );
    const users = `${gone}, erin: erin-gh, frank: { github: frank-f, email: frank@acme.dev }`;
    const yaml = roster(users).replace("members: []", "members: [erin]");
    const run = await converge(yaml);
    expect(run.lines).toEqual(["org acme -user:dana owner"]);
    expect(run.findings.find((each) => each.code === "invitation_sent_again")).toMatchObject({
      severity: "notice",
      message:
        "Erin-GH and frank@acme.dev were invited by somebody who leaves; GitHub withdraws the invitations with them, and Rollcall invites again.",
    });
    expect(invited(github)).toEqual([
      ["Erin-GH", "alicel", ["backend"]],
      ["frank@acme.dev", "alicel", []],
    ]);
    expect((await plan(yaml)).notices).not.toContain("invitation_sent_again");
  });

  it("but nobody gets a second mail whose invitation GitHub has left", async () => {
    const { github, apply, writes } = await start({
      ...seed,
      invitations: [{ login: "Erin-GH", inviter: "danab" }],
    });
    const [sent] = github.world.invitations.values();
    const run = await apply(roster(`${gone}, erin: erin-gh`), {
      meanwhile: () => {
        // Somebody else has taken it over.
        if (sent) github.world.invitations.set(sent.id, { ...sent, inviter: { ...sent.inviter } });
      },
    });
    expect(run.results).toEqual(["org acme -user:dana owner: applied"]);
    expect(writes()).toEqual(["DELETE /orgs/acme/memberships/danab"]);
  });

  it("and where GitHub refuses one of them, the others are sent, and the failure says that the owner has left", async () => {
    const { github, apply } = await start({
      ...seed,
      invitations: [
        { login: "Erin-GH", inviter: "danab" },
        { login: "frank-f", inviter: "danab" },
      ],
    });
    const run = await apply(roster(`${gone}, erin: erin-gh, frank: frank-f`), {
      meanwhile: () => {
        const erin = github.world.user("erin-gh");
        if (erin) erin.blocked = true;
      },
    });
    expect(run.outcomes).toMatchObject([
      {
        status: "failed",
        error: {
          code: "invitation_refused",
          message:
            "dana has left the organisation, and what was to stay went too. GitHub refused to invite erin: they have blocked the organisation.",
        },
      },
    ]);
    expect(invited(github).map(([who]) => who)).toEqual(["frank-f"]);
  });

  it("and a warning names whom the roster doesn't declare", async () => {
    const { converge } = await start({ ...seed, invitations: [{ login: "Erin-GH", inviter: "danab" }] });
    const run = await converge(roster(gone));
    expect(run.codes).toEqual(["invitation_withdrawn"]);
  });

  it("of which nothing is said where they were to be withdrawn anyway", async () => {
    const { github, converge } = await start({
      ...seed,
      invitations: [{ login: "Erin-GH", inviter: "danab" }],
    });
    const run = await converge(roster(`${gone}, bob: bob-dev`, "members: exact"));
    expect([run.codes, github.world.invitations.size]).toEqual([[], 0]);
  });
});
