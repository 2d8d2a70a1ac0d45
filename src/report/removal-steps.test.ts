import { expect, test } from "vitest";
import { liftedByAllowRemovals, tooManyLosers, tooManyRemovals } from "../core/errors.ts";
import { toMarkdown } from "../text/markdown.ts";
import { findingLines } from "./finding-lines.ts";
import { removalSteps } from "./removal-steps.ts";

const run = "https://github.com/acme/access/actions/runs/7";
const workflow = "https://github.com/acme/access/actions/workflows/rollcall-apply.yml";
const refused = { code: "too_many_removals" };

const steps = (links: Parameters<typeof removalSteps>[1]) => toMarkdown(removalSteps(refused, links) ?? []);

test("a refused run links to the workflow that applies, and without one to the list of workflows", () => {
  expect(steps({ run, workflow })).toBe(
    `If it is, open [the workflow](${workflow}), press “Run workflow”, and tick allow-removals.`,
  );
  expect(steps({ run })).toBe(
    "If it is, open [Actions](https://github.com/acme/access/actions), choose the workflow that applies, press “Run workflow”, and tick allow-removals.",
  );
  expect(steps({ run, pullRequest: "https://github.com/acme/access/pull/1" })).toMatch(
    /^If it is, merge this, then open \[Actions\]/,
  );
});

test("without an address, and for other findings, there is nothing to click", () => {
  expect(removalSteps(refused, {})).toBeUndefined();
  expect(removalSteps({ code: "protected_loss" }, { run, workflow })).toBeUndefined();
});

test("the codes are those of the errors that allow-removals lifts", () => {
  const removals = { noun: "x", verb: "x", removed: 0, existing: 0, limit: "x", service: "x" };
  const codes = [
    tooManyRemovals(removals),
    tooManyLosers({ losers: 0, people: 0, limit: "x", service: "x" }),
  ].map(({ code }) => code);
  expect([...liftedByAllowRemovals]).toEqual(codes);
});

test("the steps stand once, with the remedy that several lines share", () => {
  const finding = (message: string) =>
    ({ severity: "error", ...refused, message, remedy: "Look.", provider: "github" }) as const;
  const lines = findingLines([finding("One."), finding("Two.")], { run, workflow });
  expect(lines.map(({ remedy, steps: each }) => [remedy, each === undefined])).toEqual([
    [undefined, true],
    ["For all of these: Look.", false],
  ]);
});
