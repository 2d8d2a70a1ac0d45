import type { ApplyAgain } from "../../chat/commands/offboard.ts";
import { outOfReachOf } from "../../chat/out-of-reach.ts";
import type { Reply, ReplyBlock } from "../../chat/reply.ts";
import { changedPrincipal, changedResource, type Outcome } from "../../core/change.ts";
import { hasErrors } from "../../core/finding.ts";
import type { Report } from "../../core/report.ts";
import { userPrincipal } from "../../providers/shared/principals.ts";
import { describeChanges } from "../../report/describe.ts";
import { displayNames } from "../../report/names.ts";
import type { User } from "../../roster/roster.ts";
import { name, parseBackticks, type Sentence, say } from "../../text/sentence.ts";

/** So many errors of a run are repeated; its report has them all. */
const mostErrors = 5;

/**
 * Returns the last reply to an offboarding, after its apply: what the services confirmed as gone, what is still there and
 * why, and what Rollcall can't take.
 */
export function offboardingReply(user: User, report: Report, again: ApplyAgain): Reply {
  const theirs = outcomesOf(user, report);
  const gone = theirs.filter(({ status }) => status === "applied");
  const left = notGoneOf(user, report);
  return {
    tone: "change",
    blocks: [
      ...goneBlocks(user, { gone, left, again }, report),
      ...leftBlocks(left, report),
      ...errorBlocks(report, again),
      ...outOfReachBlocks(user),
    ],
  };
}

/** True when the run took everything from somebody that it could see, and saw everything. */
export function isAllGone(user: User, report: Report): boolean {
  return notGoneOf(user, report).length === 0 && !hasErrors(report.findings);
}

function outcomesOf(user: User, { outcomes }: Report): readonly Outcome[] {
  return outcomes.filter(({ change }) => changedPrincipal(change) === userPrincipal(user.key));
}

/** Returns what somebody still holds: what could not be taken, and what the run has not tried to take. */
function notGoneOf(user: User, report: Report): readonly Outcome[] {
  const principal = userPrincipal(user.key);
  const theirs = outcomesOf(user, report);
  const tried = new Set(theirs.map(({ change }) => changedResource(change)));
  const untried = [...report.before].flatMap(([id, { kind, key, grants }]): Outcome[] => {
    const role = grants.get(principal);
    const provider = report.kinds.get(kind)?.provider;
    if (role === undefined || provider === undefined || tried.has(id)) return [];
    const change = { provider, kind, key, action: "revoke", principal, role } as const;
    return [{ change, status: "skipped", because: isPaused(report) ? whilePaused : leftByTheRun }];
  });
  return [...theirs.filter(({ status }) => status !== "applied"), ...untried];
}

/** True of a run that only planned, since somebody paused Rollcall. */
function isPaused({ findings }: Report): boolean {
  return findings.some(({ code }) => code === "paused");
}

const whilePaused = "Rollcall is paused.";

const leftByTheRun = "This run leaves that to them. Its report says why.";

/** Returns the last reply to an offboarding that was not applied. */
export function notAppliedReply(user: User): Reply {
  const nothing = say`Nothing was taken from ${name(user.key)} in this run.`;
  return { tone: "answer", blocks: [nothing, ...outOfReachBlocks(user)] };
}

function outOfReachBlocks(user: User): readonly ReplyBlock[] {
  return [
    say`What I can't take from ${name(user.key)}; somebody has to look after it:`,
    { list: outOfReachOf(user) },
  ];
}

function goneBlocks(
  { key }: User,
  {
    gone,
    left,
    again,
  }: Readonly<Record<"gone" | "left", readonly Outcome[]>> & { readonly again: ApplyAgain },
  report: Report,
): readonly ReplyBlock[] {
  if (isPaused(report))
    return [
      again === "sync"
        ? say`Nothing is taken from ${name(key)} while Rollcall is paused. Say ${name("resume")}, and then ${name(again)}.`
        : say`Nothing is taken from ${name(key)} while Rollcall is paused. An admin says ${name("/rollcall resume")} in chat; then run ${name(again)}.`,
    ];
  if (gone.length > 0) return [say`Gone, as the services confirmed:`, { list: sentencesOf(gone, report) }];
  if (report.kinds.size === 0) return [say`No service was asked, so nothing was taken from ${name(key)}.`];
  if (left.length > 0) return [say`Nothing was taken from ${name(key)} in this run.`];
  return [say`Nothing was taken from ${name(key)} in this run: of what it could see, they held nothing.`];
}

function leftBlocks(left: readonly Outcome[], report: Report): readonly ReplyBlock[] {
  if (left.length === 0) return [];
  const byReason = Map.groupBy(left, (outcome) => reasonOf(outcome));
  const lines = [...byReason].flatMap(([reason, outcomes]) =>
    sentencesOf(outcomes, report).map((sentence): Sentence => [...sentence, ": ", ...parseBackticks(reason)]),
  );
  return [say`Not gone yet:`, { list: lines }];
}

function errorBlocks({ findings }: Report, again: ApplyAgain): readonly ReplyBlock[] {
  const errors = findings.filter(({ severity }) => severity === "error");
  if (errors.length === 0) return [];
  return [
    say`The run could not see or do everything. Until this is corrected, they may hold more than is told here:`,
    { list: errors.slice(0, mostErrors).map(({ message }) => parseBackticks(message)) },
    say`Then run ${name(again)}.`,
  ];
}

function reasonOf(outcome: Outcome): string {
  if (outcome.status === "failed") return outcome.error.message;
  return outcome.status === "skipped" ? outcome.because : "";
}

function sentencesOf(outcomes: readonly Outcome[], report: Report): readonly Sentence[] {
  const changes = outcomes.map(({ change }) => change);
  return describeChanges(changes, displayNames(report)).map(({ sentence }) => sentence);
}
