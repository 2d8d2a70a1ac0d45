import { error, type Finding, finding, type Problem } from "../core/finding.ts";
import type { ResolvedRoster } from "./resolved.ts";

/**
 * Returns an error when a change leaves nobody with the tier admin, although the roster before it had an admin: nobody
 * could allow a change of the settings afterwards.
 */
export function lastAdminFindings(base: ResolvedRoster, head: ResolvedRoster): readonly Finding[] {
  const before = adminsIn(base);
  return before.length === 0 || adminsIn(head).length > 0 ? [] : [finding(lastAdminGone(before))];
}

/** The problem of a change after which the roster has no admin. */
export function lastAdminGone(before: readonly string[]): Problem {
  const [only = "", ...others] = before;
  const who =
    others.length === 0 ? `${only} is the last admin` : `${before.join(" and ")} are the last admins`;
  return error(
    "last_admin",
    `${who}, and nobody would be one after this. Then nobody in the roster could allow a change of its settings.`,
    "Make somebody else an admin first: `permission: admin`, or a place in the admin team.",
  );
}

function adminsIn({ users }: ResolvedRoster): readonly string[] {
  return [...users.values()].filter(({ tier, present }) => present && tier === "admin").map(({ key }) => key);
}
