import { createAppAuth } from "@octokit/auth-app";
import { Octokit } from "@octokit/core";
import { describe, expect, test } from "vitest";
import { failureOf, manualClock, octokit } from "./small-world.ts";
import { appJwt, hookedGithubForTests } from "./webhooks/testing.ts";

const begin = hookedGithubForTests();

async function start(app: Parameters<typeof begin>[0] = {}) {
  const time = manualClock();
  const { github } = await begin({ now: time.now, ...app });
  const jwt = () => appJwt(github, time.now());
  return { github, time, asApp: octokit(github, jwt()), jwt };
}

const token = "POST /app/installations/{installation_id}/access_tokens";

describe("an App that asks as itself", () => {
  test("finds its installation, by repository and by organisation", async () => {
    const { github, asApp } = await start();
    const byRepo = await asApp.request("GET /repos/acme/api/installation");
    const byOrg = await asApp.request("GET /orgs/acme/installation");
    const { data: all } = await asApp.request("GET /app/installations");
    const expected = { id: 7_001, app_id: 1, app_slug: "rollcall", target_type: "Organization" };
    expect([byRepo.data, byOrg.data, all[0]]).toMatchObject([expected, expected, expected]);
    expect((await failureOf(asApp.request("GET /repos/other-org/theirs/installation"))).status).toBe(404);
    expect(github.violations).toEqual([]);
  });

  test("is refused with a wrong signature, a long or past life, or another App's id", async () => {
    const { github, time } = await start();
    const at = Math.floor(time.now().getTime() / 1_000);
    const good = appJwt(github, time.now());
    const wrong = [
      `${good.slice(0, -4)}AAAA`,
      appJwt(github, time.now(), { exp: at - 1 }),
      appJwt(github, time.now(), { exp: at + 601 }),
      appJwt(github, time.now(), { iat: at + 61 }),
      appJwt(github, time.now(), { iss: "99" }),
    ];
    for (const each of wrong)
      expect((await failureOf(octokit(github, each).request("GET /app"))).status).toBe(401);
    expect((await octokit(github, good).request("GET /app")).status).toBe(200);
  });

  test("reads nothing of the organisation, which is its installation's to do", async () => {
    const { asApp } = await start();
    expect((await failureOf(asApp.rest.teams.list({ org: "acme" }))).status).toBe(401);
  });
});

describe("an installation's access token", () => {
  test("has the permissions and repositories that were asked for, and no more", async () => {
    const { github, asApp } = await start();
    const { data } = await asApp.request(token, {
      installation_id: 7_001,
      repositories: ["api"],
      permissions: { members: "read", actions: "write" },
    });
    expect(data).toMatchObject({
      permissions: { members: "read", actions: "write" },
      repository_selection: "selected",
      repositories: [{ name: "api" }],
    });
    const client = octokit(github, data.token);
    expect((await client.rest.teams.list({ org: "acme" })).status).toBe(200);
    expect((await failureOf(client.rest.teams.create({ org: "acme", name: "x" }))).status).toBe(403);
    const listed = await client.rest.apps.listReposAccessibleToInstallation();
    expect(listed.data.repositories.map(({ name }) => name)).toEqual(["api"]);
    expect((await client.rest.repos.get({ owner: "acme", repo: "api" })).status).toBe(200);
    expect((await failureOf(client.rest.repos.get({ owner: "acme", repo: "website" }))).status).toBe(404);
    const query = 'query($name: String!) { repository(owner: "acme", name: $name) { name } }';
    expect(await client.graphql(query, { name: "api" })).toEqual({ repository: { name: "api" } });
    await expect(client.graphql(query, { name: "website" })).rejects.toThrow("Could not resolve");
    expect(github.violations).toEqual([]);
  });

  test("is made for GitHub's own library, which signs as the App and finds its way", async () => {
    const { github } = await begin();
    const auth = createAppAuth({
      appId: github.world.app?.id ?? 0,
      privateKey: github.privateKey(),
      request: new Octokit({ baseUrl: github.apiUrl }).request,
    });
    const { token: made } = await auth({ type: "installation", installationId: 7_001 });
    const { data } = await octokit(github, made).rest.teams.list({ org: "acme" });
    expect(data.map(({ slug }) => slug)).toContain("design");
    expect(github.violations).toEqual([]);
  });

  test("is refused for what the installation doesn't have", async () => {
    const { asApp } = await start({ app: { permissions: { members: "read" }, repositories: ["api"] } });
    const ask = (more: object) =>
      failureOf(asApp.request(token, { installation_id: 7_001, ...more })).then(({ status }) => status);
    expect(await ask({ permissions: { members: "write" } })).toBe(422);
    expect(await ask({ repositories: ["website"] })).toBe(422);
    expect(await ask({ installation_id: 1 })).toBe(404);
  });

  test("lives for an hour, and not while the installation is suspended", async () => {
    const { github, asApp, time, jwt } = await start();
    const make = async () => (await asApp.request(token, { installation_id: 7_001 })).data.token;
    const client = octokit(github, await make());
    const list = () =>
      failureOf(client.rest.teams.list({ org: "acme" }).then(() => Promise.reject({ status: 200 })));
    expect((await list()).status).toBe(200);
    const { installation } = github.world.app ?? {};
    if (installation !== undefined) installation.suspendedAt = time.now();
    expect((await list()).status).toBe(403);
    expect((await failureOf(make())).status).toBe(403);
    if (installation !== undefined) installation.suspendedAt = undefined;
    time.advanceDays(1 / 24);
    expect((await list()).status).toBe(401);
    if (installation !== undefined) installation.isDeleted = true;
    const gone = octokit(github, jwt()).request("GET /orgs/acme/installation");
    expect((await failureOf(gone)).status).toBe(404);
  });
});
