import { type Finding, finding, type Problem } from "../../core/finding.ts";
import { type CheckRunContent, ownCheckRuns, publishCheckRun } from "../../repository/check-runs.ts";
import type { PullRequestState } from "../../repository/pull-request-state.ts";
import type { RosterRepository } from "../../repository/repository.ts";
import { requestErrorOf } from "../../repository/request-error.ts";
import type { Assessment } from "./assess.ts";
import { verdictIsAdvice, verdictNotPublished } from "./errors.ts";
import { type InForce, isAdvice } from "./in-force.ts";
import { memoOf, storedIn } from "./stored-record.ts";
import type { VerdictText } from "./verdict.ts";
import { isVerdictName } from "./verdict-name.ts";

/** Where and when a verdict is published. */
export interface Publication {
  readonly repository: RosterRepository;
  readonly inForce: Pick<InForce, "own" | "name">;
  readonly url: string | undefined;
  /** ISO 8601, UTC. */
  readonly now: string;
}

/**
 * Publishes a verdict on a pull request's head. A record that goes on keeps its check run; one that begins anew has one of
 * its own, whose start is when that began. Passing check runs of our own on former heads pass no longer, so that nothing
 * is merged by going back to one. Returns what went wrong.
 */
export async function publishVerdict(
  state: PullRequestState,
  {
    verdict,
    record,
    seen,
    lifted,
    allowed,
    of,
    judged,
  }: Pick<Assessment, "verdict" | "record" | "seen" | "lifted" | "allowed" | "of" | "judged">,
  publication: Publication,
): Promise<readonly Finding[]> {
  const { inForce, now } = publication;
  if (isAdvice(inForce)) return [finding(verdictIsAdvice())];
  const known = state.runs.find(({ app, head }) => app === inForce.own && head === state.head);
  const id = record.since === undefined ? undefined : known?.id;
  const content = contentOf(state.head, verdict, publication);
  try {
    const memo = memoOf({
      judgedAt: now,
      record,
      seen,
      lifted,
      allowed,
      of,
      words: allowed === undefined ? undefined : judged?.words,
    });
    const published = await publishCheckRun(publication.repository, { ...content, memo }, id);
    await retireRuns(state, publication, {
      except: published.id,
      title: "Superseded: the pull request has another head or does something else now.",
    });
    return [];
  } catch (error) {
    return [finding(problemOf(error, inForce.name))];
  }
}

/** Publishes a verdict on a head whose record stays as it is. */
export async function publishBeside(
  state: PullRequestState,
  verdict: VerdictText,
  publication: Publication,
): Promise<readonly Finding[]> {
  const { inForce, repository } = publication;
  if (isAdvice(inForce)) return [finding(verdictIsAdvice())];
  const known = state.runs.find(({ app, head }) => app === inForce.own && head === state.head);
  try {
    const content = { ...contentOf(state.head, verdict, publication), memo: known?.memo };
    await publishCheckRun(repository, content, known?.id);
    return [];
  } catch (error) {
    return [finding(problemOf(error, inForce.name))];
  }
}

/** Publishes a verdict on a commit that no pull request has as its head. */
export async function publishOn(
  head: string,
  verdict: VerdictText,
  publication: Publication & { readonly of: readonly string[] },
): Promise<readonly Finding[]> {
  if (isAdvice(publication.inForce)) return [finding(verdictIsAdvice())];
  try {
    const memo = JSON.stringify({ of: publication.of });
    await publishCheckRun(publication.repository, { ...contentOf(head, verdict, publication), memo });
    return [];
  } catch (error) {
    return [finding(problemOf(error, publication.inForce.name))];
  }
}

function contentOf(head: string, verdict: VerdictText, { inForce, url }: Publication): CheckRunContent {
  const { conclusion, title, markdown } = verdict;
  return { name: inForce.name, head, conclusion, title, summary: markdown, url };
}

/** Makes the passing check runs that we made for a pull request pass no longer, all but one. */
export async function retireRuns(
  state: PullRequestState,
  publication: Publication,
  { except, title }: { readonly except?: number; readonly title: string },
): Promise<void> {
  const { inForce, repository } = publication;
  for (const { id, app, head, passes, memo } of state.runs) {
    const isOurs = app === inForce.own && storedIn(memo)?.record.number === state.number;
    if (!isOurs || !passes || id === except) continue;
    const verdict: VerdictText = { conclusion: "cancelled", title, markdown: title };
    // The record of the present head is kept: it says whose word it was if the pull request is opened again.
    const kept = head === state.head && except === undefined ? memo : undefined;
    await publishCheckRun(repository, { ...contentOf(head, verdict, publication), memo: kept }, id);
  }
}

/**
 * Publishes that no verdict could be reached. Whatever we said before on this head passes no longer, under any name: the
 * name may be what couldn't be read. What the check runs remember is kept.
 */
export async function publishFailure(
  head: string,
  verdict: VerdictText,
  publication: Omit<Publication, "inForce"> & { readonly own: string | undefined; readonly name: string },
): Promise<readonly Finding[]> {
  const { own, name, repository } = publication;
  if (own !== undefined && isAdvice({ own })) return [finding(verdictIsAdvice())];
  const content = (each: string) =>
    contentOf(head, verdict, { ...publication, inForce: { own: own ?? "", name: each } });
  try {
    const ours = (await ownCheckRuns(repository, head, own)).filter((run) => isVerdictName(run.name));
    for (const run of ours.filter((each) => each.passes || each.name === name)) {
      const change = publishCheckRun(repository, { ...content(run.name), memo: run.memo }, run.id);
      await (own === undefined ? change.catch(() => undefined) : change);
    }
    if (!ours.some((run) => run.name === name)) await publishCheckRun(repository, content(name));
    return [];
  } catch (error) {
    return [finding(problemOf(error, name))];
  }
}

/** Returns the problem of a verdict that GitHub refused. */
export function problemOf(error: unknown, name: string): Problem {
  const { status, message } = requestErrorOf(error);
  // GitHub lets nobody but Apps make check runs, and says to an App that it lacks a permission in other words.
  const isNoApp = status === 403 && !/by integration/i.test(message);
  return isNoApp ? verdictIsAdvice() : verdictNotPublished(name, message);
}
