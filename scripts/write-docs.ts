// Writes what is made of the pages in docs/: the reference of every field, and every message with its remedy.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { referencePage } from "./docs/reference.ts";
import { withEveryMessage } from "./docs/troubleshooting.ts";

const docs = join(import.meta.dirname, "..", "docs");
const troubleshooting = join(docs, "troubleshooting.md");

writeFileSync(join(docs, "reference.md"), referencePage());
writeFileSync(troubleshooting, withEveryMessage(readFileSync(troubleshooting, "utf8")));
