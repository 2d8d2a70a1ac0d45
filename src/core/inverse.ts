import type { Change } from "./change.ts";

/** Returns the change that somebody made by hand, given the change that a plan makes to undo it. */
export function inverseOf(change: Change): Change {
  const { provider, kind, key } = change;
  const subject = { provider, kind, key };
  switch (change.action) {
    case "create":
      return { ...subject, action: "archive" };
    case "archive":
      return { ...subject, action: "create", settings: {} };
    case "configure":
      return { ...change, from: change.to, to: change.from };
    case "grant":
      return { ...subject, action: "revoke", principal: change.principal, role: change.role };
    case "revoke":
      return { ...subject, action: "grant", principal: change.principal, role: change.role };
    case "regrade":
      return { ...change, from: change.to, to: change.from };
    default:
      return change satisfies never;
  }
}
