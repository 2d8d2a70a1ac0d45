import { memoryFile, parseMemory, patternsOf } from "../../app/memory.ts";
import { type DoctorCheck, doctorCheck } from "../../core/doctor.ts";
import { error, type Problem } from "../../core/finding.ts";
import { joinList } from "../../core/lists.ts";
import { pathsAt } from "../../repository/commit-files.ts";
import type { RosterRepository } from "../../repository/repository.ts";
import { readBranchRules } from "../../repository/required-checks.ts";
import { readStateFile } from "../../repository/state-branch.ts";
import { isVerdictName } from "../permissions/verdict-name.ts";

/**
 * Checks that a branch with several applied rosters requires the verdict of each. Where two share one, the verdict on the
 * one counts for both while the other's job doesn't run. Nothing is checked where no verdict is required at all.
 */
export async function checkEveryRoster(
  repository: RosterRepository,
  { name, branch }: { readonly name: string; readonly branch: string },
): Promise<readonly DoctorCheck[]> {
  const { text } = await readStateFile(repository, memoryFile);
  const known = Object.keys((text === undefined ? undefined : parseMemory(text))?.rosters ?? {});
  if (known.length < 2) return [];
  const paths = (await pathsAt(repository, branch, known.map(patternsOf))) ?? [];
  const rosters = known.filter((_, index) => (paths[index] ?? []).length > 0);
  const { checks } = await readBranchRules(repository, branch);
  const required = [...new Set(checks.map((each) => each.name).filter(isVerdictName))];
  if (rosters.length < 2 || required.length === 0) return [];
  const needs = `${branch} requires a check of Rollcall's for each of its ${rosters.length} rosters`;
  if (required.length >= rosters.length) return [doctorCheck(needs)];
  return [doctorCheck(needs, checksTooFew({ name, branch, rosters, required }))];
}

function checksTooFew(of: {
  readonly name: string;
  readonly branch: string;
  readonly rosters: readonly string[];
  readonly required: readonly string[];
}): Problem {
  const rosters = joinList(of.rosters.map((key) => patternsOf(key).join(" ")));
  return error(
    "required_checks_too_few",
    `${of.branch} of ${of.name} has ${of.rosters.length} rosters (${rosters}), and requires only ${joinList(of.required)}.`,
    `Give the jobs of each roster a value of its own for the input name, and require rollcall/permissions (NAME) of each, from Rollcall's App: https://github.com/${of.name}/settings/rules`,
  );
}
