import type { CommandOutcome, RequestedChange } from "../../chat/commands/command.ts";
import { type Confirmation, mustBeConfirmed } from "../../chat/confirmation.ts";
import { type ChangeDraft, draftChange, proposalBranchOf, type Requester } from "../../chat/draft.ts";
import {
  mergedReply,
  type PublishedDraft,
  readyReply,
  repeatedReply,
  rosterMovedReply,
  waitingForChecksReply,
  waitingReply,
} from "../../chat/proposal-replies.ts";
import { cantRegisterReply, registeredReply } from "../../chat/registration-replies.ts";
import { followed, type Reply } from "../../chat/reply.ts";
import { type Finding, finding } from "../../core/finding.ts";
import type { Existing } from "../../permissions/existing.ts";
import type { Word } from "../../permissions/word.ts";
import { declaringKinds } from "../../providers/index.ts";
import { commitToBranch, deleteBranch, headOf } from "../../repository/branches.ts";
import { reviewersNotAsked } from "../../repository/errors.ts";
import {
  enableAutoMerge,
  findPullRequest,
  mergePullRequest,
  type OpenPullRequest,
  openPullRequest,
  requestReviewers,
} from "../../repository/pull-requests.ts";
import type { RosterRepository } from "../../repository/repository.ts";
import { requestErrorOf } from "../../repository/request-error.ts";
import type { LoadedRoster } from "../../roster/load.ts";
import type { RosterFile } from "../../roster/parse.ts";
import type { OtherRoster } from "../../roster/things-in-both.ts";
import type { Sentence } from "../../text/sentence.ts";
import { publishProposal } from "../permissions/publish-proposal.ts";
import type { JudgeResult } from "../permissions/run.ts";
import { rememberingWhatIsAsked, type Seen } from "../permissions/seen.ts";
import { areTooManyWaiting, askedBefore } from "./asked-before.ts";
import { pullRequestBodyOf } from "./pull-request-body.ts";

/** The result of a proposed change. */
export interface ProposalResult {
  readonly reply: Reply;
  /** True when the change is on the roster's branch. */
  readonly isMerged?: true;
  /** The pull request, when it waits for others' approval. */
  readonly waiting?: PublishedDraft;
  readonly findings: readonly Finding[];
}

/** The repository, the options and the requester of a proposal. */
export interface ProposalContext {
  readonly repository: RosterRepository;
  /** The key of the roster. */
  readonly rosterKey: string;
  /** The branch that the roster is on. */
  readonly branch: string;
  /** Whether a change that needs no approval is merged at once. */
  readonly merge: boolean;
  /** The key of the user who asks. */
  readonly actor: string;
  /** Their asking, as a word for the change. Without a user, it counts for nothing. */
  readonly word: Word;
  /** What the requester has confirmed of what the change takes. */
  readonly confirmation: Confirmation | undefined;
  /** Returns the question whether what a change takes is meant. */
  confirmationQuestion(draft: ChangeDraft): Reply;
  /** What the reply adds. */
  readonly notes: readonly Sentence[];
  /** The name of the verdict on changes of an organisation's roster. */
  verdictName(org: string | undefined): string;
  /** ISO 8601, UTC. */
  now(): string;
  /** Judges an open pull request with the requester's word for a change of this digest. */
  judgeAgain(number: number, digest: string): Promise<JudgeResult | undefined>;
  /** What they typed: `/rollcall team add …`. */
  readonly commandText: string;
  /** `on Slack` or `in a comment`. */
  readonly where: string;
  readonly runUrl: string | undefined;
  readonly sleep: (milliseconds: number) => Promise<void>;
  /** Asks the services what they have, as far as a roster of these files is about it; undefined when they can't be asked. */
  existingFor(files: readonly RosterFile[]): Promise<Existing | undefined>;
  /** Reads the other rosters of the repository, where these files begin to declare something. */
  othersBeside(roster: LoadedRoster, files: readonly RosterFile[]): Promise<readonly OtherRoster[]>;
  /** Reads the roster at a commit. */
  rosterAt(commit: string): Promise<LoadedRoster>;
  /** Reads the roster again, and interprets the command by it. */
  reload(): Promise<{ readonly roster: LoadedRoster; readonly outcome: CommandOutcome }>;
}

/** How often a change is made anew because the branch has moved. */
const maxAttempts = 5;

/**
 * Publishes a change as a branch, a signed commit and a pull request, and merges it when it may. When the branch has
 * moved meanwhile, the roster is read again and the edit is made anew. The same command finds the same pull request.
 */
