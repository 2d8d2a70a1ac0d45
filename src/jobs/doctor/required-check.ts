import { requiredCheck, requiredCheckCommand } from "../../app/protection-commands.ts";
import { type DoctorCheck, doctorCheck } from "../../core/doctor.ts";
import { error, type Problem, warning } from "../../core/finding.ts";
import { joinList } from "../../core/lists.ts";
import type { KnownApp } from "../../repository/own-apps.ts";
import type { RosterRepository } from "../../repository/repository.ts";
import {
  type Bypass,
  type BypassActor,
  type RequiredCheck,
  readBranchRules,
  readBypass,
} from "../../repository/required-checks.ts";

/** What the required check is held against. */
export interface RequiredCheckTarget {
  /** `owner/name` of the repository. */
  readonly name: string;
  readonly branch: string;
  /** The check's name, as far as it is known; any of Rollcall's where it isn't. */
  readonly check: string;
  /** Rollcall's Apps. */
  readonly apps: readonly KnownApp[];
}

/** GitHub's own App, as which every workflow of every branch may set checks by the names of its jobs. */
const githubActions = 15_368;

/** Checks that the default branch takes only what Rollcall's App allows, and that nobody passes the rule in silence. */
export async function checkRequiredCheck(
  repository: RosterRepository,
  target: RequiredCheckTarget,
): Promise<readonly DoctorCheck[]> {
  const { checks, holdsForAdmins, unread } = await readBranchRules(repository, target.branch);
  const ours = checks.filter(({ name }) => isRollcallCheck(name, target));
  const needs = `${target.branch} takes only what the check ${target.check} of Rollcall's App allows`;
  const required = doctorCheck(needs, requirementProblem(ours, unread, target));
  if (ours.length === 0) return [required];
  const rulesets = [...new Set(ours.flatMap(({ ruleset }) => ruleset ?? []))];
  const bypasses = await Promise.all(rulesets.map((id) => readBypass(repository, id)));
  const problems = bypasses.flatMap((bypass) => bypassProblem(bypass, target) ?? []);
  const passing = "nobody passes that rule in silence, Rollcall's App least of all";
  const byAdmins = holdsForAdmins || rulesets.length > 0 ? [] : [adminsPass(target)];
  const found = [...problems, ...byAdmins];
  return [
    required,
    ...(found.length === 0 ? [doctorCheck(passing)] : found.map((problem) => doctorCheck(passing, problem))),
  ];
}

function isRollcallCheck(name: string, { check }: RequiredCheckTarget): boolean {
  return name === check || name.startsWith(`${requiredCheck} (`);
}

function requirementProblem(
  ours: readonly RequiredCheck[],
  unread: readonly string[],
  { name, branch, check, apps }: RequiredCheckTarget,
): Problem | undefined {
  const rules = `https://github.com/${name}/settings/rules`;
  const command = requiredCheckCommand(name, { check, app: apps[0]?.id ?? "APP_ID" });
  if (ours.length === 0) {
    if (unread.length > 0)
      return warning(
        "required_check_unread",
        `Nothing that this token sees requires the check ${check} on ${branch} of ${name}. ${unread.join(" ")}`,
        "Give the token the repository permission Administration: read, or run rollcall doctor with an administrator's. Private repositories have rules on GitHub's plans Pro, Team and Enterprise.",
      );
    return error(
      "required_check_missing",
      `Nothing requires the check ${check} on ${branch} of ${name}, so whoever may merge may give anything to anybody.`,
      `As an administrator (the number is the App ID from the App's page):\n${command}`,
    );
  }
  const ids = apps.flatMap(({ id }) => id ?? []);
  const pinned = ours.flatMap(({ app }) => app ?? []);
  if (pinned.some((id) => ids.includes(id))) return undefined;
  if (pinned.length === 0)
    return error(
      "required_check_unpinned",
      `${branch} of ${name} requires the check ${check} from anybody: whoever can push sets a commit status of that name.`,
      `Choose Rollcall's App as its source (${rules}), or replace the rule. As an administrator:\n${command}`,
    );
  if (pinned.every((id) => id === githubActions))
    return error(
      "required_check_of_workflows",
      `${branch} of ${name} requires the check ${check} from GitHub Actions: a job of that name on any branch sets it.`,
      `Choose Rollcall's App as its source (${rules}), or replace the rule. As an administrator:\n${command}`,
    );
  const other = pinned.map((id) => `App ${id}`).join(", ");
  if (ids.length > 0)
    return error(
      "required_check_of_another_app",
      `${branch} of ${name} requires the check ${check} from ${other}, which isn't Rollcall's (${joinList(apps.map(({ slug, id }) => `${slug}, App ${id ?? "unknown"}`))}).`,
      `Choose Rollcall's App as its source: ${rules}. Another App that judges for Rollcall belongs into permissions.rollcall_apps.`,
    );
  return warning(
    "required_check_app_unknown",
    `${branch} of ${name} requires the check ${check} from ${other}. Whether that is Rollcall's could not be read.`,
    "Compare it with the App ID on the App's page, or run rollcall doctor with the App's own token.",
  );
}

function bypassProblem(bypass: Bypass, { name, apps }: RequiredCheckTarget): Problem | undefined {
  const where = `https://github.com/${name}/settings/rules`;
  if ("unread" in bypass)
    return warning(
      "bypass_unread",
      `Who may pass the rule could not be read: ${bypass.unread}`,
      `Look at its bypass list: ${where}`,
    );
  if ("mayPass" in bypass) {
    if (!bypass.mayPass) return undefined;
    return error(
      "bypass_by_token",
      "The account of this token may pass the rule that requires the check.",
      `If this is Rollcall's App, take it off the bypass list: ${where}`,
    );
  }
  const ids = apps.flatMap(({ id }) => id ?? []);
  const isOurs = ({ type, id }: BypassActor) =>
    type === "Integration" && id !== undefined && ids.includes(id);
  if (bypass.actors.some(isOurs))
    return error(
      "bypass_by_app",
      "Rollcall's own App may pass the rule that requires its check, so its key alone can change the roster.",
      `Take it off the bypass list: ${where}`,
    );
  if (bypass.actors.length === 0) return undefined;
  const who = bypass.actors.map(
    ({ type, id, mode }) => `${[type, id].filter((each) => each !== undefined).join(" ")} (${mode})`,
  );
  return warning(
    "bypass_by_others",
    `These may merge past the check: ${joinList(who)}.${bypass.actors.some(({ mode }) => mode === "exempt") ? " Where it says exempt, nothing shows it." : ""}`,
    `Leave only whom you need when Rollcall is down, and for pull requests only: ${where}`,
  );
}

function adminsPass({ name, branch }: RequiredCheckTarget): Problem {
  return warning(
    "bypass_by_admins",
    `Administrators of ${name} may merge into ${branch} past the check.`,
    `Tick "Do not allow bypassing the above settings", unless that is how you merge when Rollcall is down: https://github.com/${name}/settings/branches`,
  );
}
