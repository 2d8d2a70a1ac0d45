import { error, type Problem } from "../../core/finding.ts";

/** The folder for a site has files of somebody else's. */
export function siteFolderTaken(folder: string): Problem {
  return error(
    "site_folder_taken",
    `${folder} has files that are not from an earlier site.`,
    "Give --out a new folder, or an empty one.",
  );
}
