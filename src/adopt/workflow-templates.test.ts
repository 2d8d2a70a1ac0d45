import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { embeddedWorkflows } from "../../scripts/embed-workflows.ts";
import { googleSignIn } from "./starter.ts";
import { workflowTemplates } from "./workflow-templates.ts";

it("writes the very workflows that are in examples/ (run scripts/embed-workflows.ts after changing them)", () => {
  const written = readFileSync(join(import.meta.dirname, "workflow-templates.ts"), "utf8");
  expect(written).toBe(embeddedWorkflows());
  for (const [name, text] of Object.entries(workflowTemplates))
    expect(text).toBe(readFileSync(join(import.meta.dirname, "../../examples/workflows", name), "utf8"));
});

it("signs in to Google as examples/keyless-google.md says", () => {
  const guide = readFileSync(join(import.meta.dirname, "../../examples/keyless-google.md"), "utf8");
  expect(guide).toContain(googleSignIn.replace(/^ {4}/gm, ""));
});
