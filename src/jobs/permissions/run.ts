import { errorsToFindings } from "../../app/errors-to-findings.ts";
import { approvalsNeeded, description, whatItDoes } from "../../chat/decision-sentences.ts";
import { type Block, say } from "../../chat/reply.ts";
import { type Finding, finding } from "../../core/finding.ts";
import { type Author, judge, type Verdict } from "../../permissions/check-permissions.ts";
import type { Deed } from "../../permissions/roster-action.ts";
import type { Standing } from "../../permissions/standing.ts";
import { statusNotSet } from "../../repository/errors.ts";
import { failureIn } from "../../repository/failure.ts";
import { isMergeOf, type Sides, sidesOf } from "../../repository/pull-sides.ts";
import type { RosterRepository } from "../../repository/repository.ts";
import type { Push } from "../../repository/requester.ts";
import { askerOf, isNotedPush, notingPush } from "../../repository/requester.ts";
import { approvalsOf } from "../../repository/reviews.ts";
import { permissionsContext, type Status, setStatus } from "../../repository/status.ts";
import { markdownReply } from "../chat/reply-rendering.ts";
import { userWithAccount } from "../chat/request.ts";
import { type Book, bookAt, type Shelf } from "../chat/roster-at.ts";

/** Which pull request to judge. */
export interface PermissionRequest {
  readonly number: number;
  /** Paths and globs of the roster's files. */
  readonly config: readonly string[];
  /** The run's address, which the status links to. */
  readonly runUrl: string;
  /** What the event says about who pushed. */
  readonly push?: Push | undefined;
}

/** What the check needs from outside. */
export interface PermissionConnections {
  readonly repository: RosterRepository;
  readonly now: () => Date;
}

export interface PermissionResult extends Omit<Status, "url"> {
  /** What the change does and who may approve it, as Markdown for a summary. */
  readonly markdown: string;
  readonly findings: readonly Finding[];
}

type Judgement = Omit<PermissionResult, "context">;

/**
 * Judges a pull request by the table and the people of its base, and sets the commit status `rollcall/permissions` of
 * its head: allowed, or who must approve which part. A commit has one such status, whichever pull requests it is in, so
 * only one into the default branch, where the roster in force is, is judged; undefined for others.
 */
export async function checkPermissions(
  request: PermissionRequest,
  { repository, now }: PermissionConnections,
): Promise<PermissionResult | undefined> {
  const sides = await sidesOf(repository, request.number);
  if (sides.into !== sides.defaultBranch) return undefined;
  const shelf: Shelf = { repository, config: request.config, today: now().toISOString().slice(0, 10) };
  // The event may be older than what was read just now.
  const push = request.push?.head === sides.head ? request.push : undefined;
  const result = await judgement(sides, push, shelf);
  const url = push === undefined ? request.runUrl : notingPush(request.runUrl, push);
  try {
    await setStatus(repository, sides.head, { ...result, url });
    return result;
  } catch (error) {
    return { ...result, findings: [...result.findings, finding(statusNotSet(failureIn(error).message))] };
  }
}

async function judgement(sides: Sides, push: Push | undefined, shelf: Shelf): Promise<PermissionResult> {
  let org: string | undefined;
  const named = (judged: Judgement) => ({ ...judged, context: permissionsContext(org, shelf.repository) });
  try {
    const base = await bookAt(shelf, sides.base);
    org = base.standing?.declared.github?.org;
    return named(await judged(sides, { base, push }, shelf));
  } catch (error) {
    // What couldn't be read allows nothing, whatever an earlier run has said.
    const words = "GitHub didn't let me read all of this, so it isn't judged. Please run the check again.";
    return named({ ...told("error", words), findings: errorsToFindings(error) });
  }
}

