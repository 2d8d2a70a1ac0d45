import { error, type Problem } from "../../core/finding.ts";

/** The folder for a site has files of somebody else's. */
export function siteFolderTaken(folder: string): Problem {
  return error(
    "site_folder_taken",
    `${folder} has files that are not from an earlier site.`,
    "Give --out a new folder, or an empty one.",
  );
}

/** The problem of pages that are made for somebody who isn't there. */
export function readerUnknown(key: string): Problem {
  return error(
    "site_reader_unknown",
    `Nobody in the roster who is present has the key ${key}.`,
    "Give --for the key of somebody under users who has not left.",
  );
}
