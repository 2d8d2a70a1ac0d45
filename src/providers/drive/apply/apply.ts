import type { Change, Outcome } from "../../../core/change.ts";
import type { DriveApplyContext } from "./apply-context.ts";
import { createFolderWriter, readFolderNow } from "./folder-writer.ts";
import { type FolderChange, isFolderChange } from "./next-request.ts";

/**
 * Applies one folder's changes, one request after the other: of two writes at once Drive keeps only the last. The
 * folder is read before, after every unclear answer, and at the end. A change that it doesn't show then has failed.
 */
export async function applyDrive(
  context: DriveApplyContext,
  changes: readonly Change[],
): Promise<readonly Outcome[]> {
  const { run } = context;
  const because = run.stopped;
  if (because !== undefined) return changes.map((change) => ({ change, status: "skipped", because }));
  const key = changes[0]?.key ?? "";
  const reading = await readFolderNow(run, key);
  if ("failure" in reading)
    return changes.map((change) => ({ change, status: "failed", error: reading.failure }));
  const writer = createFolderWriter(context, key, reading.sharing);
  const applied = new Set<FolderChange>();
  const outcomes = new Map<Change, Outcome>();
  let ended: string | undefined;
  for (const change of changes.map(folderChange)) {
    const because = ended ?? run.stopped;
    if (because !== undefined) {
      outcomes.set(change, { change, status: "skipped", because });
      continue;
    }
    const failed = await writer.apply(change);
    if (failed?.stops === "folder") ended = failed.failure.message;
    if (failed?.stops === "run") run.stopped = failed.failure.message;
    if (failed === undefined) applied.add(change);
    outcomes.set(
      change,
      failed === undefined
        ? { change, status: "applied" }
        : { change, status: "failed", error: failed.failure },
    );
  }
  for (const [change, error] of await writer.findLost(applied)) {
    outcomes.set(change, { change, status: "failed", error });
  }
  return [...outcomes.values()];
}

/** A folder has no settings, and is never created or archived, so all of its changes are of grants. */
function folderChange(change: Change): FolderChange {
  if (isFolderChange(change)) return change;
  throw new Error(`A folder is never changed by ${change.action}.`);
}
