import { type Change, changedPrincipal } from "../../../core/change.ts";
import type { AuditEvent, DriftContext } from "../../../roster/reversal.ts";
import { teamSlug } from "../../../roster/slug.ts";
import { githubOrg, githubRepo, githubTeam } from "../kinds.ts";

/** Returns true when an event did the opposite of a planned change, to the same person, team and repository. */
export function isGithubCause(event: AuditEvent, change: Change, context: DriftContext): boolean {
  if (oppositeEvents(change)?.includes(event.action) !== true) return false;
  const principal = changedPrincipal(change);
  const login = principal === undefined ? undefined : loginOf(principal, context);
  const team =
    change.kind === githubTeam.kind
      ? change.key
      : principal?.startsWith("team:")
        ? principal.slice("team:".length)
        : undefined;
  const repo = change.kind === githubRepo.kind ? change.key : undefined;
  return (
    (login === undefined || event.user?.toLowerCase() === login.toLowerCase()) &&
    (team === undefined || isTeam(team, event.team, context)) &&
    (repo === undefined || event.repository?.toLowerCase() === repo.toLowerCase())
  );
}

type EventsByAction = Readonly<Partial<Record<Change["action"], readonly string[]>>>;

/** The events that are the opposite of a change, as GitHub's audit log names them: https://docs.github.com/organizations/keeping-your-organization-secure/managing-security-settings-for-your-organization/audit-log-events-for-your-organization */
const opposites: Readonly<Record<string, EventsByAction>> = {
  [githubOrg.kind]: {
    grant: ["org.remove_member"],
    revoke: ["org.add_member", "org.restore_member"],
    regrade: ["org.update_member"],
  },
  [githubTeam.kind]: {
    grant: ["team.remove_member"],
    revoke: ["team.add_member"],
  },
  [githubRepo.kind]: {
    grant: ["team.remove_repository", "repo.remove_member"],
    revoke: ["team.add_repository", "repo.add_member"],
    regrade: ["team.update_repository_permission", "team.add_repository", "repo.update_member"],
  },
};

function oppositeEvents(change: Change): readonly string[] | undefined {
  if (change.action === "configure")
    return change.setting === "parent" ? ["team.change_parent_team"] : undefined;
  return opposites[change.kind]?.[change.action];
}

function loginOf(principal: string, { roster }: DriftContext): string | undefined {
  if (principal.startsWith("github:")) return principal.slice("github:".length);
  return principal.startsWith("user:")
    ? roster.users.get(principal.slice("user:".length))?.github
    : undefined;
}

function isTeam(key: string, loggedName: string | undefined, { roster }: DriftContext): boolean {
  if (loggedName === undefined) return false;
  const team = roster.teams.get(key);
  const name = team === undefined || team.github === false ? key.replace(/^github:/, "") : team.github.name;
  return teamSlug(loggedName) === teamSlug(name);
}
