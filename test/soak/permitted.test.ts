import { expect, it } from "vitest";
import type { Case } from "./cases.ts";
import { directoryOf } from "./directory.ts";
import { differences, factsOf } from "./facts.ts";
import { type Fixture, startFixture } from "./fixture.ts";
import { givenByEarlier, somebodyGainedWithoutAWord } from "./permitted.ts";
import { secrets } from "./secrets.ts";

const rosterWith = (slack: string) => `version: 1
slack: { workspace: acme, usergroups: additive }
users: { bea: { github: bea-gh }, dov: { slack: U00000003 } }
teams: { core: { members: [bea, dov], slack: ${slack} } }
projects: { rocket: { slack: { channels: [room] } } }
guards: { max_removals: 100%, min_owners: 1 }
`;

/** The team's user group is there already, with somebody in it who may be bea, and stays. */
const theCase = (slack: string, earlier = "{}"): Case => ({
  roster: rosterWith(slack),
  earlier: { roster: rosterWith(earlier), accepted: true },
  github: { org: "acme", members: [{ login: "boss", id: 291, role: "admin" }] },
  renamedRepos: {},
  slack: {
    users: [
      { name: "dov", id: "U00000003" },
      { name: "mallory", id: "U00000007" },
      { name: "trent", id: "U00000008" },
    ],
    channels: [{ name: "room", id: "C1", members: ["rollcall"] }],
    usergroups: [{ handle: "crew", id: "S1", name: "Crew", users: ["U00000007"] }],
    tokens: [{ token: secrets.slackToken }],
  },
  drive: { accounts: [], items: [] },
  options: { actor: "app", github: {}, slack: {}, drive: { writeMs: 0 } },
});

interface Edits {
  readonly earlier?: string;
  readonly before?: (fixture: Fixture) => void;
}

async function gainedBy(
  slack: string,
  edit: (fixture: Fixture) => void = () => {},
  { earlier, before: prepare = () => {} }: Edits = {},
) {
  const each = theCase(slack, earlier);
  const fixture = await startFixture(each);
  prepare(fixture);
  const [directory, before] = [directoryOf(each, fixture), factsOf(fixture)];
  const given = givenByEarlier(each, fixture);
  const { report } = await fixture.run("apply");
  edit(fixture);
  const changed = differences(before, factsOf(fixture));
  const appliedRun = { directory, report, differences: changed, services: fixture };
  await fixture.close();
  const gained = changed.map(({ fact }) => fact).filter((fact) => fact.includes("|member|"));
  return { gained, unasked: somebodyGainedWithoutAWord(each, appliedRun, given) };
}

it("a team's people come into a user group by the word on the claim of it, and nobody else does", async () => {
  const claimed = await gainedBy("{ usergroup: crew }");
  expect(claimed).toEqual({ gained: ["group|S1|member|U00000003"], unasked: [] });
  const { unasked } = await gainedBy("{ usergroup: crew }", ({ slack }) =>
    slack.world.usergroups.get("S1")?.users.push("U00000008"),
  );
  expect(unasked).toEqual([expect.stringMatching(/^group\|S1\|member\|U00000008: /)]);
});

it("who is in a user group by hand comes into its channels by the word on them, and nobody else does", async () => {
  const slack = "{ usergroup: { handle: crew, channels: [room] } }";
  const shared = await gainedBy(slack);
  expect(shared.gained).toContain("channel|C1|member|U00000007");
  expect(shared.unasked).toEqual([]);
  const { unasked } = await gainedBy(slack, ({ slack: { world } }) =>
    world.channels.get("C1")?.members.add("U00000008"),
  );
  expect(unasked).toEqual([expect.stringMatching(/^channel\|C1\|member\|U00000008: /)]);
});

it("who is in a user group comes into a channel that an earlier roster gave the group, and into no other one", async () => {
  const slack = "{ usergroup: { handle: crew, channels: [room] } }";
  // Somebody takes the channel away from the group by hand, and the next run puts it back.
  const before = ({ slack: { world } }: Fixture) => {
    world.channels.get("C1")?.members.delete("U00000007");
    const group = world.usergroups.get("S1");
    if (group) group.channels = [];
  };
  const repaired = await gainedBy(slack, undefined, { earlier: slack, before });
  expect(repaired.gained).toContain("channel|C1|member|U00000007");
  expect(repaired.unasked).toEqual([]);
  const stranger = ({ slack: { world } }: Fixture) => world.channels.get("C1")?.members.add("U00000008");
  const { unasked } = await gainedBy(slack, stranger, { earlier: slack, before });
  expect(unasked).toEqual([expect.stringMatching(/^channel\|C1\|member\|U00000008: /)]);
});
