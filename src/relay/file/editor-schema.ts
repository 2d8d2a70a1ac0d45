import { editorSchema } from "../../roster/editor-schema.ts";
import { relayFile } from "./format.ts";

/** Returns the text of `schema/relay.schema.json`: the JSON schema (draft 7) of the relay's file, for editors. `id` is its address. */
export function relaySchemaText(id: string): string {
  return editorSchema(relayFile, id);
}
