import * as fc from "fast-check";
import { afterEach, describe, expect, it } from "vitest";
import { type GithubEmulator, startGithub } from "../../../emulators/github/github.ts";
import { arbitraryOrganisation, type Organisation } from "../../adopt/testing/arbitrary-organisation.ts";
import { currentDay } from "../../core/clock.ts";
import { stoppedClock } from "../../core/testing/fake-clock.ts";
import type { Connections } from "../../providers/index.ts";
import { loadRoster } from "../../roster/load.ts";
import { run } from "../../run.ts";
import { type ImportRequest, importRoster, rosterSourceOf } from "./run.ts";

/** The number of random organisations per property, from WORLDS. */
const organisationCount = Number(process.env["WORLDS"] ?? 20);

let github: GithubEmulator;
afterEach(() => github.close());

async function startOrganisation({ seed, options, offers }: Organisation): Promise<Connections> {
  github = await startGithub(seed, options);
  for (const { repo, login, role } of offers) {
    const account = github.world.user(login);
    const found = github.world.repo(repo);
    if (account === undefined || found?.archived !== false || found.collaborators.has(account.id)) continue;
    const inviter = github.world.accounts.get([...github.world.members.keys()][0] ?? 0);
    if (inviter === undefined) continue;
    const id = github.world.nextId("repository invitation", 9501);
    found.invitations.set(id, { id, account, role, inviter, createdAt: new Date() });
  }
  return connectionsTo(github);
}

function connectionsTo(emulator: GithubEmulator): Connections {
  return {
    githubToken: "token",
    githubApiUrl: emulator.apiUrl,
    githubGraphqlUrl: emulator.graphqlUrl,
    env: {},
    fetch,
    clock: stoppedClock("2027-01-15T12:00:00Z"),
    progress: { reading: () => {}, applied: () => {} },
  };
}

const request = (org: string, more: Partial<ImportRequest> = {}): ImportRequest => ({
  org,
  path: "teams.yaml",
  split: false,
  ...more,
});

describe("an imported organisation", () => {
  it("plans clean: no change, no error, no warning, whatever the organisation is like", async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryOrganisation(), fc.boolean(), async (organisation, split) => {
        const connections = await startOrganisation(organisation);
        try {
          const imported = await importRoster(request(organisation.seed.org, { split }), connections);
          // Whoever is only invited as an owner is declared as none, and told of.
          const advice = ["user_in_no_team", "team_without_leads", "invited_as_owner"];
          const weighty = imported.findings.filter(({ severity }) => severity !== "notice");
          expect(weighty.filter(({ code }) => !advice.includes(code))).toEqual([]);
          expect(imported.proof?.plan.changes).toEqual([]);
          expect(imported.proof?.result).toBe("clean");
          expect(github.violations).toEqual([]);
        } finally {
          await github.close();
        }
      }),
      { numRuns: organisationCount, endOnFailure: true },
    );
  }, 600_000);

  it("leaves nobody and no team undeclared: asked to be exact, it would remove only who can't be declared", async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryOrganisation(), async (organisation) => {
        const connections = await startOrganisation(organisation);
        try {
          const { files } = await importRoster(request(organisation.seed.org), connections);
          const text = (files[0]?.text ?? "").replace(
            "github:\n",
            "github:\n  members: exact\n  teams: exact\n",
          );
          const roster = loadRoster(
            rosterSourceOf([{ path: "teams.yaml", text }]),
            currentDay(connections.clock),
          );
          const report = await run({ command: "plan", roster, allowRemovals: true, links: {} }, connections);
          const billing = organisation.seed.invitations?.filter(({ role }) => role === "billing_manager");
          const undeclarable = new Set([
            "email:somebody@acme.dev",
            ...(billing ?? []).map(({ login }) => `github:${login}`),
          ]);
          const changes = report.plan.changes.filter(
            (change) => change.action !== "revoke" || !undeclarable.has(change.principal),
          );
          expect(changes).toEqual([]);
        } finally {
          await github.close();
        }
      }),
      { numRuns: organisationCount, endOnFailure: true },
    );
  }, 600_000);
});

