import { afterEach, describe, expect, test } from "vitest";
import { type GithubEmulator, startGithub } from "./github.ts";
import type { GithubOptions } from "./options.ts";
import { acceptInvitation } from "./people.ts";
import type { GithubSeed } from "./seed.ts";
import { failureOf, manualClock, octokit, smallWorld } from "./small-world.ts";

let github: GithubEmulator;

async function start(options: GithubOptions = {}, seed: GithubSeed = smallWorld) {
  github = await startGithub(seed, options);
  return octokit(github).rest.orgs;
}

afterEach(async () => {
  await github.close();
  expect(github.violations).toEqual([]);
});

const dave = { org: "acme", username: "dave" };

describe("an invitation", () => {
  test("is what adding a stranger to the organisation comes to", async () => {
    const orgs = await start();
    const { status, data } = await orgs.setMembershipForUser({ ...dave, role: "member" });
    expect([status, data.state, data.role]).toEqual([200, "pending", "member"]);
    expect((await orgs.getMembershipForUser(dave)).data.state).toBe("pending");
    const pending = (await orgs.listPendingInvitations({ org: "acme" })).data;
    expect(pending.map((each) => [each.login, each.role])).toEqual([["dave", "direct_member"]]);
  });

  test("is sent again, as another one, each time that a pending person is added", async () => {
    const orgs = await start();
    await orgs.setMembershipForUser(dave);
    await orgs.setMembershipForUser(dave);
    expect(github.world.invitationTimes.length).toBe(2);
    expect((await orgs.listPendingInvitations({ org: "acme" })).data.length).toBe(1);
  });

  test("by id carries teams, and its acceptance puts the person there", async () => {
    const orgs = await start();
    const design = github.world.team("design");
    const { status, data } = await orgs.createInvitation({
      org: "acme",
      invitee_id: 21,
      role: "admin",
      team_ids: [design?.id ?? 0],
    });
    expect([status, data.login, data.role, data.team_count]).toEqual([201, "dave", "admin", 1]);
    const teams = await orgs.listInvitationTeams({ org: "acme", invitation_id: data.id });
    expect(teams.data.map((each) => each.slug)).toEqual(["design"]);
    const invitation = github.world.invitations.get(data.id);
    if (invitation !== undefined) acceptInvitation(github.world, invitation);
    expect((await orgs.getMembershipForUser(dave)).data).toMatchObject({ state: "active", role: "admin" });
    expect(design?.members.get(21)).toBe("member");
  });

  test("by address has no login", async () => {
    const orgs = await start();
    const { data } = await orgs.createInvitation({ org: "acme", email: "eve@acme.dev" });
    expect([data.login, data.email]).toEqual([null, "eve@acme.dev"]);
  });

  test("moves to the failed ones after seven days, with the reason", async () => {
    const time = manualClock();
    const orgs = await start({ now: time.now });
    await orgs.setMembershipForUser(dave);
    time.advanceDays(6.9);
    expect((await orgs.listFailedInvitations({ org: "acme" })).data).toEqual([]);
    time.advanceDays(0.2);
    expect((await orgs.listPendingInvitations({ org: "acme" })).data).toEqual([]);
    expect((await failureOf(orgs.getMembershipForUser(dave))).status).toBe(404);
    const [failed] = (await orgs.listFailedInvitations({ org: "acme" })).data;
    expect([failed?.login, failed?.failed_reason]).toEqual([
      "dave",
      "Invitation expired. User did not accept this invite for 7 days",
    ]);
  });

  test("is withdrawn by deleting it or the pending membership", async () => {
    const orgs = await start();
    const { data } = await orgs.createInvitation({ org: "acme", invitee_id: 21 });
    expect((await orgs.cancelInvitation({ org: "acme", invitation_id: data.id })).status).toBe(204);
    await orgs.setMembershipForUser(dave);
    expect((await orgs.removeMembershipForUser(dave)).status).toBe(204);
    expect(github.world.invitations.size).toBe(0);
    expect((await failureOf(orgs.cancelInvitation({ org: "acme", invitation_id: data.id }))).status).toBe(
      404,
    );
  });

  test("is filtered by role", async () => {
    const orgs = await start(
      {},
      { ...smallWorld, invitations: [{ login: "dave", role: "admin" }, { login: "eve" }] },
    );
    const { data } = await orgs.listPendingInvitations({ org: "acme", role: "admin" });
    expect(data.map((each) => each.login)).toEqual(["dave"]);
  });
});

describe("inviting", () => {
  test("somebody who blocks the organisation is refused", async () => {
    const orgs = await start();
    const asked = orgs.setMembershipForUser({ org: "acme", username: "blocker" });
    expect((await failureOf(asked)).status).toBe(422);
  });

  test("an organisation is refused", async () => {
    const orgs = await start();
    const asked = orgs.setMembershipForUser({ org: "acme", username: "other-org" });
    expect((await failureOf(asked)).status).toBe(422);
  });

  test("a login that nobody has is not found", async () => {
    const orgs = await start();
    expect((await failureOf(orgs.setMembershipForUser({ org: "acme", username: "ghost" }))).status).toBe(404);
  });

  test("a member is refused, by id and by address", async () => {
    const orgs = await start();
    const byId = await failureOf(orgs.createInvitation({ org: "acme", invitee_id: 12 }));
    expect([byId.status, byId.message]).toEqual([
      422,
      expect.stringContaining("Invitee is already a part of this org"),
    ]);
    const byMail = await failureOf(orgs.createInvitation({ org: "acme", email: "ALICE@acme.dev" }));
    expect(byMail.message).toContain("is already a part of this organization");
  });

  test("stops at the day's limit, and goes on the day after", async () => {
    const time = manualClock();
    const orgs = await start({ now: time.now, invitationLimit: { perDay: 1, status: 422 } });
    await orgs.createInvitation({ org: "acme", email: "one@acme.dev" });
    const two = { org: "acme", email: "two@acme.dev" };
    expect((await failureOf(orgs.createInvitation(two))).status).toBe(422);
    time.advanceDays(1);
    expect((await orgs.createInvitation(two)).status).toBe(201);
  });

  test("is refused while a failed record stands, where GitHub does so", async () => {
    const seed: GithubSeed = { ...smallWorld, failedInvitations: [{ login: "dave" }] };
    const orgs = await start({ failedInvitationBlocks: true }, seed);
    expect((await failureOf(orgs.setMembershipForUser(dave))).status).toBe(422);
    expect((await failureOf(orgs.createInvitation({ org: "acme", invitee_id: 21 }))).status).toBe(422);
    const [failed] = (await orgs.listFailedInvitations({ org: "acme" })).data;
    await orgs.cancelInvitation({ org: "acme", invitation_id: failed?.id ?? 0 });
    expect((await orgs.setMembershipForUser(dave)).data.state).toBe("pending");
  });

  test("is no thing on Enterprise Server and with managed users: whoever is added is a member", async () => {
    for (const options of [{ enterpriseServer: true }, { emu: true }]) {
      const orgs = await start(options);
      expect((await orgs.setMembershipForUser(dave)).data.state).toBe("active");
      expect((await failureOf(orgs.createInvitation({ org: "acme", invitee_id: 21 }))).status).toBe(404);
      await github.close();
    }
  });

  test("has no lists on Enterprise Server", async () => {
    const orgs = await start({ enterpriseServer: true });
    expect((await failureOf(orgs.listPendingInvitations({ org: "acme" }))).status).toBe(404);
    expect((await failureOf(orgs.listFailedInvitations({ org: "acme" }))).status).toBe(404);
  });
});
