import { describe, expect, it } from "vitest";
import type { GithubSeed } from "../../../emulators/github/seed.ts";
import { githubFixtures } from "./testing/fixture.ts";

const start = githubFixtures();

const seed = {
  org: "acme",
  members: [
    { login: "alicel", role: "admin" },
    { login: "bob-dev" },
    { login: "carol-c" },
    { login: "bot-b" },
  ],
  users: [{ login: "erin-gh" }],
  repos: [{ name: "api" }, { name: "web" }],
  teams: [
    { name: "security" },
    { name: "audit" },
    { name: "strangers", organizationRole: "security_manager" },
  ],
} as const satisfies GithubSeed;

const roster = (roles: string, rest = "") => `
github: { org: acme, ignore: [bot-*], organization_roles: ${roles} }
users: { alice: alicel, bob: bob-dev, erin: erin-gh }
teams:
  security: { members: [bob] }
  audit: { members: [] }
${rest}`;

type Github = Awaited<ReturnType<typeof start>>["github"];

const rolesOfTeam = ({ world }: Github, slug: string) =>
  [...(world.team(slug)?.organizationRoles ?? [])].sort();
const rolesOfPerson = ({ world }: Github, login: string) => [
  ...(world.organizationRoles.get(world.user(login)?.id ?? 0) ?? []),
];
/** The changes of roles, a line each, sorted. */
const roleLines = (lines: readonly string[]) =>
  lines.flatMap((line) => (line.endsWith(" holder") ? [line.slice(line.indexOf(" ") + 1)] : [])).sort();

describe("a declared role of the organisation", () => {
  it("is held by exactly the teams and people that are named, ignored accounts apart", async () => {
    const [alice, bob] = seed.members;
    const members = [
      alice,
      bob,
      { login: "carol-c", organizationRole: "all_repo_admin" },
      { login: "bot-b", organizationRole: "all_repo_admin" },
    ] as const;
    const { github, converge } = await start({ ...seed, members });
    const text = roster('{ security_manager: ["team:security"], all_repo_admin: ["user:bob"] }');
    const run = await converge(text, { allowRemovals: true });
    expect(roleLines(run.lines)).toEqual([
      "all_repo_admin +user:bob holder",
      "all_repo_admin -github:carol-c holder",
      "security_manager +team:security holder",
      "security_manager -team:github:strangers holder",
    ]);
    expect(rolesOfTeam(github, "security")).toEqual(["security_manager"]);
    expect(rolesOfTeam(github, "strangers")).toEqual([]);
    expect(rolesOfPerson(github, "bob-dev")).toEqual(["all_repo_admin"]);
    expect(rolesOfPerson(github, "bot-b")).toEqual(["all_repo_admin"]);
  });

  it("that gives nothing on repositories is read as well, and others are left alone", async () => {
    const { github, apply, plan } = await start(seed);
    const text = roster('{ ci_cd_admin: ["team:audit"] }');
    await apply(text);
    expect(rolesOfTeam(github, "audit")).toEqual(["ci_cd_admin"]);
    expect(rolesOfTeam(github, "strangers")).toEqual(["security_manager"]);
    expect(roleLines((await plan(text)).lines)).toEqual([]);
  });

  it("is given to a team that the same plan creates, and waits for a person who is only invited", async () => {
    const { github, apply } = await start(seed);
    const text = roster('{ all_repo_read: ["team:fresh", "user:erin"] }', "  fresh: { members: [] }\n");
    const run = await apply(text);
    expect(run.results.filter((each) => !each.endsWith(": applied"))).toEqual([]);
    expect(rolesOfTeam(github, "fresh")).toEqual(["all_repo_read"]);
    expect(rolesOfPerson(github, "erin-gh")).toEqual([]);
    github.world.members.set(github.world.user("erin-gh")?.id ?? 0, "member");
    await apply(text);
    expect(rolesOfPerson(github, "erin-gh")).toEqual(["all_repo_read"]);
  });

  it("is taken from nobody and given to nobody where the roles can't be listed", async () => {
    const { plan } = await start(seed, {
      token: { kind: "app", permissions: { members: "write", administration: "write", metadata: "read" } },
    });
    const run = await plan(roster('{ security_manager: ["team:security"] }'));
    expect(roleLines(run.lines)).toEqual([]);
    expect(run.codes).toContain("organization_role_unread");
  });

  it("that doesn't exist is an error with what was meant, and the rest goes on", async () => {
    const { plan } = await start(seed);
    const run = await plan(roster('{ all_repos_read: ["team:audit"], ci_cd_admin: ["team:audit"] }'));
    expect(roleLines(run.lines)).toEqual(["ci_cd_admin +team:audit holder"]);
    const [told] = run.findings.filter(({ code }) => code === "organization_role_unknown");
    expect(told?.message).toContain("all_repo_read");
  });

  it("which leaves the file is taken from whom the file gave it, and from nobody else", async () => {
    const { github, apply } = await start(seed);
    const text = roster('{ all_repo_read: ["team:audit", "user:bob"] }');
    await apply(text);
    github.world.team("security")?.organizationRoles.add("all_repo_read");
    await apply(roster("{}"), { earlier: [text], allowRemovals: true });
    expect(rolesOfTeam(github, "audit")).toEqual([]);
    expect(rolesOfPerson(github, "bob-dev")).toEqual([]);
    expect(rolesOfTeam(github, "security")).toEqual(["all_repo_read"]);
  });

  it("which leaves the file with its team is taken from the team that the file gave it", async () => {
    const { github, apply } = await start(seed);
    const text = roster('{ all_repo_read: ["team:audit"] }');
    await apply(text);
    await apply("github: { org: acme }\nusers: { alice: alicel, bob: bob-dev }\n", {
      earlier: [text],
      allowRemovals: true,
    });
    expect(rolesOfTeam(github, "audit")).toEqual([]);
  });

  it("is not taken from a team below, which has it through the team above", async () => {
    const below = { name: "below", parent: "audit" };
    const { github, apply, plan } = await start({ ...seed, teams: [...seed.teams, below] });
    const text = roster('{ all_repo_read: ["team:audit"] }', "  below: { members: [], parent: audit }\n");
    await apply(text);
    expect(roleLines((await plan(text)).lines)).toEqual([]);
    github.world.team("below")?.organizationRoles.add("all_repo_read");
    expect(roleLines((await plan(text)).lines)).toEqual(["all_repo_read -team:below holder"]);
  });
});
