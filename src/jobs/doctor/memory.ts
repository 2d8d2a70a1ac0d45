import { memoryFile, parseMemory } from "../../app/memory.ts";
import { stateRuleCommand } from "../../app/state-rule.ts";
import { type DoctorCheck, doctorCheck } from "../../core/doctor.ts";
import { type Problem, warning } from "../../core/finding.ts";
import { joinList } from "../../core/lists.ts";
import type { RosterRepository } from "../../repository/repository.ts";
import { requestErrorOf } from "../../repository/request-error.ts";
import { readStateFile, stateBranch } from "../../repository/state-branch.ts";
import {
  readStatePassers,
  readStateProtection,
  type StatePasser,
  stateRules,
} from "../../repository/state-protection.ts";

/** Checks that the memory is there, and that only one App may write it. */
export async function checkMemory(repository: RosterRepository): Promise<readonly DoctorCheck[]> {
  const name = `${repository.owner}/${repository.repo}`;
  const protection = await readStateProtection(repository, stateRules);
  const needs = `only Rollcall's App may write the branch ${stateBranch} of ${name}`;
  if (protection.is === "unknown") return [doctorCheck(needs, rulesUnreadable(name, protection.reason))];
  if (protection.is === "open") return [doctorCheck(needs, ruleMissing(name, protection.lacks))];
  const passers = await readStatePassers(repository);
  return [
    doctorCheck(needs, passersProblem(passers, { name, mayPass: protection.mayPass })),
    await fileCheck(repository),
  ];
}

function passersProblem(
  passers: readonly StatePasser[] | undefined,
  { name, mayPass }: { readonly name: string; readonly mayPass: boolean },
): Problem | undefined {
  if (passers === undefined) {
    if (mayPass) return undefined;
    return warning(
      "state_passers_unknown",
      `The branch ${stateBranch} of ${name} is protected. This token may not write it, and can't see who may.`,
      "Run rollcall doctor with the applying App's token, or with an administrator's of the repository.",
    );
  }
  const apps = passers.filter(({ type }) => type === "Integration");
  const others = passers
    .filter(({ type }) => type !== "Integration")
    .map(({ type, id }) => `${type} ${id ?? ""}`.trim());
  if (others.length === 0 && apps.length === 1) return undefined;
  const who = [...others, ...apps.map(({ id }) => `App ${id}`)];
  return warning(
    "state_open_to_others",
    apps.length === 0
      ? `No App may write the branch ${stateBranch} of ${name}, so Rollcall remembers nothing.`
      : `More than Rollcall's App may write the branch ${stateBranch} of ${name}: ${joinList(who)}.`,
    `Leave only the applying App among the bypass actors: https://github.com/${name}/settings/rules`,
  );
}

async function fileCheck(repository: RosterRepository): Promise<DoctorCheck> {
  const needs = "what was applied is remembered";
  try {
    const { text } = await readStateFile(repository, memoryFile);
    if (text === undefined) return doctorCheck(`${needs} (it begins with the next apply)`);
    if (parseMemory(text) !== undefined) return doctorCheck(needs);
    return doctorCheck(
      needs,
      warning(
        "memory_unreadable",
        `${memoryFile} on the branch ${stateBranch} is not of version 1, so nothing that is taken out of the file is taken back.`,
        "Use the Rollcall that wrote it; or delete the branch to begin anew.",
      ),
    );
  } catch (error) {
    const { message } = requestErrorOf(error);
    return doctorCheck(
      needs,
      warning(
        "memory_unreadable",
        `The branch ${stateBranch} can't be read: ${message}`,
        "Give the token the repository permission Contents: read.",
      ),
    );
  }
}

function ruleMissing(name: string, lacks: readonly string[]): Problem {
  return warning(
    "state_unprotected",
    `Nothing keeps others from writing the branch ${stateBranch} of ${name} (no rule for ${joinList(lacks)}), so Rollcall doesn't use it, and nothing that is taken out of the file is taken back.`,
    `As an administrator, with the applying App's ID in place of APP_ID:\n${stateRuleCommand(name)}`,
  );
}

function rulesUnreadable(name: string, reason: string): Problem {
  return warning(
    "state_rules_unreadable",
    `The rules of ${name} can't be read: ${reason}. Without one, nothing that is taken out of the file is taken back.`,
    "Private repositories have rules on GitHub's plans Pro, Team and Enterprise. On the command line --since does the same.",
  );
}
