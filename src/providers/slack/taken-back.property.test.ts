import fc from "fast-check";
import { expect, test } from "vitest";
import type { World } from "../../../emulators/slack/world.ts";
import type { ResolvedRoster } from "../../roster/resolved.ts";
import { rosterFromYaml } from "../../roster/testing/roster-from-yaml.ts";
import { slackFixtureForTests } from "./testing/fixture.ts";

const startFixture = slackFixtureForTests();

const accounts = ["p0", "p1", "p2", "p3", "p4", "p5"];
const userKeys = ["ada", "ben", "cid", "dee"];
const teamKeys = ["red", "blue", "green"];
const channelNames = ["c0", "c1", "c2", "secret"];
const handles = ["g0", "g1", "g2"];
const idOf = (name: string) => `U0${name.toUpperCase()}00000`;

const subset = <Item>(items: readonly Item[]) => fc.subarray([...items]);

/**
 * A roster as text: users with one account each, and teams with channels and a user group each. An app can't bring an
 * archived channel back, so only the last roster archives.
 */
const rosterText = (mayArchive: boolean) =>
  fc
    .record({
      people: fc.shuffledSubarray(accounts, { minLength: 4, maxLength: 4 }),
      present: subset(userKeys),
      pinned: fc.boolean(),
      teams: fc.record(
        Object.fromEntries(
          teamKeys.map((key) => [
            key,
            fc.option(
              fc.record({
                members: fc.option(subset(userKeys), { nil: undefined, freq: 6 }),
                channels: subset(channelNames),
                handle: fc.boolean(),
                archived: fc.boolean().map((each) => each && mayArchive && key === "green"),
              }),
              { nil: undefined },
            ),
          ]),
        ),
      ),
      modes: fc.record(
        Object.fromEntries(channelNames.map((name) => [name, fc.constantFrom("exact", "additive")])),
      ),
    })
    .map(({ people, present, pinned, teams, modes }) => {
      const users = userKeys.flatMap((key, index) => {
        const account = people[index] ?? "";
        const how = pinned ? `slack: ${idOf(account)}` : `email: ${account}@acme.dev`;
        return present.includes(key) ? [`  ${key}: { ${how} }`] : [];
      });
      const lines = teamKeys.flatMap((key, index) => {
        const team = teams[key];
        if (team === undefined) return [];
        const members = team.members?.filter((each) => present.includes(each));
        const channels = team.channels.map(
          (name) => `{ name: ${name}, private: ${name === "secret"}, members: ${modes[name]} }`,
        );
        const group = team.handle ? `usergroup: { handle: ${handles[index]}, name: ${key} }, ` : "";
        const list = members === undefined ? "" : `members: [${members.join(", ")}], `;
        return [
          `  ${key}: { ${list}archived: ${team.archived}, slack: { ${group}channels: [${channels.join(", ")}] } }`,
        ];
      });
      const section = (name: string, all: readonly string[]) =>
        all.length === 0 ? "" : `${name}:\n${all.join("\n")}\n`;
      return `slack: { workspace: acme }\n${section("users", users)}${section("teams", lines)}`;
    });

/** `#channel account` and `@handle account` for everything that a roster gives. */
function givenBy(roster: ResolvedRoster): Set<string> {
  const accountOf = (key: string) => {
    const user = roster.users.get(key);
    return typeof user?.slack === "string" ? user.slack : idOf((user?.email ?? "").split("@")[0] ?? "");
  };
  const lists = [
    ...[...roster.channels.values()].map((each) => ({ ...each, place: `#${each.name}` })),
    ...[...roster.usergroups.values()].map((each) => ({ ...each, place: `@${each.handle}` })),
  ];
  return new Set(
    lists
      .filter((each) => each.listsPeople && !each.archived)
      .flatMap(({ people, place }) => [...people.keys()].map((key) => `${place} ${accountOf(key)}`)),
  );
}

/** The same for everything that accounts hold. */
function heldIn(world: World): Set<string> {
  const held = new Set<string>();
  for (const { archived, members, name } of world.channels.values())
    if (!archived) for (const id of members) if (id !== "U0ROLLCALL") held.add(`#${name} ${id}`);
  for (const { disabledAt, users, handle } of world.usergroups.values())
    if (disabledAt === 0) for (const id of users) held.add(`@${handle} ${id}`);
  return held;
}

const members = () => subset(accounts);

test("nobody holds what an earlier roster gave and the next one doesn't; what nobody declared is untouched", async () => {
  await fc.assert(
    fc.asyncProperty(
      rosterText(false),
      rosterText(true),
      fc.record({ c0: members(), c1: members(), c2: members(), secret: members() }),
      subset(accounts),
      async (old, next, byHand, group) => {
        const fixture = await startFixture({
          users: accounts.map((name) => ({ name, id: idOf(name), email: `${name}@acme.dev` })),
          channels: [
            ...channelNames.map((name) => ({
              name,
              private: name === "secret",
              members: ["rollcall", ...byHand[name as keyof typeof byHand]],
            })),
            { name: "elsewhere", members: accounts },
          ],
          usergroups: [{ handle: "others", users: group }],
        });
        await fixture.apply(old);
        const { world } = fixture.slack;
        for (const name of ["c0", "c1", "secret"])
          for (const channel of world.channels.values())
            if (channel.name === name) for (const each of accounts.slice(4)) channel.members.add(idOf(each));
        const before = heldIn(world);
        const run = await fixture.apply(next, undefined, [old]);
        expect(run.reasons).toEqual([]);
        const after = heldIn(world);

        const roster = rosterFromYaml(next);
        const [gave, gives] = [givenBy(rosterFromYaml(old)), givenBy(roster)];
        for (const each of gives) expect(after).toContain(each);
        for (const each of gave) if (!gives.has(each)) expect(after).not.toContain(each);
        const isExact = (place: string) => {
          const channel = roster.channels.get(place.slice(1));
          const isRemoved = channel?.archived || (channel?.listsPeople && channel.members === "exact");
          return place.startsWith("@") ? place !== "@others" : isRemoved;
        };
        for (const each of before) {
          const [place = ""] = each.split(" ");
          if (!gave.has(each) && !gives.has(each) && !isExact(place)) expect(after).toContain(each);
        }
        expect((await fixture.plan(next, [old])).lines).toEqual([]);
      },
    ),
    { numRuns: 80 },
  );
});
