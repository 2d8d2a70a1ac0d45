import type { Change, Outcome } from "../../chat/commands/command.ts";
import { description } from "../../chat/decision-sentences.ts";
import { branchFor, type Draft, draftOf } from "../../chat/draft.ts";
import {
  already,
  changing,
  merged,
  ready,
  type Shown,
  waiting,
  waitingForChecks,
} from "../../chat/proposal-replies.ts";
import type { Reply } from "../../chat/reply.ts";
import { type Finding, finding } from "../../core/finding.ts";
import { commitAhead, deleteBranch, headOf } from "../../repository/branches.ts";
import { reviewersNotAsked, statusNotSet } from "../../repository/errors.ts";
import { failureIn } from "../../repository/failure.ts";
import {
  askForReview,
  enableAutoMerge,
  findPull,
  mergePull,
  openPull,
  type Pull,
} from "../../repository/pull-requests.ts";
import type { RosterRepository } from "../../repository/repository.ts";
import { recordAsker } from "../../repository/requester.ts";
import { permissionsContext, setStatus } from "../../repository/status.ts";
import { pullBody } from "./pull-body.ts";
import type { Book } from "./roster-at.ts";

/** What became of a change that somebody asked for. */
export interface Proposed {
  readonly reply: Reply;
  /** True when the roster on the branch has it by now. */
  readonly isMerged?: true;
  readonly findings: readonly Finding[];
}

/** What a change is proposed with. */
export interface Desk {
  readonly repository: RosterRepository;
  /** The branch that the roster is on. */
  readonly branch: string;
  /** Whether what somebody may do alone is merged at once. */
  readonly merge: boolean;
  readonly actor: string;
  /** What they typed, and where. */
  readonly words: string;
  readonly where: string;
  readonly runUrl: string | undefined;
  readonly sleep: (milliseconds: number) => Promise<void>;
  /** Reads the roster again, and understands the words by it. */
  again(): Promise<{ readonly book: Book; readonly outcome: Outcome }>;
}

/** The main branch may move on while we work; after so many times somebody else should look. */
const mostAttempts = 5;

/**
 * Makes a change of the roster into a branch, a signed commit and a pull request; merges it where it may be. Whatever
 * moved in the meantime, the roster is read again and the edit made anew. The same command finds the same pull request.
 */
export async function propose(change: Change, book: Book, desk: Desk): Promise<Proposed> {
  const findings: Finding[] = [];
  let current: { change: Change; book: Book } = { change, book };
  let last: Shown | undefined;
  for (let attempt = 1; attempt <= mostAttempts; attempt += 1) {
    const draft = draftOf(current.change, current.book, desk.actor);
    if ("reply" in draft) return { reply: draft.reply, findings };
    const branch = branchFor(desk.actor, current.change);
    const known = await findPull(desk.repository, { branch, base: desk.branch });
    const mayMerge = desk.merge && draft.verdict.allowed;
    if (known !== undefined && last === undefined && !mayMerge) {
      return { reply: already({ ...draft, pull: known }), findings };
    }
    const { pull, commit } = await publish(draft, { branch, desk, onto: current.book.commit }, findings);
    last = { ...draft, pull };
    if (!mayMerge) return { reply: draft.verdict.allowed ? ready(last) : waiting(last), findings };
    if ((await headOf(desk.repository, desk.branch)) === current.book.commit) {
      const merging = await mergePull(desk.repository, pull, { head: commit, sleep: desk.sleep });
      if (merging.is === "merged") {
        await deleteBranch(desk.repository, branch).catch(() => undefined);
        return { reply: merged(last), isMerged: true, findings };
      }
      if (merging.is === "blocked") {
        const auto = await enableAutoMerge(desk.repository, pull, commit);
        return { reply: waitingForChecks(last, auto), findings };
      }
    }
    const next = await desk.again();
    if (next.outcome.is !== "change") return { reply: changing(last), findings };
    current = { change: next.outcome.change, book: next.book };
  }
  return { reply: last === undefined ? draftFailure : changing(last), findings };
}

const draftFailure: Reply = {
  tone: "refusal",
  blocks: [["Somebody is changing the roster all the time. Please try again."]],
};

async function publish(
  draft: Draft,
  { branch, desk, onto }: { readonly branch: string; readonly desk: Desk; readonly onto: string },
  findings: Finding[],
): Promise<{ readonly pull: Pull; readonly commit: string }> {
  const { repository, actor, where, runUrl } = desk;
  const { change, verdict } = draft;
  const commit = await commitAhead(repository, {
    branch,
    onto,
    files: draft.changed,
    headline: change.title,
    body: `Asked for by ${actor} ${where}.`,
  });
  // Before there is a pull request, which is judged as soon as it opens.
  await recordAsker(repository, commit, actor).catch((error: unknown) => {
    findings.push(finding(statusNotSet(failureIn(error).message)));
  });
  const pull = await openPull(repository, {
    branch,
    base: desk.branch,
    title: change.title,
    body: pullBody(draft, desk),
  });
  const status = {
    context: permissionsContext(draft.org, repository),
    state: verdict.allowed ? "success" : "pending",
    description: description(verdict),
    url: runUrl,
  } as const;
  await setStatus(repository, commit, status).catch((error: unknown) => {
    findings.push(finding(statusNotSet(failureIn(error).message)));
  });
  if (!verdict.allowed) {
    await askForReview(repository, pull, draft.reviewers).catch((error: unknown) => {
      findings.push(finding(reviewersNotAsked(failureIn(error).message)));
    });
  }
  return { pull, commit };
}
