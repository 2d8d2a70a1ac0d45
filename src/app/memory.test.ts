import { expect, test } from "vitest";
import {
  emptyMemory,
  type Memory,
  memoryFingerprint,
  memoryOfEnd,
  memoryOfMove,
  memoryOfStart,
  memoryText,
  parseMemory,
  rosterKeyOf,
} from "./memory.ts";

const [first, second, third] = ["a", "b", "c"].map((digit) => digit.repeat(40)) as [string, string, string];
const roster = rosterKeyOf(["teams.yaml"]);

/** Services that a run begins to write to. */
const services = (...names: string[]) => names.map((service) => ({ service, withheld: [], created: [] }));

function started(commit: string, memory: Memory = emptyMemory): Memory {
  return memoryOfStart(memory, { roster, commit }, services("github"));
}

function ended(
  commit: string,
  memory: Memory,
  settled: readonly string[] = [],
  waiting: string[] = [],
): Memory {
  const end = { service: "github", waiting, ids: new Map(), settled: new Set(settled) };
  return memoryOfEnd(memory, { roster, commit }, [end]);
}

const github = (memory: Memory) => memory.rosters[roster]?.["github"];

test("a run that began adds its commit, and a clean end leaves it alone", () => {
  const memory = started(second, ended(first, started(first)));
  expect(github(memory)).toEqual({ applied: first, since: [second] });
  expect(github(ended(second, memory, [first, second]))).toEqual({ applied: second, since: [] });
});

test("a commit that is being applied already is not added twice", () => {
  const memory = started(second, ended(first, started(first)));
  expect(started(second, memory)).toEqual(memory);
  expect(started(first, memory)).toEqual(memory);
});

test("a clean end keeps what it has not taken back: commits that are gone, and those of another run", () => {
  const memory = started(third, started(second, ended(first, started(first))));
  expect(github(ended(second, memory, [second]))).toEqual({ applied: second, since: [first, third] });
});

test("a service that failed keeps its commits while another one ends", () => {
  const begun = memoryOfStart(emptyMemory, { roster, commit: first }, services("github", "slack"));
  expect(ended(first, begun, [first]).rosters[roster]).toEqual({
    github: { applied: first, since: [] },
    slack: { since: [first] },
  });
});

test("two rosters of one repository do not mix, and the order of their paths makes no difference", () => {
  const other = rosterKeyOf(["b.yaml", "a.yaml"]);
  expect(rosterKeyOf(["a.yaml", "b.yaml", "a.yaml"])).toBe(other);
  const memory = memoryOfStart(started(first), { roster: other, commit: second }, services("github"));
  expect(github(memory)).toEqual({ since: [first] });
  expect(memory.rosters[other]).toEqual({ github: { since: [second] } });
});

test("a roster that moves takes its entries along, and its commits are read under the paths of then", () => {
  const to = rosterKeyOf(["access/teams.yaml"]);
  const moved = memoryOfMove(started(second, ended(first, started(first))), { from: [roster], to });
  const under = { [first]: [roster], [second]: [roster] };
  expect(moved.rosters).toEqual({ [to]: { github: { applied: first, since: [second], under } } });
  expect(parseMemory(memoryText(moved))).toEqual(moved);
  const later = memoryOfMove(moved, { from: [to], to: "third.yaml" });
  expect(later.rosters["third.yaml"]?.["github"]?.under).toEqual(under);
  expect(memoryOfMove(started(first), { from: [to], to: roster })).toEqual(started(first));
  const end = { service: "github", waiting: [], ids: new Map(), settled: new Set([first, second]) };
  expect(memoryOfEnd(moved, { roster: to, commit: third }, [end]).rosters[to]).toEqual({
    github: { applied: third, since: [] },
  });
});

test("rosters that become one keep what each of them gave", () => {
  const [to, other] = [rosterKeyOf(["a.yaml", "teams.yaml"]), "a.yaml"];
  const both = memoryOfStart(
    ended(first, emptyMemory),
    { roster: other, commit: first },
    services("github", "slack"),
  );
  const joined = memoryOfMove(both, { from: [roster, other], to });
  expect(joined.rosters).toEqual({
    [to]: {
      github: { since: [first], ids: {}, under: { [first]: [roster, other] } },
      slack: { since: [first], under: { [first]: [other] } },
    },
  });
});

test("ids are kept without names: those of the last clean end, and older ones while their roster is not settled", () => {
  const endOf = (commit: string, memory: Memory, ids: Record<string, string>, settled: string[] = []) =>
    memoryOfEnd(memory, { roster, commit }, [
      { service: "github", waiting: [], ids: new Map(Object.entries(ids)), settled: new Set(settled) },
    ]);
  const one = endOf(first, emptyMemory, { "github-team/red": "71" });
  expect(memoryText(one)).not.toContain("red");
  const kept = endOf(second, one, { "github-team/blue": "72" });
  const prints = ["red", "blue"].map((key) => memoryFingerprint(`github-team/${key}`)) as [string, string];
  expect(github(kept)?.ids).toEqual({ [prints[0]]: "71", [prints[1]]: "72" });
  expect(github(endOf(second, one, { "github-team/blue": "72" }, [first]))?.ids).toEqual({
    [prints[1]]: "72",
  });
});

test("what waits is kept as fingerprints, without names", () => {
  const memory = ended(first, emptyMemory, [], ["github-team/backend user:bob"]);
  expect(memoryText(memory)).not.toMatch(/bob|backend/);
  expect(github(memory)?.waiting).toEqual([memoryFingerprint("github-team/backend user:bob")]);
  const many = Array.from({ length: 3_000 }, (_, index) => `github-team/backend user:u${index}`);
  expect(github(ended(first, emptyMemory, [], many))?.waiting).toBe("many");
});

test("a memory is read back from its text, and equal memories are equal texts", () => {
  const memory = started(second, ended(first, started(first), [], ["x"]));
  expect(parseMemory(memoryText(memory))).toEqual(memory);
  const turned = { rosters: memory.rosters, version: 1 } as const;
  expect(memoryText(turned)).toBe(memoryText(memory));
});

test.each([
  ["no JSON", "{"],
  ["a newer version", `{"version":2,"rosters":{}}`],
  ["a list", "[]"],
  ["no rosters", `{"version":1}`],
  [
    "a name in place of a commit",
    `{"version":1,"rosters":{"teams.yaml":{"github":{"applied":"main","since":[]}}}}`,
  ],
  ["no list of commits", `{"version":1,"rosters":{"teams.yaml":{"github":{"applied":"${first}"}}}}`],
])("a memory that is %s is not read at all", (_, text) => {
  expect(parseMemory(text)).toBeUndefined();
});

test("what was there when it was only allowed to be created stays withheld until a clean end, or until it is gone", () => {
  const withheld = (memory: Memory) => memory.rosters[roster]?.["github"]?.withheld ?? [];
  const begin = (memory: Memory, more: { withheld?: readonly string[]; created?: readonly string[] }) =>
    memoryOfStart(memory, { roster, commit: first }, [
      { service: "github", withheld: [], created: [], ...more },
    ]);
  const found = begin(emptyMemory, { withheld: ["github-team/fresh"] });
  expect(withheld(found)).toHaveLength(1);
  expect(parseMemory(memoryText(found))).toEqual(found);
  expect(withheld(begin(found, {}))).toHaveLength(1);
  expect(withheld(begin(found, { created: ["github-team/fresh"] }))).toEqual([]);
  expect(withheld(ended(first, found))).toEqual([]);
});
