import { afterEach, describe, expect, test } from "vitest";
import { googleError } from "../../../emulators/google/google-error.ts";
import { dropMembers, groupNamed, membersIn, putMembers } from "../../../emulators/google-groups/world.ts";
import type { Call } from "../../../emulators/server.ts";
import { type GroupsFixture, startGroupsFixture } from "./testing/fixture.ts";

const fixtures: GroupsFixture[] = [];

afterEach(async () => {
  for (const { emulator } of fixtures.splice(0)) {
    await emulator.close();
    expect(emulator.violations).toEqual([]);
  }
});

const start: typeof startGroupsFixture = async (...given) => {
  const fixture = await startGroupsFixture(...given);
  fixtures.push(fixture);
  return fixture;
};

const eng = "eng@acme.dev";
const team = (fields: string, google = "") =>
  `teams: { eng: { ${fields}, google: { group: ${eng}, ${google} } } }`;
const sends = (method: string, part: string) => (call: Call) =>
  call.method === method && call.path.includes(part);
const answers = (status: number, reason: string, message?: string) =>
  ({ kind: "answer", answer: googleError(status, reason, message) }) as const;

describe("what Google finds late", () => {
  test("a group that was just made is looked for until it is found, and then people come in", async () => {
    const { emulator, run, waits } = await start({}, { settling: 4 });
    expect((await run(team("members: [bob]"))).outcomes).toEqual(["applied", "applied"]);
    expect(membersIn(emulator.world, eng)).toEqual({ "bob@acme.dev": "MEMBER" });
    expect(waits).toEqual([1_000, 2_000, 4_000, 8_000]);
  });

  test("lists that show a change late are read again, and what isn't shown then is told as unconfirmed", async () => {
    const late = await start({ groups: [{ email: eng }] }, { lag: 2 });
    expect((await late.run(team("members: [bob]"))).outcomes).toEqual(["applied"]);
    const later = await start({ groups: [{ email: eng }] }, { lag: 9 });
    expect((await later.run(team("members: [bob]"))).outcomes).toEqual(["google_not_confirmed"]);
  });

  test("an account that Google doesn't know yet is sent again, and then told", async () => {
    const { emulator, run } = await start({ groups: [{ email: eng }] });
    const unknown = {
      matches: sends("POST", "/members"),
      fault: answers(404, "notFound", "Resource Not Found: memberKey"),
    };
    emulator.fail({ ...unknown, times: 2 });
    expect((await run(team("members: [bob]"))).outcomes).toEqual(["applied"]);
    emulator.fail({ ...unknown, times: 3 });
    expect((await run(team("members: [bob, carol]"))).outcomes).toEqual(["google_no_account"]);
  });

  test("the address of a group that was deleted a moment ago is taken, and no group is adopted for it", async () => {
    const { emulator, run } = await start({ groups: [{ email: eng }] });
    const exact = "google: { customer: C0acme123, groups: exact }\n";
    expect((await run(`${exact}teams: {}`)).outcomes).toEqual(["applied"]);
    expect((await run(team("members: [bob]"))).outcomes).toEqual(["google_address_taken", "skipped"]);
    expect([...emulator.world.groups.values()]).toEqual([]);
  });
});

describe("addresses", () => {
  test("capitals, and Gmail's spellings of one mailbox, are no difference", async () => {
    const { run } = await start({
      accounts: ["Bob.Doe@googlemail.com", "Carol@Acme.dev"],
      groups: [
        { email: "Eng@acme.dev", members: { "bobdoe@gmail.com": "MEMBER", "carol@acme.dev": "MEMBER" } },
      ],
    });
    const users = "users: { bob: { email: bobdoe@gmail.com }, carol: { email: carol@acme.dev } }\n";
    expect((await run(`${users}${team("members: [bob, carol]")}`)).plan.lines).toEqual([]);
  });

  test("a member who is listed by an alias is told, with the address to write", async () => {
    const { run } = await start({
      accounts: [{ email: "robert@acme.dev", aliases: ["bob@acme.dev"] }],
      groups: [{ email: eng }],
    });
    expect((await run(team("members: [bob]"))).outcomes).toEqual(["google_member_is_alias"]);
  });

  test("an insert that is refused as a duplicate is looked up: done, regraded, or told, and nobody is removed", async () => {
    const invited = await start({
      groups: [{ email: eng, members: { "bob@acme.dev": { role: "MEMBER", pending: true } } }],
    });
    expect((await invited.run(team("members: [bob]"))).outcomes).toEqual(["google_member_not_listed"]);
    expect(invited.writes()).toHaveLength(1);
    const unseen = await start({ groups: [{ email: eng }] });
    const group = () => groupNamed(unseen.emulator.world, eng);
    const { outcomes } = await unseen.run(team("leads: [bob]", "lead_role: manager"), () => {
      putMembers(unseen.emulator.world, eng, { "bob@acme.dev": "MEMBER" });
      group().late = { shown: [], left: 1 };
    });
    expect(outcomes).toEqual(["applied"]);
    expect(membersIn(unseen.emulator.world, eng)).toEqual({ "bob@acme.dev": "MANAGER" });
  });

  test("a declared address that is another group's alias is a mistake, and `previously` gives it back", async () => {
    const { plan } = await start({ groups: [{ email: "engineers@acme.dev", aliases: [eng] }] });
    const { lines, told } = await plan(team("members: [bob]"));
    expect([lines, told]).toEqual([[], ["error google_address_is_alias"]]);
    const back = await plan(team("members: []", "previously: [engineers@acme.dev]"));
    expect(back.lines).toEqual(["eng address engineers@acme.dev → eng@acme.dev"]);
  });
});

