import { codeOwnersPaths } from "../roster/code-owners.ts";
import type { RosterAction } from "./roster-action.ts";

const codeowners: ReadonlySet<string> = new Set(codeOwnersPaths);

/** Where records of access reviews are kept. One that is there ends its review, or lets none begin. */
const records = "reviews/";

/** The relay's file, wherever it is kept: it gives the bot's token, and says who may write as the app, and who hears what. */
const isOfRelay = (path: string) => /^relay\.ya?ml$/i.test(path.slice(path.lastIndexOf("/") + 1));

/** The changed files that decide over the roster, and how many could not be listed. */
export interface ChangedFiles {
  /** Files of the roster, which are compared by what they mean. */
  readonly rosterPaths: readonly string[];
  /** How many changed files GitHub doesn't list. */
  readonly unlisted?: number;
}

/**
 * Returns an action for each changed file that decides over the roster, which only an admin may allow: workflows have
 * Rollcall's tokens, CODEOWNERS says whose review is asked, a record says what was reviewed, and the relay's file gives a
 * token of the app's bot.
 */
export function changedFileActions(
  paths: readonly string[],
  { rosterPaths, unlisted = 0 }: ChangedFiles,
): readonly RosterAction[] {
  const own = new Set(rosterPaths);
  const deciding = [...new Set(paths)].filter(
    (path) =>
      ((path.startsWith(".github/") || path.startsWith(records) || isOfRelay(path)) && !own.has(path)) ||
      codeowners.has(path),
  );
  const unseen = unlisted === 0 ? [] : [`${unlisted} files that GitHub doesn't list`];
  return [...deciding, ...unseen].map((what) => ({
    action: "settings",
    subject: what,
    detail: what,
    alwaysAdmin: true,
  }));
}
