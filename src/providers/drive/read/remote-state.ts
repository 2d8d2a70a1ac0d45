import pLimit from "p-limit";
import type { Problem } from "../../../core/finding.ts";
import type { Progress } from "../../../core/provider.ts";
import { RollcallError } from "../../../core/rollcall-error.ts";
import { type DriveApiError, driveApiErrorOf } from "../api-errors.ts";
import type { DriveReadClient } from "../client.ts";
import { driveAccessErrors, folderErrors } from "../errors.ts";
import type { DrivePermission } from "../model/permission.ts";
import type { DriveRemoteState, FolderReading } from "../model/remote-state.ts";
import { folderSharesOf } from "../model/sharing.ts";
import type { DriveItem } from "./wire.ts";

/** The MIME type of a folder. */
const folderType = "application/vnd.google-apps.folder";
/** The number of folders that are read at once. */
const concurrency = 8;

/**
 * Reads the folders, each to its end or not at all. Throws a `RollcallError` when Drive refuses the credentials, or
 * can't be reached.
 */
export async function readDriveState(
  client: DriveReadClient,
  ids: Iterable<string>,
  progress: Pick<Progress, "reading">,
): Promise<DriveRemoteState> {
  const wanted = [...new Set(ids)].sort();
  const currentUser = await client.currentUser().catch((error: unknown) => {
    const apiError = driveApiErrorOf(error);
    throw new RollcallError(fatalProblemOf(apiError) ?? driveAccessErrors.unreachable(apiError), {
      provider: "drive",
    });
  });
  const read = createFolderReader(client);
  const limit = pLimit(concurrency);
  let done = 0;
  progress.reading("drive", "folders", done, wanted.length);
  const readings = await Promise.all(
    wanted.map((id) =>
      limit(async () => {
        const reading = await read(id).catch((error: unknown) => {
          limit.clearQueue();
          const problem = fatalProblemOf(driveApiErrorOf(error));
          throw problem === undefined ? error : new RollcallError(problem, { provider: "drive" });
        });
        done += 1;
        progress.reading("drive", "folders", done, wanted.length);
        return [id, reading] as const;
      }),
    ),
  );
  return { currentUser, folders: new Map(readings) };
}

/**
 * Creates a function that reads one folder and, where Drive doesn't say what comes from above, its parent's permissions,
 * once for all children. It throws a `DriveRequestError` only for what stops the whole run.
 */
export function createFolderReader(client: DriveReadClient): (id: string) => Promise<FolderReading> {
  const parents = new Map<string, Promise<readonly DrivePermission[]>>();

  function parentPermissions(
    item: DriveItem,
    permissions: readonly DrivePermission[],
  ): Promise<readonly DrivePermission[]> | undefined {
    const [parent] = item.parents;
    const lacksSources = permissions.some((each) => each.sources === undefined);
    if (parent === undefined || !lacksSources || item.limited || item.driveId !== undefined) return undefined;
    const known = parents.get(parent) ?? client.permissions(parent);
    parents.set(parent, known);
    return known;
  }

  return async (id) => {
    let problemOf: (apiError: DriveApiError) => Problem = (apiError) => unreadProblem(id, id, apiError);
    try {
      const item = await client.item(id);
      const name = item.driveId === id ? await client.driveName(id) : item.name;
      const label = `“${name}” (${id})`;
      const problem = unfitProblem(item, label);
      if (problem !== undefined) return { problem };
      problemOf = (apiError) => unreadProblem(id, label, apiError);
      const permissions = await client.permissions(id);
      problemOf = (apiError) => folderErrors.parentUnreadable(label, apiError);
      const shares = folderSharesOf(permissions, await parentPermissions(item, permissions));
      const location =
        item.driveId === undefined ? "my-drive" : item.driveId === id ? "shared-drive-root" : "shared-drive";
      const { limited, canShare } = item;
      const open = permissions.flatMap(openTo);
      return { sharing: { id, name, label, location, limited, mayShare: canShare !== false, shares, open } };
    } catch (error) {
      const apiError = driveApiErrorOf(error);
      if (fatalProblemOf(apiError) !== undefined) throw error;
      return { problem: problemOf(apiError) };
    }
  };
}

/** Returns the problem of an error that every other request of the run would meet too. */
export function fatalProblemOf(apiError: DriveApiError): Problem | undefined {
  if (apiError.kind === "credentials") return driveAccessErrors.refused(apiError);
  if (apiError.kind === "setup") return driveAccessErrors.setup(apiError);
  if (apiError.kind === "unreachable") return driveAccessErrors.unreachable(apiError);
  return apiError.kind === "spent" ? driveAccessErrors.spent(apiError) : undefined;
}

function unreadProblem(id: string, label: string, apiError: DriveApiError): Problem {
  if (apiError.kind === "missing") return folderErrors.notFound(id);
  return apiError.kind === "folder"
    ? folderErrors.notShareable(label)
    : folderErrors.unreadable(label, apiError);
}

function unfitProblem(item: DriveItem, label: string): Problem | undefined {
  if (item.mimeType !== folderType) return folderErrors.notAFolder(label, item.target);
  return item.trashed ? folderErrors.trashed(label) : undefined;
}

function openTo(permission: DrivePermission): string[] {
  if (permission.view !== undefined) return [];
  if (permission.type === "anyone") return [`anyone with the link (${permission.role})`];
  return permission.type === "domain"
    ? [`everybody at ${permission.domain ?? "a whole organisation"} (${permission.role})`]
    : [];
}
