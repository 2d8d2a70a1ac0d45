import type { Change } from "../../../core/change.ts";
import type { Edit } from "../../../roster/edit/edit.ts";
import type { DriftContext, Reversal } from "../../../roster/reversal.ts";
import { userKeyOf } from "../../shared/principals.ts";

/** Returns the edits for a change of the organisation's members and owners. */
export function reverseOrg(change: Change, context: DriftContext): Reversal {
  switch (change.action) {
    case "grant":
      return removeFromOrg(change.principal, context);
    case "revoke":
      return addToOrg(change.principal, context);
    case "regrade": {
      const user = userKeyOf(change.principal);
      if (user === undefined) return { because: "whom it concerns isn't declared" };
      const edit = change.from === "owner" ? "add" : "drop";
      return { edits: [{ edit, path: ["github", "owners"], item: user }] };
    }
    case "create":
    case "configure":
    case "archive":
      return { because: "the file has nothing to say about it" };
    default:
      return change satisfies never;
  }
}

/** Declares that a person has left: inactive, and neither owner nor lead. */
function removeFromOrg(principal: string, { roster }: DriftContext): Reversal {
  const user = userKeyOf(principal);
  if (user === undefined) return { because: "whom it concerns isn't declared" };
  // A person who has left can't be an owner or a lead; lists of members may still name them.
  const edits: Edit[] = [];
  if (roster.github?.owners?.includes(user))
    edits.push({ edit: "drop", path: ["github", "owners"], item: user });
  for (const { key, leads = [] } of roster.teams.values()) {
    if (leads.some((lead) => lead.user === user))
      edits.push({ edit: "drop", path: ["teams", key, "leads"], item: user });
  }
  edits.push({ edit: "set", path: ["users", user, "active"], value: false });
  return { edits };
}

/** Declares that a person is in the organisation: an unknown account as a new user, a departed user as active again. */
function addToOrg(principal: string, context: DriftContext): Reversal {
  if (principal.startsWith("github:"))
    return { edits: context.declareUser(principal.slice("github:".length)).edits };
  const user = context.roster.users.get(userKeyOf(principal) ?? "");
  if (user === undefined) return { because: "an invitation by address names no login" };
  return {
    edits: [
      ...(user.active ? [] : [{ edit: "unset", path: ["users", user.key, "active"] } as const]),
      ...(user.until === undefined ? [] : [{ edit: "unset", path: ["users", user.key, "until"] } as const]),
    ],
  };
}
