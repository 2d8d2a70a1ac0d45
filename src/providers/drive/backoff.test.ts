import { expect, test } from "vitest";
import type { Refusal } from "./api-errors.ts";
import { patience } from "./backoff.ts";

const rate: Refusal = { trouble: "rate", status: 403, reason: "userRateLimitExceeded", message: "" };
const quota: Refusal = { ...rate, trouble: "sharing-quota", reason: "sharingRateLimitExceeded" };

function recorded() {
  const waits: number[] = [];
  return { waits, patient: patience(async (ms) => void waits.push(ms)) };
}

test("waits grow exponentially with jitter, and end after six attempts", async () => {
  const { waits, patient } = recorded();
  for (let attempt = 1; attempt <= 5; attempt += 1) expect(await patient.pause(attempt, rate)).toBe(true);
  expect(await patient.pause(6, rate)).toBe(false);
  for (const [index, wait] of waits.entries()) {
    expect(wait).toBeGreaterThanOrEqual(1_000 * 2 ** index);
    expect(wait).toBeLessThanOrEqual(2_000 * 2 ** index);
  }
});

test("a wait that Google asks for is kept", async () => {
  const { waits, patient } = recorded();
  await patient.pause(1, { ...rate, retryAfter: 7 });
  expect(waits).toEqual([7_000]);
});

test("the sharing quota gets long waits, and few", async () => {
  const { waits, patient } = recorded();
  expect(await patient.pause(1, quota)).toBe(true);
  expect(await patient.pause(2, quota)).toBe(true);
  expect(await patient.pause(3, quota)).toBe(false);
  expect(Math.min(...waits)).toBeGreaterThanOrEqual(60_000);
});

test("all waits of a run share one budget", async () => {
  const { waits, patient } = recorded();
  const slow = { ...rate, retryAfter: 400 };
  expect(await patient.pause(1, slow)).toBe(true);
  expect(await patient.pause(1, slow)).toBe(true);
  expect(await patient.pause(1, slow)).toBe(false);
  expect(waits).toEqual([400_000, 400_000]);
  expect(await patient.pause(1, { ...rate, retryAfter: 60 })).toBe(true);
});
