import type { Change } from "../../core/change.ts";
import type { DriftContext, KindReversal, Reversal } from "../../roster/reversal.ts";
import { followsTeam, ownerPath } from "../shared/reversal.ts";
import { googleGroup } from "./kinds.ts";
import { isMemberGroup } from "./model/principals.ts";

/** How changes of groups are written into the roster. */
export const googleGroupReversals: readonly KindReversal[] = [
  { kind: googleGroup.kind, reverse: reverseGroup },
];

/** Returns the edits for a change of a group. Only the groups in it can be adopted; its people follow from its team. */
function reverseGroup(change: Change, { roster }: DriftContext): Reversal {
  const owner = ownerPath(roster, (each) => each.googleGroup?.group.toLowerCase() === change.key);
  if (owner === undefined) return { because: "the file doesn't declare it" };
  const path = [...owner, "google"] as const;
  switch (change.action) {
    case "create":
      return { edits: [{ edit: "unset", path }] };
    case "archive":
      return { because: "the file has nothing to say about it" };
    case "configure": {
      const { setting, from } = change;
      if (typeof from !== "string") return { because: `${setting} can't be written` };
      return {
        edits: [{ edit: "set", path: [...path, setting === "address" ? "group" : setting], value: from }],
      };
    }
    case "grant":
    case "regrade":
    case "revoke": {
      if (!isMemberGroup(change.principal)) return followsTeam;
      const address = change.principal.slice(change.principal.indexOf(":") + 1);
      const list = [...path, "groups"] as const;
      return change.action === "revoke"
        ? { edits: [{ edit: "add", path: list, item: address }] }
        : { edits: [{ edit: "drop", path: list, item: address }] };
    }
    default:
      return change satisfies never;
  }
}
