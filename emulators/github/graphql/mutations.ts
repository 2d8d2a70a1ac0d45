import type { Repo, Team } from "../entities.ts";
import { headSha, mergeState } from "../pulls.ts";
import type { Comment, MergeMethod, Pull } from "../repo-activity.ts";
import { createCommitOnBranch } from "./commit-mutation.ts";
import {
  type Arguments,
  type Fields,
  type GraphqlContext,
  requireScope,
  typedError,
  unresolved,
} from "./context.ts";
import { nodeOf } from "./query.ts";

type Mutation = (input: Arguments, context: GraphqlContext) => Readonly<Record<string, unknown>>;

/** The mutations that the emulator serves. */
export const mutationFields: Fields<unknown> = {
  createCommitOnBranch: mutationResolver(createCommitOnBranch),
  enablePullRequestAutoMerge: mutationResolver(enablePullRequestAutoMerge),
  minimizeComment: mutationResolver(minimizeComment),
  updateTeamsRepository: mutationResolver(updateTeamsRepository),
};

/** Makes a resolver of a mutation: it unpacks the input, and returns `clientMutationId`. */
function mutationResolver(mutation: Mutation): Fields<unknown>[string] {
  return (_, args, context) => {
    const input = args["input"] as Arguments;
    return { ...mutation(input, context), clientMutationId: input["clientMutationId"] ?? null };
  };
}

/** Returns the entity of a global id. Throws when it has another kind. */
function requireNode<Kind extends { readonly kind: string }>(
  context: GraphqlContext,
  id: unknown,
  kind: Kind["kind"],
): Kind {
  const found = nodeOf(context.world, String(id)) as { kind: string } | undefined;
  if (found?.kind !== kind) throw unresolved("a node", "global id", id);
  return found as Kind;
}

function updateTeamsRepository(input: Arguments, context: GraphqlContext): Readonly<Record<string, unknown>> {
  requireScope(context, "members=read,administration=write");
  const repo = requireNode<Repo>(context, input["repositoryId"], "Repository");
  const ids = input["teamIds"] as string[];
  if (ids.length > 10) throw typedError("UNPROCESSABLE", "No more than 10 teams can be given at once");
  const teams = ids.map((id) => requireNode<Team>(context, id, "Team"));
  if (repo.archived) throw typedError("UNPROCESSABLE", "Repository was archived so is read-only.");
  for (const team of teams) team.grants.set(repo.id, String(input["permission"]).toLowerCase());
  return { repository: repo, teams };
}

function enablePullRequestAutoMerge(
  input: Arguments,
  context: GraphqlContext,
): Readonly<Record<string, unknown>> {
  requireScope(context, "contents=write,pull_requests=write");
  const pull = requireNode<Pull>(context, input["pullRequestId"], "PullRequest");
  const refused = (message: string): Error => typedError("UNPROCESSABLE", message);
  if (pull.state !== "open") throw refused("Pull request is closed");
  if (!pull.repo.allowAutoMerge) throw refused("Auto merge is not allowed for this repository");
  if (mergeState(context.world, pull) === "clean") throw refused("Pull request is in clean status");
  if (typeof input["expectedHeadOid"] === "string" && input["expectedHeadOid"] !== headSha(pull)) {
    throw typedError("STALE_DATA", "Head branch was modified. Review and try the merge again.");
  }
  const method = String(input["mergeMethod"] ?? "MERGE").toLowerCase() as MergeMethod;
  pull.autoMerge = { method, by: context.actor.account, at: context.now };
  return { actor: context.actor.account, pullRequest: pull };
}

function minimizeComment(input: Arguments, context: GraphqlContext): Readonly<Record<string, unknown>> {
  requireScope(context, "issues=write; pull_requests=write");
  const comment = requireNode<Comment>(context, input["subjectId"], "IssueComment");
  comment.minimized = String(input["classifier"]).toLowerCase().replace("_", "-");
  return { minimizedComment: comment };
}
