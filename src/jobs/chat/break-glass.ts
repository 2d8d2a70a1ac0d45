import type { CommandOutcome } from "../../chat/commands/command.ts";
import { actionSentences, approversOf } from "../../chat/decision-sentences.ts";
import { markdownReply, slackReply } from "../../chat/render-reply.ts";
import { type ReplyBlock, refusal } from "../../chat/reply.ts";
import type { Decision } from "../../permissions/check-permissions.ts";
import {
  breakGlassLabel,
  closeIssue,
  openBreakGlassIssue,
  openBreakGlassIssues,
} from "../../repository/break-glass-issues.ts";
import { findOwner } from "../../repository/organization-owner.ts";
import { type PullRequestSummary, readPullRequest } from "../../repository/pull-request-summary.ts";
import { isValid } from "../../roster/load.ts";
import type { User } from "../../roster/roster.ts";
import { name, say } from "../../text/sentence.ts";
import { slackIdOf } from "./ask-approvers.ts";
import { askedAt, secondsOf } from "./asked-at.ts";
import { isByRelayAlone, relayAloneReply } from "./by-relay-alone.ts";
import type { ExecutionContext, ExecutionResult } from "./execute-outcome.ts";
import { judgeAsItIs, judgeWithWords } from "./verdict.ts";

type BreakGlassOutcome = Extract<CommandOutcome, { readonly is: "break-glass" }>;

const done: ExecutionResult = { exitCode: 0 };

/**
 * Lifts the verdict on a pull request once, for the change as it is, by the word of an owner of the organisation. First an
 * issue is opened that names everybody whose approval is skipped; while it is open, nobody can do this again.
 */
export async function breakGlass(
  outcome: BreakGlassOutcome,
  execution: ExecutionContext,
): Promise<ExecutionResult> {
  const { request, commandContext, chatContext, responder, roster } = execution;
  const { repository } = chatContext.connections;
  const refuse = async (...blocks: readonly ReplyBlock[]) => {
    await responder.reply(refusal(...blocks));
    return done;
  };
  if (isByRelayAlone(request)) {
    await responder.reply(relayAloneReply());
    return done;
  }
  const { actor } = commandContext;
  if (actor === undefined || !isValid(roster)) return refuse(say`You are not in the roster.`);
  const inComment = request.via === "comment" ? request.comment : undefined;
  const number = outcome.pull ?? (inComment?.onPullRequest ? inComment.number : undefined);
  if (number === undefined) return refuse(say`Which pull request? ${name("break-glass #12 because …")}`);
  const account = inComment?.author.id ?? actor.githubId;
  if (account === undefined)
    return refuse(
      say`The roster has no ${name("github_id")} for you, so I can't see whether you own the organisation. ${name("rollcall pin")} writes it; or ask me in a comment below the pull request.`,
    );
  const org = roster.declared.github?.org ?? repository.owner;
  const owner = await findOwner(repository, { org, account });
  if (owner === undefined)
    return refuse(say`${name("break-glass")} is for owners of ${name(org)} on GitHub.`);
  const pull = await readPullRequest(repository, number);
  if (pull?.state !== "open") return refuse(say`There is no open pull request #${number}.`);
  const [open] = await openBreakGlassIssues(repository);
  if (open !== undefined) return refuse(alreadyUsed(open));

  const before = await judgeAsItIs(number, chatContext);
  if (before.is !== "judged")
    return refuse(say`There is no verdict to lift.`, ...(before.is === "unjudged" ? [[before.reason]] : []));
  if (before.isAllowed) return refuse(say`The pull request is allowed already.`);
  if (before.since === undefined || secondsOf(before.since) > askedAt(request, chatContext))
    return refuse(
      say`${pullLink(pull)} became what it is after you asked, or nobody had judged it before. Look at its verdict, and say it again.`,
    );
  const skipped = skippedBy(actor, before.decision, roster.declared.users);
  const told = { by: actor.key, reason: outcome.reason, pull, skipped, decision: before.decision };
  const issue = await openBreakGlassIssue(repository, issueOf(told));
  const [first] = await openBreakGlassIssues(repository);
  if (first !== undefined && first.number < issue.number) {
    await closeIssue(repository, issue.number);
    return refuse(alreadyUsed(first));
  }
  const lifted = await judgeWithWords(
    {
      number,
      words: [],
      digest: before.decision.digest,
      breakGlass: { by: actor.key, reason: outcome.reason },
    },
    chatContext,
  );
  const link = { text: `issue #${issue.number}`, link: issue.url };
  if (lifted.is !== "judged")
    return refuse(say`The pull request changed meanwhile, so its verdict stays. Close ${link} to try again.`);
  await tellSkipped({ ...told, link }, execution);
  await responder.reply({
    tone: "change",
    blocks: [
      say`${name(actor.key)} broke the glass: ${pullLink(pull)} may be merged as it is, whoever's word it lacks. ${outcome.reason}`,
      say`Everybody whose approval was skipped has been told, in ${link}. Until it is closed, nobody can do this again.`,
    ],
  });
  return done;
}

function pullLink({ number, url }: PullRequestSummary) {
  return { text: `pull request #${number}`, link: url };
}

function alreadyUsed({ number, url }: { readonly number: number; readonly url: string }) {
  return say`The glass was broken before, in ${{ text: `issue #${number}`, link: url }}. Talk it over and close that first.`;
}

/** Returns everybody whose word the change waits for. */
function skippedBy(actor: User, decision: Decision, users: ReadonlyMap<string, User>): readonly User[] {
  return approversOf(decision).flatMap((key) => (key === actor.key ? [] : (users.get(key) ?? [])));
}

interface BrokenGlass {
  readonly by: string;
  readonly reason: string;
  readonly pull: PullRequestSummary;
  readonly skipped: readonly User[];
  readonly decision: Decision;
}

function issueOf({ by, reason, pull, skipped, decision }: BrokenGlass) {
  const body = markdownReply({
    blocks: [
      say`${name(by)} lifted the verdict on ${pullLink(pull)} without the approvals that it lacks. The reason given:`,
      { verbatim: reason },
      say`What it does:`,
      { list: actionSentences(decision) },
      say`Whose approval was skipped is named below. Look at it, put back what shouldn't be, and close this issue: until then nobody can break the glass again. Everybody who may write the repository can close it; its history says who did.`,
    ],
  });
  // The schema of logins leaves nothing but letters, digits and hyphens.
  const mentions = skipped.map(({ key, github }) => (github === undefined ? `\`${key}\`` : `@${github}`));
  return {
    title: `Break-glass on #${pull.number} by ${by}`,
    body: `${body}\n\n${mentions.join(" ")}`.trimEnd(),
    labels: [breakGlassLabel],
  };
}

async function tellSkipped(
  {
    by,
    reason,
    pull,
    skipped,
    link,
  }: BrokenGlass & { readonly link: { readonly text: string; readonly link: string } },
  { chatContext: { slack } }: ExecutionContext,
): Promise<void> {
  const [text = ""] = slackReply({
    blocks: [
      say`${name(by)} lifted the verdict on ${pullLink(pull)}, which waited for your approval or another's. The reason given: ${reason}`,
      say`Please look at it, and talk it over in ${link}.`,
    ],
  });
  for (const user of skipped) {
    const channel = await slackIdOf(user, slack);
    if (channel !== undefined) await slack.send("chat.postMessage", { channel, text, unfurl_links: false });
  }
}
