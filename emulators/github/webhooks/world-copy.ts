import type { OrgRole, Repo, Team, TeamRole } from "../entities.ts";
import { headSha } from "../pulls.ts";
import type { CheckRun, Pull, WorkflowRun } from "../repo-activity.ts";
import type { GithubWorld } from "../world.ts";

/** A team as it was, and the team as it is. */
export interface TeamCopy extends Pick<Team, "name" | "slug" | "description" | "privacy" | "notifications"> {
  readonly team: Team;
  readonly members: ReadonlyMap<number, TeamRole>;
  readonly grants: ReadonlyMap<number, string>;
}

/** A pull request as it was. */
export interface PullCopy extends Pick<Pull, "state" | "title" | "body" | "baseBranch"> {
  readonly head: string;
}

/** A repository as it was, and the repository as it is. */
export interface RepoCopy extends Pick<Repo, "owner" | "name" | "archived" | "private"> {
  readonly repo: Repo;
  readonly defaultBranch: string;
  readonly collaborators: ReadonlyMap<number, string>;
  readonly refs: ReadonlyMap<string, string>;
  readonly pulls: ReadonlyMap<number, PullCopy>;
  readonly checks: ReadonlyMap<number, CheckRun["status"]>;
  readonly runs: ReadonlyMap<number, WorkflowRun["status"]>;
}

/** The parts of a world that webhooks tell of, as they were. */
export interface WorldCopy {
  readonly members: ReadonlyMap<number, OrgRole>;
  readonly invitations: ReadonlySet<number>;
  readonly teams: ReadonlyMap<number, TeamCopy>;
  readonly repos: ReadonlyMap<number, RepoCopy>;
  readonly installation: {
    readonly isSuspended: boolean;
    readonly isDeleted: boolean;
    readonly permissions: string;
  };
}

/** Copies what webhooks tell of. */
export function copyWorld(world: GithubWorld): WorldCopy {
  const { app } = world;
  return {
    members: new Map(world.members),
    invitations: new Set(world.invitations.keys()),
    teams: new Map([...world.teams].map(([id, team]) => [id, copyTeam(team)])),
    repos: new Map([...world.repos].map(([id, repo]) => [id, copyRepo(repo)])),
    installation: {
      isSuspended: app?.installation.suspendedAt !== undefined,
      isDeleted: app?.installation.isDeleted ?? false,
      permissions: JSON.stringify(app?.permissions ?? null),
    },
  };
}

function copyTeam(team: Team): TeamCopy {
  const { name, slug, description, privacy, notifications } = team;
  return {
    team,
    name,
    slug,
    description,
    privacy,
    notifications,
    members: new Map(team.members),
    grants: new Map(team.grants),
  };
}

function copyRepo(repo: Repo): RepoCopy {
  const { owner, name, archived, activity, git } = repo;
  return {
    repo,
    owner,
    name,
    archived,
    private: repo.private,
    defaultBranch: git.defaultBranch,
    collaborators: new Map(repo.collaborators),
    refs: new Map(git.refs),
    pulls: new Map([...activity.pulls].map(([number, pull]) => [number, copyPull(pull)])),
    checks: new Map([...activity.checks].map(([id, { status }]) => [id, status])),
    runs: new Map([...activity.runs].map(([id, { status }]) => [id, status])),
  };
}

function copyPull(pull: Pull): PullCopy {
  const { state, title, body, baseBranch } = pull;
  return { state, title, body, baseBranch, head: headSha(pull) };
}
