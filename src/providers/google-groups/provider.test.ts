import { afterEach, expect, test } from "vitest";
import { dropMembers, groupNamed, membersIn, putMembers } from "../../../emulators/google-groups/world.ts";
import { liveAccessMap } from "../../access/live-map.ts";
import { allKinds } from "../index.ts";
import { type GroupsFixture, groupsRoster, startGroupsFixture } from "./testing/fixture.ts";

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

test("a group becomes what is declared, and a second run writes nothing", async () => {
  const { emulator, run, writes } = await start({
    groups: [
      { email: eng, name: "Old", members: { "bob@acme.dev": "OWNER", "dave@acme.dev": "MEMBER" } },
      { email: "web@acme.dev" },
    ],
  });
  const yaml = team(
    "leads: [alice], members: [bob]",
    "name: Engineers, lead_role: manager, groups: [web@acme.dev]",
  );
  const { plan: first, outcomes } = await run(yaml);
  expect(first.lines).toEqual([
    "eng name Old → Engineers",
    "eng grant group:web@acme.dev member",
    "eng grant user:alice manager",
    "eng user:bob owner → member",
    "eng revoke email:dave@acme.dev member",
  ]);
  expect(outcomes).toEqual(["applied", "applied", "applied", "applied", "applied"]);
  expect(membersIn(emulator.world, eng)).toEqual({
    "bob@acme.dev": "MEMBER",
    "web@acme.dev": "MEMBER",
    "alice@acme.dev": "MANAGER",
  });
  expect(groupNamed(emulator.world, eng).name).toBe("Engineers");
  const sent = writes().length;
  expect((await run(yaml)).plan.changes).toEqual([]);
  expect(writes()).toHaveLength(sent);
});

test("a clean plan lists all groups once, and the members of the declared ones, each by pages of 200", async () => {
  const others = Array.from({ length: 250 }, (_, index) => ({ email: `g${index}@acme.dev` }));
  const many = Array.from({ length: 201 }, (_, index) => `u${index}@acme.dev`);
  const { run } = await start({
    accounts: many,
    groups: [...others, { email: eng, members: Object.fromEntries(many.map((each) => [each, "MEMBER"])) }],
  });
  const users = Object.fromEntries(many.map((email, index) => [`u${index}`, { email }]));
  const yaml = `users: ${JSON.stringify(users)}\nteams: { eng: { members: [${Object.keys(users).join(", ")}], google: { group: ${eng} } } }`;
  const { plan, requests } = await run(yaml);
  expect(plan.lines).toEqual([]);
  expect(requests).toBe(2 + 2);
});

test("a plan's token can't write, and groups that nobody declares are told and left alone", async () => {
  const { emulator, plan } = await start({ groups: [{ email: eng }, { email: "web@acme.dev" }] });
  expect((await plan(team("members: [bob]"))).told).toEqual(["notice google_groups_undeclared"]);
  const asked = emulator.calls.filter(({ path }) => path === "/token");
  const assertion = new URLSearchParams(asked[0]?.body).get("assertion") ?? "";
  const { scope } = JSON.parse(Buffer.from(assertion.split(".")[1] ?? "", "base64url").toString());
  expect(scope).toBe("https://www.googleapis.com/auth/admin.directory.group.readonly");
});

test("with exact groups an undeclared one is deleted, unless it is ignored, and a folder's is told", async () => {
  const { emulator, run } = await start({
    groups: [
      { email: eng },
      { email: "ext-board@acme.dev" },
      { email: "web@acme.dev", members: { "bob@acme.dev": "MEMBER" } },
    ],
  });
  const { plan, outcomes } = await run(
    `google: { customer: C0acme123, groups: exact, ignore: ["ext-*"] }\nteams: { eng: { members: [], google: { group: ${eng} }, drive: { folders: [{ id: F, groups: { web@acme.dev: reader } }] } } }`,
  );
  expect(plan.lines).toEqual(["archive web"]);
  expect(plan.told).toContain("warning google_deleted_though_named");
  expect(outcomes).toEqual(["applied"]);
  expect([...emulator.world.groups.values()].map(({ email }) => email)).toEqual([eng, "ext-board@acme.dev"]);
});

test("an additive group keeps whom nobody declares, and tells of them", async () => {
  const { plan } = await start({ groups: [{ email: eng, members: { "dave@acme.dev": "MEMBER" } }] });
  const { lines, told } = await plan(team("members: []", "members: additive"));
  expect([lines, told]).toEqual([[], ["notice google_unmanaged"]]);
});

