import type { ValidRoster } from "../roster/load.ts";
import type { RosterAction } from "./roster-action.ts";

/** So many admins make a roster large enough for two of them to be asked. */
const leastAdmins = 3;

/**
 * True of an action that needs the word of two people: what `permissions.two_people` names, from three admins on. With
 * `user.permission` also what takes an admin away.
 */
export function isTwoPeopleAction(
  { action, subject, detail }: Pick<RosterAction, "action" | "subject" | "detail">,
  { resolved }: ValidRoster,
): boolean {
  const admins = [...resolved.users.values()].filter(({ present, tier }) => present && tier === "admin");
  if (admins.length < leastAdmins) return false;
  const named = new Set<string>(resolved.permissions.twoPeople);
  if (named.has(action) || (action === "settings" && named.has(detail.split(" ")[0] ?? ""))) return true;
  const takesAdmin = action === "user.remove" && admins.some(({ key }) => key === subject);
  return takesAdmin && named.has("user.permission");
}
