import { expect, it } from "vitest";
import { hasExpired, resolveUndated } from "../resolve-undated.ts";
import { parseTexts } from "../testing/parse-texts.ts";
import { rosterFromYaml } from "../testing/roster-from-yaml.ts";

const users = "slack: {}\ngithub: { org: acme }\nusers: { alice: x, bob: y }\n";
const things =
  "slack: { channels: [{ name: c, private: true }], usergroup: g }, drive: { folders: [{ id: F1 }] }";

it("a team that is handed over hands its channels, folders and user group over", () => {
  const roster = rosterFromYaml(`${users}teams: { a: { members: [bob], hands_off: true, ${things} } }`);
  expect(roster.teams.get("a")?.handsOff).toBe(true);
  expect(roster.channels.get("c")?.handsOff).toBe(true);
  expect(roster.usergroups.get("g")?.handsOff).toBe(true);
  expect(roster.folders.get("F1")?.handsOff).toBe(true);
});

it("a channel that one of two teams hands over stays the other's, and nobody is removed from it", () => {
  const { channels } = rosterFromYaml(`${users}teams:
  a: { members: [alice], hands_off: true, slack: { channels: [{ name: c, private: true }] } }
  b: { members: [bob], slack: { channels: [{ name: c, private: true }] } }`);
  expect(channels.get("c")).toMatchObject({
    handsOff: false,
    members: "additive",
    handedOver: new Set(["alice"]),
  });
});

it("a channel and a folder that a handed-over team shares with a project get none of that team's people", () => {
  const shared =
    "slack: { channels: [{ name: c }] }, drive: { folders: [{ id: F1, groups: { g@acme.dev: writer } }] }";
  const { channels, folders } = rosterFromYaml(`${users}teams:
  a: { members: [alice], hands_off: true, ${shared} }
  b: { members: [bob] }
projects: { p: { team: b, repos: [], slack: { channels: [{ name: c }] }, drive: { folders: [{ id: F1 }] } } }`);
  const [channel, folder] = [channels.get("c"), folders.get("F1")];
  expect([channel, folder].map((each) => [each?.handsOff, [...(each?.people.keys() ?? [])]])).toEqual([
    [false, ["bob"]],
    [false, ["bob"]],
  ]);
  expect([...(folder?.groups.keys() ?? [])]).toEqual([]);
});

it("a project that is handed over hands its repositories over, and its list of collaborators decides nothing", () => {
  const { repositories } = rosterFromYaml(`${users}teams: { a: { members: [bob], repos: { kept: read } } }
projects:
  p: { repos: [lone, kept], hands_off: true, collaborators: { alice: read } }`);
  expect([repositories.get("lone")?.handsOff, repositories.get("kept")?.handsOff]).toEqual([true, false]);
  expect(repositories.get("lone")?.collaborators).toBeUndefined();
});

it("a roster without its dates has everybody whom it ever let in", () => {
  const { roster } = parseTexts(`version: 1
users: { alice: { github: x, until: 2026-01-31 }, bob: y }
teams: { a: { members: [alice, { user: bob, until: 2026-02-28 }] } }`);
  if (roster === undefined) throw new Error("The roster has a mistake.");
  const undated = resolveUndated(roster, "2026-06-01");
  expect([...(undated.teams.get("a")?.people.keys() ?? [])]).toEqual(["alice", "bob"]);
  expect(undated.today).toBe("2026-06-01");
  expect([hasExpired(roster, "2026-01-01"), hasExpired(roster, "2026-02-01")]).toEqual([false, true]);
});