async function judged(
  sides: Sides,
  { base, push }: { readonly base: Book; readonly push: Push | undefined },
  shelf: Shelf,
): Promise<Judgement> {
  const { before, after } = await booksOf(sides, shelf, base);
  if (after.standing === undefined)
    return told("failure", `${mistakesIn(after)}, so there is nothing to judge yet.`);
  if (base.standing === undefined) {
    if (base.files.length === 0)
      return told("success", "The roster begins here: there is nobody yet to ask for permission.");
    return told(
      "failure",
      "The base's roster is broken, and can't say who may do what: an owner of the repository has to merge this.",
    );
  }
  const author = await authorOf(sides, { standing: base.standing, push }, shelf.repository);
  const verdict = judge(
    {
      base: base.standing,
      before: before.standing ?? base.standing,
      head: after.standing,
      besides: besides(sides, base),
    },
    author ?? { user: undefined },
    await approversOf(sides, base.standing, shelf.repository),
  );
  const state = verdict.allowed ? "success" : "pending";
  return {
    state,
    description: description(verdict),
    markdown: markdownOf(verdict, author === undefined),
    findings: [],
  };
}

/**
 * The rosters between which the change lies. Where the base's has moved on since the two parted, what merging would
 * leave counts, since two harmless changes can make a harmful one; without a trial of that, the change by itself.
 */
async function booksOf(
  sides: Sides,
  shelf: Shelf,
  base: Book,
): Promise<{ readonly before: Book; readonly after: Book }> {
  const head = await bookAt(shelf, sides.head);
  const fork = sides.fork === sides.base ? base : await bookAt(shelf, sides.fork);
  if (sameFiles(fork, base)) return { before: base, after: head };
  const { preview } = sides;
  if (preview !== undefined && (await isMergeOf(shelf.repository, preview, [sides.base, sides.head]))) {
    return { before: base, after: await bookAt(shelf, preview) };
  }
  return { before: fork, after: head };
}

function sameFiles(one: Book, other: Book): boolean {
  return (
    one.files.length === other.files.length &&
    one.files.every(({ path, bytes }, index) => {
      const twin = other.files[index];
      return twin?.path === path && Buffer.compare(bytes, twin.bytes) === 0;
    })
  );
}

/**
 * Who wrote it; for what Rollcall wrote in chat, who asked for it there; undefined when somebody else than its author
 * pushed last, since that is not the author's word.
 */
async function authorOf(
  { head, author }: Sides,
  { standing, push }: { readonly standing: Standing; readonly push: Push | undefined },
  repository: RosterRepository,
): Promise<Author | undefined> {
  const asker = await askerOf(repository, { head, author: author.login });
  if (asker !== undefined) return { user: asker };
  const isOwn =
    push === undefined
      ? await isNotedPush(repository, { account: author.id, head })
      : push.account === author.id;
  return isOwn ? { user: userWithAccount(standing, author)?.key, account: author } : undefined;
}

async function approversOf(
  sides: Sides,
  standing: Standing,
  repository: RosterRepository,
): Promise<readonly string[]> {
  const accounts = await approvalsOf(repository, sides);
  return accounts.flatMap((account) => userWithAccount(standing, account)?.key ?? []);
}

/** Whoever changes how Rollcall runs could do anything with its tokens, so that is `settings` too. */
function besides({ paths, unlisted }: Sides, { files }: Book): readonly Deed[] {
  const rosters = new Set(files.map(({ path }) => path));
  const changed = [...new Set(paths)].filter((path) => path.startsWith(".github/") && !rosters.has(path));
  const unseen = unlisted === 0 ? [] : [`${unlisted} files that GitHub doesn't list`];
  return [...changed, ...unseen].map((what) => ({ action: "settings", subject: what, detail: what }));
}

function mistakesIn({ findings }: Book): string {
  const errors = findings.filter(({ severity }) => severity === "error").length;
  return `The roster has ${errors} ${errors === 1 ? "mistake" : "mistakes"}`;
}

function told(state: Status["state"], words: string): Judgement {
  return { state, description: words, markdown: markdownReply({ blocks: [[words]] }), findings: [] };
}

function markdownOf(verdict: Verdict, isOthersPush: boolean): string {
  if (verdict.parts.length === 0) return markdownReply({ blocks: [say`Nobody's permission is needed.`] });
  const open = approvalsNeeded(verdict);
  const permission: readonly Block[] =
    open.length === 0
      ? [say`Allowed: everybody whose permission it needs has given it.`]
      : [say`Waits for an approving review of:`, { list: open }];
  const whose: readonly Block[] =
    isOthersPush && open.length > 0
      ? [say`Its author isn't known to have pushed this commit, so their own word doesn't count for it.`]
      : [];
  return markdownReply({
    blocks: [...permission, ...whose, say`What it does:`, { list: whatItDoes(verdict) }],
  });
}
