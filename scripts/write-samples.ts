// Writes into docs/getting-started.md what the demo prints.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { demoSamples, withSamples } from "./demo/samples.ts";

const page = join(import.meta.dirname, "..", "docs", "getting-started.md");
writeFileSync(page, withSamples(readFileSync(page, "utf8"), await demoSamples()));
