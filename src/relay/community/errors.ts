import { error, type Problem } from "../../core/finding.ts";

/** A file of kudos and pairs can't be read, or is none. */
export function communityFileWrong(file: string): Problem {
  return error(
    "community_file_wrong",
    `${file} is neither what rollcall serve community export writes, nor an export of Rocket 2's tables. Nothing was changed.`,
    "Take what aws dynamodb scan prints for the table of users or of pairings, or one unpacked file of its export to S3.",
  );
}

/** A file for kudos and pairs can't be written or read. */
export function communityFileUnreachable(file: string, reason: string): Problem {
  return error(
    "community_file_unreachable",
    `${file} can't be used: ${reason}.`,
    "An export writes a new file; an import reads one that is there.",
  );
}

/** Rocket 2's tables don't say whose they are. */
export function rocketsWorkspaceMissing(file: string): Problem {
  return error(
    "community_workspace_missing",
    `${file} has no workspace, as Rocket 2 knows but one. Nothing was changed.`,
    "Name it with --workspace: its id, which begins with T.",
  );
}
