import type { Change } from "../../core/change.ts";
import type { Edit } from "../../roster/edit/edit.ts";
import type { Project } from "../../roster/roster.ts";
import type { Scene, Turned } from "./context.ts";
import { userIn } from "./reverse-org.ts";

/** What somebody did to who may use a repository, as what the file should say. */
export function turnRepo(change: Change, scene: Scene): Turned {
  switch (change.action) {
    case "grant":
    case "revoke":
    case "regrade": {
      const live =
        change.action === "grant" ? undefined : change.action === "revoke" ? change.role : change.from;
      const { principal, key: repo } = change;
      return principal.startsWith("team:")
        ? ofTeam({ team: principal.slice("team:".length), repo, live }, scene)
        : ofPerson({ principal, repo, live }, scene);
    }
    case "create":
    case "configure":
    case "archive":
      return { because: "the file has nothing to say about it" };
    default:
      return change satisfies never;
  }
}

function projectsOn(repo: string, { roster }: Scene): readonly Project[] {
  return [...roster.projects.values()].filter((project) => project.repos.some(({ name }) => name === repo));
}

interface TeamRole {
  readonly team: string;
  readonly repo: string;
  /** What the team has; undefined for nothing. */
  readonly live: string | undefined;
}

function ofTeam({ team, repo, live }: TeamRole, scene: Scene): Turned {
  if (!scene.roster.teams.has(team)) return { because: `the file doesn't declare the team ${team} itself` };
  const project = projectsOn(repo, scene).find((each) => each.team === team || each.access.has(team));
  const gives = scene.roster.teams.get(team)?.repos?.get(repo);
  if (project !== undefined && (live === undefined || gives === undefined))
    return { because: `the project ${project.key} gives it` };
  const path = ["teams", team, "repos", repo] as const;
  if (live === undefined) return { edits: [{ edit: "unset", path }] };
  return { edits: [{ edit: "set", path, value: live }] };
}

interface PersonRole {
  readonly principal: string;
  readonly repo: string;
  readonly live: string | undefined;
}

/** A project's collaborators are on all of its repositories, so that only a project of one can follow one. */
function ofPerson({ principal, repo, live }: PersonRole, scene: Scene): Turned {
  const [project, ...others] = projectsOn(repo, scene).filter((each) => each.collaborators !== undefined);
  if (project === undefined) return { because: "no project declares collaborators for it" };
  if (others.length > 0 || project.repos.length > 1)
    return { because: `the project ${project.key} is about several repositories` };
  const user = userIn(principal);
  const login = principal.slice("github:".length);
  const isMember =
    scene.github?.members.some((each) => each.login.toLowerCase() === login.toLowerCase()) ?? false;
  const who = user === undefined ? scene.person(login, !isMember) : { key: user, edits: [] };
  const path = ["projects", project.key, "collaborators", who.key] as const;
  const edit: Edit = live === undefined ? { edit: "unset", path } : { edit: "set", path, value: live };
  return { edits: [...who.edits, edit] };
}
