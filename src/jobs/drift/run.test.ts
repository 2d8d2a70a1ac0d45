import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type GithubEmulator, startGithub } from "../../../emulators/github/github.ts";
import { type SlackEmulator, startSlack } from "../../../emulators/slack/slack.ts";
import { connectionsTo } from "../../adopt/testing/connections.ts";
import { currentDay } from "../../core/clock.ts";
import { openRepository } from "../../repository/repository.ts";
import { loadRoster } from "../../roster/load.ts";
import { run } from "../../run.ts";
import { proposeImport } from "../import/proposal.ts";
import { proposeDrift } from "./proposal.ts";
import { adoptDrift } from "./run.ts";

const roster = `# Who is who at acme
version: 1
github: { org: acme, owners: [alice], teams: exact, members: exact }

users:
  alice: { github: alicel }   # the boss
  bob: bob-dev
  carol: { github: Carol-C }

teams:
  backend:
    description: Services
    leads: [bob]
    members: [carol] # new
    repos: { api: write }
  frontend:
    members:
      - bob
      - carol
  everybody: { include: [backend, frontend] }

projects:
  site: { repos: [site], team: frontend, collaborators: { } }
`;

let github: GithubEmulator;
let slack: SlackEmulator;
beforeEach(async () => {
  github = await startGithub({
    org: "acme",
    plan: "enterprise",
    members: [
      { login: "alicel", id: 11, role: "admin" },
      { login: "bob-dev", id: 12 },
      { login: "Carol-C", id: 13 },
    ],
    users: [
      { login: "eve-x", id: 21, name: "Eve" },
      { login: "guest", id: 22 },
    ],
    teams: [
      {
        name: "backend",
        description: "Services",
        members: { "bob-dev": "maintainer", "Carol-C": "member" },
        repos: { api: "write" },
      },
      { name: "frontend", members: { "bob-dev": "member", "Carol-C": "member" }, repos: { site: "write" } },
      { name: "everybody", members: { "bob-dev": "member", "Carol-C": "member" } },
    ],
    repos: [
      { name: "api" },
      { name: "site" },
      { name: "access", files: { "teams.yaml": roster, "README.md": "Hello" } },
    ],
  });
  slack = await startSlack({
    users: [
      { name: "bob", id: "U0BOB00001", email: "bob@acme.dev" },
      { name: "carol", id: "U0CAROL001", email: "carol@acme.dev" },
    ],
    channels: [{ name: "backend", id: "C0BACKEND1", private: true, members: ["rollcall", "bob", "carol"] }],
  });
});
afterEach(async () => {
  expect(github.violations).toEqual([]);
  await Promise.all([github.close(), slack.close()]);
});

const connections = () => connectionsTo({ github, slack });
const text = (yaml: string) =>
  loadRoster(
    { files: [{ path: "teams.yaml", bytes: new TextEncoder().encode(yaml) }], findings: [] },
    currentDay(connections().clock),
  );

/** Returns the file after adoption, and the result of its plan. */
async function adopted(yaml = roster) {
  const { files, body, report } = await adoptDrift({ roster: text(yaml) }, connections());
  const [file] = files;
  const after = file === undefined ? yaml : new TextDecoder().decode(file.bytes);
  const planned = await run(
    { command: "plan", roster: text(after), allowRemovals: true, links: {} },
    connections(),
  );
  return {
    after,
    body,
    drift: report.plan.changes,
    changes: planned.plan.changes,
    lines: changedLines(yaml, after),
  };
}

function changedLines(before: string, after: string): string[] {
  const [old, now] = [before.split("\n"), after.split("\n")];
  return [
    ...old.filter((line) => !now.includes(line)).map((line) => `-${line}`),
    ...now.filter((line) => !old.includes(line)).map((line) => `+${line}`),
  ];
}

const team = (slug: string) => {
  const found = github.world.team(slug);
  if (found === undefined) throw new Error(slug);
  return found;
};
const id = (login: string) => github.world.user(login)?.id ?? 0;
const repo = (name: string) => {
  const found = github.world.repo(name);
  if (found === undefined) throw new Error(name);
  return found;
};

