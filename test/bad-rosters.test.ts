import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { Report } from "../src/core/report.ts";
import { stoppedClock } from "../src/core/testing/fake-clock.ts";
import { hostileTexts } from "../src/roster/testing/hostile.ts";
import { mutated } from "../src/roster/testing/mutation.ts";
import { run } from "../src/run.ts";
import { connectionsTo } from "./soak/fixture.ts";
import { loadText } from "./soak/load.ts";
import { outputsOf } from "./soak/outputs.ts";

const root = join(import.meta.dirname, "..");
const nowhere = "http://127.0.0.1:9";
const stack = /\n\s+at \S.*[:(]\d+:\d+\)?/;

/** Connections to services that cannot be reached, since validating a roster must not call any. */
const unreachableServices = {
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
  clock: stoppedClock("2026-06-01T09:00:00Z"),
};

function validate(text: string): Promise<Report> {
  const roster = loadText(text, "2026-06-01");
  return run({ command: "validate", roster, allowRemovals: false, links: {} }, unreachableServices);
}

/** Returns what is wrong with the report on a roster. */
function problemsOf(report: Report): readonly string[] {
  const errors = report.findings.filter((each) => each.severity === "error");
  const lost = errors.filter((each) => each.at === undefined && each.code !== "more_problems");
  const printed = outputsOf(report).find((each) => stack.test(each));
  return [
    ...(report.result === "invalid" && errors.length === 0 ? ["It is invalid, and nothing says why."] : []),
    ...(report.result === "invalid" || errors.length === 0 ? [] : ["It has errors, and counts as good."]),
    ...lost.map((each) => `An error without a place: ${each.code}`),
    ...(printed === undefined ? [] : ["A stack trace was printed."]),
    ...report.findings.filter((each) => each.code === "unexpected").map((each) => each.message),
  ];
}

describe("a roster with faults, from its text to everything that people read", async () => {
  const validRosters = await Promise.all(
    ["teams.yaml", "scripts/demo/teams.yaml"].map((path) => readFile(join(root, path), "utf8")),
  );

  it.each([0, 1, 2, 3, 4, 5])(
    "ends in errors at their places, and in no stack trace (portion %i)",
    async (portion) => {
      const problems: string[] = [];
      for (let index = 0; index < 100; index += 1) {
        const seed = 10_000 + portion * 100 + index;
        const text = mutated(validRosters[index % validRosters.length] ?? "", seed);
        for (const wrong of problemsOf(await validate(text))) problems.push(`seed ${seed}: ${wrong}`);
      }
      expect(problems).toEqual([]);
    },
  );

  it.each(hostileTexts)(
    "that is made to do harm (%s) ends in %s at a place of the file",
    async (_name, code, text) => {
      const report = await validate(text());
      expect(problemsOf(report)).toEqual([]);
      expect(report.result).toBe("invalid");
      const errors = report.findings.filter(({ severity }) => severity === "error");
      expect(errors.map((each) => each.code)).toContain(code);
      for (const { message, remedy } of report.findings)
        expect(message.length + remedy.length).toBeLessThan(1_000);
    },
  );
});
