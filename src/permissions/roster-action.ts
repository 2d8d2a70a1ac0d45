import type { Place } from "../core/finding.ts";
import type { ActionName } from "./table.ts";

/** An action on a subject: what a rule is about. */
export interface Right {
  readonly action: ActionName;
  readonly subject: string;
}

/** One thing that a change to the roster does, and what it needs. */
export interface Deed extends Right {
  /** What is done to the subject: `+bob`, `email`; empty where the action says it all. */
  readonly detail: string;
  /** In the roster to come, or for what leaves it in the one before. */
  readonly at?: Place | undefined;
  /** Rights that will do as well. */
  readonly instead?: readonly Right[];
  /** The user who is raised by it, or claims an account: they can neither do it alone nor approve it. */
  readonly raises?: string;
  /** The GitHub account that is claimed; its owner needs nobody to vouch for them. */
  readonly claim?: { readonly login?: string; readonly id?: number };
}

/** A deed in a line: `team.members backend +bob`. */
export function deedText({ action, subject, detail }: Pick<Deed, "action" | "subject" | "detail">): string {
  return [action, action === "settings" ? "" : subject, detail].filter((each) => each !== "").join(" ");
}
