import { describe, expect, test } from "vitest";
import { pace } from "./rate-limit.ts";

function clockwork() {
  let clock = 0;
  return {
    now: () => new Date(clock),
    sleep: async (milliseconds: number) => {
      clock += milliseconds;
    },
  };
}

describe("calls are paced by method", () => {
  test("a burst within the tier goes through at once, and the next call waits for its minute", async () => {
    const clock = clockwork();
    const { turn } = pace(clock);
    const times: number[] = [];
    for (let count = 0; count < 41; count += 1) {
      await turn("users.list");
      times.push(clock.now().getTime());
    }
    expect(times.slice(0, 20)).toEqual(Array(20).fill(0));
    expect(times.slice(20, 40)).toEqual(Array(20).fill(60_500));
    expect(times[40]).toBe(121_000);
  });

  test("one method's limit is no other method's", async () => {
    const clock = clockwork();
    const { turn, hold } = pace(clock);
    for (let count = 0; count < 20; count += 1) await turn("users.list");
    await turn("conversations.list");
    hold("users.list", 5_000);
    await turn("conversations.list");
    expect(clock.now().getTime()).toBe(0);
  });

  test("a method that is held back waits as long as it was told", async () => {
    const clock = clockwork();
    const { turn, hold } = pace(clock);
    hold("conversations.kick", 7_000);
    await turn("conversations.kick");
    expect(clock.now().getTime()).toBe(7_000);
  });
});