describe("what somebody changed by hand, brought into the file", () => {
  it("is nothing where nothing was changed", async () => {
    const { after, drift, body } = await adopted();
    expect(drift).toEqual([]);
    expect(after).toBe(roster);
    expect(body).toBe("");
  });

  const hands: readonly [what: string, by: () => void, lines: readonly string[]][] = [
    [
      "a team member taken out, though include would bring them back",
      () => team("everybody").members.delete(id("Carol-C")),
      [
        "-  everybody: { include: [backend, frontend] }",
        "+  everybody: { include: [backend, frontend], except: [carol] }",
      ],
    ],
    [
      "a team member put in",
      () => team("backend").members.set(id("alicel"), "member"),
      [
        "-    members: [carol] # new",
        "-  everybody: { include: [backend, frontend] }",
        "+    members: [carol, alice] # new",
        "+  everybody: { include: [backend, frontend], except: [alice] }",
      ],
    ],
    [
      "a member made maintainer",
      () => team("backend").members.set(id("Carol-C"), "maintainer"),
      [
        "-    leads: [bob]",
        "-    members: [carol] # new",
        "+    leads: [bob, carol]",
        "+    members: [] # new",
      ],
    ],
    [
      "a stranger in the organisation and in a team",
      () => {
        github.world.members.set(id("eve-x"), "member");
        team("backend").members.set(id("eve-x"), "member");
      },
      [
        "-    members: [carol] # new",
        "-  everybody: { include: [backend, frontend] }",
        "+  eve-x: { name: Eve, github: eve-x, github_id: 21 }",
        "+    members: [carol, eve-x] # new",
        "+  everybody: { include: [backend, frontend], except: [eve-x] }",
      ],
    ],
    [
      "another owner",
      () => github.world.members.set(id("bob-dev"), "admin"),
      [
        "-github: { org: acme, owners: [alice], teams: exact, members: exact }",
        "+github: { org: acme, owners: [alice, bob], teams: exact, members: exact }",
      ],
    ],
    [
      "somebody taken out of the organisation",
      () => {
        github.world.members.delete(id("Carol-C"));
        for (const each of github.world.teams.values()) each.members.delete(id("Carol-C"));
      },
      ["-  carol: { github: Carol-C }", "+  carol: { github: Carol-C, active: false }"],
    ],
    [
      "a description",
      () => {
        team("backend").description = "Services and data";
      },
      ["-    description: Services", "+    description: Services and data"],
    ],
    [
      "a team nested in another",
      () => github.world.nest(team("frontend"), team("backend")),
      ["+    parent: backend"],
    ],
    [
      "a team deleted",
      () => github.world.removeTeam(team("everybody")),
      [
        "-  everybody: { include: [backend, frontend] }",
        "+  everybody: { include: [backend, frontend], archived: true }",
      ],
    ],
    [
      "a team's role on a repository",
      () => team("backend").grants.set(repo("api").id, "admin"),
      ["-    repos: { api: write }", "+    repos: { api: admin }"],
    ],
    [
      "a repository taken from a team",
      () => team("backend").grants.delete(repo("api").id),
      ["-    repos: { api: write }", "+    repos: {}"],
    ],
    [
      "a repository given to a team",
      () => team("backend").grants.set(repo("access").id, "read"),
      ["-    repos: { api: write }", "+    repos: { api: write, access: read }"],
    ],
    [
      "a guest on a repository",
      () => repo("site").collaborators.set(id("guest"), "triage"),
      [
        "-  site: { repos: [site], team: frontend, collaborators: { } }",
        "+  guest: { github: guest, github_id: 22, outside: true }",
        "+  site: { repos: [site], team: frontend, collaborators: { guest: triage } }",
      ],
    ],
  ];
  it.each(hands)("%s", async (_, change, lines) => {
    change();
    const { lines: changed, drift, changes } = await adopted();
    expect(drift.length).toBeGreaterThan(0);
    expect(changes).toEqual([]);
    expect(changed).toEqual(lines);
  });

  it("is a whole team that somebody made, with its people and repositories", async () => {
    const made = {
      kind: "Team",
      id: 7001,
      name: "Data & AI",
      slug: "data-ai",
      description: "Models",
      privacy: "secret",
    } as const;
    github.world.addTeam({
      ...team("frontend"),
      ...made,
      members: new Map([[id("bob-dev"), "maintainer"]]),
      grants: new Map([[repo("api").id, "read"]]),
      children: new Set(),
    });
    const { after, changes } = await adopted();
    expect(changes).toEqual([]);
    expect(after).toContain("  data-ai:");
    expect(after).toContain("Data & AI");
  });

  it("is left to a person where the file can't follow, with the reason", async () => {
    team("frontend").grants.set(repo("site").id, "admin");
    team("frontend").grants.delete(repo("site").id);
    const { after, body } = await adopted();
    expect(after).toBe(roster);
    expect(body).toContain("- github-repo/site team:frontend write: the project site gives it");
  });

  it("names who did it where the audit log tells, and says so where it doesn't", async () => {
    team("backend").members.delete(id("Carol-C"));
    team("backend").members.set(id("alicel"), "member");
    const at = "2027-01-14T09:30:00.000Z";
    github.world.audit.push(
      {
        kind: "TeamRemoveMemberAuditEntry",
        action: "team.remove_member",
        actor: "mallory",
        user: "carol-c",
        team: "backend",
        at,
      },
      {
        kind: "TeamRemoveMemberAuditEntry",
        action: "team.remove_member",
        actor: "somebody-else",
        user: "bob-dev",
        team: "backend",
        at,
      },
    );
    const { body } = await adopted();
    expect(body).toContain("- github-team/backend user:carol member (mallory, 2027-01-14 09:30 UTC)");
    expect(body).toContain("+ github-team/backend user:alice maintainer\n");
    expect(body).not.toContain("GitHub doesn't tell who");
    github.fail({
      matches: ({ body: asked }) => asked.includes("AuditLog"),
      fault: { kind: "answer", answer: { status: 403, body: { message: "no" } } },
      times: 9,
    });
    expect((await adopted()).body).toContain("GitHub doesn't tell who did it");
  });

  it("tells what merging would do to services that nobody changed", async () => {
    const both = roster
      .replace("bob: bob-dev", "bob: { github: bob-dev, slack: U0BOB00001 }")
      .replace("{ github: Carol-C }", "{ github: Carol-C, slack: U0CAROL001 }")
      .replace("users:", "slack: {}\nusers:")
      .replace(
        "    repos: { api: write }",
        "    repos: { api: write }\n    slack: { channels: [{ name: backend, private: true }] }",
      );
    team("backend").members.delete(id("Carol-C"));
    const { body, drift, changes } = await adopted(both);
    expect(drift.length).toBe(1);
    expect(changes).toMatchObject([{ kind: "slack-channel", action: "revoke", principal: "user:carol" }]);
    expect(body).toContain(
      "What merging would do besides, because other services follow the same lists:\n\n```diff\n- slack-channel/backend user:carol member\n```",
    );
  });

  it("follows a topic, and doesn't pretend to follow a channel's people", async () => {
    const withChannel = `version: 1\nslack: {}\nusers:\n  bob: { slack: U0BOB00001 }\nteams:\n  backend:\n    github: false\n    members: [bob]\n    slack: { channels: [{ name: backend, private: true, topic: Plans }] }\n`;
    const channel = slack.world.channels.get("C0BACKEND1");
    if (channel) channel.topic = "Parties &amp; plans";
    const { lines, body } = await adopted(withChannel);
    expect(lines).toEqual([
      "-    slack: { channels: [{ name: backend, private: true, topic: Plans }] }",
      "+    slack: { channels: [{ name: backend, private: true, topic: Parties & plans }] }",
    ]);
    expect(body).toContain(
      "+ slack-channel/backend slack:U0CAROL001 member: who is in it follows from a team",
    );
  });
});

