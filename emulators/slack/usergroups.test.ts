import { describe, expect, test } from "vitest";
import { call, slackForTests } from "./testing.ts";
import { memberNames, usergroupNamed, usergroupNames } from "./world.ts";

const start = slackForTests();
const seed = {
  users: [
    { name: "alice", id: "U0ALICE" },
    { name: "bob", id: "U0BOB" },
    { name: "gone", id: "U0GONE", deleted: true },
    { name: "helper", id: "U0HELPER", bot: true },
    { name: "guest", id: "U0GUEST", guest: "multi" },
    { name: "visitor", id: "U0VISITOR", guest: "single" },
    { name: "stranger", id: "U0STRANGER", teamId: "T0ELSE" },
  ],
  channels: [
    { name: "crew-talk", id: "C0TALK" },
    { name: "old", id: "C0OLD", archived: true },
  ],
  usergroups: [{ handle: "crew", id: "S0CREW", users: ["alice"], channels: ["crew-talk"] }],
} as const;
const set = (users: string) => ({ usergroup: "S0CREW", users });

describe("emulated user groups", () => {
  test("a list with a bad id changes nothing, and its error says which kind of bad", async () => {
    const slack = await start(seed);
    const errors: unknown[] = [];
    for (const bad of ["U0GONE", "U0NOBODY", "U0HELPER", "U0GUEST", "U0VISITOR", "U0STRANGER"]) {
      errors.push((await call(slack, "usergroups.users.update", set(`U0BOB,${bad}`))).error);
    }
    expect(errors).toEqual([
      "invalid_users",
      "invalid_users",
      "invalid_user",
      "invalid_user",
      "single_channel_guests_cannot_be_added",
      "failed_for_some_users",
    ]);
    expect(usergroupNames(slack.world, "crew")).toEqual(["alice"]);
  });

  test("the list replaces the whole group and lets newcomers into the default channels, once", async () => {
    const slack = await start(seed);
    expect(await call(slack, "usergroups.users.update", set("U0BOB"))).toMatchObject({ ok: true });
    expect(usergroupNames(slack.world, "crew")).toEqual(["bob"]);
    expect(memberNames(slack.world, "crew-talk")).toEqual(["bob"]);
    expect(await call(slack, "usergroups.users.update", set("U0ALICE"))).toMatchObject({ ok: true });
    expect(memberNames(slack.world, "crew-talk")).toEqual(["alice", "bob"]);
  });

  test("an empty list is refused, or empties the group, as the option says", async () => {
    const slack = await start(seed);
    for (const users of ["", "[]"]) {
      expect((await call(slack, "usergroups.users.update", set(users))).ok).toBe(false);
    }
    slack.options.emptyUsergroupAccepted = true;
    expect(await call(slack, "usergroups.users.update", set("[]"))).toMatchObject({ ok: true });
    expect(usergroupNames(slack.world, "crew")).toEqual([]);
  });

  test("a list of nobody but the deactivated is refused and yet empties the group", async () => {
    const slack = await start(seed);
    expect(await call(slack, "usergroups.users.update", set("U0GONE"))).toEqual({
      ok: false,
      error: "invalid_users",
    });
    expect(usergroupNames(slack.world, "crew")).toEqual([]);
  });

  test("disabled groups are hidden, keep their handle and come back with enable", async () => {
    const slack = await start(seed);
    expect(await call(slack, "usergroups.disable", { usergroup: "S0CREW" })).toMatchObject({ ok: true });
    expect(await call(slack, "usergroups.disable", { usergroup: "S0CREW" })).toMatchObject({
      error: "already_disabled",
    });
    expect((await call(slack, "usergroups.list"))["usergroups"]).toEqual([]);
    expect(await call(slack, "usergroups.list", { include_disabled: "true" })).toMatchObject({
      usergroups: [{ handle: "crew" }],
    });
    expect(await call(slack, "usergroups.create", { name: "Crew two", handle: "crew" })).toMatchObject({
      error: "handle_already_exists",
    });
    expect(await call(slack, "usergroups.enable", { usergroup: "S0CREW" })).toMatchObject({ ok: true });
    expect(usergroupNamed(slack.world, "crew").disabledAt).toBe(0);
    slack.options.alreadyEnabledErrors = false;
    expect(await call(slack, "usergroups.enable", { usergroup: "S0CREW" })).toMatchObject({ ok: true });
  });

  test("member ids and counts are shown on request, the count as text", async () => {
    const slack = await start(seed);
    const [plain] = (await call(slack, "usergroups.list"))["usergroups"] as Record<string, unknown>[];
    expect(plain).not.toHaveProperty("users");
    const [full] = (await call(slack, "usergroups.list", { include_users: "true", include_count: "1" }))[
      "usergroups"
    ] as Record<string, unknown>[];
    expect(full).toMatchObject({ users: ["U0ALICE"], user_count: "1", prefs: { channels: ["C0TALK"] } });
  });

  test("names, handles, channels, plans and permissions are checked", async () => {
    const slack = await start(seed);
    const create = async (args: Readonly<Record<string, string>>) =>
      (await call(slack, "usergroups.create", args)).error;
    expect(await create({})).toBe("missing_subteam_name");
    expect(await create({ name: "X", handle: "Bad Handle" })).toBe("bad_handle");
    expect(await create({ name: "X", handle: "everyone" })).toBe("forbidden_handle");
    expect(await create({ name: "crew", handle: "crew-two" })).toBe("name_already_exists");
    expect(await create({ name: "X", handle: "crew-talk" })).toBe("handle_already_exists");
    expect(await create({ name: "X", handle: "x", channels: "C0OLD" })).toBe("invalid_channel_provided");
    slack.options.usergroupsRestricted = true;
    expect(await create({ name: "X", handle: "x" })).toBe("permission_denied");
    slack.options.paidPlan = false;
    expect(await create({ name: "X", handle: "x" })).toBe("plan_upgrade_required");
    expect((await call(slack, "usergroups.list")).error).toBe("paid_teams_only");
  });
});
