import type { DriveRole } from "../../../roster/roster.ts";

/** The roles that can be granted, from least to most. */
export const driveRoles = [
  "reader",
  "commenter",
  "writer",
  "fileOrganizer",
  "organizer",
] as const satisfies readonly DriveRole[];

/** Returns true for a role that can be granted. `owner` can't be. */
export function isDriveRole(role: string): role is DriveRole {
  return (driveRoles as readonly string[]).includes(role);
}

/** Compares two roles. Returns a number above zero when the first allows more. */
export function compareRoles(one: DriveRole, other: DriveRole): number {
  return driveRoles.indexOf(one) - driveRoles.indexOf(other);
}

/** Returns the role that allows more. Undefined when both are undefined. */
export function higherRole(one: DriveRole | undefined, other: DriveRole | undefined): DriveRole | undefined {
  if (one === undefined || other === undefined) return one ?? other;
  return compareRoles(one, other) >= 0 ? one : other;
}

/** Returns a role with the names of Google's documentation and browser client. */
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

/** The location of a folder, on which its possible roles depend. */
export type FolderLocation = "my-drive" | "shared-drive" | "shared-drive-root";

/**
 * Returns true when a folder in that location can be shared in that role. Only a shared drive itself has organizers, and
 * only shared drives and their folders have fileOrganizers (https://developers.google.com/workspace/drive/api/guides/ref-roles).
 */
export function isRolePossible(role: DriveRole, location: FolderLocation): boolean {
  switch (role) {
    case "reader":
    case "commenter":
    case "writer":
      return true;
    case "fileOrganizer":
      return location !== "my-drive";
    case "organizer":
      return location === "shared-drive-root";
    default:
      return role satisfies never;
  }
}
