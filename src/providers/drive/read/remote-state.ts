import pLimit from "p-limit";
import type { Problem } from "../../../core/finding.ts";
import type { Progress } from "../../../core/provider.ts";
import { RollcallError } from "../../../core/rollcall-error.ts";
import { type Refusal, readRefusal } from "../api-errors.ts";
import type { DriveReads } from "../client.ts";
import { credentialErrors, folderErrors } from "../errors.ts";
import { type Sharing, sharesOf } from "../model/sharing.ts";
import type { Item, Me, Permission } from "./wire.ts";

/** A folder, or why it is left alone. */
export type Reading = { readonly sharing: Sharing } | { readonly problem: Problem };

/** All that a view needs to know, of every folder that was asked for. */
export interface World {
  readonly me: Me;
  readonly folders: ReadonlyMap<string, Reading>;
}

const FOLDER = "application/vnd.google-apps.folder";
const SIDE_BY_SIDE = 8;

/**
 * Reads the folders, each to the end or not at all. Throws a `RollcallError` when Drive lets nobody in, or can't be
 * reached.
 */
export async function readWorld(
  client: DriveReads,
  ids: Iterable<string>,
  progress: Pick<Progress, "reading">,
): Promise<World> {
  const wanted = [...new Set(ids)].sort();
  const me = await client.me().catch((error: unknown) => {
    const refusal = readRefusal(error);
    throw new RollcallError(stopping(refusal) ?? credentialErrors.unreachable(refusal), {
      provider: "drive",
    });
  });
  const read = folderReader(client);
  const limit = pLimit(SIDE_BY_SIDE);
  let done = 0;
  progress.reading("drive", "folders", done, wanted.length);
  const readings = await Promise.all(
    wanted.map((id) =>
      limit(async () => {
        const reading = await read(id).catch((error: unknown) => {
          limit.clearQueue();
          const problem = stopping(readRefusal(error));
          throw problem === undefined ? error : new RollcallError(problem, { provider: "drive" });
        });
        done += 1;
        progress.reading("drive", "folders", done, wanted.length);
        return [id, reading] as const;
      }),
    ),
  );
  return { me, folders: new Map(readings) };
}

/**
 * Reads one folder and, where Drive doesn't tell what comes from above, the list of its parent, once for all of its
 * children. Throws `Refused` only for what stops the whole run.
 */
export function folderReader(client: DriveReads): (id: string) => Promise<Reading> {
  const parents = new Map<string, Promise<readonly Permission[]>>();

  function above(item: Item, permissions: readonly Permission[]): Promise<readonly Permission[]> | undefined {
    const [parent] = item.parents;
    const untold = permissions.some((each) => each.sources === undefined);
    if (parent === undefined || !untold || item.limited || item.driveId !== undefined) return undefined;
    const known = parents.get(parent) ?? client.permissions(parent);
    parents.set(parent, known);
    return known;
  }

  return async (id) => {
    let at: (refusal: Refusal) => Problem = (refusal) => unread(id, id, refusal);
    try {
      const item = await client.item(id);
      const name = item.driveId === id ? await client.driveName(id) : item.name;
      const label = `“${name}” (${id})`;
      const problem = unfit(item, label);
      if (problem !== undefined) return { problem };
      at = (refusal) => unread(id, label, refusal);
      const permissions = await client.permissions(id);
      at = (refusal) => folderErrors.parentUnreadable(label, refusal);
      const shares = sharesOf(permissions, await above(item, permissions));
      const ground =
        item.driveId === undefined ? "my-drive" : item.driveId === id ? "shared-drive-root" : "shared-drive";
      const { limited, canShare } = item;
      const open = permissions.flatMap(openTo);
      return { sharing: { id, name, label, ground, limited, mayShare: canShare !== false, shares, open } };
    } catch (error) {
      const refusal = readRefusal(error);
      if (stopping(refusal) !== undefined) throw error;
      return { problem: at(refusal) };
    }
  };
}

/** What no request of this run will get past. */
export function stopping(refusal: Refusal): Problem | undefined {
  if (refusal.trouble === "credentials") return credentialErrors.refused(refusal);
  if (refusal.trouble === "setup") return credentialErrors.setup(refusal);
  if (refusal.trouble === "unreachable") return credentialErrors.unreachable(refusal);
  return refusal.trouble === "spent" ? credentialErrors.spent(refusal) : undefined;
}

function unread(id: string, label: string, refusal: Refusal): Problem {
  if (refusal.trouble === "missing") return folderErrors.notFound(id);
  return refusal.trouble === "folder"
    ? folderErrors.notShareable(label)
    : folderErrors.unreadable(label, refusal);
}

function unfit(item: Item, label: string): Problem | undefined {
  if (item.mimeType !== FOLDER) return folderErrors.notAFolder(label, item.target);
  return item.trashed ? folderErrors.trashed(label) : undefined;
}

function openTo(permission: Permission): string[] {
  if (permission.view !== undefined) return [];
  if (permission.type === "anyone") return [`anyone with the link (${permission.role})`];
  return permission.type === "domain" ? [`a whole organisation (${permission.role})`] : [];
}
