import { environmentCommands } from "../../app/protection-commands.ts";
import { type DoctorCheck, doctorCheck } from "../../core/doctor.ts";
import { error, type Problem, warning } from "../../core/finding.ts";
import { joinList, listed } from "../../core/lists.ts";
import {
  type EnvironmentAccess,
  readEnvironment,
  readEnvironmentSecrets,
  readSharedSecrets,
} from "../../repository/environments.ts";
import type { RosterRepository } from "../../repository/repository.ts";
import { isRollcallJob, type WorkflowJob } from "./workflow-jobs.ts";

/** The environment of the set-up that `init` writes. */
const defaultEnvironment = "access";

/** The repository, and the branch whose workflows alone may have the keys. */
export interface KeyPlace {
  /** `owner/name` of the repository. */
  readonly name: string;
  readonly branch: string;
}

/**
 * Checks that Rollcall's keys are where only workflows of the default branch get them: in environments that this branch
 * alone may use, and nowhere else.
 */
export async function checkKeyPlaces(
  repository: RosterRepository,
  place: KeyPlace,
  jobs: readonly WorkflowJob[],
): Promise<readonly DoctorCheck[]> {
  const ours = jobs.filter(isRollcallJob);
  const named = [...new Set(ours.flatMap(({ environment }) => environment ?? []))].sort();
  const fixed = named.filter((each) => !each.includes("${{"));
  const environments = fixed.length > 0 ? fixed : [defaultEnvironment];
  const checks = await Promise.all(
    environments.map(async (environment) =>
      doctorCheck(
        `the environment ${environment} is for the branch ${place.branch} alone`,
        environmentProblem(await readEnvironment(repository, environment), environment, place),
      ),
    ),
  );
  return [
    ...checks,
    ...(ours.length === 0
      ? []
      : [doctorCheck("every job with Rollcall's keys names an environment", outsideProblem(ours))]),
    ...(ours.some(({ relayKeys }) => relayKeys.length > 0)
      ? [doctorCheck("the relay's key is written in the workflow itself", relayKeyProblem(ours))]
      : []),
    ...(ours.some(({ relayUrls }) => relayUrls.length > 0)
      ? [doctorCheck("the relay's address is written in the workflow itself", relayUrlProblem(ours))]
      : []),
    ...(await checkSharedSecrets(repository, place, { environments, jobs: ours })),
  ];
}

function environmentProblem(
  access: EnvironmentAccess,
  environment: string,
  { name, branch }: KeyPlace,
): Problem | undefined {
  const settings = `https://github.com/${name}/settings/environments`;
  const command = `As an administrator:\n${environmentCommands(name, { environment, branch })}`;
  switch (access.is) {
    case "absent":
      return error(
        "environment_missing",
        `${name} has no environment ${environment}. The first run that names it creates it, open to every branch.`,
        command,
      );
    case "open":
      return error(
        "environment_open",
        `Every branch may use the environment ${environment} of ${name}, so whoever can push a workflow gets its keys.`,
        command,
      );
    case "protected":
      return error(
        "environment_for_protected_branches",
        `All protected branches may use the environment ${environment} of ${name}, and every branch where none is protected. Rulesets don't count as protection here.`,
        `Choose "Selected branches and tags", with ${branch} alone: ${settings}`,
      );
    case "unread":
      return warning(
        "environment_unread",
        `The environment ${environment} of ${name} could not be read: ${access.reason}`,
        `Give the token the repository permission Actions: read, or look at ${settings}`,
      );
    case "patterns": {
      const others = access.patterns.filter(({ type, name: each }) => type !== "branch" || each !== branch);
      if (others.length === 0 && access.patterns.length > 0) return undefined;
      if (access.patterns.length === 0)
        return error(
          "environment_for_nobody",
          `No branch may use the environment ${environment} of ${name}, so Rollcall can't run.`,
          `Add the branch ${branch}: ${settings}`,
        );
      return error(
        "environment_for_others",
        `More than ${branch} may use the environment ${environment} of ${name}: ${joinList(others.map(({ type, name: each }) => `${type} ${each}`))}.`,
        `Leave ${branch} alone there: ${settings}`,
      );
    }
    default:
      return access satisfies never;
  }
}

