import { type Change, changedPrincipal } from "../../core/change.ts";
import { teamSlug } from "../../roster/slug.ts";
import type { Scene } from "./context.ts";

/** Something that somebody did, as a service's log tells it. */
export interface Deed {
  readonly action: string;
  readonly actor: string;
  readonly at: string;
  readonly user?: string;
  readonly team?: string;
  readonly repository?: string;
}

/**
 * The deed behind a change that a plan would make: the latest one that does the opposite to the same person, team and
 * repository. Undefined where no log tells of one.
 */
export function deedBehind(change: Change, deeds: readonly Deed[], scene: Scene): Deed | undefined {
  const actions = oppositeOf(change);
  if (actions === undefined) return undefined;
  const principal = changedPrincipal(change);
  const login = principal === undefined ? undefined : loginOf(principal, scene);
  const team =
    change.kind === "github-team"
      ? change.key
      : principal?.startsWith("team:")
        ? principal.slice("team:".length)
        : undefined;
  const repo = change.kind === "github-repo" ? change.key : undefined;
  return deeds.find(
    (deed) =>
      actions.includes(deed.action) &&
      (login === undefined || deed.user?.toLowerCase() === login.toLowerCase()) &&
      (team === undefined || isTeam(team, deed.team, scene)) &&
      (repo === undefined || deed.repository?.toLowerCase() === repo.toLowerCase()),
  );
}

/** The words of GitHub's audit log: https://docs.github.com/organizations/keeping-your-organization-secure/managing-security-settings-for-your-organization/audit-log-events-for-your-organization */
function oppositeOf({ kind, action, ...change }: Change): readonly string[] | undefined {
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

function loginOf(principal: string, { roster }: Scene): string | undefined {
  if (principal.startsWith("github:")) return principal.slice("github:".length);
  return principal.startsWith("user:")
    ? roster.users.get(principal.slice("user:".length))?.github
    : undefined;
}

function isTeam(key: string, told: string | undefined, { roster }: Scene): boolean {
  if (told === undefined) return false;
  const team = roster.teams.get(key);
  const name = team === undefined || team.github === false ? key.replace(/^github:/, "") : team.github.name;
  return teamSlug(told) === teamSlug(name);
}
