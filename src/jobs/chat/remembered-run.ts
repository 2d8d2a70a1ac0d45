import { openMemory } from "../../app/open-memory.ts";
import type { RunRequest } from "../../app/request.ts";
import { isUsable } from "../../roster/load.ts";
import type { ChatContext } from "./context.ts";

/**
 * Returns a run with the memory of earlier applies, at the commit of its roster, or of its base. A reply in chat does not
 * tell of a memory that is not set up: every other run does.
 */
export async function rememberedRun(
  request: RunRequest,
  { rosters, options, connections: { clock } }: ChatContext,
): Promise<RunRequest> {
  const roster = request.base ?? request.roster;
  const { commit } = roster.source;
  if (commit === undefined || !isUsable(roster)) return request;
  const writes = request.command === "apply";
  const memory = await openMemory({ rosters, config: options.config, commit, roster, writes, clock });
  const findings = memory.findings.filter(({ severity }) => severity !== "notice");
  return { ...request, memory: { ...memory, findings } };
}