export async function propose(
  change: RequestedChange,
  roster: LoadedRoster,
  context: ProposalContext,
): Promise<ProposalResult> {
  const findings: Finding[] = [];
  let current: { change: RequestedChange; roster: LoadedRoster } = { change, roster };
  let published: PublishedDraft | undefined;
  for (let attempt = 1; attempt <= maxAttempts; attempt += 1) {
    const { registers } = current.change;
    const before = registers === undefined ? undefined : await askedBefore(current, context);
    if (before !== undefined && "repeated" in before) return { reply: before.repeated, findings };
    if (before !== undefined) current = { ...current, change: before.completed };
    const drafted = await draftedChange(current, context);
    if ("reply" in drafted)
      return { reply: registers === undefined ? drafted.reply : cantRegisterReply(), findings };
    const { draft, seen } = drafted;
    if (published === undefined && mustBeConfirmed(draft, context.confirmation))
      return { reply: context.confirmationQuestion(draft), findings };
    const branch = proposalBranchOf(context.actor, current.change);
    const existing = await findPullRequest(context.repository, { branch, base: context.branch });
    const mayMerge = context.merge && draft.decision.allowed;
    if (existing !== undefined && published === undefined && !mayMerge && registers === undefined) {
      // Asking again is a word again: the first one may be too old.
      findings.push(...((await context.judgeAgain(existing.number, draft.decision.digest))?.findings ?? []));
      return { reply: repeatedReply({ ...draft, pull: existing }), findings };
    }
    const isOneMore = registers !== undefined && existing === undefined;
    if (isOneMore && (await areTooManyWaiting(context.repository)))
      return { reply: cantRegisterReply(), findings };
    const { pull, commit } = await publish(
      draft,
      { branch, context, seen, onto: current.roster.source.commit ?? "" },
      findings,
    );
    published = { ...draft, pull };
    if (registers !== undefined) {
      const hasLogin = current.change.registration?.hasLogin === true;
      const step = existing === undefined ? "new" : "completed";
      return { reply: registeredReply(pull, { step, hasLogin }), waiting: published, findings };
    }
    if (!mayMerge) {
      return draft.decision.allowed
        ? { reply: readyReply(published), findings }
        : { reply: followed(waitingReply(published), ...context.notes), waiting: published, findings };
    }
    if ((await headOf(context.repository, context.branch)) === current.roster.source.commit) {
      const merging = await mergePullRequest(context.repository, pull, {
        head: commit,
        sleep: context.sleep,
      });
      if (merging.is === "merged") {
        await deleteBranch(context.repository, branch).catch(() => undefined);
        return { reply: mergedReply(published), isMerged: true, findings };
      }
      if (merging.is === "blocked") {
        const auto = await enableAutoMerge(context.repository, pull, commit);
        return { reply: waitingForChecksReply(published, auto), findings };
      }
    }
    const next = await context.reload();
    if (next.outcome.is !== "change") return { reply: rosterMovedReply(published), findings };
    current = { change: next.outcome.change, roster: next.roster };
  }
  return { reply: published === undefined ? rosterBusyReply : rosterMovedReply(published), findings };
}

/**
 * Drafts a change. Only where it names what the file didn't name before, and its requester may not claim that, are the
 * services asked whether it exists: what doesn't may be created.
 */
async function draftedChange(
  { change, roster }: { readonly change: RequestedChange; readonly roster: LoadedRoster },
  context: ProposalContext,
): Promise<{ readonly draft: ChangeDraft; readonly seen?: Seen } | { readonly reply: Reply }> {
  const alone = requesterIn(context);
  const first = draftChange(change, roster, alone);
  if ("reply" in first) return first;
  const requester = { ...alone, others: await context.othersBeside(roster, first.filesAfter) };
  const draft = requester.others.length === 0 ? first : draftChange(change, roster, requester);
  if ("reply" in draft) return draft;
  const claims = draft.decision.actions.some(
    ({ rosterAction, isAllowed }) => rosterAction.action === "claim" && !isAllowed,
  );
  const known = claims ? await context.existingFor(draft.filesAfter) : undefined;
  if (known === undefined) return { draft };
  const { existing, seen } = rememberingWhatIsAsked(known);
  const again = draftChange(change, roster, { ...requester, existing });
  return "reply" in again ? again : { draft: again, seen: seen() };
}

function requesterIn({ actor, word, repository: { owner, repo } }: ProposalContext): Requester {
  return { actor, word, kinds: declaringKinds, repository: { owner, repo } };
}

const rosterBusyReply: Reply = {
  tone: "refusal",
  blocks: [["Somebody is changing the roster all the time. Please try again."]],
};

interface PublicationContext {
  readonly branch: string;
  readonly context: ProposalContext;
  readonly seen: Seen | undefined;
  readonly onto: string;
}

async function publish(
  draft: ChangeDraft,
  { branch, context, seen, onto }: PublicationContext,
  findings: Finding[],
): Promise<{ readonly pull: OpenPullRequest; readonly commit: string }> {
  const { repository, actor, where } = context;
  const { change, decision } = draft;
  const commit = await commitToBranch(repository, {
    branch,
    onto,
    files: draft.changed,
    headline: change.title,
    body: `Asked for by ${actor} ${where}.`,
  });
  const { pull, problems } = await publishProposal(
    {
      repository,
      name: context.verdictName(draft.org),
      of: context.rosterKey,
      base: context.branch,
      branch,
      commit,
      decision,
      seen,
      word: context.word,
      url: context.runUrl,
      now: context.now(),
    },
    () =>
      openPullRequest(repository, {
        branch,
        base: context.branch,
        title: change.title,
        body: pullRequestBodyOf(draft, context),
      }),
  );
  findings.push(...problems);
  if (!decision.allowed) {
    await requestReviewers(repository, pull, draft.reviewers).catch((error: unknown) => {
      findings.push(finding(reviewersNotAsked(requestErrorOf(error).message)));
    });
  }
  return { pull, commit };
}