describe("the pull request", () => {
  const repository = () => openRepository("token", { owner: "acme", repo: "access", apiUrl: github.apiUrl });
  const job = () => ({ roster: text(roster), repository: repository(), base: "main" });
  const pulls = async (state: "open" | "closed" = "open") =>
    (await repository().octokit.rest.pulls.list({ owner: "acme", repo: "access", state })).data;
  const fileOn = async (ref: string) => {
    const { data } = await repository().octokit.rest.repos.getContent({
      owner: "acme",
      repo: "access",
      path: "teams.yaml",
      ref,
    });
    return "content" in data ? Buffer.from(data.content, "base64").toString() : "";
  };

  it("is one, whatever happens: opened, brought up to date, left alone, and closed when nothing differs", async () => {
    team("backend").members.delete(id("Carol-C"));
    const first = await proposeDrift(job(), connections());
    expect(first.findings.map(({ code }) => code)).toContain("drift_proposed");
    const [pull] = await pulls();
    expect(pull?.body).toContain("github-team/backend user:carol member");
    expect(await fileOn("rollcall/adopt-drift")).toBe(
      roster.replace("members: [carol] # new", "members: [] # new"),
    );

    const head = pull?.head.sha;
    await proposeDrift(job(), connections());
    expect((await pulls()).map(({ number, head: { sha } }) => [number, sha])).toEqual([[pull?.number, head]]);

    team("backend").members.set(id("alicel"), "member");
    await proposeDrift(job(), connections());
    const again = await pulls();
    expect(again.map(({ number }) => number)).toEqual([pull?.number]);
    expect(again[0]?.head.sha).not.toBe(head);
    expect(await fileOn("rollcall/adopt-drift")).toBe(
      roster
        .replace("members: [carol] # new", "members: [alice] # new")
        .replace("[backend, frontend] }", "[backend, frontend], except: [alice] }"),
    );

    team("backend").members.delete(id("alicel"));
    team("backend").members.set(id("Carol-C"), "member");
    const last = await proposeDrift(job(), connections());
    expect(last.findings.map(({ code }) => code)).toContain("proposal_withdrawn");
    expect(await pulls()).toEqual([]);
    expect(await fileOn("main")).toBe(roster);
  });

  it("isn't made of a roster that can't be read, nor of services that can't", async () => {
    const invalid = await proposeDrift(
      { ...job(), roster: text("version: 1\nnonsense: true\n") },
      connections(),
    );
    expect(invalid.result).toBe("invalid");
    github.fail({
      matches: ({ path }) => path === "/graphql",
      fault: { kind: "answer", answer: { status: 502, body: {} } },
      times: 999,
    });
    const failed = await proposeDrift(job(), connections());
    expect(failed.result).toBe("failed");
    github.clearFaults();
    expect(await pulls()).toEqual([]);
  });

  it("says what is missing when the token may not make one", async () => {
    team("backend").members.delete(id("Carol-C"));
    github.fail({
      matches: ({ path }) => path.includes("/git/ref"),
      fault: {
        kind: "answer",
        answer: { status: 403, body: { message: "Resource not accessible by integration" } },
      },
      times: 9,
    });
    const { findings, result } = await proposeDrift(job(), connections());
    expect(findings.map(({ code }) => code)).toContain("proposal_failed");
    expect(result).toBe("failed");
  });

  it("brings an imported roster, and refuses to replace one that is there", async () => {
    const request = { org: "acme", split: true, repository: repository(), base: "main" };
    const refused = await proposeImport({ ...request, path: "teams.yaml" }, connections());
    expect(refused.findings.map(({ code }) => code)).toEqual(["roster_exists"]);
    const { findings } = await proposeImport({ ...request, path: "access/teams.yaml" }, connections());
    expect(findings.map(({ code }) => code)).toContain("import_proposed");
    const [pull] = await pulls();
    expect(pull?.body).toContain("A plan of it was made, and changes nothing.");
    const { data } = await repository().octokit.rest.pulls.listFiles({
      owner: "acme",
      repo: "access",
      pull_number: pull?.number ?? 0,
    });
    expect(data.map(({ filename }) => filename).sort()).toEqual([
      "access/teams.yaml",
      "access/teams/backend.yaml",
      "access/teams/everybody.yaml",
      "access/teams/frontend.yaml",
    ]);
  });
});