describe("who is in a group", () => {
  test("everybody in the organisation is told, and removed by an exact list alone", async () => {
    const { emulator, plan, run } = await start({
      groups: [{ email: eng, members: { customer: "MEMBER" } }],
    });
    expect((await plan(team("members: []", "members: additive"))).told).toContain("notice google_everybody");
    const { plan: exact, outcomes } = await run(team("members: []"));
    expect([exact.lines, outcomes]).toEqual([["eng revoke google:C0acme123 member"], ["applied"]]);
    expect(membersIn(emulator.world, eng)).toEqual({});
  });

  test("a suspended member is a member, and an own address without an account is told", async () => {
    const { plan } = await start({
      accounts: [{ email: "bob@acme.dev", status: "SUSPENDED" }, "carol@acme.dev"],
      groups: [{ email: eng, members: { "bob@acme.dev": "MEMBER", "alice@acme.dev": "MEMBER" } }],
    });
    const { lines, told } = await plan(team("members: [alice, bob]"));
    expect([lines, told]).toEqual([[], ["notice google_no_account_yet"]]);
  });

  test("an outsider opens the group to outsiders, which the plan says at their line", async () => {
    const { emulator, run } = await start({ groups: [{ email: eng }] });
    const users = "users: { eve: { email: eve@else.example } }\n";
    const { plan } = await run(`${users}${team("members: [eve]")}`);
    expect(plan.told).toEqual(["warning google_outsider"]);
    expect(emulator.world.flipped).toEqual([eng]);
    expect((await run(`${users}${team("members: [eve]")}`)).plan.told).toEqual([]);
  });

  test("a circle that only Google can see fails its change alone", async () => {
    for (const cycleStatus of [400, 412] as const) {
      const { run } = await start(
        {
          groups: [
            { email: eng },
            { email: "b@acme.dev", members: { "c@acme.dev": "MEMBER" } },
            { email: "c@acme.dev", members: { [eng]: "MEMBER" } },
          ],
        },
        { cycleStatus },
      );
      const { outcomes } = await run(team("members: [bob]", "groups: [b@acme.dev]"));
      expect(outcomes).toEqual(["google_circle", "applied"]);
    }
  });

  test("where nobody can be a manager, that change fails with what to do", async () => {
    const { run } = await start({ groups: [{ email: eng }] }, { managers: false });
    const { outcomes } = await run(team("leads: [alice], members: [bob]", "lead_role: manager"));
    expect(outcomes.toSorted()).toEqual(["applied", "google_groups_refused"]);
  });

  test("somebody who is gone already, and a role that is there already, cost no write", async () => {
    const { emulator, run, writes } = await start({
      groups: [{ email: eng, members: { "dave@acme.dev": "MEMBER" } }],
    });
    emulator.fail({
      matches: sends("DELETE", "/members/"),
      fault: answers(404, "notFound", "Resource Not Found: memberKey"),
    });
    const { outcomes } = await run(team("members: []"), () =>
      dropMembers(emulator.world, eng, "dave@acme.dev"),
    );
    expect([outcomes, writes()]).toEqual([["applied"], []]);
  });
});

