import type { Place, Problem } from "../../../core/finding.ts";
import type { Principal } from "../../../core/state.ts";
import type { DriveRole } from "../../../roster/roster.ts";
import { beyondReachErrors } from "../beyond-reach-errors.ts";
import { folderErrors } from "../errors.ts";
import type { DeclaredFolder } from "../model/desired.ts";
import type { FolderSharing } from "../model/sharing.ts";
import type { AccessFromAbove } from "./beyond-reach.ts";
import type { DriveCompareContext } from "./compare-context.ts";
import { sharingLimitProblems } from "./sharing-limits.ts";

/** A problem with a folder, or with a grant on it. */
export interface FolderProblem {
  readonly problem: Problem;
  /** Undefined when it concerns the folder and no grant. */
  readonly at?: Place | undefined;
}

/** What was decided of a folder: both sides, and descriptions of what stays beside them. */
export interface FolderResult {
  readonly desired: ReadonlyMap<Principal, DriveRole>;
  readonly actual: ReadonlyMap<Principal, DriveRole>;
  readonly leftAlone: readonly string[];
  readonly unmanaged: readonly string[];
  readonly owners: readonly string[];
  readonly fromAbove: readonly AccessFromAbove[];
}

/** Returns the problems of a folder as a whole. A folder that has left the roster has those of its changes alone. */
export function problemsOfFolder(
  { mayApply }: DriveCompareContext,
  { policy, at, handsOff }: DeclaredFolder,
  sharing: FolderSharing,
  result: FolderResult,
): FolderProblem[] {
  const { label } = sharing;
  const { leftAlone, unmanaged, owners, fromAbove } = result;
  const problems: Problem[] = [];
  const mayNotShare = mayApply ? folderErrors.notShareable : folderErrors.plannerMayNotShare;
  const isDeclared = at !== undefined;
  if (!sharing.mayShare && (isDeclared || result.actual.size > 0)) problems.push(mayNotShare(label));
  if (leavesNoOrganizer(sharing, result)) problems.push(folderErrors.lastOrganizer(label));
  if (fromAbove.length > 0) problems.push(beyondReachErrors.fromAbove(label, fromAbove));
  if (sharing.mayShare) problems.push(...sharingLimitProblems(sharing, result));
  if (isDeclared) {
    if (owners.length > 0 && !handsOff) problems.push(beyondReachErrors.owned(label, owners));
    if (unmanaged.length > 0 && !handsOff)
      problems.push(
        folderErrors.unmanaged(label, unmanaged, policy.managesPeople && policy.mode === "additive"),
      );
    if (leftAlone.length > 0) problems.push(folderErrors.leftAlone(label, leftAlone));
    if (sharing.limited) problems.push(folderErrors.limited(label));
    if (sharing.open.length > 0) problems.push(folderErrors.open(label, sharing.open));
  }
  return problems.map((problem) => ({ problem }));
}

/** Returns true when a shared drive would lose its last manager, which Drive refuses halfway through an apply. */
function leavesNoOrganizer(
  sharing: FolderSharing,
  { desired, actual }: Pick<FolderResult, "desired" | "actual">,
): boolean {
  if (sharing.location !== "shared-drive-root") return false;
  const organizers = (roles: Iterable<DriveRole | undefined>) =>
    [...roles].filter((role) => role === "organizer").length;
  const now = organizers(sharing.shares.map((each) => each.direct));
  return now > 0 && now - organizers(actual.values()) + organizers(desired.values()) < 1;
}
