import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const root = join(import.meta.dirname, "..");

/** The examples that `init` writes. */
const names = ["rollcall-review.yml", "rollcall.yml"];

/** Returns the text of the module that holds these workflows. */
export function embeddedWorkflows(): string {
  const folder = join(root, "examples/workflows");
  const files = names.map((name) => {
    const text = readFileSync(join(folder, name), "utf8").replace(/[`\\]|\$\{/g, (found) => `\\${found}`);
    return `  "${name}": \`${text}\`,`;
  });
  return `// Made from examples/workflows by scripts/embed-workflows.ts; a test holds the two equal.

/** The example workflows by file name, for whom \`init\` writes them. */
export const workflowTemplates = {
${files.join("\n")}
} as const;
`;
}

if (process.argv[1] === import.meta.filename)
  writeFileSync(join(root, "src/adopt/workflow-templates.ts"), embeddedWorkflows());
