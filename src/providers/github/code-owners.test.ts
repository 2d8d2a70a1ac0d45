import { describe, expect, it } from "vitest";
import type { GithubSeed, SeedRepo } from "../../../emulators/github/seed.ts";
import { githubFixtures } from "./testing/fixture.ts";

const start = githubFixtures();

const repo = (name: string, files: Readonly<Record<string, string>> = {}, rest: Partial<SeedRepo> = {}) => ({
  name,
  files: { "README.md": name, ...files },
  ...rest,
});

const seed: GithubSeed = {
  org: "acme",
  members: [{ login: "alicel", role: "admin" }, { login: "bob-dev" }],
  teams: [
    {
      name: "backend",
      members: { "bob-dev": "member" },
      repos: { api: "write", web: "admin", docs: "read" },
    },
  ],
  repos: [
    repo("api", {
      ".github/CODEOWNERS":
        "# @acme/backend\n*.go @Acme/Backend bob@acme.dev # @acme/backend\n\n/db/ @acme/backend\n",
      CODEOWNERS: "* @acme/backend\n",
    }),
    repo("web", { "docs/CODEOWNERS": "* @acme/backend-lead @acme/backend\n" }),
    repo("docs", { CODEOWNERS: "* @acme/backend\n" }),
    repo("other", { CODEOWNERS: "* @acme/backend\n" }),
  ],
};

const roster = (team: string) => `
github: { org: acme }
users: { alice: alicel, bob: bob-dev }
teams:
  backend: ${team}
`;

const all = "members: [bob], repos: { api: write, web: admin, docs: read }";

const told = ({
  findings,
}: {
  readonly findings: readonly { readonly code: string; readonly message: string }[];
}) => findings.flatMap(({ code, message }) => (code.startsWith("code_owners") ? [message] : []));

const askedFor = ({ calls }: Awaited<ReturnType<typeof start>>["github"]) =>
  calls.filter(({ path, body }) => path.endsWith("/graphql") && JSON.stringify(body).includes("CodeOwners"));

describe("a plan tells which lines of CODEOWNERS lose their team", () => {
  const both =
    "api (.github/CODEOWNERS, lines 2 and 4) and web (docs/CODEOWNERS, line 1). GitHub says so to nobody.";

  it("when it renames the team, in the first of three places, where the team may write", async () => {
    const { plan } = await start(seed);
    const run = await plan(roster(`{ ${all}, github: { name: Platform, previously: [backend] } }`));
    expect(told(run)).toEqual([
      `@acme/backend is called platform after this, and owns nothing in CODEOWNERS any more: ${both}`,
    ]);
    expect(run.codes).toContain("code_owners_die");
    expect(run.findings.find(({ code }) => code === "code_owners_die")).toMatchObject({
      severity: "warning",
      resource: "github-team/backend",
      at: { line: 5 },
      remedy: "Write @acme/platform in these lines as soon as this is applied.",
    });
  });

  it("when it makes the team secret, deletes it, or takes its right to write", async () => {
    const secret = await start(seed);
    expect(told(await secret.plan(roster(`{ ${all}, github: { privacy: secret } }`)))).toEqual([
      `@acme/backend becomes secret, and owns nothing in CODEOWNERS any more: ${both}`,
    ]);
    const archived = await start(seed);
    expect(told(await archived.plan(roster("{ archived: true }")))).toEqual([
      `@acme/backend is deleted, and owns nothing in CODEOWNERS any more: ${both}`,
    ]);
    const lower = await start(seed);
    expect(
      told(await lower.plan(roster("{ members: [bob], repos: { api: triage, web: maintain, docs: read } }"))),
    ).toEqual([
      "@acme/backend may not write there any more, and owns nothing in CODEOWNERS any more: api (.github/CODEOWNERS, lines 2 and 4). GitHub says so to nobody.",
    ]);
  });

  it("also of a team below, when the one above loses its right to write and it has none of its own", async () => {
    const { plan } = await start({
      ...seed,
      teams: [
        { name: "backend", repos: { api: "write", web: "write" } },
        { name: "data", parent: "backend", repos: { web: "write" } },
      ],
      repos: [repo("api", { CODEOWNERS: "* @acme/data\n" }), repo("web", { CODEOWNERS: "* @acme/data\n" })],
    });
    const run = await plan(
      roster("{ members: [], repos: {} }\n  data: { parent: backend, members: [], repos: { web: write } }"),
    );
    expect(told(run)).toEqual([
      "@acme/data may not write there any more, and owns nothing in CODEOWNERS any more: api (CODEOWNERS, line 1). GitHub says so to nobody.",
    ]);
  });

  it("and says nothing where a name keeps its address, and reads nothing where no team ends", async () => {
    const { github, plan } = await start(seed);
    await plan(roster(`{ ${all}, description: Services }`));
    await plan(roster(`{ ${all}, github: { name: BackEnd } }`));
    await plan(roster("{ members: [bob], repos: { api: admin, web: write, docs: write } }"));
    expect(askedFor(github)).toEqual([]);
  });

  it("and tells what it could not read as not measured, never as nothing", async () => {
    const permissions = { members: "write", administration: "write", metadata: "read" } as const;
    const { plan } = await start(seed, { token: { kind: "app", permissions } });
    const run = await plan(roster(`{ ${all}, github: { privacy: secret } }`));
    expect(told(run)).toEqual([
      "@acme/backend may be named in CODEOWNERS, which could not be read in 2 repositories: api and web. So whether lines there lose their owner was not measured.",
    ]);
    expect(run.notices).toContain("code_owners_unread");
    expect(run.lines).toEqual(['team backend privacy "closed" -> "secret"']);
  });
});
