import { describe, expect, it } from "vitest";
import type { GithubSeed } from "../../../emulators/github/seed.ts";
import { githubFixtures } from "./testing/fixture.ts";

const start = githubFixtures();

const seed: GithubSeed = {
  org: "acme",
  members: [{ login: "alicel", role: "admin" }, { login: "bob-dev" }],
  repos: [
    { name: "api-one", id: 501 },
    { name: "API-two", id: 502 },
    { name: "website", id: 503 },
    { name: "secrets", id: 504 },
    { name: "api-old", id: 505, archived: true },
    { name: "website-ghsa-23cf-89gh-jmpq", id: 506, private: true },
  ],
};

const roster = (repos: string, rest = "", github = "org: acme") => `
github: { ${github} }
users: { alice: alicel, bob: bob-dev }
teams:
  backend: { members: [bob], repos: ${repos} }
${rest}`;

const backend = { name: "backend", members: { "bob-dev": "member" } } as const;

function repoIn({ world }: Awaited<ReturnType<typeof start>>["github"], name: string) {
  const found = [...world.repos.values()].find((each) => each.name === name);
  if (found === undefined) throw new Error(`There is no ${name}.`);
  return found;
}

/** A team's own grants, by repository. */
function grantsOf(github: Awaited<ReturnType<typeof start>>["github"], slug: string) {
  const grants = [...(github.world.team(slug)?.grants ?? [])];
  return Object.fromEntries(grants.map(([id, role]) => [github.world.repos.get(id)?.name, role]));
}

const messages = ({
  findings,
}: {
  readonly findings: readonly { readonly code: string; readonly message: string }[];
}) => findings.filter(({ code }) => code.startsWith("pattern")).map(({ message }) => message);

describe("a pattern over repositories", () => {
  it("gives what it means: a name first, then the pattern with most characters of its own, and none withholds", async () => {
    const { github, converge } = await start({ ...seed, teams: [backend] });
    await converge(roster('{ "*": read, "api-*": write, api-one: admin, secrets: none }'));
    expect(grantsOf(github, "backend")).toEqual({ "api-one": "admin", "API-two": "write", website: "read" });
  });

  it("leaves out archived repositories and the temporary forks of advisories, also where the team has them", async () => {
    const repos = { "api-old": "admin", "website-ghsa-23cf-89gh-jmpq": "admin" } as const;
    const { github, converge } = await start({ ...seed, teams: [{ ...backend, repos }] });
    const run = await converge(roster('{ "*": read }'));
    expect(run.codes).toEqual([]);
    expect(grantsOf(github, "backend")).toMatchObject(repos);
  });

  it("is told with the repositories that it means, and warned of where it means none", async () => {
    const { plan } = await start({ ...seed, teams: [backend] });
    const run = await plan(roster('{ "api-*": write, "web-*": read, "a*": none }'));
    expect(messages(run)).toEqual([
      "`api-*` gives the team backend write on 2 repositories: API-two and api-one.",
      "`web-*` gives the team backend no repository: none matches it, or the team has each under a more exact name.",
    ]);
    expect(run.codes).toEqual(["pattern_means_nothing"]);
    const [, warned] = run.findings.filter(({ code }) => code.startsWith("pattern"));
    expect(warned?.at).toMatchObject({ line: 5 });
  });

  it("catches a new repository with the next run, and one that is taken out of it goes", async () => {
    const { github, converge } = await start({ ...seed, teams: [backend] });
    await converge(roster('{ "api-*": write }'));
    github.world.addRepo({ ...repoIn(github, "api-one"), id: 599, name: "api-three" });
    const run = await converge(roster('{ "api-*": write }'));
    expect(run.lines).toEqual(["repo api-three +team:backend write"]);
    await converge(roster('{ "api-t*": write }'));
    expect(grantsOf(github, "backend")).toEqual({ "API-two": "write", "api-three": "write" });
  });

  it("takes nothing from what a project gives, and a project's name is no name of the team's", async () => {
    const { github, converge } = await start({ ...seed, teams: [backend] });
    const project = "projects: { site: { team: backend, repos: [website, secrets] } }";
    await converge(roster('{ "*": read, secrets: none }', project));
    expect(grantsOf(github, "backend")).toMatchObject({
      website: "write",
      secrets: "write",
      "api-one": "read",
    });
    await converge(roster('{ "*": admin, secrets: none }', project));
    expect(grantsOf(github, "backend")).toMatchObject({ website: "admin", secrets: "write" });
  });

  it("changes nothing of a repository that the team names by its former name", async () => {
    const { github, converge, plan } = await start({ ...seed, teams: [backend] });
    const text = roster('{ "*": read, api-one: admin }');
    await converge(text);
    github.world.renameRepo(repoIn(github, "api-one"), "core");
    expect((await plan(text)).lines).toEqual([]);
    expect(grantsOf(github, "backend")).toMatchObject({ core: "admin" });
  });

  it("reads by pages what no report asks for, and nothing more where direct access is read", async () => {
    const { github, plan } = await start({ ...seed, teams: [backend] });
    const asked = () =>
      github.calls.filter(
        ({ path, body }) => path.endsWith("/graphql") && JSON.stringify(body).includes("AllRepositories"),
      ).length;
    await plan(roster('{ "*": read }'));
    expect(asked()).toBe(0);
    const run = await plan(roster('{ "*": read }', "", "org: acme, direct_access: ignore"));
    expect(asked()).toBe(1);
    expect(run.lines.length).toBe(4);
  });

  it("that is taken out with its team takes back what it meant, also on a repository that is called otherwise now", async () => {
    const { github, apply, converge } = await start({ ...seed, teams: [backend] });
    const text = roster('{ "api-*": write }');
    await converge(text);
    const { comparison } = await apply(text);
    const ids = (comparison as { readonly ids?: () => ReadonlyMap<string, string> }).ids?.();
    github.world.renameRepo(repoIn(github, "api-one"), "core");
    const gone = "github: { org: acme }\nusers: { alice: alicel, bob: bob-dev }\n";
    const run = await apply(gone, {
      earlier: [text],
      ...(ids ? { rememberedIds: ids as never } : {}),
      allowRemovals: true,
    });
    expect(run.lines).toEqual(
      expect.arrayContaining([
        "repo core -team:github:backend write",
        "repo API-two -team:github:backend write",
      ]),
    );
    expect(grantsOf(github, "backend")).toEqual({});
  });
});
