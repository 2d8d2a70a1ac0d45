// Writes schema/teams.schema.json, which editors complete teams.yaml from.
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { schemaAddress } from "../src/adopt/modeline.ts";
import { schemaText } from "../src/roster/editor-schema.ts";
import { repositoryOfPackage } from "./release/address.ts";

const folder = join(import.meta.dirname, "..", "schema");
/** The schema of the newest release of version 1. */
export const addressOfSchema = schemaAddress({ repository: repositoryOfPackage(), ref: "v1" });

if (process.argv[1] === import.meta.filename) {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "teams.schema.json"), schemaText(addressOfSchema));
}
