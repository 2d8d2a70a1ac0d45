import type { RosterAction } from "../../permissions/roster-action.ts";
import type { ChangedFiles } from "../../repository/changed-files.ts";
import type { LoadedRoster } from "../../roster/load.ts";

/** The places in which GitHub looks for the owners of files. */
const ownersFiles: ReadonlySet<string> = new Set(["codeowners", "docs/codeowners", ".github/codeowners"]);

/**
 * Returns a `settings` action for each changed file that decides over Rollcall itself: workflows have its tokens, and
 * CODEOWNERS says whose review the repository asks for. Files that nobody sees could be any of them.
 */
export function extraActionsOf(
  { paths, unlisted }: ChangedFiles,
  { source }: LoadedRoster,
): readonly RosterAction[] {
  const rosterPaths = new Set(source.files.map(({ path }) => path));
  const changed = [...new Set(paths)].filter((path) => {
    const lower = path.toLowerCase();
    return ownersFiles.has(lower) || (lower.startsWith(".github/") && !rosterPaths.has(path));
  });
  const unseen = unlisted === 0 ? [] : [`${unlisted} files that GitHub doesn't list`];
  return [...changed.sort(), ...unseen].map((what) => ({
    action: "settings",
    subject: what,
    detail: what,
    alwaysAdmin: true,
  }));
}
