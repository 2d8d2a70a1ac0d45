import type { Account, Repo } from "./entities.ts";
import { branchRef, commitFiles, filesAt } from "./git/committing.ts";
import { addBlob, newObjectStore } from "./git/objects.ts";
import { emptyActivity } from "./repo-activity.ts";
import { settingsOf } from "./repo-settings.ts";
import type { GithubSeed, SeedRepo } from "./seed.ts";
import type { GithubWorld } from "./world.ts";

const longAgo = new Date("2020-01-01T00:00:00Z");

type AccountFor = (world: GithubWorld, login: string) => Account;

/** Builds the repositories of a seed, with their collaborators and outside collaborators. */
export function buildRepos(world: GithubWorld, seed: GithubSeed, known: AccountFor): void {
  const repos = seed.repos ?? [];
  const taken = new Set(repos.flatMap((each) => each.id ?? []));
  for (const each of repos) {
    let id = each.id;
    while (id === undefined || (each.id === undefined && taken.has(id)))
      id = world.nextId("repository", 8001);
    world.addRepo(repoOf(world, each, { id, known }));
  }
  for (const { login, repos: held } of seed.outsideCollaborators ?? []) {
    for (const [name, role] of Object.entries(held)) {
      const repo = world.repo(name);
      if (repo === undefined) throw new Error(`no repository is called ${name}`);
      repo.collaborators.set(known(world, login).id, role);
    }
  }
}

function repoOf(
  world: GithubWorld,
  seed: SeedRepo,
  { id, known }: { readonly id: number; readonly known: AccountFor },
): Repo {
  const owner = seed.owner ?? world.org.login;
  known(world, owner);
  const people = Object.entries(seed.collaborators ?? {});
  const fork = seed.fork === undefined ? undefined : world.repo(seed.fork);
  if (seed.fork !== undefined && fork === undefined) throw new Error(`no repository is called ${seed.fork}`);
  const repo: Repo = {
    kind: "Repository",
    id,
    owner,
    name: seed.name,
    archived: seed.archived ?? false,
    private: seed.private ?? true,
    collaborators: new Map(people.map(([login, role]) => [known(world, login).id, role])),
    invitations: new Map(),
    git: {
      store: fork?.git.store ?? newObjectStore(),
      refs: new Map(fork?.git.refs),
      defaultBranch: seed.branch ?? fork?.git.defaultBranch ?? "main",
    },
    activity: emptyActivity(),
    protection: new Map(
      (seed.protection ?? []).map(({ branch, approvals = 0, statuses = [] }) => [
        branch,
        { approvals, statuses },
      ]),
    ),
    rulesets: new Map(
      (seed.rulesets ?? []).map((each) => {
        const number = world.nextId("ruleset", 501);
        return [number, { id: number, ...each }];
      }),
    ),
    settings: settingsOf(seed),
    allowAutoMerge: seed.allowAutoMerge ?? false,
    fork,
    createdAt: longAgo,
  };
  if (seed.files !== undefined) writeFiles(repo, seed.files, known(world, owner));
  return repo;
}

/** Writes the first commit, or the next one on the default branch of a fork. */
function writeFiles(repo: Repo, contents: Readonly<Record<string, string>>, by: Account): void {
  const ref = branchRef(repo.git.defaultBranch);
  const head = repo.git.refs.get(ref);
  const files = new Map(filesAt(repo, head));
  for (const [path, text] of Object.entries(contents)) {
    files.set(path, { mode: "100644", sha: addBlob(repo.git.store, Buffer.from(text)).sha });
  }
  const parents = head === undefined ? [] : [head];
  const commit = commitFiles(repo, files, { message: "Initial commit", parents, by, now: longAgo });
  repo.git.refs.set(ref, commit.sha);
}
