import { z } from "zod";
import type { ActionAddress } from "../../adopt/action-address.ts";
import { actionMoves } from "../../adopt/errors.ts";
import { type Finding, finding } from "../../core/finding.ts";
import type { Connections } from "../../providers/index.ts";

const answer = z.object({ sha: z.string().regex(/^[0-9a-f]{40}$/) });

/**
 * Returns where the Action is taken from by its commit, with the tag behind it. Where GitHub doesn't tell the commit, the
 * address stays, with a warning: who moves the tag gets the keys.
 * https://docs.github.com/en/rest/commits/commits#get-a-commit
 */
export async function pinnedAction(
  address: ActionAddress,
  { githubApiUrl, githubToken, fetch }: Pick<Connections, "githubApiUrl" | "githubToken" | "fetch">,
): Promise<{ readonly action: ActionAddress; readonly findings: readonly Finding[] }> {
  const { repository, ref } = address;
  if (/^[0-9a-f]{40}$/.test(ref)) return { action: address, findings: [] };
  const url = `${githubApiUrl}/repos/${repository}/commits/${encodeURIComponent(ref)}`;
  const headers = {
    accept: "application/vnd.github+json",
    "user-agent": "rollcall",
    ...(githubToken === undefined ? {} : { authorization: `Bearer ${githubToken}` }),
  };
  const response = await fetch(url, { headers }).catch(() => undefined);
  const commit = response?.ok ? answer.safeParse(await response.json().catch(() => undefined)) : undefined;
  return commit?.success
    ? { action: { repository, ref: commit.data.sha, tag: ref }, findings: [] }
    : { action: address, findings: [finding(actionMoves(`${repository}@${ref}`))] };
}
