import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { runCli } from "../../emulators/runner.ts";
import { hostileTexts } from "../../src/roster/testing/hostile.ts";
import { secrets } from "../soak/secrets.ts";

const stack = /\n\s+at \S.*[:(]\d+:\d+\)?/;

/** More text than a terminal is given about any roster, in characters. */
const maxOutput = 10_000;

/** Returns a roster with 1,000 users who are all in every team. */
function manyMemberships(teams: number): string {
  const users = Array.from({ length: 1_000 }, (_, index) => `  user-${index}: login-${index}\n`).join("");
  const all = Array.from({ length: teams }, (_, index) => `  team-${index}: { include: [everyone] }\n`).join(
    "",
  );
  const everyone = Array.from({ length: 1_000 }, (_, index) => `user-${index}`).join(", ");
  return `version: 1\nusers:\n${users}teams:\n  everyone: { members: [${everyone}] }\n${all}`;
}

describe("the built command line, given a roster that is made to do harm", () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "rollcall-hostile-"));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  /** Makes the process print its peak memory in MB, on a line of its own. */
  const script = `process.on("exit", () => process.stderr.write("\\npeak " + process.resourceUsage().maxRSS / 1024))`;
  const measure = `data:text/javascript,${encodeURIComponent(script)}`;
  const named = (name: string) => hostileTexts.find(([each]) => each === name)?.[2]() ?? "";

  it.each([
    ["half a million empty items", named("half a million empty items"), 1],
    ["a megabyte of colons", named("a megabyte of colons"), 1],
    ["twenty thousand bad logins", named("twenty thousand bad logins"), 1],
    ["half a million items in brackets", named("half a million items in brackets"), 1],
    ["forty thousand times one key", named("forty thousand times one key"), 1],
    ["thirty thousand slips of the pen", named("thirty thousand slips of the pen"), 1],
    ["twenty thousand teams, each above the next", named("twenty thousand teams, each above the next"), 1],
    ["aliases that double eighty times", named("aliases that double eighty times"), 1],
    ["half a million memberships", manyMemberships(499), 0],
    ["two million memberships", manyMemberships(2_000), 1],
  ])("%s: says so within 512 MB and some pages, without a stack trace", async (_name, text, exitCode) => {
    expect(text.length).toBeGreaterThan(1_000);
    await writeFile(join(folder, "teams.yaml"), text);
    const env = { NODE_OPTIONS: `--import=${measure}`, GITHUB_TOKEN: secrets.githubToken };
    const ended = await runCli(["validate"], { cwd: folder, env });
    expect(ended.exitCode).toBe(exitCode);
    expect(stack.test(ended.stdout + ended.stderr)).toBe(false);
    expect(ended.stdout + ended.stderr).not.toContain(secrets.githubToken);
    const peak = Number(/\npeak ([\d.]+)$/.exec(ended.stderr)?.[1]);
    expect(peak).toBeGreaterThan(20);
    expect(peak).toBeLessThan(512);
    expect(ended.stdout.length + ended.stderr.length).toBeLessThan(maxOutput);
  });
});
