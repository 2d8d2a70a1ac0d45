import { type DeclaredEffect, declaredEffects } from "../../access/declared-effects.ts";
import { errorsToFindings } from "../../app/errors-to-findings.ts";
import type { RosterLoader } from "../../app/load-roster.ts";
import type { Clock } from "../../core/clock.ts";
import type { Finding } from "../../core/finding.ts";
import type { Decision, ProposedChange } from "../../permissions/check-permissions.ts";
import type { Existing } from "../../permissions/existing.ts";
import { renamedBase } from "../../permissions/renames.ts";
import { declaringKinds } from "../../providers/index.ts";
import { type PullRequestState, readPullRequestState } from "../../repository/pull-request-state.ts";
import { headOfPullRequest } from "../../repository/pull-requests.ts";
import type { ValidRoster } from "../../roster/load.ts";
import { assess } from "./assess.ts";
import type { PullRequestEvent } from "./event-words.ts";
import { type InForce, isAdvice, readInForce } from "./in-force.ts";
import type { GivenWords } from "./judge-change.ts";
import { type Publication, publishBeside, publishFailure, publishVerdict, retireRuns } from "./publish.ts";
import type { Lifting } from "./stored-record.ts";
import { type VerdictText, verdictSaying } from "./verdict.ts";
import { verdictName } from "./verdict-name.ts";

/** The pull request to judge. */
export interface JudgeRequest {
  readonly number: number;
  /** The run's address, which the verdict links to. */
  readonly runUrl: string | undefined;
  /** What happened to the pull request, where an event says so. */
  readonly event?: PullRequestEvent | undefined;
  /** Words that no event and no review has: of whoever asks in chat, or approves in Slack. */
  readonly given?: GivenWords | undefined;
  /** Lifts the verdict on the change that it is for, as long as that stays what it is. */
  readonly lifting?: Lifting | undefined;
  /** What the services have, as a plan's read has seen it. Without it, everything counts as existing. */
  readonly existing?: Existing | undefined;
  /** The repository of Rollcall's Action: `owner/name`. */
  readonly action?: string | undefined;
  /** The input `name`: of this roster, where the repository has several. */
  readonly name?: string | undefined;
}

/** The verdict on a pull request. */
export interface JudgeResult extends VerdictText {
  /** The name of the check run. */
  readonly name: string;
  readonly findings: readonly Finding[];
  /** The commit that it is on; undefined when that couldn't be read. */
  readonly head?: string | undefined;
  /** When the change was first judged as it is now: ISO 8601, UTC. Undefined: it never was before. */
  readonly since?: string | undefined;
  /** What was decided, where the rosters could be compared. */
  readonly decision?: Decision | undefined;
  /** Who gains and who loses what by the file, where the rosters could be compared. */
  readonly effects?: readonly DeclaredEffect[] | undefined;
  /** GitHub logins by their users' keys in the roster in force. */
  readonly logins?: ReadonlyMap<string, string> | undefined;
  /** True when it couldn't be made a check run that counts: with a token that is no App's of one's own. */
  readonly isAdvice: boolean;
}

/** How long GitHub has to try a merge, in milliseconds. */
const mergeTrialTime = 5_000;

/**
 * Judges a pull request by the rules and the people of the default branch, and publishes the verdict as a check run on its
 * head: allowed, or who must approve which part. Returns undefined when there is nothing to judge: it is closed, or goes
 * into another branch. A verdict that can't be reached is a failure, and has an error among its findings.
 */
export async function judgePullRequest(
  request: JudgeRequest,
  rosters: RosterLoader,
  { clock }: { readonly clock: Clock },
): Promise<JudgeResult | undefined> {
  const now = new Date(clock.now()).toISOString();
  const { number, runUrl: url, name } = request;
  const { repository, config } = rosters;
  let inForce: InForce | undefined;
  let head = request.event?.head;
  try {
    inForce = await readInForce(rosters, name);
    const state = await readPullRequestState(repository, number, inForce.name);
    head = state.head;
    return await judgeState(state, { repository, inForce, url, now }, { request, rosters, clock });
  } catch (error) {
    const found = errorsToFindings(error);
    const reason = found.map(({ message, remedy }) => `${message} ${remedy}`).join(" ");
    const verdict = verdictSaying("failure", "This couldn't be judged. Please run the check again.", [
      [reason],
    ]);
    const { owner } = repository;
    const scope = { name, org: undefined, owner, config, exists: true };
    const known = { own: inForce?.own, name: inForce?.name ?? verdictName(scope) };
    const at = head ?? (await headOfPullRequest(repository, number).catch(() => undefined));
    const publication = { repository, url, now, ...known };
    const problems = at === undefined ? [] : await publishFailure(at, verdict, publication);
    return resultOf(verdict, known.name, [...found, ...problems]);
  }
}

async function judgeState(
  state: PullRequestState,
  publication: Publication & { readonly inForce: InForce },
  {
    request,
    rosters,
    clock,
  }: { readonly request: JudgeRequest; readonly rosters: RosterLoader; readonly clock: Clock },
): Promise<JudgeResult | undefined> {
  const { inForce, now, repository } = publication;
  const isInto = state.base === inForce.branch;
  if (state.is !== "open" || !isInto) {
    const title = isInto
      ? "The pull request is closed, and with it what was said for it."
      : "The pull request goes into another branch now.";
    if (!state.headIsMerged && !isAdvice(inForce)) await retireRuns(state, publication, { title });
    const [twin] = isInto ? state.sameHead : [];
    if (twin === undefined) return undefined;
    return judgePullRequest(
      { ...request, number: twin, event: undefined, given: undefined, lifting: undefined },
      rosters,
      {
        clock,
      },
    );
  }
  const [twin] = state.sameHead;
  if (twin !== undefined) {
    const title = `#${twin} has the same head commit, and a commit has one verdict: close one of the two.`;
    const verdict = verdictSaying("failure", title);
    return resultOf(verdict, inForce.name, await publishBeside(state, verdict, publication));
  }
  const assessment = await assess(state, {
    rosters,
    inForce,
    now,
    event: request.event,
    given: request.given,
    lifting: request.lifting,
    existing: request.existing,
    action: request.action,
    readAgain: async () => {
      await clock.sleep(mergeTrialTime);
      return readPullRequestState(repository, state.number, inForce.name);
    },
  });
  const findings = await publishVerdict(state, assessment, publication);
  const { head } = state;
  const result = resultOf(assessment.verdict, inForce.name, findings);
  const { since } = assessment.record;
  const { judged } = assessment;
  if (judged === undefined) return { ...result, head, since };
  return {
    ...result,
    head,
    since,
    decision: judged.decision,
    effects: effectsOf(judged.change),
    logins: loginsIn(judged.change.base),
  };
}

/** Returns what the merge would give and take, with people who are renamed under their new keys. */
function effectsOf({ base, before, head }: ProposedChange): readonly DeclaredEffect[] {
  return declaredEffects(renamedBase(before ?? base, head).base, head, declaringKinds);
}

function loginsIn({ declared }: ValidRoster): ReadonlyMap<string, string> {
  return new Map([...declared.users].flatMap(([key, { github }]) => (github ? [[key, github]] : [])));
}

function resultOf(verdict: VerdictText, name: string, findings: readonly Finding[]): JudgeResult {
  return {
    ...verdict,
    name,
    findings,
    isAdvice: findings.some(({ code }) => code === "verdict_is_advice"),
  };
}
