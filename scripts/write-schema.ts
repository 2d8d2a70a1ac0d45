// Writes schema/teams.schema.json and schema/relay.schema.json, which editors complete teams.yaml and relay.yaml from, and
// schema/site.schema.json, of a site's data.json.
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { schemaAddress } from "../src/adopt/modeline.ts";
import { relaySchemaText } from "../src/relay/file/editor-schema.ts";
import { schemaText } from "../src/roster/editor-schema.ts";
import { siteSchemaText } from "../src/site/data.ts";
import { repositoryOfPackage } from "./release/address.ts";

const folder = join(import.meta.dirname, "..", "schema");
/** The schema of the newest release of version 1. */
export const addressOfSchema = schemaAddress({ repository: repositoryOfPackage(), ref: "v1" });

/** The schema of the data of sites, of the same release. */
export const addressOfSiteSchema = addressOfSchema.replace("teams.schema", "site.schema");

/** The schema of the relay's file, of the same release. */
export const addressOfRelaySchema = addressOfSchema.replace("teams.schema", "relay.schema");

if (process.argv[1] === import.meta.filename) {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "teams.schema.json"), schemaText(addressOfSchema));
  writeFileSync(join(folder, "relay.schema.json"), relaySchemaText(addressOfRelaySchema));
  writeFileSync(join(folder, "site.schema.json"), siteSchemaText(addressOfSiteSchema));
}
