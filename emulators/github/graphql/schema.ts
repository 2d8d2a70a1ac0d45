import { readFileSync } from "node:fs";
import { buildSchema, type GraphQLSchema } from "graphql";

let shared: GraphQLSchema | undefined;

/** Returns GitHub's official schema. It is built once per process, in about 200 ms. */
export function schema(): GraphQLSchema {
  if (shared === undefined) {
    // The package's own entry would parse its 5 MB of JSON too, and exports no file.
    const file = new URL("./schema.graphql", import.meta.resolve("@octokit/graphql-schema"));
    shared = buildSchema(readFileSync(file, "utf8"), {
      assumeValid: true,
      assumeValidSDL: true,
      noLocation: true,
    });
  }
  return shared;
}
