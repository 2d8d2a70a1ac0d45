import type { Change } from "../../core/change.ts";
import { hasErrors } from "../../core/finding.ts";
import type { Edit } from "../../roster/edit/edit.ts";
import { editRoster } from "../../roster/edit/edit-roster.ts";
import { parseRoster, type RosterFile } from "../../roster/parse.ts";
import type { Scene, Turned } from "./context.ts";
import { turnChannel, turnFolder, turnUsergroup } from "./reverse-elsewhere.ts";
import { turnOrg } from "./reverse-org.ts";
import { turnRepo } from "./reverse-repo.ts";
import { turnTeam } from "./reverse-team.ts";

/** A change that the file can't follow, and why. */
export interface Unadopted {
  readonly change: Change;
  readonly because: string;
}

/** Files that say what is live, as far as files can. */
export interface Adopted {
  /** All files; those that nothing changed in are the same objects. */
  readonly files: readonly RosterFile[];
  readonly unadopted: readonly Unadopted[];
}

/**
 * The changes that others follow from: who is in the organisation, which teams there are. Without any, all of them. What
 * is left of the others once these are adopted is somebody's doing too.
 */
export function rootsOf(changes: readonly Change[]): readonly Change[] {
  const roots = changes.filter(
    ({ kind, action }) =>
      kind === "github-org" || (kind === "github-team" && (action === "create" || action === "archive")),
  );
  return roots.length > 0 ? roots : changes;
}

/**
 * Changes a roster's files to what is live: each change that a plan would make is turned round into edits. What would
 * leave the files invalid is left out, so that what is answered can always be merged.
 */
export function adopt(files: readonly RosterFile[], changes: readonly Change[], scene: Scene): Adopted {
  const turned = changes.map((change) => ({ change, turned: turn(change, scene) }));
  const unadopted: Unadopted[] = [];
  const possible: { readonly change: Change; readonly edits: readonly Edit[] }[] = [];
  for (const { change, turned: result } of turned) {
    if ("because" in result) unadopted.push({ change, because: result.because });
    else possible.push({ change, edits: result.edits });
  }
  const all = edited(
    files,
    possible.flatMap(({ edits }) => edits),
  );
  if (all !== undefined) return { files: all, unadopted };
  // Some edit contradicts the rest of the file: one after the other tells which.
  let current = files;
  for (const { change, edits } of possible) {
    const next = edited(current, edits);
    if (next === undefined) unadopted.push({ change, because: "the file would contradict itself" });
    else current = next;
  }
  return { files: current, unadopted };
}

/** The files after the edits; undefined when they can't be made, or what comes out is no valid roster. */
function edited(files: readonly RosterFile[], edits: readonly Edit[]): readonly RosterFile[] | undefined {
  const result = editRoster(files, edits);
  if ("problems" in result) return undefined;
  return hasErrors(parseRoster(result.files).findings) ? undefined : result.files;
}

function turn(change: Change, scene: Scene): Turned {
  switch (change.kind) {
    case "github-org":
      return turnOrg(change, scene);
    case "github-team":
      return turnTeam(change, scene);
    case "github-repo":
      return turnRepo(change, scene);
    case "slack-channel":
      return turnChannel(change, scene);
    case "slack-usergroup":
      return turnUsergroup(change, scene);
    case "drive-folder":
      return turnFolder(change, scene);
    default:
      return { because: "nobody knows how to write it down" };
  }
}
