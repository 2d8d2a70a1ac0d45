import { describe, expect, it } from "vitest";
import type { GithubSeed } from "../../../emulators/github/seed.ts";
import { githubFixtures } from "./testing/fixture.ts";

const start = githubFixtures();

const seed: GithubSeed = {
  org: "acme",
  members: [{ login: "alicel", role: "admin" }, { login: "bob-dev" }, { login: "Carol-C" }],
  users: [{ login: "erin-gh" }, { login: "olaf-o" }],
  repos: [{ name: "api" }, { name: "website" }, { name: "Docs" }, { name: "old", archived: true }],
};

const people = `
github: { org: acme }
users: { alice: alicel, bob: bob-dev, carol: carol-c, erin: { github: erin-gh, outside: true }, olaf: { github: olaf-o, outside: true } }
`;

const teams = (rest: string) => `${people}teams:\n${rest}`;

/** A team's own grants, by repository. */
function grantsOf(github: Awaited<ReturnType<typeof start>>["github"], slug: string) {
  const grants = [...(github.world.team(slug)?.grants ?? [])];
  return Object.fromEntries(grants.map(([id, role]) => [github.world.repos.get(id)?.name, role]));
}

describe("a team's repositories", () => {
  it("are given, changed and taken, every role by its own name", async () => {
    const { github, converge } = await start({
      ...seed,
      teams: [{ name: "backend", repos: { api: "read", website: "admin" } }],
    });
    const run = await converge(teams("  backend: { members: [], repos: { api: maintain, docs: triage } }\n"));
    expect(run.lines).toEqual([
      "repo docs +team:backend triage",
      "repo api ~team:backend read -> maintain",
      "repo website -team:backend admin",
    ]);
    expect(grantsOf(github, "backend")).toEqual({ api: "maintain", Docs: "triage" });
  });

  it.each(["read", "triage", "write", "maintain", "admin"])(
    "may be held as %s, which is no difference after",
    async (role) => {
      const { github, converge } = await start({ ...seed, teams: [{ name: "backend" }] });
      await converge(teams(`  backend: { members: [], repos: { api: ${role} } }\n`));
      expect(grantsOf(github, "backend")).toEqual({ api: role });
    },
  );

  it("are left alone where a team declares none, and all taken where it declares an empty list", async () => {
    const backend = { name: "backend", repos: { api: "read" } };
    const { github, plan, converge } = await start({ ...seed, teams: [backend] });
    expect((await plan(teams("  backend: { members: [] }\n"))).lines).toEqual([]);
    await converge(teams("  backend: { members: [], repos: {} }\n"));
    expect(grantsOf(github, "backend")).toEqual({});
  });

  it("that nobody names any more are taken from the teams that list theirs, and from no other", async () => {
    const { github, converge } = await start({
      ...seed,
      teams: [
        { name: "backend", repos: { website: "admin" } },
        { name: "design", repos: { website: "write" } },
        { name: "stranger", repos: { website: "write" } },
      ],
    });
    const run = await converge(
      teams("  backend: { members: [], repos: { api: read } }\n  design: { members: [] }\n"),
    );
    expect(run.lines).toEqual(["repo api +team:backend read", "repo website -team:backend admin"]);
    expect(grantsOf(github, "stranger")).toEqual({ website: "write" });
  });

  it("go with a team that is created in the same run", async () => {
    const { github, converge } = await start(seed);
    await converge(teams("  backend: { members: [bob], repos: { api: write } }\n"));
    expect(grantsOf(github, "backend")).toEqual({ api: "write" });
  });

  it("of a team that is archived go with it", async () => {
    const { plan } = await start({ ...seed, teams: [{ name: "backend", repos: { api: "write" } }] });
    const run = await plan(teams("  backend: { archived: true, repos: { api: write } }\n"));
    expect(run.lines).toEqual(["team backend archive"]);
  });

  it("that don't exist hold back themselves alone", async () => {
    const { apply } = await start({ ...seed, teams: [{ name: "backend" }] });
    const run = await apply(teams("  backend: { members: [], repos: { api: read, nowhere: write } }\n"));
    expect(run.results).toEqual(["repo api +team:backend read: applied"]);
    expect(run.findings).toMatchObject([
      { code: "unknown_repository", resource: "github-repo/nowhere", at: { line: 5 }, severity: "error" },
    ]);
  });

  it("are found under a new name, and the roster is asked to follow", async () => {
    const { github, converge } = await start({
      ...seed,
      teams: [{ name: "backend", repos: { api: "read" } }],
    });
    const api = github.world.repo("api");
    if (api) github.world.renameRepo(api, "platform-api");
    const run = await converge(teams("  backend: { members: [], repos: { api: write } }\n"));
    expect(run.lines).toEqual(["repo api ~team:backend read -> write"]);
    expect(run.codes).toEqual(["renamed_repository"]);
    expect(grantsOf(github, "backend")).toEqual({ "platform-api": "write" });
  });

  it("that were renamed have their invitations changed and withdrawn, too", async () => {
    const { github, converge } = await start(seed);
    const project = (collaborators: string) =>
      `${people}projects: { side: { repos: [api], collaborators: { ${collaborators} } } }\n`;
    await converge(project("erin: read, olaf: read"));
    const api = github.world.repo("api");
    expect(api?.invitations.size).toBe(2);
    if (api) github.world.renameRepo(api, "platform-api");
    const run = await converge(project("erin: write"));
    expect(run.lines).toEqual(["repo api ~user:erin read -> write", "repo api -user:olaf read"]);
    expect([...(api?.invitations.values() ?? [])].map(({ role }) => role)).toEqual(["write"]);
  });

  it("give nothing and take nothing by an old name, where the roster has the new one too", async () => {
    const { github, apply } = await start({
      ...seed,
      teams: [
        { name: "backend" },
        { name: "design" },
        { name: "guests" },
        { name: "ops", repos: { api: "read" } },
      ],
    });
    const api = github.world.repo("api");
    if (api) github.world.renameRepo(api, "platform-api");
    // A grant on platform-api would have been approved under that name.
    const run = await apply(
      teams(
        "  backend: { members: [], repos: { api: write, platform-api: read } }\n  design: { members: [], repos: { platform-api: read } }\n  guests: { members: [], repos: { api: admin } }\n  ops: { members: [], repos: { api: admin } }\n",
      ),
    );
    expect(run.codes).toEqual(["stale_repository_name"]);
    expect(run.findings).toMatchObject([{ severity: "error", resource: "github-repo/api", at: { line: 5 } }]);
    expect(grantsOf(github, "backend")).toEqual({ "platform-api": "read" });
    expect(grantsOf(github, "design")).toEqual({ "platform-api": "read" });
    expect(grantsOf(github, "guests")).toEqual({});
    expect(grantsOf(github, "ops")).toEqual({ "platform-api": "read" });
  });

  it("that a project gives collaborators by an old name keep theirs, where the roster has the new one too", async () => {
    const { github, apply } = await start({ ...seed, teams: [{ name: "backend" }] });
    const api = github.world.repo("api");
    if (api) github.world.renameRepo(api, "platform-api");
    const text = teams("  backend: { members: [], repos: { platform-api: read } }\n");
    await apply(`${text}projects:\n  side: { repos: [api], collaborators: { bob: admin } }\n`);
    const bob = github.world.user("bob")?.id ?? 0;
    expect(github.world.repo("platform-api")?.collaborators.get(bob)).toBeUndefined();
  });
});

