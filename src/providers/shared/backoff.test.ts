import { expect, test } from "vitest";
import { fakeClock } from "../../core/testing/fake-clock.ts";
import { createBackoff, delayAfter, withJitter } from "./backoff.ts";

test("delays double after each attempt, up to the longest", () => {
  const growth = { first: 1_000, longest: 6_000 };
  expect([1, 2, 3, 4, 5].map((attempt) => delayAfter(attempt, growth))).toEqual([
    1_000, 2_000, 4_000, 6_000, 6_000,
  ]);
});

test("jitter adds between nothing and as much again", () => {
  expect(withJitter(1_000, { random: () => 0 })).toBe(1_000);
  expect(withJitter(1_000, { random: () => 0.999 })).toBe(1_999);
  expect(withJitter(3, { random: () => 0.5 })).toBe(5);
});

test("waits end when their sum would pass the budget; a shorter one is still possible", async () => {
  const clock = fakeClock();
  const backoff = createBackoff(clock, 1_000);
  expect(await backoff.wait(600)).toBe(true);
  expect(await backoff.wait(600)).toBe(false);
  expect(await backoff.wait(400)).toBe(true);
  expect(await backoff.wait(1)).toBe(false);
  expect(clock.slept).toEqual([600, 400]);
});
