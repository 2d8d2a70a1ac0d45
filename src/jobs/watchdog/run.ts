import { answer, type Reply } from "../../chat/reply.ts";
import { newestRuns, type RunOfWorkflow } from "../../repository/newest-runs.ts";
import type { RosterRepository } from "../../repository/repository.ts";
import { name, type Sentence, say, strong } from "../../text/sentence.ts";

/** What a watchdog looks at. */
export interface WatchRequest {
  readonly repository: RosterRepository;
  /** The file of the workflow that applies, without its folder. */
  readonly workflow: string;
  /** The branch that is applied. */
  readonly branch: string;
  /** The repository's page. */
  readonly page: string;
  /** The file of the watchdog's own workflow, where it is known. */
  readonly own?: string | undefined;
  /** Milliseconds since the epoch. */
  readonly now: number;
}

const hour = 60 * 60 * 1000;

/** A daily run may begin late, since GitHub delays schedules when many are due. */
const longestSilence = 36 * hour;

/** A run that is longer under way waits for somebody, or hangs. */
const longestRun = 6 * hour;

/** Failures of pushes count for so long: the next look comes in a day. */
const newFailures = 25 * hour;

/**
 * Returns what is wrong with the runs of the workflow that applies: it is gone, its schedule has stopped, its last run
 * failed, or one doesn't end. Undefined: all is well. Two requests. Throws what GitHub says.
 */
export async function watchRuns(request: WatchRequest): Promise<Reply | undefined> {
  const { repository, workflow, branch, page, now } = request;
  const wanted = { workflow, branch, most: 5 };
  const scheduled = await newestRuns(repository, { ...wanted, event: "schedule" });
  if (scheduled === undefined)
    return warningOf(request, [say`There is no workflow ${name(workflow)}, so nothing is applied.`]);
  const pushed = (await newestRuns(repository, { ...wanted, event: "push" })) ?? [];
  const [last] = scheduled;
  const problems: Sentence[] = [];
  const lead = { text: "Its page", link: `${page}/actions/workflows/${workflow}` };
  if (last === undefined)
    problems.push(say`No scheduled run has ever come. ${lead} says whether it is disabled.`);
  else if (now - Date.parse(last.at) > longestSilence)
    problems.push(
      say`The last scheduled run began on ${timeOf(last)}, and none has come since. ${lead} says whether it is disabled.`,
    );
  const newest = [
    ...[lastEnded(scheduled)].filter((run) => run !== undefined),
    ...[lastEnded(pushed)].filter((run) => run !== undefined && isNew(run, scheduled, now)),
  ].flatMap((run) => run ?? []);
  for (const run of newest.filter(hasFailed))
    problems.push(
      say`The last run by ${run.event} (${timeOf(run)}) ended as ${name(run.conclusion ?? "")}: ${{ text: "look at it", link: run.url }}.`,
    );
  const hanging = [...scheduled, ...pushed].filter(
    ({ status, at }) => status !== "completed" && now - Date.parse(at) > longestRun,
  );
  for (const run of hanging)
    problems.push(
      say`A run by ${run.event} of ${timeOf(run)} has not ended (${name(run.status)}): ${{ text: "look at it", link: run.url }}.`,
    );
  return problems.length === 0 ? undefined : warningOf(request, problems);
}

function lastEnded(runs: readonly RunOfWorkflow[]): RunOfWorkflow | undefined {
  return runs.find(({ status, conclusion }) => status === "completed" && conclusion !== "cancelled");
}

/** A scheduled run that succeeded after a failed push has applied what the push was to apply. */
function isNew(run: RunOfWorkflow, scheduled: readonly RunOfWorkflow[], now: number): boolean {
  const isRepaired = scheduled.some(({ conclusion, at }) => conclusion === "success" && at > run.at);
  return !isRepaired || now - Date.parse(run.at) < newFailures;
}

const passing: ReadonlySet<string | undefined> = new Set(["success", "skipped", "neutral"]);

function hasFailed({ conclusion }: RunOfWorkflow): boolean {
  return !passing.has(conclusion);
}

function timeOf({ at }: RunOfWorkflow): string {
  return `${at.slice(0, 16).replace("T", " ")} UTC`;
}

function warningOf({ repository, page, own }: WatchRequest, problems: readonly Sentence[]): Reply {
  const silence =
    own === undefined
      ? say`To silence this, disable the workflow that runs the watchdog.`
      : say`To silence this: ${name(`gh workflow disable ${own} --repo ${repository.owner}/${repository.repo}`)}, or "Disable workflow" on ${{ text: "its page", link: `${page}/actions/workflows/${own}` }}.`;
  return answer(
    say`Rollcall's runs in ${strong(`${repository.owner}/${repository.repo}`)} need somebody to look:`,
    { list: problems },
    silence,
  );
}
