import { endGroup, startGroup } from "@actions/core";
import {
  defaultBranchOf,
  type EventContext,
  eventContext,
  linksOf,
  pullRequestActOf,
  pullRequestOf,
} from "../../action/event.ts";
import type { Inputs } from "../../action/inputs.ts";
import { log } from "../../action/log.ts";
import { annotate, showReport } from "../../action/show-report.ts";
import { actionConnections } from "../../app/action-connections.ts";
import type { RosterLoader } from "../../app/load-roster.ts";
import { inBothFindings } from "../../app/other-rosters.ts";
import { systemClock } from "../../app/system-clock.ts";
import { version } from "../../app/version.ts";
import { type Finding, finding } from "../../core/finding.ts";
import { onlyTells } from "../../core/policies.ts";
import type { Report, RunCommand } from "../../core/report.ts";
import { exitCode, pausedResult } from "../../core/result.ts";
import { isNotSent } from "../../notify/errors.ts";
import { isNotable } from "../../notify/notify.ts";
import { renderTerminal } from "../../report/terminal.ts";
import { checkPause, type PauseCheck } from "../../repository/pause.ts";
import type { RosterRepository } from "../../repository/repository.ts";
import { isUsable, isValid } from "../../roster/load.ts";
import { run } from "../../run.ts";
import { chatSlackOf } from "../chat/chat-slack.ts";
import { withChangesByHand } from "../drift/by-hand.ts";
import { proposeDrift } from "../drift/proposal.ts";
import { tellNewcomers } from "../welcome/run.ts";
import { asksForAll } from "./asks-for-all.ts";
import { chooseRoster } from "./choose-roster.ts";
import { commentPlan } from "./comment-plan.ts";
import { endTrail } from "./end-trail.ts";
import { driftFails } from "./errors.ts";
import { newsOfDrift, rememberDrift } from "./news-of-drift.ts";
import { notifySlack } from "./notify-slack.ts";
import { reviewFor } from "./review-for.ts";
import { differencesFromReviewed, readReviewedPlan } from "./reviewed-plan.ts";
import { awaitsAnything, runMemoryFor } from "./run-memory.ts";
import { trailOfRun } from "./trail-of-run.ts";

/** What follows from a plan: 1 when it failed, and Markdown for the comment. */
export interface Verdict {
  readonly exitCode: 0 | 1;
  /** What stands at the comment's end. */
  readonly advice?: string;
  /** Who must approve. It stands below the comment's title. */
  readonly approval?: string;
}

const noPause: PauseCheck = { pause: undefined, findings: [] };

/**
 * Validates, plans or applies, and shows the report: in the log, on the pull request, in Slack, as annotations, in the
 * summary, and as outputs. `then` judges by what the plan has seen, before the comment is written. Returns the exit code.
 */
