import type { RelayFile } from "../file/format.ts";
import { workspaceIn } from "../file/workspaces.ts";
import { isGlobMatch } from "../tokens/glob.ts";
import type { ApiGrant, apiOperations } from "./section.ts";
import type { SlackMethodName } from "./slack-methods.ts";

/** What a request does: one of the API's own operations, or a method of Slack's. */
export type AskedOperation =
  | { readonly operation: (typeof apiOperations)[number] }
  | { readonly method: SlackMethodName };

/** Returns the grants that allow some of the callers an operation in a workspace, wherever it leads. */
export function grantsFor(
  file: RelayFile,
  callers: readonly string[],
  asked: AskedOperation & { readonly workspace: string },
): readonly ApiGrant[] {
  return file.grants.filter(
    (grant) =>
      grant.callers.some((name) => callers.includes(name)) &&
      grant.workspaces.some((name) => workspaceIn(file, name) === asked.workspace) &&
      ("method" in asked ? grant.actions.includes(asked.method) : grant.allow.includes(asked.operation)),
  );
}

/** Returns those of the grants that allow something that has these names. Case doesn't count, as on Slack. */
export function grantsReaching(grants: readonly ApiGrant[], names: readonly string[]): readonly ApiGrant[] {
  const known = names.map((name) => name.toLowerCase());
  return grants.filter(({ to }) =>
    to.some((glob) => known.some((name) => isGlobMatch(glob.toLowerCase(), name))),
  );
}
