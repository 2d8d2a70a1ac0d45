import type { RosterRepository } from "./repository.ts";
import type { ClaimResult, RequestClaim } from "./request-claims.ts";
import { withoutRetries } from "./request-error.ts";

/**
 * Claims a request by a check run of our App on the repository's oldest commit, where it is found again whatever happens
 * to branches. Nobody can delete a check run. Ids and senders are hashes already.
 */
export async function claimInCheckRuns(
  repository: RosterRepository,
  { id, sender, signedAt }: Omit<RequestClaim, "senders"> & { readonly sender: string },
  branch: string,
): Promise<ClaimResult> {
  const { octokit, owner, repo } = repository;
  const head_sha = await oldestCommit(repository, branch);
  const name = `rollcall/requests ${sender}`;
  const { data: claim } = await octokit.rest.checks.create({
    owner,
    repo,
    head_sha,
    name,
    external_id: `${signedAt} ${id}`,
    status: "completed",
    conclusion: "neutral",
    output: { title: "A request from Slack", summary: "Remembered here, so that it counts once." },
    ...withoutRetries,
  });
  // The oldest claim of a request wins, so that of two runs at once one goes on.
  const { data } = await octokit.rest.checks.listForRef({
    owner,
    repo,
    ref: head_sha,
    check_name: name,
    filter: "all",
    per_page: 100,
  });
  const others = data.check_runs.filter(
    (each) => each.name === name && each.app?.id === claim.app?.id && each.id !== claim.id,
  );
  if (others.some((each) => each.external_id === claim.external_id && each.id < claim.id)) return "repeated";
  const isOvertaken = others.some(
    (each) => each.id < claim.id && Number(each.external_id?.split(" ")[0]) > signedAt,
  );
  return isOvertaken ? "overtaken" : "first";
}

/** Returns the last commit of a branch's history. */
async function oldestCommit({ octokit, owner, repo }: RosterRepository, branch: string): Promise<string> {
  const at = { owner, repo, sha: branch, per_page: 1 };
  const first = await octokit.rest.repos.listCommits(at);
  const page = Number(/[?&]page=(\d+)[^>]*>; rel="last"/.exec(first.headers.link ?? "")?.[1] ?? 1);
  const { data } = page === 1 ? first : await octokit.rest.repos.listCommits({ ...at, page });
  const [oldest] = data;
  if (oldest === undefined) throw new Error(`The branch ${branch} has no commit.`);
  return oldest.sha;
}
