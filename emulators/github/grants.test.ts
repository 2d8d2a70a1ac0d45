import { afterEach, describe, expect, test } from "vitest";
import { type GithubEmulator, startGithub } from "./github.ts";
import type { GithubOptions } from "./options.ts";
import type { GithubSeed } from "./seed.ts";
import { failureOf, octokit, smallWorld } from "./small-world.ts";

let github: GithubEmulator;

async function start(options: GithubOptions = {}, seed: GithubSeed = smallWorld) {
  github = await startGithub(seed, options);
  return octokit(github).rest;
}

afterEach(async () => {
  await github.close();
  expect(github.violations).toEqual([]);
});

const grant = { org: "acme", owner: "acme" };

describe("a team's repositories", () => {
  test("include what its parents grant, at the higher of the two roles", async () => {
    const { teams } = await start();
    const { data } = await teams.listReposInOrg({ org: "acme", team_slug: "backend" });
    expect(data.map((each) => [each.full_name, each.role_name])).toEqual([["acme/api", "write"]]);
    expect(data[0]?.permissions).toMatchObject({ pull: true, push: true, admin: false });
  });

  test("lose nothing that is inherited when the team's own grant is deleted", async () => {
    const { teams } = await start();
    await teams.removeRepoInOrg({ ...grant, team_slug: "backend", repo: "api" });
    const { data } = await teams.listReposInOrg({ org: "acme", team_slug: "backend" });
    expect(data.map((each) => each.role_name)).toEqual(["write"]);
  });

  test("answer one by one with nothing, with the role on demand, or not found", async () => {
    const { teams } = await start();
    const one = { ...grant, team_slug: "backend", repo: "api" };
    expect((await teams.checkPermissionsForRepoInOrg(one)).status).toBe(204);
    const { data } = await teams.checkPermissionsForRepoInOrg({
      ...one,
      headers: { accept: "application/vnd.github.v3.repository+json" },
    });
    expect(data?.role_name).toBe("write");
    const other = teams.checkPermissionsForRepoInOrg({ ...one, repo: "website" });
    expect((await failureOf(other)).status).toBe(404);
  });

  test("speak two dialects: permissions are pull and push, roles read and write", async () => {
    const { teams, repos } = await start();
    await teams.addOrUpdateRepoPermissionsInOrg({
      ...grant,
      team_slug: "design",
      repo: "api",
      permission: "pull",
    });
    const { data } = await repos.listTeams({ owner: "acme", repo: "api" });
    expect(data.map((each) => [each.slug, each.permission])).toEqual([
      ["engineering", "push"],
      ["backend", "push"],
      ["design", "pull"],
    ]);
  });

  test("list no team on a repository that only inherits it from a team above", async () => {
    const { teams, repos } = await start();
    const listed = async () =>
      (await repos.listTeams({ owner: "acme", repo: "api" })).data.map((each) => each.slug);
    expect(await listed()).toEqual(["engineering", "backend"]);
    await teams.removeRepoInOrg({ ...grant, team_slug: "backend", repo: "api" });
    expect(await listed()).toEqual(["engineering"]);
  });

  test("take custom roles by name, and refuse unknown ones", async () => {
    const seed: GithubSeed = {
      ...smallWorld,
      plan: "enterprise",
      customRoles: [{ name: "Deployer", base: "write" }],
    };
    const { teams } = await start({}, seed);
    const one = { ...grant, team_slug: "design", repo: "api" };
    await teams.addOrUpdateRepoPermissionsInOrg({ ...one, permission: "deployer" });
    const { data } = await teams.listReposInOrg({ org: "acme", team_slug: "design" });
    expect(data.map((each) => each.role_name)).toContain("Deployer");
    expect(
      (await failureOf(teams.addOrUpdateRepoPermissionsInOrg({ ...one, permission: "boss" }))).status,
    ).toBe(422);
    const roles = await octokit(github).request("GET /orgs/acme/custom-repository-roles");
    expect(roles.data.custom_roles[0]).toMatchObject({ name: "Deployer", base_role: "write" });
  });

  test("can be neither foreign nor archived", async () => {
    const { teams } = await start();
    const foreign = teams.addOrUpdateRepoPermissionsInOrg({
      org: "acme",
      team_slug: "design",
      owner: "other-org",
      repo: "theirs",
    });
    expect((await failureOf(foreign)).status).toBe(422);
    const archived = await failureOf(
      teams.addOrUpdateRepoPermissionsInOrg({ ...grant, team_slug: "design", repo: "attic" }),
    );
    expect([archived.status, archived.message]).toEqual([403, expect.stringContaining("archived")]);
  });
});

