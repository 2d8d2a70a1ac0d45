import { type DoctorCheck, doctorCheck } from "../../core/doctor.ts";
import { error, type Problem, warning } from "../../core/finding.ts";
import { joinList, listed } from "../../core/lists.ts";
import type { CodeOwners } from "../../repository/code-owners.ts";
import { codeOwnersPaths } from "../../roster/code-owners.ts";
import { isRollcallJob, type WorkflowJob } from "./workflow-jobs.ts";

/** Checks that a workflow of the default branch runs Rollcall at all. */
export function checkWorkflows(
  jobs: readonly WorkflowJob[],
  { name, branch }: { readonly name: string; readonly branch: string },
): readonly DoctorCheck[] {
  const isThere = jobs.some((job) => isRollcallJob(job) || job.uses.some((each) => /rollcall/i.test(each)));
  const problem = error(
    "workflow_missing",
    `No workflow on the branch ${branch} of ${name} uses Rollcall, so nothing is planned or applied there.`,
    "Write the workflows with rollcall init, and push them to that branch.",
  );
  return [doctorCheck("a workflow uses Rollcall", isThere ? undefined : problem)];
}

/** Checks that what runs beside Rollcall's keys can't change without a commit: each action is named by one. Of jobs that aren't there nothing is said. */
export function checkPinnedActions(jobs: readonly WorkflowJob[]): readonly DoctorCheck[] {
  const [keyed, plain] = [jobs.filter(isRollcallJob), jobs.filter((job) => !isRollcallJob(job))];
  const besideKeys = movingActions(keyed);
  const others = movingActions(plain).filter((each) => !besideKeys.includes(each));
  const own = besideKeys.filter((each) => /\/rollcall@/.test(each));
  const foreign = besideKeys.filter((each) => !own.includes(each));
  const besides = [
    doctorCheck(
      "actions beside Rollcall's keys are pinned by commit",
      foreign.length === 0
        ? undefined
        : error("action_beside_keys_moves", ...moving(foreign, "whoever moves its tag gets the keys")),
    ),
    doctorCheck(
      "Rollcall itself is pinned by commit",
      own.length === 0
        ? undefined
        : warning("rollcall_moves", ...moving(own, "a new version runs without anybody's review")),
    ),
  ];
  const elsewhere = [
    doctorCheck(
      "other workflows pin their actions by commit",
      others.length === 0
        ? undefined
        : warning("action_moves", ...moving(others, "whoever moves its tag runs in this repository")),
    ),
  ];
  return [...(keyed.length > 0 ? besides : []), ...(plain.length > 0 ? elsewhere : [])];
}

function moving(actions: readonly string[], danger: string): [message: string, remedy: string] {
  const [first = ""] = actions;
  const [, action = first, tag = "TAG"] = /^([^/]+\/[^/@]+)[^@]*@(.*)$/.exec(first) ?? [];
  return [
    `${listed(actions, 5)} ${actions.length === 1 ? "goes" : "go"} by a tag or a branch: ${danger}.`,
    `Write the commit in the tag's place, and the tag behind it as a comment. To find it:\ngh api repos/${action}/commits/${tag} --jq .sha`,
  ];
}

function movingActions(jobs: readonly WorkflowJob[]): readonly string[] {
  const used = new Set(jobs.flatMap(({ uses }) => uses));
  return [...used].filter((each) => !isPinned(each)).sort();
}

/** A commit can't move, nor can an image's digest, nor what is in the same repository. */
function isPinned(action: string): boolean {
  return action.startsWith("./") || /@[0-9a-f]{40}$/.test(action) || /@sha256:[0-9a-f]{64}$/.test(action);
}

/** What code owners are held against. */
export interface OwnedPlaces {
  /** `owner/name` of the repository. */
  readonly name: string;
  /** Paths of the roster's files. */
  readonly rosterPaths: readonly string[];
  /** True when a rule asks for the review of code owners. */
  readonly isRequired: boolean;
}

/** Checks that workflows, the roster and the list of owners itself have owners, and that their review is asked for. */
export function checkCodeOwners(
  owners: CodeOwners | undefined,
  { name, rosterPaths, isRequired }: OwnedPlaces,
): readonly DoctorCheck[] {
  const needs = "CODEOWNERS covers .github/, the roster and itself";
  const write = `Write a line for each into ${owners?.path ?? codeOwnersPaths[0]}, such as: /.github/ @${name.split("/")[0]}/admins`;
  if (owners === undefined)
    return [
      doctorCheck(
        needs,
        warning(
          "code_owners_missing",
          `${name} has no CODEOWNERS, so nobody is asked about its workflows.`,
          write,
        ),
      ),
    ];
  const places = [".github/workflows/rollcall.yml", owners.path, ...rosterPaths];
  const uncovered = [...new Set(places)].filter((path) => owners.ownersOf(path).length === 0);
  const broken = [...new Set(places)].filter((path) => !uncovered.includes(path) && owners.isBroken(path));
  return [
    doctorCheck(needs, coverage(uncovered, broken, write)),
    doctorCheck(
      "a rule asks for the review of code owners",
      isRequired
        ? undefined
        : warning(
            "code_owners_not_required",
            `No rule of ${name} requires the review of code owners, so CODEOWNERS only suggests.`,
            `Tick "Require review from Code Owners": https://github.com/${name}/settings/rules`,
          ),
    ),
  ];
}

function coverage(
  uncovered: readonly string[],
  broken: readonly string[],
  write: string,
): Problem | undefined {
  if (uncovered.length > 0)
    return warning("code_owners_incomplete", `Nobody owns ${joinList(uncovered)} in CODEOWNERS.`, write);
  if (broken.length === 0) return undefined;
  return warning(
    "code_owners_unknown",
    `GitHub doesn't know the owner that CODEOWNERS has for ${joinList(broken)}: the team or person is gone, secret, or can't write here.`,
    "Name a visible team, or a person, that can write to this repository.",
  );
}