describe("a custom role", () => {
  const enterprise: GithubSeed = {
    ...seed,
    plan: "enterprise",
    customRoles: [
      { name: "Deployer", base: "write" },
      { name: "Auditor", base: "read" },
    ],
  };

  it("is given, and is no difference after, though GraphQL only knows what it is based on", async () => {
    const { github, converge } = await start({
      ...enterprise,
      teams: [{ name: "backend", repos: { api: "write" } }],
    });
    const run = await converge(teams("  backend: { members: [], repos: { api: Deployer } }\n"));
    expect(run.lines).toEqual(["repo api ~team:backend write -> Deployer"]);
    expect(grantsOf(github, "backend")).toEqual({ api: "Deployer" });
  });

  it("gives way to the role that it is based on", async () => {
    const { github, converge } = await start({
      ...enterprise,
      teams: [{ name: "backend", repos: { api: "Deployer" } }],
    });
    const run = await converge(teams("  backend: { members: [], repos: { api: write } }\n"));
    expect(run.lines).toEqual(["repo api ~team:backend Deployer -> write"]);
    expect(grantsOf(github, "backend")).toEqual({ api: "write" });
  });

  it("that doesn't exist, or is written otherwise, holds back its repository, at its line", async () => {
    const { apply } = await start({
      ...enterprise,
      teams: [{ name: "backend", repos: { docs: "Auditor" } }],
    });
    const run = await apply(
      teams("  backend: { members: [], repos: { api: Deploier, docs: auditor, website: Auditor } }\n"),
    );
    expect(run.results).toEqual([
      "repo api +team:backend Deploier: skipped",
      "repo website +team:backend Auditor: applied",
      "repo docs ~team:backend Auditor -> auditor: skipped",
    ]);
    expect(run.findings.filter(({ code }) => code === "unknown_role")).toMatchObject([
      { message: expect.stringContaining("Did you mean Auditor?"), resource: "github-repo/docs" },
      { message: expect.stringContaining("Did you mean Deployer?"), resource: "github-repo/api" },
    ]);
    expect(run.findings.map(({ at }) => at?.line)).not.toContain(undefined);
  });

  it("of a person on a repository is looked for as well", async () => {
    const { plan } = await start(enterprise);
    const run = await plan(
      `${teams("  backend: { members: [] }\n")}projects: { rocket: { repos: [api], collaborators: { bob: Typo } } }\n`,
    );
    expect(run.codes).toEqual(["unknown_role"]);
  });

  it("that the token may not list is seen all the same, as the team's own", async () => {
    const { plan } = await start(
      { ...enterprise, teams: [{ name: "backend", repos: { api: "Deployer" } }] },
      { token: { kind: "app", permissions: { members: "write", administration: "write" } } },
    );
    const run = await plan(teams("  backend: { members: [], repos: { api: write } }\n"));
    expect(run.lines).toEqual(["repo api ~team:backend Deployer -> write"]);
  });

  it("can't be told where the token may not list them and many teams have repositories, which is said", async () => {
    const many = Array.from({ length: 60 }, (_, index) => `t${index}`);
    const { github, plan } = await start(
      { ...enterprise, teams: many.map((name) => ({ name, repos: { api: "Deployer" } })) },
      { token: { kind: "app", permissions: { members: "write", administration: "write" } } },
    );
    const run = await plan(
      teams(many.map((name) => `  ${name}: { members: [], repos: { api: write } }\n`).join("")),
    );
    expect(run.lines).toEqual([]);
    expect(run.findings.filter(({ code }) => code === "custom_roles_unseen")).toMatchObject([
      {
        severity: "warning",
        message: expect.stringContaining("for 60 teams"),
        remedy: "Give the App the organisation permission Custom repository roles: read.",
      },
    ]);
    expect(github.calls.filter(({ path }) => /\/teams\/t\d+\/repos$/.test(path))).toEqual([]);
  });

  it("that nobody may look up fails by itself, with GitHub's words", async () => {
    const { apply, github } = await start({ ...enterprise, teams: [{ name: "backend" }] });
    github.fail({
      matches: ({ path }) => path.endsWith("/custom-repository-roles"),
      fault: { kind: "answer", answer: { status: 403, body: { message: "Must have admin rights" } } },
    });
    const run = await apply(teams("  backend: { members: [], repos: { api: Typo, website: Auditor } }\n"));
    expect(run.results).toEqual([
      "repo api +team:backend Typo: refused",
      "repo website +team:backend Auditor: applied",
    ]);
    expect(run.outcomes[0]).toMatchObject({ error: { message: expect.stringContaining("Typo") } });
  });
});

