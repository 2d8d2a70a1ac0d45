import * as z from "zod";
import { aliasName, placeId } from "./names.ts";
import type { RelayFileSection } from "./section.ts";

const schema = z
  .record(aliasName, placeId)
  .default({})
  .meta({
    description: "Names of workspaces, for addresses and for other sections: `acme: T0123456789`.",
    examples: [{ acme: "T0123456789" }],
  });

/** The section `workspaces`: names for workspaces. */
export const workspacesSection: RelayFileSection<typeof schema> = { schema };

const bots = z
  .array(aliasName)
  .max(100, { error: "too_many" })
  .default(["rollcall"])
  .meta({
    description:
      "Names by which addresses may call the app's bot. It is one in each workspace, whatever it is called.",
    examples: [["omnibot"]],
  });

/** The section `bots`: names for the app's bot. */
export const botsSection: RelayFileSection<typeof bots> = { schema: bots };

/** Returns the id of a workspace that the file's reader names by a name of this file or by its id; undefined for no such name. */
export function workspaceIn(
  { workspaces }: { readonly workspaces: Readonly<Record<string, string>> },
  name: string,
): string | undefined {
  if (Object.hasOwn(workspaces, name)) return workspaces[name];
  return placeId.safeParse(name).success ? name : undefined;
}
