import type { DriveRole } from "../../../roster/roster.ts";

/** Roles that can be granted, from least to most. */
export const driveRoles = [
  "reader",
  "commenter",
  "writer",
  "fileOrganizer",
  "organizer",
] as const satisfies readonly DriveRole[];

/** True of a role that can be granted; an owner's is none. */
export function isDriveRole(role: string): role is DriveRole {
  return (driveRoles as readonly string[]).includes(role);
}

/** Above zero when the first role allows more than the second. */
export function compareRoles(one: DriveRole, other: DriveRole): number {
  return driveRoles.indexOf(one) - driveRoles.indexOf(other);
}

/** The one that allows more; undefined when there is neither. */
export function higherRole(one: DriveRole | undefined, other: DriveRole | undefined): DriveRole | undefined {
  if (one === undefined || other === undefined) return one ?? other;
  return compareRoles(one, other) >= 0 ? one : other;
}

/** What Google's pages and its browser client call a role. */
export function roleInWords(role: DriveRole): string {
  switch (role) {
    case "reader":
      return "reader (Viewer)";
    case "commenter":
      return "commenter (Commenter)";
    case "writer":
      return "writer (Editor; Contributor on a shared drive)";
    case "fileOrganizer":
      return "fileOrganizer (Content manager)";
    case "organizer":
      return "organizer (Manager)";
    default:
      return role satisfies never;
  }
}

/** Where a folder is, as far as roles depend on it. */
export type Ground = "my-drive" | "shared-drive" | "shared-drive-root";

/**
 * True when a folder there can be shared in that role: organizers are on a shared drive itself only, fileOrganizers
 * within shared drives only (https://developers.google.com/workspace/drive/api/guides/ref-roles).
 */
export function isPossible(role: DriveRole, ground: Ground): boolean {
  switch (role) {
    case "reader":
    case "commenter":
    case "writer":
      return true;
    case "fileOrganizer":
      return ground !== "my-drive";
    case "organizer":
      return ground === "shared-drive-root";
    default:
      return role satisfies never;
  }
}
