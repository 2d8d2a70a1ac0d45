import { type Finding, finding } from "../../core/finding.ts";
import type { ApprovalRecord } from "../../permissions/approval-record.ts";
import type { Decision } from "../../permissions/check-permissions.ts";
import type { Word } from "../../permissions/word.ts";
import { ownLogin } from "../../repository/account.ts";
import { publishCheckRun } from "../../repository/check-runs.ts";
import type { RosterRepository } from "../../repository/repository.ts";
import { verdictIsAdvice } from "./errors.ts";
import { isAdvice } from "./in-force.ts";
import { problemOf } from "./publish.ts";
import type { Seen } from "./seen.ts";
import { memoOf } from "./stored-record.ts";
import { type VerdictText, verdictOf, verdictSaying } from "./verdict.ts";

/** A change that somebody asked for in chat, committed and not yet a pull request. */
export interface Proposal {
  readonly repository: RosterRepository;
  /** The name of the verdict. */
  readonly name: string;
  /** The key of the roster that it is of. */
  readonly of: string;
  /** The branch that it goes into. */
  readonly base: string;
  readonly branch: string;
  readonly commit: string;
  readonly decision: Decision;
  /** What was seen of the services for it. */
  readonly seen?: Seen | undefined;
  /** The word of whoever asks. */
  readonly word: Word;
  readonly url: string | undefined;
  /** ISO 8601, UTC. */
  readonly now: string;
}

/**
 * Publishes whose word a change is, opens its pull request, and publishes the verdict on it. The word is there before the
 * pull request, which is judged as soon as it opens; nothing passes before there is one.
 */
export async function publishProposal<Pull extends { readonly number: number }>(
  proposal: Proposal,
  open: () => Promise<Pull>,
): Promise<{ readonly pull: Pull; readonly problems: readonly Finding[] }> {
  const { repository, name, decision, word } = proposal;
  const own = await ownLogin(repository);
  if (isAdvice({ own })) return { pull: await open(), problems: [finding(verdictIsAdvice())] };
  const waiting = verdictSaying("action_required", "Waits for its pull request to open.");
  const publish = (verdict: VerdictText, number?: number, id?: number) => {
    const { conclusion, title, markdown: summary } = verdict;
    const { commit: head, url, now } = proposal;
    const allowed = conclusion === "success" ? decision.digest : undefined;
    const memo = memoOf({
      judgedAt: now,
      record: recordOf(proposal, number),
      seen: proposal.seen,
      allowed,
      of: [proposal.of],
      words: [word],
    });
    return publishCheckRun(repository, { name, head, conclusion, title, summary, memo, url }, id);
  };
  let pull: Pull | undefined;
  try {
    const { id } = await publish(waiting);
    pull = await open();
    await publish(verdictOf(decision, { words: [word] }), pull.number, id);
    return { pull, problems: [] };
  } catch (error) {
    return { pull: pull ?? (await open()), problems: [finding(problemOf(error, name))] };
  }
}

function recordOf(
  { base, branch, commit, decision, seen, word, repository }: Proposal,
  number: number | undefined,
): ApprovalRecord {
  return {
    version: 1,
    number,
    base,
    branch: `${repository.owner}:${branch}`,
    digest: decision.digest,
    heads: [commit],
    isOwn: true,
    words: [word],
    absent: seen?.absent ?? [],
  };
}
