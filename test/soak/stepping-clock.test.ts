import { expect, it } from "vitest";
import { steppingClock } from "./stepping-clock.ts";

it("goes on by the shortest wait once everything waits, and takes no time for it", async () => {
  const clock = steppingClock(1_000);
  const ended: string[] = [];
  const wait = async (name: string, milliseconds: number) => {
    await clock.sleep(milliseconds);
    ended.push(`${name} ${clock.now()}`);
  };
  const hour = 3_600_000;
  await Promise.all([
    wait("long", hour),
    wait("short", 10).then(() => wait("then", 20)),
    wait("none", 0),
    wait("same", 10),
  ]);
  expect(ended).toEqual(["none 1000", "short 1010", "same 1010", "then 1030", `long ${1_000 + hour}`]);
});

it("has the same random numbers each time", () => {
  const numbers = () => {
    const { random } = steppingClock(0);
    return [random(), random(), random()];
  };
  expect(numbers()).toEqual(numbers());
  expect(numbers().every((each) => each >= 0 && each < 1)).toBe(true);
});
