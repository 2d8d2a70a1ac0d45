import { afterEach, describe, expect, test } from "vitest";
import { type GithubEmulator, startGithub } from "./github.ts";
import type { GithubOptions } from "./options.ts";
import type { GithubSeed } from "./seed.ts";
import { failureOf, octokit, smallWorld } from "./small-world.ts";

let github: GithubEmulator;

async function start(options: GithubOptions = {}, seed: GithubSeed = smallWorld) {
  github = await startGithub(seed, options);
  return octokit(github).rest.teams;
}

afterEach(async () => {
  await github.close();
  expect(github.violations).toEqual([]);
});

const backend = { org: "acme", team_slug: "backend" };
const engineering = { org: "acme", team_slug: "engineering" };

describe("a team's members in REST", () => {
  test("include those of the teams below it, without saying so", async () => {
    const teams = await start();
    const { data } = await teams.listMembersInOrg(engineering);
    expect(data.map((each) => each.login)).toEqual(["alice", "bob"]);
    expect(data[1]).not.toHaveProperty("inherited");
  });

  test("say where they come from in organisations that have that", async () => {
    const teams = await start({ memberOrigins: true });
    const { data } = await teams.listMembersInOrg(engineering);
    expect(data).toMatchObject([
      { login: "alice", role: "maintainer", inherited: false },
      { login: "bob", role: "member", inherited: true },
    ]);
  });

  test("are filtered by role, owners counting as maintainers", async () => {
    const teams = await start();
    const maintainers = await teams.listMembersInOrg({ ...engineering, role: "maintainer" });
    expect(maintainers.data.map((each) => each.login)).toEqual(["alice"]);
  });
});

describe("a membership of a team", () => {
  test("reads as maintainer for an owner, whatever was set", async () => {
    const teams = await start();
    const { data } = await teams.addOrUpdateMembershipForUserInOrg({
      ...backend,
      username: "alice",
      role: "member",
    });
    expect(data).toMatchObject({ role: "maintainer", state: "active" });
    expect(github.world.team("backend")?.members.get(11)).toBe("member");
  });

  test("changes its role", async () => {
    const teams = await start();
    await teams.addOrUpdateMembershipForUserInOrg({ ...backend, username: "bob", role: "member" });
    const { data } = await teams.getMembershipForUserInOrg({ ...backend, username: "bob" });
    expect(data.role).toBe("member");
  });

  test("of a stranger is an invitation to the organisation, pending", async () => {
    const teams = await start();
    const { data } = await teams.addOrUpdateMembershipForUserInOrg({
      ...backend,
      username: "dave",
      role: "maintainer",
    });
    expect(data).toMatchObject({ role: "maintainer", state: "pending" });
    const pending = await teams.listPendingInvitationsInOrg(backend);
    expect(pending.data.map((each) => each.login)).toEqual(["dave"]);
    await teams.addOrUpdateMembershipForUserInOrg({ org: "acme", team_slug: "design", username: "dave" });
    expect(github.world.invitations.size).toBe(1);
    expect([...github.world.invitations.values()][0]?.teams.size).toBe(2);
  });

  test("ends on the team alone", async () => {
    const teams = await start();
    const bob = { ...backend, username: "bob" };
    expect((await teams.removeMembershipForUserInOrg(bob)).status).toBe(204);
    expect((await failureOf(teams.getMembershipForUserInOrg(bob))).status).toBe(404);
    expect(github.world.members.has(12)).toBe(true);
  });

  test("of an organisation or of somebody who blocks us is refused", async () => {
    const teams = await start();
    for (const username of ["other-org", "blocker"]) {
      const asked = teams.addOrUpdateMembershipForUserInOrg({ ...backend, username });
      expect((await failureOf(asked)).status).toBe(422);
    }
  });

  test("is the identity provider's business in a synced team, whose grants stay ours", async () => {
    const teams = await start({}, { ...smallWorld, teams: [{ name: "Synced", idpGroup: "okta-eng" }] });
    const synced = { org: "acme", team_slug: "synced" };
    const add = teams.addOrUpdateMembershipForUserInOrg({ ...synced, username: "bob" });
    expect((await failureOf(add)).status).toBe(403);
    const remove = teams.removeMembershipForUserInOrg({ ...synced, username: "bob" });
    expect((await failureOf(remove)).status).toBe(403);
    const grant = { ...synced, owner: "acme", repo: "api", permission: "pull" as const };
    expect((await teams.addOrUpdateRepoPermissionsInOrg(grant)).status).toBe(204);
  });

  test("of a stranger with a managed account joins the organisation", async () => {
    const teams = await start({ emu: true });
    const { data } = await teams.addOrUpdateMembershipForUserInOrg({ ...backend, username: "dave" });
    expect(data.state).toBe("active");
    expect(github.world.members.get(21)).toBe("member");
  });
});

describe("the identity provider's groups", () => {
  const seed: GithubSeed = {
    ...smallWorld,
    plan: "enterprise",
    teams: [{ name: "Synced", idpGroup: "okta-eng" }],
  };
  const groups = (path: string) => octokit(github).request(`GET /orgs/acme/teams/synced/${path}`);

  test("are external groups with managed users, and are not found elsewhere", async () => {
    await start({ emu: true }, seed);
    const { data } = await groups("external-groups");
    expect(data.groups.map((each: { group_name: string }) => each.group_name)).toEqual(["okta-eng"]);
    await github.close();
    await start({}, seed);
    expect((await failureOf(groups("external-groups"))).status).toBe(404);
  });

  test("are team-sync mappings otherwise, which Apps may not read", async () => {
    await start({}, seed);
    expect((await failureOf(groups("team-sync/group-mappings"))).status).toBe(403);
    await github.close();
    await start({ token: { kind: "user", login: "alice" } }, seed);
    const { data } = await groups("team-sync/group-mappings");
    expect(data.groups.map((each: { group_name: string }) => each.group_name)).toEqual(["okta-eng"]);
  });
});
