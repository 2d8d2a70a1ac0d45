import { describe, expect, it } from "vitest";
import type { GithubOptions } from "../../../emulators/github/options.ts";
import type { GithubSeed } from "../../../emulators/github/seed.ts";
import { githubFixtures } from "./testing/fixture.ts";

const start = githubFixtures();

const repos = Array.from({ length: 40 }, (_, index) => ({ name: `r${index}` }));
const seed = (organizationRole: string): GithubSeed => ({
  org: "acme",
  members: [{ login: "alicel", role: "admin" }],
  teams: [
    { name: "security", organizationRole },
    { name: "below", parent: "security", repos: { r1: "admin" } },
  ],
  repos,
});
const yaml = `
github: { org: acme }
users: { alice: alicel }
teams: { security: { members: [], repos: { r0: write } }, below: { members: [], parent: security, repos: {} } }
`;

/** An App that may do everything but list the organisation's roles. */
const withoutRoles: GithubOptions = {
  token: { kind: "app", permissions: { members: "write", administration: "write", metadata: "read" } },
};

describe("a team with a role of the organisation", () => {
  it.each([
    ["security_manager", "read", {}],
    ["all_repo_read", "read", {}],
    ["security_manager", "read", withoutRoles],
  ] as const)(
    "keeps what it has through it (%s), and only its own grants are decided by the file",
    async (role, word, options) => {
      const { converge } = await start(seed(role), options);
      const run = await converge(yaml, { allowRemovals: true });
      expect(run.lines).toEqual(["repo r0 +team:security write", "repo r1 -team:below admin"]);
      expect(run.findings.filter(({ code }) => code === "organization_role")).toMatchObject([
        { severity: "notice", message: expect.stringContaining(`security has ${word} on every repository`) },
      ]);
    },
  );

  it("that is learnt from the refusal alone is told by its name", async () => {
    const alone = {
      ...seed("security_manager"),
      teams: [{ name: "security", organizationRole: "security_manager" }],
    };
    const { github, apply } = await start(alone, withoutRoles);
    github.fail({
      matches: ({ method, path }) => method === "GET" && /^\/repos\/acme\/[^/]+\/teams$/.test(path),
      fault: { kind: "answer", answer: { status: 403, body: { message: "Resource not accessible" } } },
      times: 99,
    });
    const run = await apply(yaml.replace(/, below: .* \}/, " }"), { allowRemovals: true });
    expect(run.results).toContain("repo r2 -team:security read: organization_role_grant");
    expect(run.results).toContain("repo r0 ~team:security read -> write: applied");
  });

  it("gets a declared grant in the same run, also where GitHub shows only grants of a team's own", async () => {
    const alone = {
      ...seed("all_repo_read"),
      teams: [{ name: "security", organizationRole: "all_repo_read", repos: { r1: "admin" } }],
    };
    const { converge } = await start(alone, { inheritedReposInGraphql: false });
    const run = await converge(yaml.replace("r0: write", "r0: read").replace(/, below: .* \}/, " }"), {
      allowRemovals: true,
    });
    expect(run.lines).toEqual(["repo r0 +team:security read", "repo r1 -team:security admin"]);
  });

  it("gets a declared grant above one of its own, also where GitHub shows only grants of a team's own", async () => {
    const alone = {
      ...seed("all_repo_admin"),
      teams: [{ name: "security", organizationRole: "all_repo_admin", repos: { r0: "write" } }],
    };
    const { converge } = await start(alone, { inheritedReposInGraphql: false });
    const run = await converge(yaml.replace("r0: write", "r0: maintain").replace(/, below: .* \}/, " }"));
    expect(run.lines).toEqual(["repo r0 ~team:security write -> maintain"]);
  });

  it("leaves it to the team above when it moves away, and loses its own grants in the same run", async () => {
    const nested: GithubSeed = {
      ...seed("all_repo_admin"),
      teams: [
        { name: "security", organizationRole: "all_repo_admin" },
        { name: "below", parent: "security", repos: { r0: "read" } },
      ],
    };
    const { converge } = await start(nested, { inheritedReposInGraphql: false });
    const run = await converge(
      yaml.replace("parent: security, ", "").replace("repos: { r0: write }", "repos: {}"),
      { allowRemovals: true },
    );
    expect(run.lines).toEqual(['team below parent "security" -> null', "repo r0 -team:below read"]);
  });

  it("hides no grant of its own that a team is to have less of once it moves away", async () => {
    const nested: GithubSeed = {
      ...seed("all_repo_admin"),
      teams: [
        { name: "security", organizationRole: "all_repo_admin" },
        { name: "below", parent: "security", repos: { r0: "admin" } },
      ],
    };
    const { converge } = await start(nested, { inheritedReposInGraphql: false });
    const text = yaml.replace("parent: security, repos: {}", "repos: { r0: read }");
    const run = await converge(text.replace("repos: { r0: write }", "repos: {}"), { allowRemovals: true });
    expect(run.lines).toEqual(["repo r0 ~team:below admin -> read", 'team below parent "security" -> null']);
  });

  it("hides no grant of another team above, which is enough for a team below and is not given again", async () => {
    const nested: GithubSeed = {
      ...seed("all_repo_admin"),
      teams: [
        { name: "top", repos: { r0: "maintain" } },
        { name: "security", parent: "top", organizationRole: "all_repo_admin" },
        { name: "below", parent: "security", repos: { r0: "triage", r1: "read" } },
      ],
    };
    const { converge } = await start(nested, { inheritedReposInGraphql: false });
    const teams = "top: { repos: { r0: maintain } }, security: { parent: top }";
    const below = "below: { parent: security, repos: { r0: triage } }";
    const run = await converge(yaml.replace(/teams: .*/, `teams: { ${teams}, ${below} }`), {
      allowRemovals: true,
    });
    expect(run.lines).toEqual(["repo r1 -team:below read"]);
  });

  it("is told in every run, with whoever has one by themselves, apart from ignored accounts", async () => {
    const members = [
      { login: "alicel", role: "admin" },
      { login: "carol-c", organizationRole: "all_repo_admin" },
      { login: "bot-b", organizationRole: "all_repo_write" },
    ] as const;
    const teams = [{ name: "auditors", organizationRole: "security_manager" }];
    const { github, plan } = await start({ ...seed("all_repo_read"), members, teams });
    const told = await plan(`
github: { org: acme, ignore: [bot-*] }
users: { alice: alicel, carol: carol-c }
`);
    expect(told.lines).toEqual([]);
    const [held] = told.findings.filter(({ code }) => code === "organization_role_held");
    expect(held?.message).toContain(": carol (all_repo_admin) and the team auditors (security_manager).");
    expect(github.calls.filter(({ path }) => path.includes("organization-roles")).length).toBe(13);
  });
});
