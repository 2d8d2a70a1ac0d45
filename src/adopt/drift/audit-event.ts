import { type Change, changedPrincipal } from "../../core/change.ts";
import { teamSlug } from "../../roster/slug.ts";
import type { DriftContext } from "./context.ts";

/** One entry of a service's audit log. */
export interface AuditEvent {
  /** GitHub's name of the event, as `org.remove_member`. */
  readonly action: string;
  /** The login of the account that did it. */
  readonly actor: string;
  /** ISO 8601, UTC. */
  readonly at: string;
  readonly user?: string;
  readonly team?: string;
  readonly repository?: string;
}

/**
 * Returns the event that made a planned change necessary: the latest one that did the opposite to the same person, team
 * and repository. `events` are newest first. Undefined when there is none.
 */
export function auditEventBehind(
  change: Change,
  events: readonly AuditEvent[],
  context: DriftContext,
): AuditEvent | undefined {
  const actions = oppositeEvents(change);
  if (actions === undefined) return undefined;
  const principal = changedPrincipal(change);
  const login = principal === undefined ? undefined : loginOf(principal, context);
  const team =
    change.kind === "github-team"
      ? change.key
      : principal?.startsWith("team:")
        ? principal.slice("team:".length)
        : undefined;
  const repo = change.kind === "github-repo" ? change.key : undefined;
  return events.find(
    (event) =>
      actions.includes(event.action) &&
      (login === undefined || event.user?.toLowerCase() === login.toLowerCase()) &&
      (team === undefined || isTeam(team, event.team, context)) &&
      (repo === undefined || event.repository?.toLowerCase() === repo.toLowerCase()),
  );
}

/** Returns the events that are the opposite of a change, as GitHub's audit log names them: https://docs.github.com/organizations/keeping-your-organization-secure/managing-security-settings-for-your-organization/audit-log-events-for-your-organization */
function oppositeEvents({ kind, action, ...change }: Change): readonly string[] | undefined {
  switch (`${kind} ${action}`) {
    case "github-org grant":
      return ["org.remove_member"];
    case "github-org revoke":
      return ["org.add_member", "org.restore_member"];
    case "github-org regrade":
      return ["org.update_member"];
    case "github-team grant":
      return ["team.remove_member"];
    case "github-team revoke":
      return ["team.add_member"];
    case "github-team configure":
      return "setting" in change && change.setting === "parent" ? ["team.change_parent_team"] : undefined;
    case "github-repo grant":
      return ["team.remove_repository", "repo.remove_member"];
    case "github-repo revoke":
      return ["team.add_repository", "repo.add_member"];
    case "github-repo regrade":
      return ["team.update_repository_permission", "team.add_repository", "repo.update_member"];
    default:
      return undefined;
  }
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
