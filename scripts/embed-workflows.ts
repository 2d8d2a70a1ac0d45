import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { actionMark } from "../src/adopt/action-address.ts";
import { repositoryOfPackage } from "./release/address.ts";

const root = join(import.meta.dirname, "..");

/** The examples that `init` writes, by the modules that hold them. */
export const embedded = [
  { module: "workflow-template.ts", constant: "workflowTemplate", workflow: "rollcall.yml" },
  {
    module: "review-workflow-template.ts",
    constant: "reviewWorkflowTemplate",
    workflow: "rollcall-review.yml",
  },
  {
    module: "access-review-workflow-template.ts",
    constant: "accessReviewWorkflowTemplate",
    workflow: "rollcall-access-review.yml",
  },
  { module: "watch-workflow-template.ts", constant: "watchWorkflowTemplate", workflow: "rollcall-watch.yml" },
  {
    module: "hourly-workflow-template.ts",
    constant: "hourlyWorkflowTemplate",
    workflow: "rollcall-hourly.yml",
  },
  { module: "site-workflow-template.ts", constant: "siteWorkflowTemplate", workflow: "rollcall-site.yml" },
] as const;

/** Returns an example with a mark in place of where it takes Rollcall from. */
export function templateOf(workflow: string): string {
  const text = readFileSync(join(root, "examples/workflows", workflow), "utf8");
  return text
    .replaceAll(`${repositoryOfPackage()}@v1`, actionMark)
    .replaceAll(`repository: ${repositoryOfPackage()}\n`, `repository: ${actionMark}\n`);
}

/** Returns the text of a module that holds a workflow. */
export function moduleFor({ constant, workflow }: (typeof embedded)[number]): string {
  const text = templateOf(workflow);
  const escaped = text.replace(/[`\\]|\$\{/g, (found) => `\\${found}`);
  return `// Made from examples/workflows by scripts/embed-workflows.ts; a test holds the two equal.

/** The example workflow ${workflow}, for whom \`init\` writes it. */
export const ${constant} = \`${escaped}\`;
`;
}

if (process.argv[1] === import.meta.filename)
  for (const each of embedded) writeFileSync(join(root, "src/adopt", each.module), moduleFor(each));
