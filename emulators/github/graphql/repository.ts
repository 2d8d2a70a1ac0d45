import type { Repo } from "../entities.ts";
import { nodeId } from "../node-ids.ts";
import type { Fields } from "./asked.ts";
import { collaboratorsOf } from "./collaborators.ts";

/** A repository. */
export const repositoryFields: Fields<Repo> = {
  id: (repo) => nodeId("Repository", repo.id),
  databaseId: (repo) => repo.id,
  name: (repo) => repo.name,
  nameWithOwner: (repo) => `${repo.owner}/${repo.name}`,
  isArchived: (repo) => repo.archived,
  isPrivate: (repo) => repo.private,
  visibility: (repo) => (repo.private ? "PRIVATE" : "PUBLIC"),
  url: (repo) => `https://github.com/${repo.owner}/${repo.name}`,
  collaborators: collaboratorsOf,
  owner: (repo, _, { world }) => world.user(repo.owner),
};
