import type { RosterRepository } from "../repository/repository.ts";
import { requestErrorOf } from "../repository/request-error.ts";
import { readStateFile, stateBranch } from "../repository/state-branch.ts";
import { readStateProtection } from "../repository/state-protection.ts";
import { emptyMemory, type Memory, memoryFile, parseMemory } from "./memory.ts";
import { setUpMemory } from "./memory-errors.ts";

/** The reason where anybody who may write the repository could have written the memory. */
export const noRule = "no rule lets only Rollcall's App write it";

/** Returns why a memory can't be trusted; undefined when it can. */
export async function whyUnprotected(
  repository: RosterRepository,
  writes: boolean,
): Promise<string | undefined> {
  const protection = await readStateProtection(repository);
  switch (protection.is) {
    case "open":
      return noRule;
    case "unknown":
      return `its rules can't be read (${protection.reason})`;
    case "protected":
      return writes && !protection.mayPass ? "its rule doesn't let this token write it" : undefined;
    default:
      return protection satisfies never;
  }
}

/** Reads the memory. A branch or a file that is missing is an empty memory; what can't be understood is a reason. */
export async function readMemory(
  repository: RosterRepository,
): Promise<{ readonly memory: Memory } | { readonly reason: string; readonly remedy: string }> {
  try {
    const { text } = await readStateFile(repository, memoryFile);
    const memory = text === undefined ? emptyMemory : parseMemory(text);
    if (memory !== undefined) return { memory };
    const remedy = `Use the Rollcall that wrote it; or delete the branch ${stateBranch} to begin anew.`;
    return { reason: `${memoryFile} on the branch ${stateBranch} is not of version 1`, remedy };
  } catch (error) {
    return { reason: requestErrorOf(error).message, remedy: setUpMemory };
  }
}
