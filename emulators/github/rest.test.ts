import { readFileSync } from "node:fs";
import { afterEach, describe, expect, test } from "vitest";
import { type GithubEmulator, startGithub } from "./github.ts";
import { checker } from "./openapi.ts";
import type { GithubOptions, Token } from "./options.ts";
import { routes } from "./routes.ts";
import { failureOf, manualClock, octokit, smallWorld } from "./small-world.ts";

let github: GithubEmulator;

async function start(options: GithubOptions = {}) {
  github = await startGithub(smallWorld, options);
  return octokit(github);
}

afterEach(() => github?.close());

describe("the official description", () => {
  test("knows every route that is served, in a fixture of less than a megabyte", () => {
    const strange = routes
      .map((each) => `${each.method} ${each.path}`)
      .filter((each) => !checker().knows(each));
    expect(strange).toEqual([]);
    expect(readFileSync(new URL("./fixtures/openapi.json", import.meta.url)).length).toBeLessThan(1_000_000);
  });

  test("reports a wrong body, a wrong parameter and a property that it doesn't know, and refuses the request", async () => {
    const client = await start();
    const wrong = client.request("PUT /orgs/acme/memberships/bob", { role: "owner" });
    expect((await failureOf(wrong)).status).toBe(422);
    await failureOf(client.request("GET /orgs/acme/members?role=boss"));
    await failureOf(client.request("GET /orgs/acme/members?rolle=admin"));
    await failureOf(client.request("PATCH /orgs/acme/teams/design", { title: "x" }));
    expect(github.violations).toEqual([
      expect.stringContaining("PUT /orgs/{org}/memberships/{username}: body/role must be equal to one of"),
      expect.stringContaining("query parameter role"),
      expect.stringContaining("query parameter rolle is not described"),
      expect.stringContaining("body property title is not described"),
    ]);
    expect(github.world.members.get(12)).toBe("member");
  });

  test("reports a wrong answer", async () => {
    const client = await start();
    Object.assign(github.world.team("design") ?? {}, { privacy: "open", description: 7 });
    await client.request("GET /orgs/acme/teams/design");
    expect(github.violations).toEqual([
      expect.stringMatching(
        /^GET \/orgs\/\{org\}\/teams\/\{team_slug\}: answered wrongly: body of 200\/description/,
      ),
    ]);
  });

  test("reports a status that it doesn't list", () => {
    expect(checker().response("GET /orgs/{org}/teams", { status: 418, body: {} })).toEqual([
      "status 418 is not described",
    ]);
  });

  test("reports a route that is not served", async () => {
    const client = await start();
    expect((await failureOf(client.request("GET /orgs/acme/hooks"))).status).toBe(404);
    expect(github.violations).toEqual([expect.stringContaining("GET /orgs/acme/hooks")]);
  });
});

describe("tokens", () => {
  test("are refused when missing or wrong", async () => {
    await start({ token: { kind: "app", value: "secret" } });
    expect((await failureOf(octokit(github, "wrong").rest.teams.list({ org: "acme" }))).status).toBe(401);
    expect((await fetch(`${github.apiUrl}/orgs/acme`)).status).toBe(401);
    expect((await fetch(github.graphqlUrl, { method: "POST", body: "{}" })).status).toBe(401);
    expect((await octokit(github, "secret").rest.teams.list({ org: "acme" })).status).toBe(200);
  });

  test("without the permission are refused with the permission that would do", async () => {
    const client = await start({ token: { kind: "app", permissions: { members: "read" } } });
    expect((await client.rest.teams.list({ org: "acme" })).status).toBe(200);
    const asked = client.rest.teams.create({ org: "acme", name: "X" });
    const error = await asked.catch((caught: unknown) => caught);
    expect(error).toMatchObject({
      status: 403,
      message: expect.stringContaining("Resource not accessible by integration"),
      response: { headers: { "x-accepted-github-permissions": "members=write" } },
    });
  });

  test("stand side by side, each with its own powers", async () => {
    const token: Token[] = [
      { kind: "app", value: "app" },
      { kind: "user", value: "alice", login: "alice" },
      { kind: "user", value: "bob", login: "bob" },
    ];
    await start({ token });
    expect((await octokit(github, "alice").rest.users.getAuthenticated()).data.login).toBe("alice");
    expect((await failureOf(octokit(github, "app").rest.users.getAuthenticated())).status).toBe(403);
    expect((await octokit(github, "app").request("GET /app")).data?.slug).toBe("rollcall");
    const byBob = octokit(github, "bob").rest.orgs.removeMember({ org: "acme", username: "carol" });
    expect((await failureOf(byBob)).status).toBe(403);
    const byAlice = octokit(github, "alice").rest.orgs.removeMember({ org: "acme", username: "carol" });
    expect((await byAlice).status).toBe(204);
  });
});

describe("answers", () => {
  test("count against the hour's budget until it is used up, and start again after it", async () => {
    const time = manualClock();
    const client = await start({ requests: 2, now: time.now });
    const first = await client.rest.orgs.get({ org: "acme" });
    expect(first.headers).toMatchObject({
      "x-ratelimit-limit": "2",
      "x-ratelimit-remaining": "1",
      "x-ratelimit-resource": "core",
    });
    expect(first.headers["x-github-request-id"]).toBeDefined();
    await client.rest.orgs.get({ org: "acme" });
    expect((await failureOf(client.rest.orgs.get({ org: "acme" }))).message).toContain(
      "API rate limit exceeded",
    );
    time.advanceDays(1 / 24);
    expect((await client.rest.rateLimit.get()).data.resources.core.remaining).toBe(2);
  });

  test("to an unchanged GET are 304, and free", async () => {
    const client = await start();
    const { headers } = await client.rest.teams.list({ org: "acme" });
    const again = await client.rest.teams
      .list({ org: "acme", headers: { "if-none-match": headers.etag ?? "" } })
      .catch((error: unknown) => error);
    expect(again).toMatchObject({ status: 304 });
    const { data } = await client.rest.rateLimit.get();
    expect(data.resources.core.used).toBe(1);
  });

  test("to a body that is no JSON are 400", async () => {
    await start();
    const response = await fetch(`${github.apiUrl}/orgs/acme/teams`, { method: "POST", body: "{" });
    expect(response.status).toBe(400);
  });

  test("that fail have GitHub's shape", async () => {
    await start();
    const response = await fetch(`${github.apiUrl}/orgs/acme/teams/nope`);
    expect(await response.json()).toEqual({
      message: "Not Found",
      documentation_url: expect.any(String),
      status: "404",
    });
  });
});

test("an App's token lists the repositories of its installation", async () => {
  const client = await start();
  const { data } = await client.rest.apps.listReposAccessibleToInstallation();
  expect(data.repositories.map((each) => each.name)).toEqual(["api", "website", "attic"]);
  expect(github.violations).toEqual([]);
});

test("a GitHub that is away cuts every connection, and is the same when it is back", async () => {
  const client = await start();
  github.isAway = true;
  expect((await failureOf(client.rest.teams.create({ org: "acme", name: "New" }))).status).toBe(500);
  github.isAway = false;
  const { data } = await client.rest.teams.list({ org: "acme" });
  expect(data.map(({ slug }) => slug)).not.toContain("new");
});
