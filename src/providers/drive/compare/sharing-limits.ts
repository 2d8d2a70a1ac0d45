import type { Problem } from "../../../core/finding.ts";
import type { Principal } from "../../../core/state.ts";
import type { DriveRole } from "../../../roster/roster.ts";
import { sharingLimitErrors } from "../limit-errors.ts";
import { isGroup } from "../model/principals.ts";
import type { FolderSharing } from "../model/sharing.ts";

/** What a shared drive takes: https://support.google.com/a/answer/7338880 */
const maxMembers = 600;
const maxGroups = 100;

/** What changes on a folder. */
interface FolderGrants {
  readonly desired: ReadonlyMap<Principal, DriveRole>;
  readonly actual: ReadonlyMap<Principal, DriveRole>;
}

/**
 * Returns how many grants a shared drive would refuse: it has 600 members, and it and each of its folders 100 groups. What
 * comes from above isn't counted on a folder. Grants come before what is taken away, so that doesn't make room.
 */
export function sharingLimitProblems(
  { label, location, shares }: FolderSharing,
  { desired, actual }: FolderGrants,
): readonly Problem[] {
  if (location === "my-drive") return [];
  const coming = [...desired.keys()].filter((principal) => !actual.has(principal));
  const own = shares.filter(({ direct, immutable }) => direct !== undefined && immutable !== "deleted");
  const short = (now: number, more: number, most: number) => {
    const over = Math.min(more, now + more - most);
    return over > 0 ? { now, more, over, most } : undefined;
  };
  const groups = short(
    own.filter(({ type }) => type === "group").length,
    coming.filter(isGroup).length,
    maxGroups,
  );
  const members = location === "shared-drive-root" ? short(own.length, coming.length, maxMembers) : undefined;
  return [
    ...(groups ? [sharingLimitErrors.tooMany(label, "groups", groups)] : []),
    ...(members ? [sharingLimitErrors.tooMany(label, "members", members)] : []),
  ];
}
