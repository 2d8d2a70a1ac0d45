import type { ActionAddress } from "./action-address.ts";
import type { NewFile } from "./write-roster.ts";

/** The path of the schema in Rollcall's repository. */
export const schemaPath = "schema/teams.schema.json";

/**
 * Returns the address of the editors' schema: of the major version that a release belongs to, since the format only grows
 * within one, else of the very commit.
 */
export function schemaAddress({ repository, ref, tag = ref }: ActionAddress): string {
  const major = /^(v\d+)\.\d+\.\d+$/.exec(tag)?.[1];
  return `https://raw.githubusercontent.com/${repository}/${major ?? ref}/${schemaPath}`;
}

/** Has each file of a roster begin with the line by which an editor finds the schema; as they are without an address. */
export function withModeline(
  files: readonly NewFile[],
  address: ActionAddress | undefined,
): readonly NewFile[] {
  if (address === undefined) return files;
  const line = `# yaml-language-server: $schema=${schemaAddress(address)}\n`;
  return files.map(({ path, text }) => ({ path, text: line + text }));
}
