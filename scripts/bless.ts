import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { cases } from "../test/reports/cases.ts";
import { renderings } from "../test/reports/renderings.ts";

// Rewrites the golden files. Review each difference as a reader of the report before you commit it.
const golden = join(import.meta.dirname, "..", "test", "golden");
rmSync(golden, { recursive: true, force: true });
for (const [name, build] of Object.entries(cases)) {
  mkdirSync(join(golden, name), { recursive: true });
  for (const [file, text] of Object.entries(renderings(build())))
    writeFileSync(join(golden, name, file), text);
}
console.log(`Wrote ${Object.keys(cases).length} golden cases to test/golden.`);
