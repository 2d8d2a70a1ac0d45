import { errorsToFindings } from "../../app/errors-to-findings.ts";
import type { RosterLoader } from "../../app/load-roster.ts";
import type { Clock } from "../../core/clock.ts";
import { type Finding, finding } from "../../core/finding.ts";
import { newestPullRequests } from "../../repository/pull-requests.ts";
import { notAllJudged } from "./errors.ts";
import { type JudgeRequest, type JudgeResult, judgePullRequest } from "./run.ts";

/** The most pull requests that are judged again at once. */
const mostJudged = 50;

/** What became of the open pull requests. */
export interface OpenPullsResult {
  readonly judged: readonly (JudgeResult & { readonly number: number })[];
  readonly findings: readonly Finding[];
}

/**
 * Judges the open pull requests into a branch again, the newest first: a base that moves sends no event, and neither does
 * a word that has become too old. Stops where the first verdict can't be published.
 */
export async function judgeOpenPullRequests(
  branch: string,
  request: Omit<JudgeRequest, "number" | "event" | "given">,
  rosters: RosterLoader,
  { clock }: { readonly clock: Clock },
): Promise<OpenPullsResult> {
  const listed = await newestPullRequests(rosters.repository, branch, mostJudged).catch(errorsToFindings);
  if (!("numbers" in listed)) return { judged: [], findings: listed };
  const { numbers, areAll } = listed;
  const judged: (JudgeResult & { number: number })[] = [];
  for (const number of numbers) {
    const result = await judgePullRequest({ ...request, number }, rosters, { clock });
    if (result === undefined) continue;
    judged.push({ ...result, number });
    if (result.findings.some(({ code }) => unpublished.has(code))) break;
  }
  return { judged, findings: areAll ? [] : [finding(notAllJudged(mostJudged))] };
}

const unpublished: ReadonlySet<string> = new Set(["verdict_is_advice", "verdict_not_published"]);
