import type { Change } from "../../../core/change.ts";
import type { DriftContext, Reversal } from "../../../roster/reversal.ts";

/** Returns the edits for a change of who holds a role of the organisation. */
export function reverseOrganizationRole(change: Change, { roster }: DriftContext): Reversal {
  switch (change.action) {
    case "grant":
    case "revoke": {
      const { key, principal } = change;
      const [kind = "", name = ""] = [
        principal.slice(0, principal.indexOf(":")),
        principal.slice(principal.indexOf(":") + 1),
      ];
      const isDeclared = kind === "team" ? roster.teams.has(name) : kind === "user" && roster.users.has(name);
      if (!isDeclared) return { because: "whom it concerns isn't declared" };
      const path = ["github", "organization_roles", key] as const;
      return { edits: [{ edit: change.action === "grant" ? "drop" : "add", path, item: principal }] };
    }
    case "regrade":
    case "create":
    case "configure":
    case "archive":
      return { because: "the file has nothing to say about it" };
    default:
      return change satisfies never;
  }
}
