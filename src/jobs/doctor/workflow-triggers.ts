import { type DoctorCheck, doctorCheck } from "../../core/doctor.ts";
import { error, warning } from "../../core/finding.ts";
import { joinList, listed } from "../../core/lists.ts";
import type { WorkflowJob } from "./workflow-jobs.ts";

/** Checks that a merge queue, where a rule asks for one, gets the verdicts that it waits for. */
export function checkMergeQueue(
  triggers: readonly string[],
  { name, branch, hasQueue }: { readonly name: string; readonly branch: string; readonly hasQueue: boolean },
): readonly DoctorCheck[] {
  if (!hasQueue) return [];
  const problem = error(
    "merge_group_missing",
    `A rule of ${name} has a merge queue on ${branch}, and no workflow runs on \`merge_group\`: the queue waits for a verdict that nobody gives.`,
    "Write merge_group: under on: in rollcall-review.yml, as rollcall init does.",
  );
  return [
    doctorCheck("a workflow judges the merge queue", triggers.includes("merge_group") ? undefined : problem),
  ];
}

/** Checks that no job hands all secrets on to a workflow that it calls. */
export function checkInheritedSecrets(jobs: readonly WorkflowJob[]): readonly DoctorCheck[] {
  const callers = jobs.filter(({ inheritsSecrets }) => inheritsSecrets);
  if (jobs.length === 0) return [];
  const places = callers.map(({ file, name, uses }) => `${name} in ${file} (${joinList(uses)})`);
  return [
    doctorCheck(
      "no job hands on every secret",
      callers.length === 0
        ? undefined
        : warning(
            "secrets_inherited",
            `\`secrets: inherit\` hands every secret to the called workflow, which may name the environment with Rollcall's keys: ${listed(places, 5)}.`,
            "Name the secrets that the called workflow needs, one each, in its place.",
          ),
    ),
  ];
}
