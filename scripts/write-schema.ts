// Writes what editors complete teams.yaml and relay.yaml from, and the schemas of a site's data.json, of exports and of
// the records of reviews.
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { schemaAddress } from "../src/adopt/modeline.ts";
import { directorySchemaText } from "../src/jobs/export/directory.ts";
import { relaySchemaText } from "../src/relay/file/editor-schema.ts";
import { reviewSchemaText } from "../src/review/record.ts";
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

/** The schema of what `rollcall export` gives, of the same release. */
export const addressOfExportSchema = addressOfSchema.replace("teams.schema", "export.schema");

/** The schema of the records of reviews, of the same release. */
export const addressOfReviewSchema = addressOfSchema.replace("teams.schema", "review.schema");

if (process.argv[1] === import.meta.filename) {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "teams.schema.json"), schemaText(addressOfSchema));
  writeFileSync(join(folder, "relay.schema.json"), relaySchemaText(addressOfRelaySchema));
  writeFileSync(join(folder, "site.schema.json"), siteSchemaText(addressOfSiteSchema));
  writeFileSync(join(folder, "export.schema.json"), directorySchemaText(addressOfExportSchema));
  writeFileSync(join(folder, "review.schema.json"), reviewSchemaText(addressOfReviewSchema));
}
