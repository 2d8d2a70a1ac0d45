import type { Change } from "../../../core/change.ts";
import { isOver } from "../../../core/end.ts";
import type { Edit, EditPath } from "../../../roster/edit/edit.ts";
import { patternFor, withheldRole } from "../../../roster/repository-patterns.ts";
import type { DriftContext, Reversal } from "../../../roster/reversal.ts";
import type { Grant, Project } from "../../../roster/roster.ts";
import { userKeyOf } from "../../shared/principals.ts";

/** Returns the edits for a change of a repository's access. */
export function reverseRepo(change: Change, context: DriftContext): Reversal {
  switch (change.action) {
    case "grant":
    case "revoke":
    case "regrade": {
      const live =
        change.action === "grant" ? undefined : change.action === "revoke" ? change.role : change.from;
      const { principal, key: repo } = change;
      return principal.startsWith("team:")
        ? reverseTeamRole({ team: principal.slice("team:".length), repo, live }, context)
        : reversePersonRole({ principal, repo, live }, context);
    }
    case "create":
    case "configure":
    case "archive":
      return { because: "the file has nothing to say about it" };
    default:
      return change satisfies never;
  }
}

function projectsOn(repo: string, { roster }: DriftContext): readonly Project[] {
  return [...roster.projects.values()].filter((project) => project.repos.some(({ name }) => name === repo));
}

interface TeamRole {
  readonly team: string;
  readonly repo: string;
  /** The team's role on GitHub; undefined for none. */
  readonly live: string | undefined;
}

function reverseTeamRole({ team, repo, live }: TeamRole, context: DriftContext): Reversal {
  if (!context.roster.teams.has(team)) return { because: `the file doesn't declare the team ${team} itself` };
  const project = projectsOn(repo, context).find((each) => each.team === team || each.access.has(team));
  const { repos } = context.roster.teams.get(team) ?? {};
  const { repoPatterns = [] } = context.resolved.teams.get(team) ?? {};
  const gives = repos?.get(repo);
  if (project !== undefined && (live === undefined || gives === undefined))
    return { because: `the project ${project.key} gives it` };
  const path = ["teams", team, "repos", repo] as const;
  const { role = withheldRole } = patternFor(repoPatterns)(repo) ?? {};
  // Without its line the repository would be one of those that a pattern gives.
  if (live === undefined)
    return {
      edits: [role === withheldRole ? { edit: "unset", path } : { edit: "set", path, value: withheldRole }],
    };
  return { edits: [{ edit: "set", path: roleAt(path, gives, context), value: live }] };
}

/** Returns where a line has its role, which keeps its end. Of a line that has ended, the whole is written anew. */
function roleAt(path: EditPath, given: Grant | undefined, { resolved }: DriftContext): EditPath {
  return given?.until === undefined || isOver(given.until, resolved.now) ? path : [...path, "role"];
}

interface PersonRole {
  readonly principal: string;
  readonly repo: string;
  readonly live: string | undefined;
}

/** Adopts a collaborator's role. A project's collaborators are on all of its repositories, so it must have only one. */
function reversePersonRole({ principal, repo, live }: PersonRole, context: DriftContext): Reversal {
  const [project, ...others] = projectsOn(repo, context).filter((each) => each.collaborators !== undefined);
  if (project === undefined) return { because: "no project declares collaborators for it" };
  if (others.length > 0 || project.repos.length > 1)
    return { because: `the project ${project.key} is about several repositories` };
  const user = userKeyOf(principal);
  const login = principal.slice("github:".length);
  const isMember =
    context.github?.members.some((each) => each.login.toLowerCase() === login.toLowerCase()) ?? false;
  const who = user === undefined ? context.declareUser(login, !isMember) : { key: user, edits: [] };
  const path = ["projects", project.key, "collaborators", who.key] as const;
  const given = project.collaborators?.get(who.key);
  const edit: Edit =
    live === undefined
      ? { edit: "unset", path }
      : { edit: "set", path: roleAt(path, given, context), value: live };
  return { edits: [...who.edits, edit] };
}
