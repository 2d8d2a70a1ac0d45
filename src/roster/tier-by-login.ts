import { type Finding, finding, type Problem, warning } from "../core/finding.ts";
import { listed } from "../core/lists.ts";
import { isAboveMember } from "./account-match.ts";
import { quoted } from "./errors.ts";
import type { ValidRoster } from "./load.ts";

/** So many names are told; the rest are counted. */
const mostNamed = 3;

/**
 * Returns a warning when people with a say above a member's are known by a login alone: one for all of them, and
 * none where the file silences it.
 */
export function tierByLoginFindings(roster: ValidRoster): readonly Finding[] {
  if (roster.declared.checks?.ignore.includes("tier_by_login")) return [];
  const users = [...roster.resolved.users.values()].flatMap(({ key, present, github, githubId, slack }) => {
    const isByLogin = github !== undefined && githubId === undefined && typeof slack !== "string";
    return present && isByLogin && isAboveMember(roster, key) ? [key] : [];
  });
  return users.length === 0 ? [] : [finding(tierByLogin(users))];
}

function tierByLogin(users: readonly string[]): Problem {
  const names = listed(users.map(quoted), mostNamed);
  const who =
    users.length === 1
      ? `${names}, an admin, owner or lead, has neither \`github_id\` nor a Slack id.`
      : `${users.length} admins, owners and leads have neither \`github_id\` nor a Slack id: ${names}.`;
  return warning(
    "tier_by_login",
    `${who} A login can change hands, so on GitHub it has no say above a member's.`,
    "Run `rollcall pin`, which writes the ids.",
  );
}
