import type { Change } from "../../core/change.ts";
import type { Edit } from "../../roster/edit/edit.ts";
import type { Scene, Turned } from "./context.ts";

/** What somebody did to the organisation's members, as what the file should say. */
export function turnOrg(change: Change, scene: Scene): Turned {
  switch (change.action) {
    case "grant":
      return gone(change.principal, scene);
    case "revoke":
      return stayed(change.principal, scene);
    case "regrade": {
      const user = userIn(change.principal);
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

/** Whoever was taken out of the organisation has left. */
function gone(principal: string, { roster }: Scene): Turned {
  const user = userIn(principal);
  if (user === undefined) return { because: "whom it concerns isn't declared" };
  // Somebody who has left can own and lead nothing; lists of members may go on naming them.
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

/** Whoever is still there, or came by another way, belongs to it. */
function stayed(principal: string, scene: Scene): Turned {
  if (principal.startsWith("github:"))
    return { edits: scene.person(principal.slice("github:".length)).edits };
  const user = scene.roster.users.get(userIn(principal) ?? "");
  if (user === undefined) return { because: "an invitation by address names no login" };
  return {
    edits: [
      ...(user.active ? [] : [{ edit: "unset", path: ["users", user.key, "active"] } as const]),
      ...(user.until === undefined ? [] : [{ edit: "unset", path: ["users", user.key, "until"] } as const]),
    ],
  };
}

/** The user's key in `user:alice`. */
export function userIn(principal: string): string | undefined {
  return principal.startsWith("user:") ? principal.slice("user:".length) : undefined;
}
