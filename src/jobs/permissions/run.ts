import { errorsToFindings } from "../../app/errors-to-findings.ts";
import type { RosterLoader } from "../../app/load-roster.ts";
import { actionSentences, approvalsNeeded, statusDescription } from "../../chat/decision-sentences.ts";
import { markdownReply } from "../../chat/render-reply.ts";
import type { ReplyBlock } from "../../chat/reply.ts";
import { type Finding, finding } from "../../core/finding.ts";
import { type Author, checkPermissions, type Decision } from "../../permissions/check-permissions.ts";
import type { RosterAction } from "../../permissions/roster-action.ts";
import { statusNotSet } from "../../repository/errors.ts";
import {
  isMergeOf,
  type PullRequestVersions,
  readPullRequestVersions,
} from "../../repository/pull-request-versions.ts";
import type { RosterRepository } from "../../repository/repository.ts";
import { requestErrorOf } from "../../repository/request-error.ts";
import type { Push } from "../../repository/requester.ts";
import { isRecordedPush, requesterOf, urlWithPusher } from "../../repository/requester.ts";
import { approvingReviewers } from "../../repository/reviews.ts";
import { type CommitStatus, permissionsStatusName, setCommitStatus } from "../../repository/status.ts";
import { lastAdminEnds, lastAdminFindings } from "../../roster/last-admin.ts";
import { isValid, type LoadedRoster, type ValidRoster } from "../../roster/load.ts";
import { say } from "../../text/sentence.ts";
import { readRosterAt } from "../chat/read-roster.ts";
import { userOfAccount } from "../chat/request.ts";

/** The pull request to check. */
export interface PermissionRequest {
  readonly number: number;
  /** The run's address, which the status links to. */
  readonly runUrl: string;
  /** Who pushed which commit, when the event says so. */
  readonly push?: Push | undefined;
}

/** The commit status that the check leads to, and its explanation. */
export interface PermissionResult extends Omit<CommitStatus, "url"> {
  /** What the change does and who may approve it, as Markdown for a summary. */
  readonly markdown: string;
  readonly findings: readonly Finding[];
}

type CheckResult = Omit<PermissionResult, "context">;

/**
 * Checks a pull request against the rules and the people of its base, and sets the commit status `rollcall/permissions`
 * of its head: allowed, or who must approve which action. Returns undefined, and does nothing, for a pull request into
 * another branch than the default one: a commit has one such status, and the roster in force decides it.
 */
export async function runPermissionCheck(
  request: PermissionRequest,
  rosters: RosterLoader,
): Promise<PermissionResult | undefined> {
  const { repository } = rosters;
  const versions = await readPullRequestVersions(repository, request.number);
  if (versions.baseBranch !== versions.defaultBranch) return undefined;
  // The event may be older than the head that was read.
  const push = request.push?.head === versions.head ? request.push : undefined;
  const result = await checkVersions(versions, push, rosters);
  const url = push === undefined ? request.runUrl : urlWithPusher(request.runUrl, push);
  try {
    await setCommitStatus(repository, versions.head, { ...result, url });
    return result;
  } catch (error) {
    return {
      ...result,
      findings: [...result.findings, finding(statusNotSet(requestErrorOf(error).message))],
    };
  }
}

async function checkVersions(
  versions: PullRequestVersions,
  push: Push | undefined,
  rosters: RosterLoader,
): Promise<PermissionResult> {
  let org: string | undefined;
  const withStatusName = (result: CheckResult) => ({
    ...result,
    context: permissionsStatusName(org, rosters.repository),
  });
  try {
    const base = await readRosterAt(rosters, versions.base);
    org = base.declared?.github?.org;
    return withStatusName(await decide(versions, { base, push }, rosters));
  } catch (error) {
    // An unreadable roster allows nothing, even if an earlier run has allowed the change.
    const words = "GitHub didn't let me read all of this, so it isn't judged. Please run the check again.";
    return withStatusName({ ...resultSaying("error", words), findings: errorsToFindings(error) });
  }
}

async function decide(
  versions: PullRequestVersions,
  { base, push }: { readonly base: LoadedRoster; readonly push: Push | undefined },
  rosters: RosterLoader,
): Promise<CheckResult> {
  const { before, after } = await rostersToCompare(versions, rosters, base);
  if (!isValid(after))
    return resultSaying("failure", `${mistakeCount(after)}, so there is nothing to judge yet.`);
  if (!isValid(base)) {
    if (base.source.files.length === 0)
      return resultSaying("success", "The roster begins here: there is nobody yet to ask for permission.");
    return resultSaying(
      "failure",
      "The base's roster is broken, and can't say who may do what: an owner of the repository has to merge this.",
    );
  }
  const [lastAdmin] = lastAdminFindings(base.resolved, after.resolved);
  if (lastAdmin !== undefined) return resultSaying("failure", `${lastAdmin.message} ${lastAdmin.remedy}`);
  const author = await authorOf(versions, { roster: base, push }, rosters.repository);
  const decision = checkPermissions(
    {
      base,
      before: isValid(before) ? before : base,
      head: after,
      extraActions: extraActionsOf(versions, base),
    },
    author ?? { user: undefined },
    await approversOf(versions, base, rosters.repository),
  );
  const state = decision.allowed ? "success" : "pending";
  return {
    state,
    description: statusDescription(decision),
    markdown: markdownOf(decision, author === undefined),
    findings: lastAdminEnds(after.resolved),
  };
}

