import { type Change, changedPrincipal } from "../../core/change.ts";
import { hasErrors } from "../../core/finding.ts";
import type { Kinds } from "../../core/kind.ts";
import type { Edit } from "../../roster/edit/edit.ts";
import { editRoster } from "../../roster/edit/edit-roster.ts";
import { parseRoster, type RosterFile } from "../../roster/parse.ts";
import type { DriftContext, Reversal, Reversals } from "../../roster/reversal.ts";

/** A change that can't be adopted, and why. */
export interface UnadoptedChange {
  readonly change: Change;
  readonly because: string;
}

/** A roster's files after adoption, and the changes that could not be adopted. */
export interface AdoptedFiles {
  /** All files; unchanged ones are the same objects as before. */
  readonly files: readonly RosterFile[];
  readonly unadopted: readonly UnadoptedChange[];
}

/**
 * Returns the changes that cause others: organisation members, and created or deleted teams. Returns all changes when
 * there are none of these. The others may vanish once these are adopted.
 */
export function rootChangesIn(changes: readonly Change[], kinds: Kinds): readonly Change[] {
  const roots = changes.filter(({ kind, action }) => {
    const means = kinds.get(kind)?.grantMeans;
    return means === "organisation" || (means === "team" && (action === "create" || action === "archive"));
  });
  return roots.length > 0 ? roots : changes;
}

/** How changes are written into a roster, one by one; and those that can't be. */
export interface ReversedChanges {
  readonly possible: readonly { readonly change: Change; readonly edits: readonly Edit[] }[];
  readonly impossible: readonly UnadoptedChange[];
}

/** Returns the edits for each change after which a plan no longer makes it. Pure. */
export function reversalsOf(
  changes: readonly Change[],
  { reversals, context }: { readonly reversals: Reversals; readonly context: DriftContext },
): ReversedChanges {
  const impossible: UnadoptedChange[] = [];
  const possible: { readonly change: Change; readonly edits: readonly Edit[] }[] = [];
  for (const change of changes) {
    const reversal = reversalOf(change, reversals, context);
    if ("because" in reversal) impossible.push({ change, because: reversal.because });
    else possible.push({ change, edits: reversal.edits });
  }
  return { possible, impossible };
}

/**
 * Edits a roster's files so that the given changes of a plan are no longer needed. Edits that would leave the files
 * invalid are left out, so the returned files can always be merged.
 */
export function adoptChanges(
  files: readonly RosterFile[],
  changes: readonly Change[],
  { reversals, context }: { readonly reversals: Reversals; readonly context: DriftContext },
): AdoptedFiles {
  const { possible, impossible } = reversalsOf(changes, { reversals, context });
  const unadopted = [...impossible];
  const all = validAfter(
    files,
    possible.flatMap(({ edits }) => edits),
  );
  if (all !== undefined) return { files: all, unadopted };
  // Some edit contradicts the rest of the file. Applying them one by one finds it.
  let current = files;
  for (const { change, edits } of possible) {
    const next = validAfter(current, edits);
    if (next === undefined) unadopted.push({ change, because: "the file would contradict itself" });
    else current = next;
  }
  return { files: current, unadopted };
}

/** Returns the files after the edits; undefined when an edit can't be made or the result is not a valid roster. */
function validAfter(files: readonly RosterFile[], edits: readonly Edit[]): readonly RosterFile[] | undefined {
  const result = editRoster(files, edits);
  if ("problems" in result) return undefined;
  return hasErrors(parseRoster(result.files).findings) ? undefined : result.files;
}

function reversalOf(change: Change, reversals: Reversals, context: DriftContext): Reversal {
  const principal = changedPrincipal(change);
  const user = principal?.startsWith("user:") ? context.resolved.users.get(principal.slice(5)) : undefined;
  if (change.action === "revoke" && user?.present === false)
    return { because: "the file says that this person has left, and nobody changed that by hand" };
  const reversal = reversals.get(change.kind);
  return reversal?.reverse(change, context) ?? { because: "nobody knows how to write it down" };
}
