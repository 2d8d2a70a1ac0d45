import type { Account, Repo } from "../entities.ts";
import { nodeId } from "../node-ids.ts";
import { permissionFlags } from "../roles.ts";
import type { GithubWorld } from "../world.ts";
import { simpleUser } from "./account.ts";

const urlSuffixes: Readonly<Record<string, string>> = {
  archive_url: "/{archive_format}{/ref}",
  assignees_url: "/assignees{/user}",
  blobs_url: "/git/blobs{/sha}",
  branches_url: "/branches{/branch}",
  collaborators_url: "/collaborators{/collaborator}",
  comments_url: "/comments{/number}",
  commits_url: "/commits{/sha}",
  compare_url: "/compare/{base}...{head}",
  contents_url: "/contents/{+path}",
  contributors_url: "/contributors",
  deployments_url: "/deployments",
  downloads_url: "/downloads",
  events_url: "/events",
  forks_url: "/forks",
  git_commits_url: "/git/commits{/sha}",
  git_refs_url: "/git/refs{/sha}",
  git_tags_url: "/git/tags{/sha}",
  hooks_url: "/hooks",
  issue_comment_url: "/issues/comments{/number}",
  issue_events_url: "/issues/events{/number}",
  issues_url: "/issues{/number}",
  keys_url: "/keys{/key_id}",
  labels_url: "/labels{/name}",
  languages_url: "/languages",
  merges_url: "/merges",
  milestones_url: "/milestones{/number}",
  notifications_url: "/notifications{?since,all,participating}",
  pulls_url: "/pulls{/number}",
  releases_url: "/releases{/id}",
  stargazers_url: "/stargazers",
  statuses_url: "/statuses/{sha}",
  subscribers_url: "/subscribers",
  subscription_url: "/subscription",
  tags_url: "/tags",
  teams_url: "/teams",
  trees_url: "/git/trees{/sha}",
};

/** Returns the account that owns a repository. Throws when there is none. */
export function ownerOf(world: GithubWorld, repo: Repo): Account {
  const account = world.user(repo.owner);
  if (account === undefined) throw new Error(`nobody is called ${repo.owner}`);
  return account;
}

/** Renders a repository with a team's or person's role and permissions. */
export function repositoryWithRole(
  url: string,
  world: GithubWorld,
  { repo, role }: { readonly repo: Repo; readonly role: string | undefined },
): Record<string, unknown> {
  const held = role === undefined ? {} : { permissions: permissionFlags(world, role), role_name: role };
  return { ...repositoryBody(url, world, repo), ...held };
}

/** Renders a repository, with the fields of every place where the REST API shows one. */
export function repositoryBody(url: string, world: GithubWorld, repo: Repo): Record<string, unknown> {
  const self = `${url}/repos/${repo.owner}/${repo.name}`;
  const home = `https://github.com/${repo.owner}/${repo.name}`;
  const date = repo.createdAt.toISOString();
  return {
    id: repo.id,
    node_id: nodeId("Repository", repo.id),
    name: repo.name,
    full_name: `${repo.owner}/${repo.name}`,
    owner: simpleUser(url, ownerOf(world, repo)),
    private: repo.private,
    visibility: repo.private ? "private" : "public",
    html_url: home,
    description: null,
    fork: repo.fork !== undefined,
    url: self,
    ...Object.fromEntries(Object.entries(urlSuffixes).map(([key, ending]) => [key, `${self}${ending}`])),
    clone_url: `${home}.git`,
    git_url: `git:github.com/${repo.owner}/${repo.name}.git`,
    ssh_url: `git@github.com:${repo.owner}/${repo.name}.git`,
    svn_url: home,
    mirror_url: null,
    homepage: null,
    language: null,
    license: null,
    forks: 0,
    forks_count: 0,
    watchers: 0,
    watchers_count: 0,
    stargazers_count: 0,
    open_issues: 0,
    open_issues_count: 0,
    size: 1,
    default_branch: repo.git.defaultBranch,
    allow_auto_merge: repo.allowAutoMerge,
    topics: [],
    has_issues: true,
    has_projects: false,
    has_wiki: false,
    has_pages: false,
    has_downloads: false,
    has_discussions: false,
    archived: repo.archived,
    disabled: false,
    pushed_at: date,
    created_at: date,
    updated_at: date,
  };
}
