import { noTokenAndNoFile } from "../../action/errors.ts";
import { type EventContext, isOnDefaultBranch, pullRequestOf } from "../../action/event.ts";
import type { Inputs } from "../../action/inputs.ts";
import { errorsToFindings } from "../../app/errors-to-findings.ts";
import type { RosterLoader } from "../../app/load-roster.ts";
import { filesIn } from "../../app/roster-files.ts";
import { systemClock } from "../../app/system-clock.ts";
import { currentMoment } from "../../core/clock.ts";
import { type Finding, finding } from "../../core/finding.ts";
import type { RunCommand } from "../../core/report.ts";
import { readDefaultBranch } from "../../repository/default-branch.ts";
import { noSuchFile } from "../../roster/errors.ts";
import { type LoadedRoster, loadRoster } from "../../roster/load.ts";
import { appliesHead, notForPullRequests, notOnDefaultBranch } from "./errors.ts";

/** The roster that a run is about. */
export interface ChosenRoster {
  readonly roster: LoadedRoster;
  /** On a pull request, the roster of its base. */
  readonly base?: LoadedRoster;
  /** The commit that the roster is from; undefined where there is no repository at hand. */
  readonly commit?: string;
  /** What a person should know of the choice. */
  readonly findings: readonly Finding[];
}

/**
 * Reads the roster that a run is about, from a commit and as data wherever the repository is at hand. What is applied is
 * the head of the default branch and nothing else, whatever commit the run was started for: an older one would give back
 * what was taken away since. A pull request is planned between its base and its head. Without a repository the workspace
 * has the roster, and where it has none, the token is what lacks. An error is a roster that can't be read, and says why.
 */
export async function chooseRoster(
  command: RunCommand,
  {
    inputs,
    rosters,
    context,
  }: {
    readonly inputs: Pick<Inputs, "config">;
    readonly rosters: RosterLoader | undefined;
    readonly context: EventContext;
  },
): Promise<ChosenRoster> {
  const pullRequest = pullRequestOf(context);
  if (command === "apply" && context.eventName.startsWith("pull_request"))
    return refused([finding(notForPullRequests())]);
  if (rosters === undefined) {
    const workspace = await filesIn(process.env["GITHUB_WORKSPACE"] ?? ".", inputs.config);
    const isEmpty = workspace.findings.every(({ code }) => code === noSuchFile("").code);
    if (isEmpty && workspace.files.length === 0) return refused([finding(noTokenAndNoFile(inputs.config))]);
    return { roster: loadRoster(workspace, currentMoment(systemClock)), findings: [] };
  }
  if (pullRequest !== undefined) {
    const [roster, base] = await Promise.all([rosters.at(pullRequest.head), rosters.at(pullRequest.base)]);
    return { roster, base, commit: pullRequest.head, findings: [] };
  }
  if (command !== "apply")
    return { roster: await rosters.at(context.sha), commit: context.sha, findings: [] };
  return headRoster(rosters, context);
}

async function headRoster(rosters: RosterLoader, context: EventContext): Promise<ChosenRoster> {
  try {
    const { branch, head } = await readDefaultBranch(rosters.repository);
    if (!isOnDefaultBranch(context, branch))
      return refused([finding(notOnDefaultBranch(context.ref, branch))]);
    const findings = head === context.sha ? [] : [finding(appliesHead(context.sha, head, branch))];
    return { roster: await rosters.at(head), commit: head, findings };
  } catch (error) {
    return refused(errorsToFindings(error));
  }
}

function refused(findings: readonly Finding[]): ChosenRoster {
  return { roster: { source: { files: [], findings }, findings }, findings: [] };
}
