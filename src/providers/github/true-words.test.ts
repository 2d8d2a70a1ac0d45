import { describe, expect, it } from "vitest";
import type { GithubSeed } from "../../../emulators/github/seed.ts";
import { githubFixtures } from "./testing/fixture.ts";

const start = githubFixtures();

const seed: GithubSeed = {
  org: "acme",
  members: [{ login: "alicel", role: "admin" }],
  users: [{ login: "other-org", type: "Organization" }],
  teams: [{ name: "backend", repos: { api: "write" } }],
  repos: [{ name: "api" }, { name: "attic" }],
};
const roster = (rest: string, github = "", users = "") =>
  `github: { org: acme${github} }\nusers: { alice: alicel${users} }\n${rest}`;

describe("a declared account that `ignore` names", () => {
  it("is told as ignored, and not as an account that nobody has", async () => {
    const { plan } = await start(seed);
    const run = await plan(roster("", ', ignore: ["ci-*"]', ", ci: ci-bot"));
    expect(run.lines).toEqual([]);
    expect(run.codes).toEqual([]);
    expect(run.findings.filter(({ code }) => code === "ignored_account")).toMatchObject([
      {
        severity: "notice",
        message: expect.stringContaining("ci has an account that `github.ignore` names"),
      },
    ]);
  });
});

describe("somebody who has left, and whose account `ignore` names", () => {
  it("is told as left alone while the account is in the organisation", async () => {
    const { plan } = await start({
      ...seed,
      members: [...(seed.members ?? []), { login: "ci-bot", id: 77 }],
    });
    const run = await plan(roster("", ', ignore: ["ci-*"]', ", ci: { github: ci-bot, active: false }"));
    expect(run.lines).toEqual([]);
    expect(run.findings.filter(({ code }) => code.startsWith("ignored_"))).toMatchObject([
      {
        severity: "warning",
        code: "ignored_departed",
        message:
          "ci has left, and has an account that `github.ignore` names: nothing is taken from it on GitHub.",
      },
    ]);
  });

  it("is no more than ignored where the account holds nothing", async () => {
    const { plan } = await start(seed);
    const run = await plan(roster("", ', ignore: ["ci-*"]', ", ci: { github: ci-bot, active: false }"));
    expect(run.codes).toEqual([]);
  });
});

describe("what GitHub says of the token", () => {
  const graphql = (errors: readonly object[]) =>
    ({ kind: "answer", answer: { status: 200, body: { data: { organization: null }, errors } } }) as const;

  it.each([
    [
      "a classic token without read:org",
      [
        {
          type: "INSUFFICIENT_SCOPES",
          message:
            "Your token has not been granted the required scopes to execute this query. The 'membersWithRole' field requires one of the following scopes: ['read:org'], but your token has only been granted the: ['repo'] scopes.",
        },
      ],
      { code: "token_scopes_missing", message: expect.stringContaining("(read:org)") },
    ],
    [
      "a token that isn't authorised for sign-on",
      [
        {
          type: "FORBIDDEN",
          message:
            "Resource protected by organization SAML enforcement. You must grant your OAuth token access to this organization.",
        },
      ],
      { code: "sso_required", remedy: expect.stringContaining("Configure SSO") },
    ],
    [
      "an account without two factors",
      [{ type: "FORBIDDEN", message: "acme requires two-factor authentication." }],
      { code: "two_factor_required", remedy: expect.stringContaining("Turn on two-factor") },
    ],
    [
      "an older server",
      [{ message: "Field 'notificationSetting' doesn't exist on type 'Team'", path: ["query"] }],
      { code: "server_lacks_field", message: expect.stringContaining("'notificationSetting'") },
    ],
  ])("is told by its name, after one request: %s", async (_, errors, finding) => {
    const { github, plan } = await start(seed);
    const isGraphql = ({ path }: { path: string }) => path.endsWith("/graphql");
    github.fail({ matches: isGraphql, fault: graphql(errors), times: 99 });
    await expect(plan(roster(""))).rejects.toMatchObject({ findings: [finding] });
    expect(github.calls.filter(isGraphql)).toHaveLength(1);
  });
});

describe("a team with repositories that the token doesn't see", () => {
  it("is told what to let the App see", async () => {
    const { github, plan } = await start(seed);
    github.fail({
      matches: ({ path, body }) => path.endsWith("/graphql") && JSON.stringify(body).includes("epositories"),
      fault: { kind: "quirk", name: "wrong-total:repositories" },
      times: 999,
    });
    const run = await plan(roster("teams: { backend: { members: [], repos: {} } }\n"));
    expect(run.findings.filter(({ code }) => code === "team_incomplete")).toMatchObject([
      { remedy: expect.stringContaining("let the App see all repositories") },
    ]);
  });
});

describe("a repository that was transferred", () => {
  it("is an error in the plan, and nothing is promised for it", async () => {
    const { github, plan } = await start(seed);
    const repo = github.world.repo("attic");
    if (repo) github.world.transferRepo(repo, "other-org");
    const run = await plan(
      roster("teams: { backend: { members: [], repos: { api: write, attic: read } } }\n"),
    );
    expect(run.lines).toEqual([]);
    expect(run.findings.filter(({ code }) => code === "repository_transferred")).toMatchObject([
      {
        severity: "error",
        resource: "github-repo/attic",
        message: expect.stringContaining("other-org/attic"),
      },
    ]);
  });
});

describe("an archived repository", () => {
  it("is told with who keeps what", async () => {
    const { plan } = await start({
      ...seed,
      teams: [{ name: "backend", repos: { attic: "admin" } }, { name: "ops" }],
      repos: [{ name: "attic", archived: true }],
    });
    const run = await plan(
      roster(
        "teams: { backend: { members: [], repos: {} }, ops: { members: [], repos: { attic: read } } }\n",
      ),
    );
    expect(run.findings.filter(({ code }) => code === "archived_repository")).toMatchObject([
      { message: expect.stringContaining("backend keeps admin and ops doesn't get read") },
    ]);
    expect(run.comparison.unmanaged).toBe(2);
  });
});

describe("what a run leaves alone", () => {
  it("is counted: members and teams that nobody declares", async () => {
    const { plan } = await start({ ...seed, members: [...(seed.members ?? []), { login: "stranger" }] });
    expect((await plan(roster(""))).comparison.unmanaged).toBe(2);
    expect((await plan(roster("", ', ignore: ["stranger", "backend"]'))).comparison.unmanaged).toBe(0);
    expect((await plan(roster("", ", members: exact, teams: exact"))).comparison.unmanaged).toBe(0);
  });
});
