import { afterEach, describe, expect, it } from "vitest";
import { type GithubEmulator, startGithub } from "../../../emulators/github/github.ts";
import { type SlackEmulator, startSlack } from "../../../emulators/slack/slack.ts";
import { connectionsTo } from "../../adopt/testing/connections.ts";
import { currentDay } from "../../core/clock.ts";
import { loadRoster } from "../../roster/load.ts";
import { run } from "../../run.ts";
import { pinRoster } from "./run.ts";

let github: GithubEmulator;
let slack: SlackEmulator;
afterEach(async () => {
  await github.close();
  await slack.close();
});

async function pinned(text: string, change: () => void = () => {}, providers?: readonly string[]) {
  github = await startGithub({
    org: "acme",
    members: [
      { login: "alice", id: 11, role: "admin" },
      { login: "Bob-Dev", id: 12 },
      { login: "carol", id: 13 },
    ],
    users: [{ login: "newcomer", id: 21 }],
  });
  slack = await startSlack({
    users: [
      { name: "alice", id: "U0ALICE001", email: "alice@acme.dev" },
      { name: "bob", id: "U0BOB00001", email: "Bob@Acme.dev" },
      { name: "gone", id: "U0GONE0001", email: "gone@acme.dev", deleted: true },
    ],
  });
  change();
  const bytes = new TextEncoder().encode(text);
  const request = {
    roster: { files: [{ path: "teams.yaml", bytes }], findings: [] },
    ...(providers ? { providers } : {}),
  };
  const result = await pinRoster(request, connectionsTo({ github, slack }));
  const [file] = result.files;
  return { ...result, text: file === undefined ? undefined : new TextDecoder().decode(file.bytes) };
}

const roster = `# Who is who
version: 1
github: {org: acme}
slack: { workspace: acme }

users:
  alice: {github: alice, email: alice@acme.dev}   # the boss
  bob:
    github: bob-dev
    email: bob@acme.dev # work
  carol: carol
  newcomer: newcomer
  robot: {email: robot@acme.dev, slack: false}
teams:
  all: { members: [alice, bob, carol, newcomer], leads: [alice] }
`;

