import type { ActionName } from "../permissions/table.ts";
import type { CommandContext } from "./command-context.ts";

/** What somebody asks to see: what a person holds, or who holds a thing. */
export interface Seeing {
  readonly action: Extract<ActionName, `view.${string}`>;
  readonly subject: string;
}

/** Returns whether who asks may see something. A login alone says nothing above a member's, and of oneself. */
export function maySee(
  { action, subject }: Seeing,
  { rights, actor, isProven }: Pick<CommandContext, "rights" | "actor" | "isProven">,
): boolean {
  if (!rights.can(actor?.key, action, subject)) return false;
  return isProven || subject === actor?.key || rights.rule(action, subject).who === "member";
}