describe("a project", () => {
  it("gives its team write and other teams what access says, the higher role winning", async () => {
    const { github, converge } = await start(seed);
    await converge(`${teams("  backend: { members: [], repos: { api: read } }\n  design: { members: [] }\n")}projects:
  rocket: { team: backend, access: { design: read }, repos: [api, docs] }
`);
    expect(grantsOf(github, "backend")).toEqual({ api: "write", Docs: "write" });
    expect(grantsOf(github, "design")).toEqual({ api: "read", Docs: "read" });
  });

  it("leaves a team's other repositories alone, when it only has access and lists none itself", async () => {
    const { plan } = await start({
      ...seed,
      teams: [{ name: "design", repos: { website: "admin", api: "read" } }],
    });
    const run = await plan(`${teams("  backend: { members: [] }\n  design: { members: [] }\n")}projects:
  rocket: { team: backend, access: { design: read }, repos: [api] }
`);
    expect(run.lines.filter((each) => each.includes("design"))).toEqual([]);
  });
});

describe("collaborators of a project that declares them", () => {
  const project = (collaborators: string, rest = "") =>
    `${people}${rest}projects:\n  rocket: { repos: [api], collaborators: ${collaborators} }\n`;

  it("are invited, let in at other roles, and taken off, and nobody else stays on directly", async () => {
    const { github, converge } = await start({
      ...seed,
      repos: [{ name: "api", collaborators: { "bob-dev": "admin", "olaf-o": "write", "Carol-C": "read" } }],
    });
    const run = await converge(project("{ erin: read, bob: triage, carol: read }"));
    expect(run.lines).toEqual([
      "repo api +user:erin read",
      "repo api ~user:bob admin -> triage",
      "repo api -user:olaf write",
    ]);
    const api = github.world.repo("api");
    expect([...(api?.invitations.values() ?? [])].map((each) => [each.account.login, each.role])).toEqual([
      ["erin-gh", "read"],
    ]);
  });

  it.each(["erin-gh", "{ github_id: 21 }"])(
    "are found though nothing else tells of them, and the organisation isn't to invite them (%s)",
    async (erin) => {
      const { converge } = await start({
        org: "acme",
        members: [{ login: "alicel", id: 11, role: "admin" }],
        users: [{ login: "erin-gh", id: 21 }],
        repos: [{ name: "api" }],
      });
      const run = await converge(
        `github: { org: acme, invite: teams }
users: { alice: alicel, erin: ${erin} }
projects:
  rocket: { repos: [api], collaborators: { erin: read } }
`,
      );
      expect(run.lines).toEqual(["repo api +user:erin read"]);
    },
  );

  it("who haven't accepted are no difference, get another role in place, and lose the offer with the line", async () => {
    const { github, converge, writes } = await start(seed);
    await converge(project("{ erin: read }"));
    await converge(project("{ erin: maintain }"));
    expect([...(github.world.repo("api")?.invitations.values() ?? [])].map((each) => each.role)).toEqual([
      "maintain",
    ]);
    const run = await converge(project("{}"));
    expect(run.lines).toEqual(["repo api -user:erin maintain"]);
    expect(github.world.repo("api")?.invitations.size).toBe(0);
    expect(writes().map((each) => each.split(" ")[0])).toEqual(["PUT", "PATCH", "DELETE"]);
  });

  it("are told while they have only been invited, and no longer once they have accepted", async () => {
    const { github, converge, plan } = await start(seed);
    const first = await converge(project("{ erin: read, bob: read }"));
    expect(first.findings.find(({ code }) => code === "collaborator_to_invite")?.message).toBe(
      "Comes as an invitation to the repository, and is access only once it is accepted: erin (read on api).",
    );
    const open = await plan(project("{ erin: read }"));
    expect(open.findings.find(({ code }) => code === "collaborator_invited")?.message).toBe(
      "Invited to a repository and not in yet, until they accept: erin (read on api).",
    );
    const api = github.world.repo("api");
    api?.invitations.clear();
    api?.collaborators.set(github.world.user("erin-gh")?.id ?? 0, "read");
    expect((await plan(project("{ erin: read }"))).codes).not.toContain("collaborator_invited");
  });

  it("hold what they hold through teams all the same", async () => {
    const { plan } = await start({
      ...seed,
      teams: [{ name: "backend", members: { "bob-dev": "member" }, repos: { api: "admin" } }],
      repos: [{ name: "api", collaborators: { "bob-dev": "read" } }],
    });
    const yaml = project("{ bob: read }", "teams:\n  backend: { members: [bob], repos: { api: admin } }\n");
    expect((await plan(yaml)).lines).toEqual([]);
  });

  it("who own the organisation may do everything already, which is no difference", async () => {
    const { plan } = await start({ ...seed, repos: [{ name: "api", collaborators: { alicel: "admin" } }] });
    expect((await plan(project("{ alice: read }"))).lines).toEqual([]);
    expect((await plan(project("{}"))).lines).toEqual([]);
  });

  it("who have left lose it, where nobody declares collaborators too", async () => {
    const { plan } = await start({ ...seed, repos: [{ name: "api", collaborators: { "olaf-o": "write" } }] });
    const gone = people.replace("olaf-o, outside: true", "olaf-o, outside: true, active: false");
    expect(
      (await plan(`${gone}projects:\n  rocket: { repos: [api], collaborators: { olaf: write } }\n`)).lines,
    ).toEqual(["repo api -user:olaf write"]);
    expect((await plan(`${gone}projects:\n  rocket: { repos: [api] }\n`)).lines).toEqual([
      "repo api -user:olaf write",
    ]);
  });

  it("who are told by no account the roster knows are named by their login", async () => {
    const { converge } = await start({
      ...seed,
      repos: [{ name: "api", collaborators: { Stranger: "write" } }],
    });
    expect((await converge(project("{}"))).lines).toEqual(["repo api -github:Stranger write"]);
  });

  it("that GitHub doesn't show hold back that repository alone", async () => {
    const { apply } = await start(
      { ...seed, teams: [{ name: "backend" }], repos: [{ name: "api" }, { name: "website" }] },
      { token: { kind: "app", permissions: { members: "write", metadata: "read" } } },
    );
    const yaml = project("{ erin: read }", "teams:\n  backend: { members: [bob], repos: { api: read } }\n");
    const run = await apply(yaml);
    expect(run.results).toEqual(["team backend +user:bob member: applied"]);
    expect(run.findings.filter(({ severity }) => severity !== "notice")).toMatchObject([
      {
        severity: "error",
        code: "missing_permission",
        resource: "github-repo/api",
        remedy: "Give the App (or token) this permission: administration: read.",
      },
      { severity: "warning", code: "direct_access_hidden", message: expect.stringContaining(": website.") },
    ]);
  });
});
