import { expect, test } from "vitest";
import { fakeClock } from "../../core/testing/fake-clock.ts";
import type { DriveApiError } from "./api-errors.ts";
import { createDriveBackoff } from "./backoff.ts";

const rate: DriveApiError = { kind: "rate", status: 403, reason: "userRateLimitExceeded", message: "" };
const quota: DriveApiError = { ...rate, kind: "sharing-quota", reason: "sharingRateLimitExceeded" };

function recorded() {
  const clock = fakeClock();
  return { waits: clock.slept, patient: createDriveBackoff(clock) };
}

test("waits grow exponentially with jitter, and end after six attempts", async () => {
  const { waits, patient } = recorded();
  for (let attempt = 1; attempt <= 5; attempt += 1) expect(await patient.wait(attempt, rate)).toBe(true);
  expect(await patient.wait(6, rate)).toBe(false);
  for (const [index, wait] of waits.entries()) {
    expect(wait).toBeGreaterThanOrEqual(1_000 * 2 ** index);
    expect(wait).toBeLessThanOrEqual(2_000 * 2 ** index);
  }
});

test("a wait that Google asks for is kept", async () => {
  const { waits, patient } = recorded();
  await patient.wait(1, { ...rate, retryAfter: 7 });
  expect(waits).toEqual([7_000]);
});

test("the sharing quota gets long waits, and few", async () => {
  const { waits, patient } = recorded();
  expect(await patient.wait(1, quota)).toBe(true);
  expect(await patient.wait(2, quota)).toBe(true);
  expect(await patient.wait(3, quota)).toBe(false);
  expect(Math.min(...waits)).toBeGreaterThanOrEqual(60_000);
});

test("all waits of a run share one budget", async () => {
  const { waits, patient } = recorded();
  const slow = { ...rate, retryAfter: 400 };
  expect(await patient.wait(1, slow)).toBe(true);
  expect(await patient.wait(1, slow)).toBe(true);
  expect(await patient.wait(1, slow)).toBe(false);
  expect(waits).toEqual([400_000, 400_000]);
  expect(await patient.wait(1, { ...rate, retryAfter: 60 })).toBe(true);
});