export async function reconcile(
  command: RunCommand,
  inputs: Inputs,
  rosters?: RosterLoader,
  then: (report: Report) => Promise<Verdict> = async () => ({ exitCode: 0 }),
): Promise<number> {
  const began = systemClock.now();
  const context = eventContext();
  const repository = rosters?.repository;
  const scope = inputs.config.join("\n");
  const chosen = await chooseRoster(command, { inputs, rosters, context });
  const { roster, base, commit } = chosen;
  const isScheduled = context.eventName === "schedule";
  const { onlyAwaited } = inputs;
  const isDriftCheck = isScheduled && !onlyAwaited && onlyTells(inputs.onDrift);

  startGroup("Reading and applying");
  const writes = command === "apply" && !isDriftCheck && isUsable(roster);
  const { pause, findings: pauseNotes } = writes && repository ? await checkPause(repository) : noPause;
  const pullRequest = pullRequestOf(context);
  const inBoth =
    rosters && pullRequest && isValid(base) && isValid(roster)
      ? await inBothFindings({ rosters, commit: pullRequest.base, roster: base, head: roster })
      : [];
  const notes = [...pauseNotes, ...inBoth];
  const runCommand = isDriftCheck || pause !== undefined ? ("plan" as const) : command;
  const memory =
    command === "validate"
      ? undefined
      : await runMemoryFor({
          inputs,
          context,
          rosters,
          roster,
          base,
          commit,
          writes: runCommand === "apply",
        });
  if (onlyAwaited && (pause !== undefined || !awaitsAnything(memory))) {
    endGroup();
    log(pause === undefined ? "Nobody is awaited, so there is nothing to do." : "Rollcall is paused.");
    return 0;
  }
  const { review, findings: reviewFindings } =
    runCommand === "apply"
      ? await reviewFor({ inputs, rosters, commit, roster, memory })
      : { review: undefined, findings: [] };
  const links = linksOf(context, process.env["GITHUB_WORKFLOW_REF"], commit);
  const recorded =
    inputs.audit && repository && rosters && command === "apply" && !isDriftCheck
      ? { repository, commit: commit ?? context.sha }
      : undefined;
  const trail =
    recorded && rosters
      ? trailOfRun({
          inputs,
          context,
          rosters,
          roster,
          memory,
          commit: recorded.commit,
          url: links.run,
          attempt: process.env["GITHUB_RUN_ATTEMPT"],
        })
      : undefined;
  const request = {
    command: runCommand,
    roster,
    ...(base ? { base } : {}),
    ...(inputs.providers ? { providers: inputs.providers } : {}),
    allowRemovals: inputs.allowRemovals,
    ...(review ? { review } : {}),
    links,
    ...(trail ? { trail } : {}),
    notes,
  };
  const connections = actionConnections(inputs, context);
  const ran =
    isDriftCheck && inputs.onDrift === "adopt" && repository
      ? await proposeDrift({ ...request, repository, base: defaultBranchOf(context) }, connections)
      : await run(
          {
            ...request,
            ...(memory ? { memory } : {}),
            leavesTakenAway: isScheduled && inputs.onDrift === "revert",
            leavesSeenTaken:
              !isScheduled &&
              !asksForAll(context, roster, process.env["GITHUB_RUN_ATTEMPT"]) &&
              inputs.onDrift !== "enforce",
            remembersTaken: isScheduled && !onlyAwaited && inputs.onDrift !== "enforce",
            onlyAwaited,
          },
          connections,
        );
  const result = pause === undefined ? ran : { ...ran, result: pausedResult(ran.result) };
  const told =
    isScheduled && !onlyAwaited
      ? await withChangesByHand(result, { roster, memory, policy: inputs.onDrift }, connections)
      : result;
  const audit = trail && recorded ? await endTrail(trail, told, recorded) : undefined;
  endGroup();

  const applied = context.eventName === "push" && result.result !== "invalid" ? commit : undefined;
  const reviewed = repository && applied && (await readReviewedPlan(repository, applied, scope));
  const differences = reviewed ? differencesFromReviewed(reviewed, result.plan) : [];
  const report = withFindings(told, [
    ...chosen.findings,
    ...reviewFindings,
    ...differences,
    ...(audit?.findings ?? []),
  ]);
  const { advice = "", approval = "", exitCode: judged } = await then(result);
  const news = { memory, notifyOn: inputs.notifyOn };
  const announced = isDriftCheck ? newsOfDrift(report, news) : report;
  const newcomers = await tellNewcomers({
    report: result,
    roster,
    memory,
    rosters,
    slack: chatSlackOf(connections),
  });
  const notifyFindings = [
    ...(await announce(announced, { inputs, repository, context, scope, advice, approval })),
    ...newcomers,
  ];
  if (isDriftCheck && inputs.webhooks.length > 0) await rememberDrift(report, news, notifyFindings);
  const unheard = Number(inputs.failOnNotifyError && notifyFindings.some(isNotSent));
  const duration = systemClock.now() - began;
  const shown = { ...withFindings(report, notifyFindings), madeBy: version, duration };
  log(renderTerminal(shown, { columns: 100, colour: false }));
  const { RUNNER_TEMP: temp = ".", GITHUB_STEP_SUMMARY: summary } = process.env;
  await showReport(shown, { temp, summary: summary !== undefined }, audit);
  const isDrifted = isDriftCheck && inputs.onDrift === "fail" && report.result === "planned";
  if (isDrifted) annotate([finding(driftFails(report.plan.changes.length))]);
  return Math.max(judged, unheard, Number(isDrifted), exitCode(report.result));
}

/** Comments on the pull request, and tells Slack of it once; of anything else each time. Returns what went wrong. */
async function announce(
  report: Report,
  { inputs, repository, context, scope, advice, approval }: Announcement,
): Promise<readonly Finding[]> {
  const pullRequest = pullRequestOf(context);
  if (pullRequest === undefined) return notifySlack(report, inputs);
  const tellsSlack = inputs.webhooks.length > 0 && isNotable(report, inputs.notifyOn);
  const isPushed = pullRequestActOf(context)?.action === "synchronize";
  const { findings, wasTold } =
    repository && inputs.comment
      ? await commentPlan(repository, pullRequest, { report, scope, advice, approval, tellsSlack })
      : { findings: [], wasTold: isPushed };
  return [...findings, ...(await notifySlack(report, { ...inputs, isRepeat: wasTold }))];
}

interface Announcement {
  readonly inputs: Inputs;
  readonly repository: RosterRepository | undefined;
  readonly context: EventContext;
  readonly scope: string;
  readonly advice: string;
  readonly approval: string;
}

function withFindings(report: Report, findings: readonly Finding[]): Report {
  return findings.length === 0 ? report : { ...report, findings: [...report.findings, ...findings] };
}