test("ignored addresses, and the account that acts, stay where they are", async () => {
  const { plan } = await start({
    groups: [
      {
        email: eng,
        members: {
          "rollcall@acme.iam.gserviceaccount.com": "OWNER",
          "mail@bots.acme.dev": "MEMBER",
          "dave@acme.dev": "MEMBER",
        },
      },
    ],
  });
  const yaml = `google: { customer: C0acme123, ignore: ["*@bots.acme.dev"] }\n${team("members: []")}`;
  expect((await plan(yaml)).lines).toEqual(["eng revoke email:dave@acme.dev member"]);
});

test("people who have left go from additive groups and handed-over ones, and nobody else does", async () => {
  const members = { "bob@acme.dev": "MEMBER", "dave@acme.dev": "MEMBER" };
  const { plan } = await start({ groups: [{ email: eng, members }] });
  const users = "users: { bob: { email: bob@acme.dev, active: false } }\n";
  for (const google of ["members: additive", "hands_off: true"])
    expect((await plan(users + team("members: []", google))).lines).toEqual(["eng revoke user:bob member"]);
});

test("a group that has left the roster loses whom it let in, and stays", async () => {
  const { plan } = await start({
    groups: [{ email: eng, members: { "bob@acme.dev": "MEMBER", "dave@acme.dev": "MEMBER" } }],
  });
  const before = groupsRoster(team("members: [bob]"));
  const now = groupsRoster("teams: { eng: { members: [bob] } }");
  expect((await plan({ ...now, earlier: [before] })).lines).toEqual(["eng revoke user:bob member"]);
  const handedOver = groupsRoster(team("members: [bob]", "hands_off: true"));
  expect((await plan({ ...now, earlier: [before, handedOver] })).lines).toEqual([]);
});

test("an archived team's group is emptied and not deleted: deleting it can't be taken back", async () => {
  const { run, emulator } = await start({ groups: [{ email: eng, members: { "bob@acme.dev": "MEMBER" } }] });
  const { plan } = await run(team("members: [bob], archived: true"));
  expect(plan.lines).toEqual(["eng revoke user:bob member"]);
  expect(membersIn(emulator.world, eng)).toEqual({});
});

test("a group that was renamed by hand is found by its id of before, and gets its address again", async () => {
  const { plan, emulator } = await start({ groups: [{ email: eng, members: { "bob@acme.dev": "MEMBER" } }] });
  const group = groupNamed(emulator.world, eng);
  const yaml = groupsRoster(team("members: [bob]"));
  const rememberedIds = new Map([[`google-group/${eng}`, group.id]]);
  group.email = "engineers@acme.dev";
  expect((await plan({ ...yaml, rememberedIds })).lines).toEqual([
    "eng address engineers@acme.dev → eng@acme.dev",
  ]);
  expect((await plan(team("members: [bob]", `id: "${group.id}"`))).lines).toEqual([
    "eng address engineers@acme.dev → eng@acme.dev",
  ]);
  expect((await plan(team("members: [bob]", "id: wrong"))).told).toContain("error google_group_lost");
});

test("what a group in a group holds is its people's, whoever declares the inner one", async () => {
  const { plan } = await start({
    groups: [
      { email: eng, members: { "web@acme.dev": "MEMBER" } },
      { email: "web@acme.dev", members: { "bob@acme.dev": "MEMBER", "dave@acme.dev": "MANAGER" } },
    ],
  });
  const yaml = team("members: []", "groups: [web@acme.dev]");
  const { live } = (await plan(yaml, { wholeAccess: true })).comparison;
  const holdings = [...liveAccessMap(live ?? new Map(), allKinds).holdings];
  expect(
    holdings
      .filter(({ key }) => key === eng)
      .map(({ principal, role }) => `${principal} ${role}`)
      .sort(),
  ).toEqual(["email:dave@acme.dev member", "user:bob member"]);
});

test("what was changed between plan and apply is read again, and nothing is sent twice", async () => {
  const { run, writes, emulator } = await start({
    groups: [{ email: eng, members: { "carol@acme.dev": "MEMBER" } }],
  });
  const { outcomes } = await run(team("members: [bob]"), () => {
    putMembers(emulator.world, eng, { "bob@acme.dev": "MEMBER" });
    dropMembers(emulator.world, eng, "carol@acme.dev");
  });
  expect([outcomes, writes()]).toEqual([["applied", "applied"], []]);
});
