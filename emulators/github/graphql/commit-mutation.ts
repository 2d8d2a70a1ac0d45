import type { Repo } from "../entities.ts";
import { branchRef, commitFiles, filesAt } from "../git/committing.ts";
import { addBlob } from "../git/objects.ts";
import { moveRef } from "../git/refs.ts";
import { readNodeId } from "../node-ids.ts";
import { requireRules } from "../rest/rulesets.ts";
import { mayUse } from "../route.ts";
import { type Arguments, type GraphqlContext, requireScope, typedError, unresolved } from "./context.ts";
import { commitNode, refNode } from "./git.ts";

interface Changes {
  readonly additions?: readonly { readonly path: string; readonly contents: string }[] | null;
  readonly deletions?: readonly { readonly path: string }[] | null;
}

/** Commits to an existing branch, with GitHub's signature. Throws `STALE_DATA` unless its head is the expected one. */
export function createCommitOnBranch(
  input: Arguments,
  context: GraphqlContext,
): Readonly<Record<string, unknown>> {
  requireScope(context, "contents=write");
  const { repo, branch } = requestedBranch(input["branch"] as Arguments, context);
  const ref = branchRef(branch);
  const head = repo.git.refs.get(ref);
  if (repo.archived) throw typedError("FORBIDDEN", "Repository was archived so is read-only.");
  if (head === undefined) throw unresolved("a Ref", "name", `refs/heads/${branch}`);
  if (repo.protection.has(branch)) {
    throw typedError("UNPROCESSABLE", "Changes must be made through a pull request.");
  }
  requireRules(repo, ref, { rule: "update", actor: context.actor });
  if (input["expectedHeadOid"] !== head) {
    const message = `Expected branch to point to "${input["expectedHeadOid"]}" but it did not. Pull and try again.`;
    throw typedError("STALE_DATA", message);
  }
  const files = new Map(filesAt(repo, head));
  const { additions, deletions } = (input["fileChanges"] ?? {}) as Changes;
  for (const { path } of deletions ?? []) {
    if (!files.delete(path)) {
      throw typedError(
        "UNPROCESSABLE",
        `A path was requested for deletion which does not exist as of commit oid \`${head}\`: ${path}`,
      );
    }
  }
  for (const { path, contents } of additions ?? []) {
    const blob = addBlob(repo.git.store, Buffer.from(contents, "base64"));
    files.set(path, { mode: files.get(path)?.mode ?? "100644", sha: blob.sha });
  }
  const { headline, body } = input["message"] as { headline: string; body?: string | null };
  const message = body ? `${headline}\n\n${body}` : headline;
  const commit = commitFiles(repo, files, {
    message,
    parents: [head],
    by: context.actor.account,
    now: context.now,
  });
  moveRef(repo, ref, commit.sha, { by: context.actor.account, now: context.now });
  return { commit: commitNode(repo, commit.sha), ref: refNode(repo, ref) };
}

function requestedBranch(
  input: Arguments,
  { world, actor }: GraphqlContext,
): { readonly repo: Repo; readonly branch: string } {
  const { id, repositoryNameWithOwner, branchName } = input;
  if (typeof id === "string") {
    const [number = "", ref] = readNodeId(id)?.id.split(":") ?? [];
    const repo = world.repos.get(Number(number));
    if (repo === undefined || ref === undefined) throw unresolved("a node", "global id", id);
    return { repo, branch: ref.replace("refs/heads/", "") };
  }
  const repo = world.repo(String(repositoryNameWithOwner));
  if (repo === undefined || !mayUse(actor, repo))
    throw unresolved("a Repository", "name", repositoryNameWithOwner);
  return { repo, branch: String(branchName).replace("refs/heads/", "") };
}
