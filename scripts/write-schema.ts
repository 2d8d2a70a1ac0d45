// Writes schema/teams.schema.json, which editors complete teams.yaml from.
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { schemaText } from "../src/roster/schema.ts";

const folder = join(import.meta.dirname, "..", "schema");
mkdirSync(folder, { recursive: true });
writeFileSync(join(folder, "teams.schema.json"), schemaText());
