import type { Change } from "../../core/change.ts";
import type { EditPath } from "../../roster/edit/edit.ts";
import type { DriftContext, KindReversal, Reversal } from "../../roster/reversal.ts";
import { followsTeam, ownerPath } from "../shared/reversal.ts";
import { driveFolder } from "./kinds.ts";

/** How changes of folders are written into the roster. */
export const driveReversals: readonly KindReversal[] = [{ kind: driveFolder.kind, reverse: reverseFolder }];

/** Returns the edits for a change of a folder. Only its groups can be adopted; its people follow from its team. */
function reverseFolder(change: Change, context: DriftContext): Reversal {
  const path = folderPath(change.key, context);
  if (path === undefined) return { because: "the file doesn't declare it" };
  switch (change.action) {
    case "grant":
    case "regrade":
    case "revoke": {
      if (!change.principal.startsWith("group:")) return followsTeam;
      const place: EditPath = [...path, "groups", change.principal.slice("group:".length)];
      if (change.action === "grant") return { edits: [{ edit: "unset", path: place }] };
      return {
        edits: [{ edit: "set", path: place, value: change.action === "revoke" ? change.role : change.from }],
      };
    }
    case "create":
    case "configure":
    case "archive":
      return { because: "the file has nothing to say about it" };
    default:
      return change satisfies never;
  }
}

function folderPath(id: string, { roster }: DriftContext): EditPath | undefined {
  const owner = ownerPath(roster, ({ folders }) => folders.some((folder) => folder.id === id));
  return owner && [...owner, "drive", "folders", id];
}