describe("what is refused, and what is lost", () => {
  test("`my_customer` is asked for with a user alone: a service account needs the customer's id", async () => {
    const itself = await start({ groups: [{ email: eng }] });
    await expect(itself.plan("google: {}\nteams: {}")).rejects.toMatchObject({
      findings: [{ code: "google_customer_missing", at: { line: 3 } }],
    });
    const delegated = await start(
      {},
      { admins: ["admin@acme.dev"], delegates: ["rollcall@acme.iam.gserviceaccount.com"] },
      { subject: "admin@acme.dev" },
    );
    expect((await delegated.plan("google: {}\nteams: {}")).told).toEqual([]);
  });

  test("a customer that isn't there, and a missing role, are never an organisation without groups", async () => {
    const wrong = await start({ groups: [{ email: eng }] });
    await expect(wrong.plan("google: { customer: C0other }\nteams: {}")).rejects.toMatchObject({
      findings: [{ code: "google_groups_setup", provider: "google-groups" }],
    });
    const powerless = await start({ groups: [{ email: eng }] }, { admins: [] });
    await expect(powerless.plan(team("members: [bob]"))).rejects.toMatchObject({
      findings: [{ code: "google_groups_setup" }],
    });
  });

  test("a group that the role doesn't reach is left alone, and the others are kept", async () => {
    const { plan } = await start({ groups: [{ email: eng, sealed: true }, { email: "web@acme.dev" }] });
    const { lines, told } = await plan(
      `teams: { eng: { members: [bob], google: { group: ${eng} } }, web: { members: [bob], google: { group: web@acme.dev } } }`,
    );
    expect([lines, told]).toEqual([["web grant user:bob member"], ["error google_group_out_of_reach"]]);
  });

  test.each([
    ["quotaExceeded", answers(403, "quotaExceeded")],
    [
      "a bare text",
      { kind: "answer", answer: { status: 403, body: "Request rate higher than configured." } },
    ],
    ["429", answers(429, "rateLimitExceeded")],
  ] as const)("%s means slower, and not that the day's quota is used up", async (_, fault) => {
    const { emulator, run, waits } = await start({ groups: [{ email: eng }] });
    emulator.fail({ matches: (call) => call.path.startsWith("/admin/"), fault });
    emulator.fail({ matches: sends("POST", "/members"), fault });
    expect((await run(team("members: [bob]"))).outcomes).toEqual(["applied"]);
    expect(waits.length).toBe(2);
  });

  test("a write without an answer, and one at the same moment as another, are sent again only if nothing shows", async () => {
    for (const fault of [
      { kind: "lost" },
      answers(409, "conflict", "Conflicting requests"),
      answers(503, "backendError"),
    ] as const) {
      const { emulator, run, writes } = await start({ groups: [{ email: eng }] });
      emulator.fail({ matches: sends("POST", "/members"), fault });
      expect((await run(team("members: [bob]"))).outcomes).toEqual(["applied"]);
      expect(membersIn(emulator.world, eng)).toEqual({ "bob@acme.dev": "MEMBER" });
      expect(writes()).toHaveLength(fault.kind === "lost" ? 1 : 2);
    }
  });

  test("a group whose making had no answer is found by its address, and not made twice", async () => {
    const { emulator, run, writes } = await start({}, { settling: 0 });
    emulator.fail({
      matches: (call) => call.method === "POST" && call.path.endsWith("/groups"),
      fault: { kind: "lost" },
    });
    expect((await run(team("members: [bob]"))).outcomes).toEqual(["applied", "applied"]);
    expect(writes().filter((each) => each === "POST groups")).toHaveLength(1);
  });

  test("pages that don't fit together are read once more, and then nothing is revoked", async () => {
    const many = Array.from({ length: 201 }, (_, index) => `u${index}@acme.dev`);
    const { emulator, plan } = await start({
      groups: [{ email: eng, members: Object.fromEntries(many.map((each) => [each, "MEMBER"])) }],
    });
    const stale = {
      matches: (call: Call) => call.query.has("pageToken"),
      fault: { kind: "quirk", name: "stale-page-token" },
    } as const;
    emulator.fail({ ...stale, times: 2 });
    const { lines, told } = await plan(team("members: []"));
    expect([lines, told]).toEqual([[], ["error google_group_unread"]]);
    emulator.fail(stale);
    expect((await plan(team("members: []"))).lines).toHaveLength(201);
  });

  test("without an answer to the list of groups nothing is planned", async () => {
    const { emulator, plan } = await start({ groups: [{ email: eng }] });
    emulator.isAway = true;
    await expect(plan(team("members: [bob]"))).rejects.toMatchObject({
      findings: [{ code: "google_groups_unreachable" }],
    });
  });

  test("a group that can't be read during the apply fails its own changes, and the others go on", async () => {
    const { emulator, run } = await start({ groups: [{ email: eng }, { email: "web@acme.dev" }] });
    const { id } = groupNamed(emulator.world, eng);
    const both = `teams: { eng: { members: [bob], google: { group: ${eng} } }, web: { members: [bob], google: { group: web@acme.dev } } }`;
    for (const [fault, code] of [
      [answers(403, "forbidden", "Not Authorized to access this resource/api"), "google_group_forbidden"],
      [answers(503, "backendError"), "google_groups_unanswered"],
    ] as const) {
      const { outcomes } = await run(both, () =>
        emulator.fail({ matches: sends("GET", `/${id}/members`), fault, times: 99 }),
      );
      expect(outcomes[0]).toBe(code);
      emulator.clearFaults();
    }
    expect(membersIn(emulator.world, "web@acme.dev")).toEqual({ "bob@acme.dev": "MEMBER" });
  });

  test("how somebody gets mail from a group is theirs: a new role leaves it", async () => {
    const { emulator, run } = await start({
      groups: [{ email: eng, members: { "bob@acme.dev": "MEMBER" } }],
    });
    const { members } = groupNamed(emulator.world, eng);
    for (const [id, each] of members) members.set(id, { ...each, delivery: "NONE" });
    expect((await run(team("leads: [bob]", "lead_role: owner"))).outcomes).toEqual(["applied"]);
    expect([...members.values()].map(({ role, delivery }) => [role, delivery])).toEqual([["OWNER", "NONE"]]);
  });
});
