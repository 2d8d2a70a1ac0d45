import type { EventContext } from "../../action/event.ts";
import { userOfAccount } from "../../roster/account-match.ts";
import { isValid, type LoadedRoster } from "../../roster/load.ts";

/**
 * Returns whether somebody started this run by hand who may `sync`: who has the tier of team leads, or is an admin. Whoever
 * may write the repository can start it too, or run an earlier one again, and asks for less.
 */
export function asksForAll(
  { eventName, payload }: Pick<EventContext, "eventName" | "payload">,
  roster: LoadedRoster,
  attempt: string | undefined,
): boolean {
  const { sender } = payload;
  if (eventName !== "workflow_dispatch" || (attempt ?? "1") !== "1" || !isValid(roster)) return false;
  if (sender?.id === undefined || sender.login === undefined) return false;
  const user = userOfAccount(roster, { login: sender.login, id: sender.id });
  const resolved = roster.resolved.users.get(user?.key ?? "");
  return resolved?.present === true && resolved.tier !== "member";
}
