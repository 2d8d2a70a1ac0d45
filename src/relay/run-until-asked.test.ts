import { expect, test } from "vitest";
import { drainTime, runUntilAsked } from "./run-until-asked.ts";

const never = new Promise<never>(() => {});
const asked = Promise.resolve();
const atOnce = async () => {};

test("a relay that doesn't come to its end is left after the time that it has for it", async () => {
  const slept: number[] = [];
  const sleep = async (milliseconds: number) => void slept.push(milliseconds);
  expect(await runUntilAsked(Promise.resolve({ stop: () => never }), asked, sleep)).toBe(false);
  expect(slept).toEqual([drainTime]);
});

test("one that comes to its end is waited for, and no longer", async () => {
  const done: string[] = [];
  const stop = async () => void done.push("stopped");
  expect(await runUntilAsked(Promise.resolve({ stop }), asked, () => never)).toBe(true);
  expect(done).toEqual(["stopped"]);
});

test("one that never gets to its start ends as soon as it is asked to", async () => {
  expect(await runUntilAsked(never, asked, atOnce)).toBe(true);
});

test("what hinders the start is thrown, whoever asks for the end after it", async () => {
  const failed = Promise.reject(new Error("no port"));
  await expect(runUntilAsked(failed, never, atOnce)).rejects.toThrow("no port");
});