function outsideProblem(jobs: readonly WorkflowJob[]): Problem | undefined {
  const outside = jobs.filter(({ environment, secrets }) => environment === undefined && secrets.length > 0);
  if (outside.length === 0) return undefined;
  const names = outside.map(({ file, name }) => `${name} in ${file}`);
  return error(
    "key_without_environment",
    `Keys are used outside of any environment, by the ${outside.length === 1 ? "job" : "jobs"} ${joinList(names)}: as secrets of the repository they are every branch's.`,
    `Write environment: ${defaultEnvironment} into ${outside.length === 1 ? "it" : "them"}, and move the secrets there.`,
  );
}

function relayKeyProblem(jobs: readonly WorkflowJob[]): Problem | undefined {
  const [first] = jobs.filter(({ relayKeys }) => relayKeys.some((each) => each.includes("${{")));
  return (
    first &&
    error(
      "relay_key_for_every_writer",
      `The job ${first.name} in ${first.file} takes relay-key from outside of the workflow. Whoever writes the repository sets its variables, and with a key of their own would speak for everybody.`,
      "Write the public key itself there. It is no secret: rollcall serve keys prints it.",
    )
  );
}

function relayUrlProblem(jobs: readonly WorkflowJob[]): Problem | undefined {
  const [first] = jobs.filter(({ relayUrls }) => relayUrls.some((each) => each.includes("${{")));
  return (
    first &&
    error(
      "relay_url_for_every_writer",
      `The job ${first.name} in ${first.file} takes relay-url from outside of the workflow. Whoever writes the repository sets its variables, and whoever answers at that address says who is who in Slack.`,
      "Write the relay's address itself there. It is no secret.",
    )
  );
}

async function checkSharedSecrets(
  repository: RosterRepository,
  { name }: KeyPlace,
  { environments, jobs }: { readonly environments: readonly string[]; readonly jobs: readonly WorkflowJob[] },
): Promise<readonly DoctorCheck[]> {
  const kept = await Promise.all(environments.map((each) => readEnvironmentSecrets(repository, each)));
  const names = new Set([
    "ROLLCALL_PRIVATE_KEY",
    ...jobs.flatMap(({ secrets }) => secrets),
    ...kept.flatMap((each) => ("names" in each ? each.names : [])),
  ]);
  const shared = await readSharedSecrets(repository);
  return Object.entries(shared).map(([owner, secrets]) => {
    const needs = `no key is a secret of the ${owner}, which every branch's workflows can read`;
    if ("unread" in secrets)
      return doctorCheck(
        needs,
        warning(
          "secrets_unread",
          `The names of the ${owner}'s secrets could not be read: ${secrets.unread}`,
          `Give the token the repository permission Secrets: read, or look at https://github.com/${name}/settings/secrets/actions`,
        ),
      );
    const found = secrets.names.filter((each) => names.has(each)).sort();
    return doctorCheck(needs, found.length === 0 ? undefined : sharedSecret(found, owner, name));
  });
}

function sharedSecret(found: readonly string[], owner: string, name: string): Problem {
  const [first = ""] = found;
  const [org] = name.split("/");
  const one = found.length === 1;
  const place =
    owner === "repository"
      ? `\ngh secret delete ${first} --repo ${name}`
      : ` https://github.com/organizations/${org}/settings/secrets/actions`;
  return error(
    "key_for_every_branch",
    `The ${owner} has ${listed(found, 5)} as ${one ? "a secret" : "secrets"}, which any workflow that somebody pushes can read, whatever the environment holds.`,
    `Make ${one ? "a new key" : "new keys"} for the environment, and delete ${one ? "this one" : "these"}:${place}`,
  );
}