test("custom roles exist on the enterprise plan alone", async () => {
  await start();
  expect((await failureOf(octokit(github).request("GET /orgs/acme/custom-repository-roles"))).status).toBe(
    404,
  );
});

describe("direct collaborators", () => {
  const api = { owner: "acme", repo: "api" };

  test("are members at once, and outsiders when they accept", async () => {
    const { repos } = await start();
    const member = await repos.addCollaborator({ ...api, username: "carol", permission: "triage" });
    expect(member.status).toBe(204);
    const outsider = await repos.addCollaborator({ ...api, username: "dave", permission: "pull" });
    expect([outsider.status, outsider.data?.permissions]).toEqual([201, "read"]);
    const direct = await repos.listCollaborators({ ...api, affiliation: "direct" });
    expect(direct.data.map((each) => [each.login, each.role_name])).toEqual([["carol", "triage"]]);
  });

  test("who are invited can be regraded and withdrawn", async () => {
    const { repos } = await start();
    const { data } = await repos.addCollaborator({ ...api, username: "dave", permission: "pull" });
    const one = { ...api, invitation_id: data?.id ?? 0 };
    const changed = await repos.updateInvitation({ ...one, permissions: "maintain" });
    expect(changed.data.permissions).toBe("maintain");
    expect((await repos.listInvitations(api)).data.length).toBe(1);
    await repos.deleteInvitation(one);
    expect((await repos.listInvitations(api)).data).toEqual([]);
  });

  test("are removed", async () => {
    const { repos } = await start();
    await repos.addCollaborator({ ...api, username: "carol" });
    expect((await repos.removeCollaborator({ ...api, username: "carol" })).status).toBe(204);
    expect((await repos.listCollaborators({ ...api, affiliation: "direct" })).data).toEqual([]);
  });

  test("of an archived repository stay as they are", async () => {
    const { repos } = await start();
    const asked = repos.addCollaborator({ owner: "acme", repo: "attic", username: "carol" });
    expect((await failureOf(asked)).status).toBe(403);
  });

  test("show what teams bring as well, unless GitHub is taken not to", async () => {
    const role = async (options: GithubOptions) => {
      const { repos } = await start(options);
      github.world.repo("api")?.collaborators.set(12, "read");
      const { data } = await repos.listCollaborators({ ...api, affiliation: "direct" });
      return data[0]?.role_name;
    };
    expect(await role({})).toBe("write");
    await github.close();
    expect(await role({ effectiveCollaboratorRoles: false })).toBe("read");
  });
});

test("a person's permission is told in four words, and their role exactly", async () => {
  const { repos } = await start();
  const permissionOf = async (username: string, repo = "api") => {
    const { data } = await repos.getCollaboratorPermissionLevel({ owner: "acme", repo, username });
    return [data.permission, data.role_name];
  };
  github.world.repo("api")?.collaborators.set(13, "maintain");
  expect(await permissionOf("alice")).toEqual(["admin", "admin"]);
  expect(await permissionOf("bob")).toEqual(["write", "write"]);
  expect(await permissionOf("carol")).toEqual(["write", "maintain"]);
  expect(await permissionOf("dave")).toEqual(["none", "none"]);
  expect(await permissionOf("dave", "website")).toEqual(["read", "read"]);
});

test("a renamed repository's old name redirects to it", async () => {
  const { repos } = await start();
  const website = github.world.repo("website");
  if (website !== undefined) github.world.renameRepo(website, "site");
  const { data, url } = await repos.listTeams({ owner: "acme", repo: "website" });
  expect(data.map((each) => each.slug)).toEqual(["design"]);
  expect(url).toContain(`/repositories/${website?.id}/teams`);
});
