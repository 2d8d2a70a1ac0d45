// Writes what is made of the pages in docs/: the references of every field, and every message with its remedy.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { referencePage, relayReferencePage } from "./docs/reference.ts";
import { withEveryMessage } from "./docs/troubleshooting.ts";

const docs = join(import.meta.dirname, "..", "docs");
const troubleshooting = join(docs, "troubleshooting.md");

writeFileSync(join(docs, "reference.md"), referencePage());
writeFileSync(join(docs, "relay-file.md"), relayReferencePage());
writeFileSync(troubleshooting, withEveryMessage(readFileSync(troubleshooting, "utf8")));
