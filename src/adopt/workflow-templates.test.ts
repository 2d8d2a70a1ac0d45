import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { embedded, moduleFor, templateOf } from "../../scripts/embed-workflows.ts";
import { accessReviewWorkflowTemplate } from "./access-review-workflow-template.ts";
import { hourlyWorkflowTemplate } from "./hourly-workflow-template.ts";
import { reviewWorkflowTemplate } from "./review-workflow-template.ts";
import { siteWorkflowTemplate } from "./site-workflow-template.ts";
import { googleSignIn } from "./starter.ts";
import { watchWorkflowTemplate } from "./watch-workflow-template.ts";
import { workflowTemplate } from "./workflow-template.ts";

it("writes the very workflows that are in examples/ (run scripts/embed-workflows.ts after changing them)", () => {
  const read = (path: string) => readFileSync(join(import.meta.dirname, path), "utf8");
  for (const each of embedded) expect(read(each.module)).toBe(moduleFor(each));
  expect(workflowTemplate).toBe(templateOf("rollcall.yml"));
  expect(hourlyWorkflowTemplate).toBe(templateOf("rollcall-hourly.yml"));
  expect(accessReviewWorkflowTemplate).toBe(templateOf("rollcall-access-review.yml"));
  expect(watchWorkflowTemplate).toBe(templateOf("rollcall-watch.yml"));
  expect(siteWorkflowTemplate).toBe(templateOf("rollcall-site.yml"));
  expect(reviewWorkflowTemplate).toBe(templateOf("rollcall-review.yml"));
});

it("signs in to Google as examples/keyless-google.md says", () => {
  const guide = readFileSync(join(import.meta.dirname, "../../examples/keyless-google.md"), "utf8");
  expect(guide).toContain(googleSignIn.replace(/^ {4}/gm, ""));
});
