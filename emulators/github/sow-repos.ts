import type { Account, Repo } from "./entities.ts";
import type { GithubSeed, SeedRepo } from "./seed.ts";
import type { GithubWorld } from "./world.ts";

const long = new Date("2020-01-01T00:00:00Z");

type Known = (world: GithubWorld, login: string) => Account;

/** Makes the repositories of a seed, with their collaborators and outside collaborators. */
export function sowRepos(world: GithubWorld, seed: GithubSeed, known: Known): void {
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
  { id, known }: { readonly id: number; readonly known: Known },
): Repo {
  const owner = seed.owner ?? world.org.login;
  known(world, owner);
  const people = Object.entries(seed.collaborators ?? {});
  return {
    kind: "Repository",
    id,
    owner,
    name: seed.name,
    archived: seed.archived ?? false,
    private: seed.private ?? true,
    collaborators: new Map(people.map(([login, role]) => [known(world, login).id, role])),
    invitations: new Map(),
    createdAt: long,
  };
}
