import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { runCli } from "../emulators/runner.ts";
import { hostile } from "../src/roster/testing/hostile.ts";
import { mutated } from "../src/roster/testing/mutation.ts";
import { run } from "../src/run.ts";
import { connectionsTo, requestFor } from "./soak/fixture.ts";
import { secrets } from "./soak/secrets.ts";
import { writtenBy } from "./soak/written.ts";

const root = join(import.meta.dirname, "..");
const nowhere = "http://127.0.0.1:9";
const stack = /\n\s+at \S.*[:(]\d+:\d+\)?/;

/** Services that nobody may call: a roster that is only validated is nobody else's business. */
const alone = {
  ...connectionsTo(
    {
      github: { apiUrl: nowhere, graphqlUrl: nowhere },
      slack: { apiUrl: nowhere },
      drive: {
        apiUrl: nowhere,
        credentials: {
          serviceAccountKey: () => "{}",
          workloadIdentity: () => "",
          authorizedUser: () => "",
          impersonation: () => "",
        },
      },
    },
    { reading: () => undefined, applied: () => undefined },
  ),
  now: () => new Date("2026-06-01T09:00:00Z"),
};

/** What is wrong with how a roster was received. */
async function wrongsOf(text: string): Promise<readonly string[]> {
  const report = await run(requestFor("validate", text), alone);
  const errors = report.findings.filter((each) => each.severity === "error");
  const lost = errors.filter((each) => each.at === undefined && each.code !== "more_problems");
  const printed = writtenBy(report).find((each) => stack.test(each));
  return [
    ...(report.result === "invalid" && errors.length === 0 ? ["It is invalid, and nothing says why."] : []),
    ...(report.result === "invalid" || errors.length === 0 ? [] : ["It has errors, and counts as good."]),
    ...lost.map((each) => `An error without a place: ${each.code}`),
    ...(printed === undefined ? [] : ["A stack trace was printed."]),
    ...report.findings.filter((each) => each.code === "unexpected").map((each) => each.message),
  ];
}

describe("a roster with faults, from its text to everything that people read", async () => {
  const goods = await Promise.all(
    ["teams.yaml", "scripts/demo/teams.yaml"].map((path) => readFile(join(root, path), "utf8")),
  );

  it.each([0, 1, 2, 3, 4, 5])(
    "ends in errors at their places, and in no stack trace (portion %i)",
    async (portion) => {
      const wrongs: string[] = [];
      for (let index = 0; index < 100; index += 1) {
        const seed = 10_000 + portion * 100 + index;
        const text = mutated(goods[index % goods.length] ?? "", seed);
        for (const wrong of await wrongsOf(text)) wrongs.push(`seed ${seed}: ${wrong}`);
      }
      expect(wrongs).toEqual([]);
    },
    60_000,
  );

  it.each(hostile)(
    "ends in errors where it is made to do harm: %s",
    async (_name, _code, text) => {
      expect(await wrongsOf(text())).toEqual([]);
    },
    10_000,
  );
});

/** Everybody in every team, just below what is refused; and one more, which is too many. */
function crowded(teams: number): string {
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

  /** Tells the most memory that the process held, in MB, on a line of its own. */
  const script = `process.on("exit", () => process.stderr.write("\\npeak " + process.resourceUsage().maxRSS / 1024))`;
  const measure = `data:text/javascript,${encodeURIComponent(script)}`;
  const named = (name: string) => hostile.find(([each]) => each === name)?.[2]() ?? "";

  it.each([
    ["half a million items in brackets", named("half a million items in brackets"), 1],
    ["forty thousand times one key", named("forty thousand times one key"), 1],
    ["thirty thousand slips of the pen", named("thirty thousand slips of the pen"), 1],
    ["twenty thousand teams, each above the next", named("twenty thousand teams, each above the next"), 1],
    ["aliases that double eighty times", named("aliases that double eighty times"), 1],
    ["half a million memberships", crowded(499), 0],
    ["two million memberships", crowded(2_000), 1],
  ])(
    "%s: says so within ten seconds and 512 MB, without a stack trace",
    async (_name, text, exitCode) => {
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
    },
    10_000,
  );
});
