import { type DoctorCheck, doctorCheck } from "../../core/doctor.ts";
import { error, type Problem, warning } from "../../core/finding.ts";
import { readEnvironmentSecrets, readSharedSecrets } from "../../repository/environments.ts";
import type { KnownApp } from "../../repository/own-apps.ts";
import type { RosterRepository } from "../../repository/repository.ts";
import { isRollcallJob, type WorkflowJob } from "./workflow-jobs.ts";

/** What each of Slack's secrets is needed for, and where Slack shows it. */
const slackSecrets: Readonly<Record<string, { readonly without: string; readonly from: string }>> = {
  ROLLCALL_SLACK_TOKEN: {
    without: "nothing of Slack is planned or applied",
    from: "the app's Bot User OAuth Token",
  },
  ROLLCALL_SLACK_SIGNING_SECRET: {
    without: "every command and every button from Slack is refused",
    from: "the Signing Secret under Basic Information",
  },
};

/** The repository, its jobs, the events that start them, and whether the roster uses Slack. */
export interface ChatSetUp {
  /** `owner/name` of the repository. */
  readonly name: string;
  readonly jobs: readonly WorkflowJob[];
  readonly triggers: readonly string[];
  readonly apps: readonly KnownApp[];
  readonly usesSlack: boolean;
}

/** Checks what answering commands takes: Slack's secrets, and the right to write into issues. */
export async function checkChat(
  repository: RosterRepository,
  { name, jobs, triggers, apps, usesSlack }: ChatSetUp,
): Promise<readonly DoctorCheck[]> {
  const ours = jobs.filter(isRollcallJob);
  const wanted = Object.keys(slackSecrets).flatMap((secret) => {
    const environment = ours.find(({ secrets }) => secrets.includes(secret))?.environment;
    return !usesSlack || environment === undefined || environment.includes("${{")
      ? []
      : [{ secret, environment }];
  });
  const checks = await Promise.all(wanted.map((each) => checkSecret(repository, name, each)));
  return [...checks.flat(), ...(triggers.includes("issue_comment") ? checkIssues(ours, apps) : [])];
}

async function checkSecret(
  repository: RosterRepository,
  name: string,
  { secret, environment }: { readonly secret: string; readonly environment: string },
): Promise<readonly DoctorCheck[]> {
  const kept = await readEnvironmentSecrets(repository, environment);
  const shared = Object.values(await readSharedSecrets(repository));
  // What can't be read is told with the environments.
  if ([kept, ...shared].some((each) => "unread" in each)) return [];
  const isThere = [kept, ...shared].some((each) => "names" in each && each.names.includes(secret));
  const { without = "", from = "" } = slackSecrets[secret] ?? {};
  const problem = warning(
    "slack_secret_missing",
    `The environment ${environment} of ${name} has no secret ${secret}, so ${without}.`,
    `Set it to ${from} (https://api.slack.com/apps):\ngh secret set ${secret} --repo ${name} --env ${environment}`,
  );
  return [doctorCheck(`the environment ${environment} has ${secret}`, isThere ? undefined : problem)];
}

/** An App's token can't be made with a right that the App hasn't, so without it the job for commands stops. */
function checkIssues(jobs: readonly WorkflowJob[], apps: readonly KnownApp[]): readonly DoctorCheck[] {
  const known = apps.filter(({ permissions }) => permissions !== undefined);
  if (jobs.length === 0 || known.length === 0) return [];
  const mayAnswer = known.some(({ permissions }) => permissions?.["issues"] === "write");
  return [doctorCheck("Rollcall's App may answer in issues", mayAnswer ? undefined : issuesMissing(known))];
}

function issuesMissing([app]: readonly KnownApp[]): Problem {
  return error(
    "issues_permission_missing",
    `The App ${app?.slug} lacks the repository permission Issues: write, so commands in comments have no answer.`,
    "Give it that on its page (Settings, Developer settings, GitHub Apps, Permissions), and accept the change where it is installed.",
  );
}
