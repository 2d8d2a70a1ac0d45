import type { Problem } from "../../../core/finding.ts";
import { folderErrors } from "../errors.ts";
import type { FolderSharing } from "./sharing.ts";

/** The acting identity, as Drive knows it. */
export interface CurrentUser {
  readonly address: string;
  readonly permissionId: string;
}

/** A folder that was read to the end, or why its sharing is not known. */
export type FolderReading = { readonly sharing: FolderSharing } | { readonly problem: Problem };

/** Drive as it was read: the acting identity, and every folder that was asked for, by its id. */
export interface DriveRemoteState {
  readonly currentUser: CurrentUser;
  readonly folders: ReadonlyMap<string, FolderReading>;
}

/** Returns what was read of a folder. A folder that was not asked for is not found. */
export function readingOf({ folders }: DriveRemoteState, id: string): FolderReading {
  return folders.get(id) ?? { problem: folderErrors.notFound(id) };
}
