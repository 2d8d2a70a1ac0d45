import { afterEach, describe, expect, test } from "vitest";
import { type GithubEmulator, startGithub } from "./github.ts";
import type { GithubOptions } from "./options.ts";
import type { GithubSeed } from "./seed.ts";
import { failureOf, octokit, smallWorld } from "./small-world.ts";

let github: GithubEmulator;

async function start(options: GithubOptions = {}, seed: GithubSeed = smallWorld) {
  github = await startGithub(seed, options);
  return octokit(github).rest.orgs;
}

afterEach(async () => {
  await github.close();
  expect(github.violations).toEqual([]);
});

describe("members", () => {
  test("are listed by role, without saying which", async () => {
    const orgs = await start();
    const logins = async (role: "all" | "admin" | "member") =>
      (await orgs.listMembers({ org: "acme", role })).data.map((each) => each.login);
    expect(await logins("all")).toEqual(["alice", "bob", "carol"]);
    expect(await logins("admin")).toEqual(["alice"]);
    expect(await logins("member")).toEqual(["bob", "carol"]);
    expect((await orgs.listMembers({ org: "acme" })).data[0]).not.toHaveProperty("role");
  });

  test("come in pages that Link leads through", async () => {
    const members = Array.from({ length: 7 }, (_, index) => ({ login: `user-${index}` }));
    await start({}, { org: "acme", members });
    const client = octokit(github);
    const first = await client.rest.orgs.listMembers({ org: "acme", per_page: 3 });
    expect(first.headers.link).toMatch(/[?&]page=2.*rel="next".*page=3.*rel="last"/);
    const all = await client.paginate(client.rest.orgs.listMembers, { org: "acme", per_page: 3 });
    expect(all.map((each) => each.login)).toEqual(members.map((each) => each.login));
  });

  test("change their role at once", async () => {
    const orgs = await start();
    const { data } = await orgs.setMembershipForUser({ org: "acme", username: "BOB", role: "admin" });
    expect([data.state, data.role, data.user?.login]).toEqual(["active", "admin", "bob"]);
    await orgs.setMembershipForUser({ org: "acme", username: "bob", role: "member" });
    expect(github.world.members.get(12)).toBe("member");
  });

  test("leave every team and repository with the organisation, and their invitations are withdrawn", async () => {
    const seed: GithubSeed = { ...smallWorld, invitations: [{ login: "dave", inviter: "bob" }] };
    const orgs = await start({}, seed);
    github.world.repo("api")?.collaborators.set(12, "admin");
    expect((await orgs.removeMembershipForUser({ org: "acme", username: "bob" })).status).toBe(204);
    expect(github.world.team("backend")?.members.size).toBe(0);
    expect(github.world.repo("api")?.collaborators.size).toBe(0);
    expect(github.world.invitations.size).toBe(0);
    expect((await failureOf(orgs.getMembershipForUser({ org: "acme", username: "bob" }))).status).toBe(404);
  });

  test("are removed by either route, but a pending person only by the membership's", async () => {
    const orgs = await start({}, { ...smallWorld, invitations: [{ login: "dave" }] });
    expect((await orgs.removeMember({ org: "acme", username: "carol" })).status).toBe(204);
    expect((await failureOf(orgs.removeMember({ org: "acme", username: "dave" }))).status).toBe(404);
    expect((await orgs.removeMembershipForUser({ org: "acme", username: "dave" })).status).toBe(204);
  });

  test("who come through an enterprise team say so", async () => {
    const orgs = await start(
      {},
      {
        ...smallWorld,
        teams: [{ name: "All", slug: "ent:all", type: "enterprise", members: { bob: "member" } }],
      },
    );
    const { data } = await orgs.getMembershipForUser({ org: "acme", username: "bob" });
    expect(data).toMatchObject({
      direct_membership: false,
      enterprise_teams_providing_indirect_membership: ["ent:all"],
    });
  });
});

describe("the last owner", () => {
  const alice = { org: "acme", username: "alice" };

  test("can be neither removed nor demoted nor made an outside collaborator", async () => {
    const orgs = await start();
    expect((await failureOf(orgs.removeMembershipForUser(alice))).status).toBe(403);
    expect((await failureOf(orgs.removeMember(alice))).status).toBe(403);
    expect((await failureOf(orgs.setMembershipForUser({ ...alice, role: "member" }))).status).toBe(403);
    expect((await failureOf(orgs.convertMemberToOutsideCollaborator(alice))).status).toBe(403);
    expect(github.world.members.get(11)).toBe("admin");
  });

  test("is refused with the status that is set, as the true one is not documented", async () => {
    const orgs = await start({ lastOwnerStatus: 422 });
    expect((await failureOf(orgs.removeMembershipForUser(alice))).status).toBe(422);
  });

  test("is free to go once there is another", async () => {
    const orgs = await start();
    await orgs.setMembershipForUser({ org: "acme", username: "bob", role: "admin" });
    expect((await orgs.removeMembershipForUser(alice)).status).toBe(204);
  });
});

describe("accounts", () => {
  test("keep their id when they are renamed, and a stranger may take the old login", async () => {
    const orgs = await start();
    const { users } = octokit(github).rest;
    github.world.renameUser("bob", "robert");
    expect((await failureOf(users.getByUsername({ username: "bob" }))).status).toBe(404);
    expect((await users.getById({ account_id: 12 })).data.login).toBe("robert");
    github.world.addAccount({ kind: "User", id: 99, login: "Bob", name: null, email: null, blocked: false });
    expect((await users.getByUsername({ username: "bob" })).data.id).toBe(99);
    expect((await failureOf(orgs.getMembershipForUser({ org: "acme", username: "bob" }))).status).toBe(404);
    expect((await orgs.getMembershipForUser({ org: "acme", username: "robert" })).data.state).toBe("active");
  });

  test("outside the organisation with a repository are outside collaborators", async () => {
    const orgs = await start(
      {},
      { ...smallWorld, outsideCollaborators: [{ login: "dave", repos: { api: "read" } }] },
    );
    const logins = async () =>
      (await orgs.listOutsideCollaborators({ org: "acme" })).data.map((each) => each.login);
    expect(await logins()).toEqual(["dave"]);
    await orgs.removeOutsideCollaborator({ org: "acme", username: "dave" });
    expect(await logins()).toEqual([]);
    const member = orgs.removeOutsideCollaborator({ org: "acme", username: "bob" });
    expect((await failureOf(member)).status).toBe(422);
  });
});

test("the organisation tells its plan only to those who may read it", async () => {
  const orgs = await start({}, { ...smallWorld, plan: "enterprise" });
  expect((await orgs.get({ org: "ACME" })).data.plan?.name).toBe("enterprise");
  await github.close();
  const narrow = await start({ token: { kind: "app", permissions: { members: "read" } } });
  expect((await narrow.get({ org: "acme" })).data.plan).toBeUndefined();
});