/**
 * Returns the rosters before and after the change. When the base has moved since the branch began, they are the base and
 * GitHub's trial merge, since two harmless changes can make a harmful one. Without a trial merge, they are the branch's.
 */
async function rostersToCompare(
  versions: PullRequestVersions,
  rosters: RosterLoader,
  base: LoadedRoster,
): Promise<{ readonly before: LoadedRoster; readonly after: LoadedRoster }> {
  const head = await readRosterAt(rosters, versions.head);
  const fork = versions.mergeBase === versions.base ? base : await readRosterAt(rosters, versions.mergeBase);
  if (sameFiles(fork, base)) return { before: base, after: head };
  const { mergePreview } = versions;
  if (
    mergePreview !== undefined &&
    (await isMergeOf(rosters.repository, mergePreview, [versions.base, versions.head]))
  ) {
    return { before: base, after: await readRosterAt(rosters, mergePreview) };
  }
  return { before: fork, after: head };
}

function sameFiles({ source: one }: LoadedRoster, { source: other }: LoadedRoster): boolean {
  return (
    one.files.length === other.files.length &&
    one.files.every(({ path, bytes }, index) => {
      const counterpart = other.files[index];
      return counterpart?.path === path && Buffer.compare(bytes, counterpart.bytes) === 0;
    })
  );
}

/**
 * Returns the author of the change: for a change made in chat, the user who asked for it. Returns undefined when somebody
 * other than the author pushed last, since the author did not make that change.
 */
async function authorOf(
  { head, author }: PullRequestVersions,
  { roster, push }: { readonly roster: ValidRoster; readonly push: Push | undefined },
  repository: RosterRepository,
): Promise<Author | undefined> {
  const requester = await requesterOf(repository, { head, author: author.login });
  if (requester !== undefined) return { user: requester };
  const isOwn =
    push === undefined
      ? await isRecordedPush(repository, { account: author.id, head })
      : push.account === author.id;
  return isOwn ? { user: userOfAccount(roster, author)?.key, account: author } : undefined;
}

async function approversOf(
  versions: PullRequestVersions,
  roster: ValidRoster,
  repository: RosterRepository,
): Promise<readonly string[]> {
  const accounts = await approvingReviewers(repository, versions);
  return accounts.flatMap((account) => userOfAccount(roster, account)?.key ?? []);
}

/** Returns a `settings` action for each changed file below `.github`: workflows have Rollcall's tokens. */
function extraActionsOf(
  { changedPaths, unlistedFiles }: PullRequestVersions,
  { source }: LoadedRoster,
): readonly RosterAction[] {
  const rosterPaths = new Set(source.files.map(({ path }) => path));
  const changed = [...new Set(changedPaths)].filter(
    (path) => path.startsWith(".github/") && !rosterPaths.has(path),
  );
  const unseen = unlistedFiles === 0 ? [] : [`${unlistedFiles} files that GitHub doesn't list`];
  return [...changed, ...unseen].map((what) => ({ action: "settings", subject: what, detail: what }));
}

function mistakeCount({ findings }: LoadedRoster): string {
  const errors = findings.filter(({ severity }) => severity === "error").length;
  return `The roster has ${errors} ${errors === 1 ? "mistake" : "mistakes"}`;
}

function resultSaying(state: CommitStatus["state"], words: string): CheckResult {
  return { state, description: words, markdown: markdownReply({ blocks: [[words]] }), findings: [] };
}

function markdownOf(decision: Decision, isOthersPush: boolean): string {
  if (decision.actions.length === 0) return markdownReply({ blocks: [say`Nobody's permission is needed.`] });
  const open = approvalsNeeded(decision);
  const permission: readonly ReplyBlock[] =
    open.length === 0
      ? [say`Allowed: everybody whose permission it needs has given it.`]
      : [say`Waits for an approving review of:`, { list: open }];
  const pushNote: readonly ReplyBlock[] =
    isOthersPush && open.length > 0
      ? [say`Its author isn't known to have pushed this commit, so their own word doesn't count for it.`]
      : [];
  return markdownReply({
    blocks: [...permission, ...pushNote, say`What it does:`, { list: actionSentences(decision) }],
  });
}
