import type { Place } from "../core/finding.ts";
import type { ActionName } from "./table.ts";

/** An action on a subject: what a rule is about. */
export interface Right {
  readonly action: ActionName;
  readonly subject: string;
}

/** One thing that a change to the roster does, and the right that it needs. */
export interface RosterAction extends Right {
  /** What is done to the subject: `+bob`, `email`; empty when the action says it all. */
  readonly detail: string;
  /** The place in the new roster, or in the old one for what is removed. */
  readonly at?: Place | undefined;
  /** Rights that allow the action too. */
  readonly alternatives?: readonly Right[];
  /** Users who may allow it too, whatever the rules say: those who administer the thing live. */
  readonly alsoBy?: readonly string[];
  /** True when only an admin may allow it, whatever the rules say. */
  readonly alwaysAdmin?: true;
  /** What it gives ends on this day; without one, never. Undefined: it gives no access. */
  readonly gives?: { readonly until: string | undefined };
  /** The user who gains rights or an account by it. They can neither do it alone nor approve it. */
  readonly escalates?: string;
  /** The user who gains by it, and isn't one of the two where two people must allow it. */
  readonly benefits?: string;
  /** The account that the user claims. Its owner needs no approval. */
  readonly claimedAccount?: { readonly login?: string; readonly id?: number; readonly slack?: string };
}

/** Returns an action as one line: `team.members backend +bob`, or what it says of itself where only admins may allow it. */
export function actionText({
  action,
  subject,
  detail,
  alwaysAdmin,
}: Pick<RosterAction, "action" | "subject" | "detail" | "alwaysAdmin">): string {
  if (alwaysAdmin && action === "settings" && detail.includes(" ")) return detail;
  return [action, action === "settings" ? "" : subject, detail].filter((each) => each !== "").join(" ");
}
