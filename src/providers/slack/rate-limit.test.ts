import { describe, expect, test } from "vitest";
import { fakeClock } from "../../core/testing/fake-clock.ts";
import { createSlackRateLimit } from "./rate-limit.ts";

describe("calls are paced by method", () => {
  test("a burst within the tier goes through at once, and the next call waits for its minute", async () => {
    const clock = fakeClock(0);
    const { waitForTurn: turn } = createSlackRateLimit(clock);
    const times: number[] = [];
    for (let count = 0; count < 41; count += 1) {
      await turn("users.list");
      times.push(clock.now());
    }
    expect(times.slice(0, 20)).toEqual(Array(20).fill(0));
    expect(times.slice(20, 40)).toEqual(Array(20).fill(60_500));
    expect(times[40]).toBe(121_000);
  });

  test("one method's limit is no other method's", async () => {
    const clock = fakeClock(0);
    const { waitForTurn: turn, holdBack: hold } = createSlackRateLimit(clock);
    for (let count = 0; count < 20; count += 1) await turn("users.list");
    await turn("conversations.list");
    hold("users.list", 5_000);
    await turn("conversations.list");
    expect(clock.now()).toBe(0);
  });

  test("a method that is held back waits as long as it was told", async () => {
    const clock = fakeClock(0);
    const { waitForTurn: turn, holdBack: hold } = createSlackRateLimit(clock);
    hold("conversations.kick", 7_000);
    await turn("conversations.kick");
    expect(clock.now()).toBe(7_000);
  });
});