describe("pinning", () => {
  it("tells of what it can't pin, and not of what else there is to say about the roster", async () => {
    const idle = `${roster}  empty: {}\n`.replace("carol: carol", "carol: nobody-at-all");
    const { findings } = await pinned(idle);
    expect(findings.map(({ code }) => code)).toEqual(["pin_nobody"]);
  });

  it("follows two accounts that have exchanged their logins", async () => {
    const both =
      "version: 1\ngithub: { org: acme }\nusers:\n  alice: { github: alice, github_id: 11 }\n  carol: { github: carol, github_id: 13 }\n";
    const { text, findings } = await pinned(both, () => {
      for (const [from, to] of [
        ["alice", "tmp"],
        ["carol", "alice"],
        ["tmp", "carol"],
      ] as const)
        github.world.renameUser(from, to);
    });
    expect(text?.split("\n").slice(3, 5)).toEqual([
      "  alice: { github: carol, github_id: 11 }",
      "  carol: { github: alice, github_id: 13 }",
    ]);
    expect(findings).toEqual([]);
  });

  it("fills in the ids that are missing, and changes no other byte", async () => {
    const { text, findings } = await pinned(roster);
    expect(text).toBe(`# Who is who
version: 1
github: {org: acme}
slack: { workspace: acme }

users:
  alice: {github: alice, email: alice@acme.dev, github_id: 11, slack: U0ALICE001}   # the boss
  bob:
    github: bob-dev
    email: bob@acme.dev # work
    github_id: 12
    slack: U0BOB00001
  carol: {github: carol, github_id: 13}
  newcomer: {github: newcomer, github_id: 21}
  robot: {email: robot@acme.dev, slack: false}
teams:
  all: { members: [alice, bob, carol, newcomer], leads: [alice] }
`);
    expect(findings.filter(({ provider }) => provider !== undefined)).toEqual([]);
  });

  it("fills in the ids of teams, which follow a team that is renamed by hand", async () => {
    const text =
      "version: 1\ngithub: { org: acme }\nusers: { a: { github: alice, github_id: 11 } }\nteams:\n  web: { leads: [a], github: { name: Web, id: 70 } }\n  ops:\n    leads: [a]\n";
    const team = {
      kind: "Team",
      type: "organization",
      description: null,
      privacy: "closed",
      notifications: true,
    } as const;
    const { text: written, pins } = await pinned(text, () => {
      for (const [id, name] of [
        [71, "Web"],
        [72, "ops"],
      ] as const)
        github.world.addTeam({
          ...team,
          id,
          name,
          slug: name.toLowerCase(),
          parent: undefined,
          organizationRoles: new Set(),
          children: new Set(),
          members: new Map(),
          grants: new Map(),
          idpGroup: undefined,
          creator: undefined,
          createdAt: new Date(0),
          updatedAt: new Date(0),
        });
    });
    expect(pins).toEqual([
      { team: "web", field: "github.id", from: 70, to: 71 },
      { team: "ops", field: "github.id", to: 72 },
    ]);
    expect(written).toContain(
      "  web: { leads: [a], github: { name: Web, id: 71 } }\n  ops:\n    leads: [a]\n    github: { id: 72 }\n",
    );
  });

  it("finds nothing more to do in what it has written", async () => {
    const { text = "" } = await pinned(roster);
    await github.close();
    await slack.close();
    const again = await pinned(text);
    expect(again.pins).toEqual([]);
    expect(again.files).toEqual([]);
  });

  it("follows a pinned person to a new login, though a stranger has taken the old one", async () => {
    const { text, pins } = await pinned(
      "version: 1\ngithub: { org: acme }\nusers:\n  bob: { github: Bob-Dev, github_id: 12 }\n",
      () => {
        github.world.renameUser("Bob-Dev", "robert");
        github.world.addAccount({
          kind: "User",
          id: 666,
          login: "Bob-Dev",
          name: null,
          email: null,
          blocked: false,
        });
      },
    );
    expect(pins).toEqual([{ user: "bob", field: "github", from: "Bob-Dev", to: "robert" }]);
    expect(text).toContain("bob: { github: robert, github_id: 12 }");
  });

  it("writes nothing for an account that is gone, and says whom to ask", async () => {
    const { files, findings } = await pinned(
      "version: 1\ngithub: { org: acme }\nusers:\n  dan: { github: carol, github_id: 99 }\n",
    );
    expect(files).toEqual([]);
    expect(findings.map(({ code, at }) => `${code} ${at?.line}`)).toContain("pin_account_gone 4");
  });

  it("tells of logins that nobody has, and of Slack ids that nobody can use", async () => {
    const { findings } = await pinned(
      "version: 1\ngithub: { org: acme }\nslack: {}\nusers:\n  x: nobody-has-this\n  y: { slack: U0GONE0001, email: alice@acme.dev }\n",
    );
    const told = findings.filter(({ provider }) => provider !== undefined);
    expect(told.map(({ code, at }) => `${code} ${at?.line}`)).toEqual(["pin_nobody 5", "pin_slack_gone 6"]);
    expect(told[1]?.remedy).toContain("U0ALICE001");
  });

  it("asks only the services that it is told to, and goes on with one when the other can't be asked", async () => {
    const { text } = await pinned(roster, () => {}, ["slack"]);
    expect(text).not.toContain("github_id");
    expect(github.calls).toEqual([]);
    await github.close();
    await slack.close();
    const failing = await pinned(roster, () =>
      slack.fail({
        matches: () => true,
        fault: { kind: "answer", answer: { status: 200, body: { ok: false, error: "invalid_auth" } } },
      }),
    );
    expect(failing.text).toContain("github_id: 11");
    expect(
      failing.findings.some(({ severity, provider }) => severity === "error" && provider === "slack"),
    ).toBe(true);
  });

  it("invites nobody a second time, though GraphQL should show no invitations", async () => {
    const text = "version: 1\ngithub: { org: acme }\nusers: { newcomer: newcomer }\n";
    await pinned(text);
    await github.close();
    const seed = {
      org: "acme",
      members: [{ login: "alice", role: "admin" }],
      users: [{ login: "newcomer", id: 21 }],
    } as const;
    github = await startGithub(
      { ...seed, invitations: [{ login: "newcomer" }] },
      { pendingMembersVisible: false },
    );
    const planned = async (id: string) => {
      const bytes = new TextEncoder().encode(
        text.replace("newcomer: newcomer", `newcomer: { github: newcomer${id} }`),
      );
      const connections = connectionsTo({ github });
      const source = { files: [{ path: "teams.yaml", bytes }], findings: [] };
      const loaded = loadRoster(source, currentDay(connections.clock));
      return run({ command: "plan", roster: loaded, allowRemovals: false, links: {} }, connections);
    };
    expect((await planned("")).plan.changes).toEqual([]);
    expect((await planned(", github_id: 21")).plan.changes).toEqual([]);
  });

  it("leaves a plan as clean as it was", async () => {
    const { text = "" } = await pinned(roster);
    const files = [{ path: "teams.yaml", bytes: new TextEncoder().encode(text) }];
    const connections = connectionsTo({ github, slack });
    const request = {
      command: "plan",
      roster: loadRoster({ files, findings: [] }, currentDay(connections.clock)),
      providers: ["github"],
      allowRemovals: false,
      links: {},
    } as const;
    const { plan } = await run(request, connections);
    const people = plan.changes.filter(({ kind }) => kind === "github-org");
    expect(people).toMatchObject([{ action: "grant", principal: "user:newcomer" }]);
  });
});
