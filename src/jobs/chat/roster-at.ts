import { type Finding, finding, hasErrors } from "../../core/finding.ts";
import { RollcallError } from "../../core/rollcall-error.ts";
import type { Standing } from "../../permissions/standing.ts";
import { standingOf } from "../../permissions/standing.ts";
import { headOf } from "../../repository/branches.ts";
import { filesAt } from "../../repository/commit-files.ts";
import type { RosterRepository } from "../../repository/repository.ts";
import { noSuchFile } from "../../roster/errors.ts";
import type { RosterFile } from "../../roster/parse.ts";

/** A roster as it stands at a commit; without a standing, the findings say what is wrong with it. */
export interface Book {
  readonly commit: string;
  readonly files: readonly RosterFile[];
  readonly standing?: Standing;
  readonly findings: readonly Finding[];
}

/** Where a roster is: patterns of its files, in a repository, read for a day. */
export interface Shelf {
  readonly repository: RosterRepository;
  readonly config: readonly string[];
  readonly today: string;
}

/** The roster at the head of a branch. */
export async function bookOf(shelf: Shelf, branch: string): Promise<Book> {
  return bookAt(shelf, await headOf(shelf.repository, branch));
}

/** The roster at a commit, read as data. Throws a `RollcallError` when it can't be read: that is no empty roster. */
export async function bookAt({ repository, config, today }: Shelf, commit: string): Promise<Book> {
  const { files, missing, findings } = await filesAt(repository, commit, config);
  if (hasErrors(findings)) throw new RollcallError(findings);
  const trouble = missing.map((pattern) => finding(noSuchFile(pattern)));
  if (files.length === 0) return { commit, files, findings: trouble };
  const read = standingOf(files, today);
  return {
    commit,
    files,
    findings: [...trouble, ...read.findings],
    ...(read.standing && { standing: read.standing }),
  };
}
