// Writes into README.md what the demo prints.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { demoSamples, withSamples } from "./demo/samples.ts";

const readme = join(import.meta.dirname, "..", "README.md");
writeFileSync(readme, withSamples(readFileSync(readme, "utf8"), await demoSamples()));
