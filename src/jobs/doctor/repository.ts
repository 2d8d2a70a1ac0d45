import { requiredCheck } from "../../app/protection-commands.ts";
import { type DoctorCheck, doctorCheck } from "../../core/doctor.ts";
import { warning } from "../../core/finding.ts";
import { readCodeOwners } from "../../repository/code-owners.ts";
import { readOwnApps } from "../../repository/own-apps.ts";
import type { RosterRepository } from "../../repository/repository.ts";
import { requestErrorOf } from "../../repository/request-error.ts";
import { readBranchRules } from "../../repository/required-checks.ts";
import type { ResolvedRoster } from "../../roster/resolved.ts";
import { checkChat } from "./chat-set-up.ts";
import { checkKeyPlaces } from "./key-places.ts";
import { checkRelayKeys } from "./relay.ts";
import { checkRequiredCheck } from "./required-check.ts";
import { checkEveryRoster } from "./rosters-required.ts";
import { readWorkflowJobs } from "./workflow-jobs.ts";
import { checkCodeOwners, checkPinnedActions, checkWorkflows } from "./workflow-safety.ts";
import { checkInheritedSecrets, checkMergeQueue } from "./workflow-triggers.ts";

/** What the repository has to keep: the roster, and the paths of its files. */
export interface GuardedRoster {
  readonly roster: ResolvedRoster;
  readonly paths: readonly string[];
}

/**
 * Checks what keeps the roster's repository: the rule on its default branch, the environments with the keys, secrets that
 * are everybody's, the workflows of the default branch, and CODEOWNERS. Says of each what could not be read.
 */
export async function checkRepository(
  repository: RosterRepository,
  { roster, paths }: GuardedRoster,
): Promise<readonly DoctorCheck[]> {
  const { octokit, owner, repo } = repository;
  const name = `${owner}/${repo}`;
  const sees = `the token sees ${name}`;
  const found = await octokit.rest.repos.get({ owner, repo }).then(
    ({ data }) => ({ branch: data.default_branch }),
    (error: unknown) => ({ reason: requestErrorOf(error).message }),
  );
  if ("reason" in found)
    return [
      doctorCheck(
        sees,
        warning(
          "repository_unread",
          `${name} could not be read: ${found.reason}. Nothing that protects the roster there was checked.`,
          "Let the App see the repository, or run rollcall doctor with an administrator's token.",
        ),
      ),
    ];
  const { branch } = found;
  const org = roster.github?.org;
  const isOwn = org === undefined || org.toLowerCase() === owner.toLowerCase();
  const check = isOwn ? requiredCheck : `${requiredCheck} (${org})`;
  const apps = await readOwnApps(repository, roster.permissions.rollcallApps);
  return [
    ...(await checkRequiredCheck(repository, { name, branch, check, apps })),
    ...(await unlessUnread("the workflows", name, async () => {
      const { jobs, triggers, unread } = await readWorkflowJobs(repository, branch);
      const { hasMergeQueue: hasQueue } = await readBranchRules(repository, branch);
      return [
        ...(await checkEveryRoster(repository, { name, branch })),
        ...checkWorkflows(jobs, { name, branch }),
        ...(await checkKeyPlaces(repository, { name, branch }, jobs)),
        ...checkPinnedActions(jobs),
        ...checkRelayKeys(jobs),
        ...checkInheritedSecrets(jobs),
        ...checkMergeQueue(triggers, { name, branch, hasQueue }),
        ...(await checkChat(repository, {
          name,
          jobs,
          triggers,
          apps,
          usesSlack: roster.slack !== undefined,
        })),
        ...unread.map((path) => doctorCheck(`${path} can be read`, malformed(path))),
      ];
    })),
    ...(await unlessUnread("CODEOWNERS", name, async () => {
      const owners = await readCodeOwners(repository, branch);
      const { needsCodeOwners } = await readBranchRules(repository, branch);
      return checkCodeOwners(owners, { name, rosterPaths: paths, isRequired: needsCodeOwners });
    })),
  ];
}

async function unlessUnread(
  what: string,
  name: string,
  check: () => Promise<readonly DoctorCheck[]>,
): Promise<readonly DoctorCheck[]> {
  try {
    return await check();
  } catch (error) {
    const needs = `${what} of ${name} can be read`;
    return [
      doctorCheck(
        needs,
        warning(
          "repository_files_unread",
          `${what[0]?.toUpperCase()}${what.slice(1)} of ${name} could not be read: ${requestErrorOf(error).message}`,
          "Give the token the repository permission Contents: read.",
        ),
      ),
    ];
  }
}

function malformed(path: string) {
  return warning(
    "workflow_malformed",
    `${path} is no workflow that can be read, so it wasn't checked.`,
    "Correct it.",
  );
}
