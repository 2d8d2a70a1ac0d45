import fc from "fast-check";
import { expect, test } from "vitest";
import { type MetBefore, pairUp } from "./pair-up.ts";

/** Numbers of chance that are the same in each run. */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 2 ** 32;
    return state / 2 ** 32;
  };
}

const nobodyMet: MetBefore = () => 0;
const people = (count: number) => Array.from({ length: count }, (_, index) => `U${index}`);
const keyOf = (one: string, other: string) => [one, other].toSorted().join(" ");
const meetingsOf = (group: readonly string[]) =>
  group.flatMap((one, index) => group.slice(index + 1).map((other) => keyOf(one, other)));

test.for([
  [0, []],
  [1, []],
  [2, [2]],
  [3, [3]],
  [8, [2, 2, 2, 2]],
  [9, [2, 2, 2, 3]],
] as const)("%s people make groups of %s", ([count, sizes]) => {
  const groups = pairUp(people(count), { met: nobodyMet, random: randomFrom(1) });
  expect(groups.map(({ length }) => length).sort()).toEqual(sizes);
  expect(groups.flat().sort()).toEqual(people(count).slice(0, sizes.length === 0 ? 0 : count));
});

test("who is named twice is in one group", () => {
  expect(pairUp(["U1", "U2", "U1"], { met: nobodyMet, random: randomFrom(1) })).toHaveLength(1);
});

/** Every way to put an even number of people into pairs. */
function* everyPairing(rest: readonly string[]): Generator<readonly string[]> {
  const [first, ...others] = rest;
  if (first === undefined) {
    yield [];
    return;
  }
  for (const partner of others)
    for (const more of everyPairing(others.filter((each) => each !== partner)))
      yield [keyOf(first, partner), ...more];
}

test("nobody meets somebody again while there is any way around it, and else those who met the least often", () => {
  const histories = fc.record({
    count: fc.constantFrom(4, 6, 8),
    met: fc.array(fc.nat({ max: 3 }), { minLength: 28, maxLength: 28 }),
    seed: fc.nat(),
  });
  fc.assert(
    fc.property(histories, ({ count, met, seed }) => {
      const all = people(count);
      const keys = meetingsOf(all);
      const times = new Map(keys.map((key, index) => [key, met[index] ?? 0]));
      const metBefore: MetBefore = (one, other) => times.get(keyOf(one, other)) ?? 0;
      const costOf = (meetings: readonly string[]) =>
        meetings.reduce((sum, key) => sum + (times.get(key) ?? 0) ** 2, 0);
      const groups = pairUp(all, { met: metBefore, random: randomFrom(seed) });
      const least = Math.min(...[...everyPairing(all)].map(costOf));
      expect(costOf(groups.flatMap(meetingsOf))).toBe(least);
    }),
    { numRuns: 150 },
  );
});

test("round after round ends, also when everybody has met everybody, and everybody is always in one group", () => {
  const times = new Map<string, number>();
  const metBefore: MetBefore = (one, other) => times.get(keyOf(one, other)) ?? 0;
  const random = randomFrom(7);
  const all = people(7);
  for (let round = 1; round <= 40; round += 1) {
    const groups = pairUp(all, { met: metBefore, random });
    expect(groups.flat().sort()).toEqual(all);
    for (const key of groups.flatMap(meetingsOf)) times.set(key, (times.get(key) ?? 0) + 1);
  }
  // Nobody is always with the same ones.
  expect([...times.keys()]).toHaveLength(21);
  expect(Math.max(...times.values()) - Math.min(...times.values())).toBeLessThan(8);
});

test("a thousand people are paired, with some who met already", () => {
  const met: MetBefore = (one, other) => Number(one.slice(-1) === other.slice(-1));
  const groups = pairUp(people(1_001), { met, random: randomFrom(3) });
  expect(groups).toHaveLength(500);
  expect(groups.filter(([one = "", other = ""]) => met(one, other) > 0)).toEqual([]);
});