describe("an import", () => {
  const small: Organisation = {
    seed: {
      org: "acme",
      plan: "enterprise",
      members: [
        { login: "alice", role: "admin", verifiedEmails: ["alice@acme.dev"] },
        { login: "bob", name: "Bob" },
      ],
      teams: [{ name: "Backend", members: { bob: "maintainer" }, repos: { api: "deployer" } }],
      repos: [{ name: "api" }],
      customRoles: [{ name: "deployer", base: "write" }],
    },
    options: {},
    offers: [],
  };

  it("proves itself by a plan, and says so", async () => {
    const { findings, proof } = await importRoster(request("acme"), await startOrganisation(small));
    expect(proof?.result).toBe("clean");
    expect(findings.map(({ code }) => code)).toContain("import_clean");
  });

  it("makes who owns the organisation an admin of the file, and nobody else", async () => {
    const { files } = await importRoster(request("acme"), await startOrganisation(small));
    const { declared } = loadRoster(rosterSourceOf(files), "2027-01-15");
    const tiers = [...(declared?.users.values() ?? [])].map(({ key, permission }) => [key, permission]);
    expect(tiers).toEqual([
      ["alice", "admin"],
      ["bob", "member"],
    ]);
  });

  it("says in the file that a member's token may not have shown every team", async () => {
    const text = async (login: string) => {
      const token = { kind: "user", login } as const;
      const { files } = await importRoster(
        request("acme"),
        await startOrganisation({ ...small, options: { token } }),
      );
      await github.close();
      return files[0]?.text.replaceAll("\n#   ", " ");
    };
    expect(await text("bob")).toContain(
      "The token is bob's, who doesn't own acme: teams that bob may not see",
    );
    expect(await text("alice")).not.toContain("The token is");
  });

  it("says when something was changed between the reading and the proof", async () => {
    const connections = await startOrganisation(small);
    // The plan is the first to repeat a request.
    const requests = new Set<string>();
    const changingFetch: typeof fetch = (url, init) => {
      const asked = `${url} ${init?.body}`;
      if (requests.has(asked)) github.world.team("backend")?.members.clear();
      requests.add(asked);
      return connections.fetch(url, init);
    };
    const { files, findings } = await importRoster(request("acme"), { ...connections, fetch: changingFetch });
    expect(files.length).toBe(1);
    expect(findings.map(({ code }) => code)).toContain("import_moved");
  });

  it("writes nothing of an organisation that can't be read to its end", async () => {
    const connections = await startOrganisation(small);
    github.fail({
      matches: ({ path }) => path === "/graphql",
      fault: { kind: "quirk", name: "partial:membersWithRole" },
      times: 999,
    });
    const { files, findings, proof } = await importRoster(request("acme"), connections);
    expect(files).toEqual([]);
    expect(proof).toBeUndefined();
    expect(findings.map(({ severity }) => severity)).toEqual(["error"]);
  });

  it("asks for nobody's address where nobody is to be matched", async () => {
    const { files } = await importRoster(request("acme"), await startOrganisation(small));
    expect(files[0]?.text).not.toContain("alice@acme.dev");
    expect(github.calls.some(({ body }) => body.includes("VerifiedEmails"))).toBe(false);
  });

  it("names custom roles, whether or not the token may list them", async () => {
    const asked = await importRoster(request("acme"), await startOrganisation(small));
    expect(asked.files[0]?.text).toContain("repos: { api: deployer }");
    await github.close();
    const token = { kind: "app", permissions: { members: "read", administration: "read" } } as const;
    const connections = await startOrganisation({ ...small, options: { token } });
    const { files } = await importRoster(request("acme"), connections);
    expect(files[0]?.text).toContain("repos: { api: deployer }");
  });

  it("names the identity provider's group that a team follows", async () => {
    github = await startGithub(
      {
        org: "acme",
        plan: "enterprise",
        teams: [{ name: "backend", idpGroup: "AD Backend" }, { name: "web" }],
      },
      { emu: true },
    );
    const { files } = await importRoster(request("acme"), connectionsTo(github));
    const { resolved } = loadRoster(rosterSourceOf(files), "2027-01-15");
    const groups = [...(resolved?.teams.values() ?? [])].map(({ key, github: there }) => [
      key,
      there === false ? undefined : there.idpGroup,
    ]);
    expect(groups).toEqual([
      ["backend", "AD Backend"],
      ["web", undefined],
    ]);
  });

  it("leaves outside collaborators alone, and says so, where the token may not see them", async () => {
    const seed = { ...small.seed, outsideCollaborators: [{ login: "guest", repos: { api: "read" } }] };
    const token = { kind: "app", permissions: { members: "read" } } as const;
    const { files } = await importRoster(
      request("acme"),
      await startOrganisation({ ...small, seed, options: { token } }),
    );
    expect(files[0]?.text).toContain("# - GitHub doesn't show who has access of their own to a repository");
    expect(files[0]?.text).not.toContain("guest");
  });

  it("declares members' own grants on repositories without a guest, and leaves out owners', who need none", async () => {
    const repos = [
      { name: "api", collaborators: { bob: "admin", alice: "admin" } },
      { name: "docs", collaborators: { alice: "write" } },
      { name: "old", archived: true, collaborators: { bob: "write" } },
    ];
    const { files, proof } = await importRoster(
      request("acme"),
      await startOrganisation({ ...small, seed: { ...small.seed, repos } }),
    );
    expect(proof?.result).toBe("clean");
    expect(proof?.findings.map(({ code }) => code)).not.toContain("undeclared_direct_access");
    expect(files[0]?.text).toContain("  api:\n    repos: [api]\n    collaborators: { bob: admin }");
    expect(files[0]?.text).toContain("  old:\n    repos: [old]\n    collaborators: { bob: write }");
    expect(files[0]?.text).not.toContain("repos: [docs]");
  });

  it.each([
    ["listed", {}, "organization_roles: { security_manager: [team:security] }"],
    [
      "not listed",
      { permissions: { members: "read", administration: "read" } },
      "# - The team security has read on every repository through a role of the organisation",
    ],
  ] as const)(
    "writes no grants for what a team has through a role of the organisation, and the role itself where the roles are %s",
    async (_, token, told) => {
      const names = ["api", "docs", "web"];
      const seed = {
        ...small.seed,
        repos: names.map((name) => ({ name })),
        teams: [
          { name: "security", organizationRole: "security_manager", repos: { web: "write" as const } },
          { name: "below", parent: "security", repos: { docs: "admin" as const } },
        ],
      };
      const options = "permissions" in token ? { token: { kind: "app" as const, ...token } } : {};
      const imported = await importRoster(
        request("acme"),
        await startOrganisation({ ...small, seed, options }),
      );
      const text = imported.files[0]?.text ?? "";
      expect(text.match(/repos: \{.*\}/g)).toEqual(["repos: { docs: admin }", "repos: { web: write }"]);
      expect(text.replaceAll("\n#   ", " ")).toContain(told);
      expect(imported.proof?.result).toBe("clean");
    },
  );

  it("makes nobody an owner who has only been invited as one", async () => {
    const seed = {
      ...small.seed,
      users: [{ login: "erin" }],
      invitations: [{ login: "erin", role: "admin" as const }],
    };
    const { files, proof } = await importRoster(request("acme"), await startOrganisation({ ...small, seed }));
    expect(files[0]?.text).toContain("owners: [alice]");
    expect(files[0]?.text).toContain("invited as an owner, and hasn't accepted yet");
    expect(proof?.plan.changes).toEqual([]);
    expect(proof?.findings.map(({ code }) => code)).toContain("invited_as_owner");
  });

  it("says which part of direct access could not be read", async () => {
    const connections = await startOrganisation(small);
    github.fail({
      matches: ({ body }) => body.includes("query DirectAccess("),
      fault: { kind: "answer", answer: { status: 502, body: "" } },
      times: 99,
    });
    const { files } = await importRoster(request("acme"), connections);
    expect(files[0]?.text.replaceAll("\n#   ", " ")).toContain(
      "# - Who has access of their own to repositories could not be read to the end, and what is missing is left alone:",
    );
  });

  it("needs a token, and says which", async () => {
    const { githubToken: _, ...connections } = await startOrganisation(small);
    const { files, findings } = await importRoster(request("acme"), connections);
    expect(files).toEqual([]);
    expect(findings.map(({ code }) => code)).toEqual(["missing_credentials"]);
  });

  it("gives the same bytes for the same organisation", async () => {
    const connections = await startOrganisation(small);
    const [one, other] = [
      await importRoster(request("acme"), connections),
      await importRoster(request("acme"), connections),
    ];
    expect(one.files).toEqual(other.files);
  });
});
