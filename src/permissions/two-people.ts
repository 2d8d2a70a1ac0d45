import type { ValidRoster } from "../roster/load.ts";
import { givesOwnersPower } from "./organization-role-actions.ts";
import type { RosterAction } from "./roster-action.ts";

/** So many admins make a roster large enough for two of them to be asked. */
const leastAdmins = 3;

/** Fields of a person that say which accounts are theirs: with other accounts, somebody else has what they have. */
const identities: ReadonlySet<string> = new Set(["github", "github_id", "email", "slack"]);

/** Settings that decide who decides. Whoever changed them alone could be two people in the next change. */
const deciding: ReadonlySet<string> = new Set([
  "permissions",
  "permissions.admin_team",
  "permissions.leads_team",
  "permissions.rollcall_apps",
  "permissions.rules",
  "permissions.two_people",
]);

/**
 * True of an action that needs the word of two people: what `permissions.two_people` names, from three admins on. With
 * `user.permission` also what takes an admin away or gives their entry another account, and with `github.owners` what gives
 * an owner's entry another account. While it names anything, two people change who decides, too.
 */
export function isTwoPeopleAction(
  { action, subject, detail }: Pick<RosterAction, "action" | "subject" | "detail">,
  { resolved }: ValidRoster,
): boolean {
  const admins = [...resolved.users.values()].filter(({ present, tier }) => present && tier === "admin");
  const named = new Set<string>(resolved.permissions.twoPeople);
  if (admins.length < leastAdmins || named.size === 0) return false;
  const [first = ""] = detail.split(" ");
  if (named.has(action)) return true;
  if (action === "settings")
    return (
      named.has(first) || deciding.has(first) || (named.has("github.owners") && givesOwnersPower(detail))
    );
  const isAdmin = named.has("user.permission") && admins.some(({ key }) => key === subject);
  const isOwner = named.has("github.owners") && resolved.github?.owners?.includes(subject) === true;
  if (action === "user.remove") return isAdmin;
  return action === "user.edit" && identities.has(detail) && (isAdmin || isOwner);
}
