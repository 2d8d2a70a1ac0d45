import { userRole } from "../access.ts";
import { codeOwnersErrors } from "../code-owners.ts";
import type { Repo } from "../entities.ts";
import { branchRef } from "../git/committing.ts";
import { nodeId } from "../node-ids.ts";
import type { Pull, QueueEntry } from "../repo-activity.ts";
import { permissionEnum } from "../roles.ts";
import { collaboratorsOf } from "./collaborators.ts";
import { connect } from "./connection.ts";
import { type Arguments, type Fields, type GraphqlContext, requireScope, unresolved } from "./context.ts";
import { commitNode, gitObject, refNode } from "./git.ts";

/** The fields of a repository. */
export const repositoryFields: Fields<Repo> = {
  id: (repo) => nodeId("Repository", repo.id),
  databaseId: (repo) => repo.id,
  name: (repo) => repo.name,
  nameWithOwner: (repo) => `${repo.owner}/${repo.name}`,
  isArchived: (repo) => repo.archived,
  isPrivate: (repo) => repo.private,
  isFork: (repo) => repo.fork !== undefined,
  isEmpty: (repo) => repo.git.refs.size === 0,
  isInOrganization: (repo, _, { world }) => repo.owner === world.org.login,
  parent: (repo) => repo.fork ?? null,
  visibility: (repo) => (repo.private ? "PRIVATE" : "PUBLIC"),
  url: (repo) => `https://github.com/${repo.owner}/${repo.name}`,
  owner: (repo, _, { world }) => world.user(repo.owner),
  autoMergeAllowed: (repo) => repo.allowAutoMerge,
  viewerPermission: (repo, _, { world, actor }) => {
    const role = actor.kind === "app" ? "admin" : userRole(world, actor.account, repo);
    return role === undefined ? null : permissionEnum(world, role);
  },
  collaborators: collaboratorsOf,
  defaultBranchRef: (repo) => refNode(repo, branchRef(repo.git.defaultBranch)),
  ref: (repo, args) => {
    const name = String(args["qualifiedName"]);
    return refNode(repo, name) ?? refNode(repo, branchRef(name));
  },
  object: (repo, args, context) => {
    requireScope(context, "contents=read");
    return gitObject(repo, args);
  },
  codeowners: (repo, _, context) => {
    requireScope(context, "contents=read");
    const errors = codeOwnersErrors(repo);
    return errors === undefined ? null : { errors };
  },
  pullRequest: (repo, args, context) => {
    requireScope(context, "pull_requests=read");
    const pull = repo.activity.pulls.get(Number(args["number"]));
    if (pull === undefined) throw unresolved("a PullRequest", "number", args["number"]);
    return pull;
  },
  pullRequests: pullsOf,
  mergeQueue: (repo, args, context) => {
    const branch = String(args["branch"] ?? repo.git.defaultBranch);
    const entries = repo.activity.mergeQueue.filter((each) => each.branch === branch);
    if (entries.length === 0) return null;
    return {
      entries: (page: Arguments) =>
        connect(context, entries, {
          args: page,
          field: "entries",
          node: (each) => queueEntry(repo, each, entries),
        }),
    };
  },
};

function pullsOf(repo: Repo, args: Arguments, context: GraphqlContext): unknown {
  requireScope(context, "pull_requests=read");
  const states = args["states"] as string[] | null | undefined;
  const stateOf = (pull: Pull): string => (pull.mergedAt === undefined ? pull.state.toUpperCase() : "MERGED");
  const found = [...repo.activity.pulls.values()].filter(
    (each) =>
      (states === undefined || states === null || states.includes(stateOf(each))) &&
      (typeof args["headRefName"] !== "string" || each.head.branch === args["headRefName"]) &&
      (typeof args["baseRefName"] !== "string" || each.baseBranch === args["baseRefName"]),
  );
  return connect(context, found, { args, field: "pullRequests" });
}

function queueEntry(
  repo: Repo,
  entry: QueueEntry,
  entries: readonly QueueEntry[],
): Readonly<Record<string, unknown>> {
  return {
    position: entries.indexOf(entry) + 1,
    pullRequest: entry.pull,
    baseCommit: commitNode(repo, entry.base),
    headCommit: commitNode(repo, entry.head),
  };
}
