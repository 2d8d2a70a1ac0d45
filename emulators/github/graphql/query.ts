import { readNodeId } from "../node-ids.ts";
import type { RepoActivity } from "../repo-activity.ts";
import { mayUse } from "../route.ts";
import type { GithubWorld } from "../world.ts";
import { type Fields, unresolved } from "./context.ts";
import { commitNode, refNode } from "./git.ts";

/** The root fields of queries. */
export const queryFields: Fields<unknown> = {
  rateLimit: (_, __, { budgets: { graphql }, cost }) => ({
    cost: cost.points,
    limit: graphql.limit,
    nodeCount: cost.nodes,
    remaining: graphql.limit - graphql.used,
    resetAt: graphql.resetAt.toISOString(),
    used: graphql.used,
  }),
  viewer: (_, __, { actor }) => ({ ...actor.account, kind: "User" }),
  organization: (_, args, { world }) => {
    const account = world.user(String(args["login"]));
    if (account?.kind !== "Organization") {
      throw unresolved("an Organization", "login", args["login"]);
    }
    return account;
  },
  user: (_, args, { world }) => {
    const account = world.user(String(args["login"]));
    // GitHub resolves no managed user here (integrations/terraform-provider-github#3644).
    const isManaged = account?.login.includes("_") ?? false;
    if (account?.kind !== "User" || isManaged) throw unresolved("a User", "login", args["login"]);
    return account;
  },
  repositoryOwner: (_, args, { world }) => world.user(String(args["login"])) ?? null,
  repository: (_, args, { world, actor }) => {
    const name = `${args["owner"]}/${args["name"]}`;
    const repo = world.repo(name) ?? (args["followRenames"] === false ? undefined : world.movedRepo(name));
    if (repo === undefined || !mayUse(actor, repo)) throw unresolved("a Repository", "name", name);
    return repo;
  },
  node: (_, args, { world }) => {
    const found = nodeOf(world, String(args["id"]));
    if (found === undefined) throw unresolved("a node", "global id", args["id"]);
    return found;
  },
  nodes: (_, args, { world }) =>
    (args["ids"] as string[]).map((id) => nodeOf(world, id) ?? unresolved("a node", "global id", id)),
};

/** Returns the entity of a global id. */
export function nodeOf(world: GithubWorld, id: string): object | undefined {
  const parsed = readNodeId(id);
  if (parsed === undefined) return undefined;
  const number = Number(parsed.id);
  switch (parsed.type) {
    case "User":
    case "Bot":
    case "Organization":
      return world.accounts.get(number);
    case "Team":
      return world.teams.get(number);
    case "Repository":
      return world.repos.get(number);
    case "OrganizationInvitation":
      return world.invitations.get(number);
    case "PullRequest":
      return findInRepos(world, ({ pulls }) => [...pulls.values()].find((each) => each.id === number));
    case "IssueComment":
      return findInRepos(world, ({ comments }) => comments.get(number));
    case "Ref":
    case "Commit": {
      const [repo, name = ""] = parsed.id.split(/:(.*)/);
      const found = world.repos.get(Number(repo));
      if (found === undefined) return undefined;
      return (parsed.type === "Ref" ? refNode(found, name) : commitNode(found, name)) ?? undefined;
    }
    default:
      return undefined;
  }
}

function findInRepos(
  world: GithubWorld,
  find: (activity: RepoActivity) => object | undefined,
): object | undefined {
  for (const { activity } of world.repos.values()) {
    const found = find(activity);
    if (found !== undefined) return found;
  }
  return undefined;
}
