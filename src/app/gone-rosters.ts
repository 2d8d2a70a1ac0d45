import { type Finding, finding } from "../core/finding.ts";
import { pathsAt } from "../repository/commit-files.ts";
import { loaderFor } from "./continued-rosters.ts";
import { commitsIn, type Memory, patternsOf, rosterKeyOf } from "./memory.ts";
import { rosterGone } from "./memory-errors.ts";
import type { MemoryRequest } from "./open-memory.ts";

/**
 * Returns a warning for each other roster of the repository that was applied, gave something, and whose files are all gone:
 * no run is about it any more, so that nobody takes back what it gave. `continued` are those that go on as the roster at hand.
 */
export async function goneRosters(
  memory: Memory,
  request: MemoryRequest,
  continued: readonly string[],
): Promise<readonly Finding[]> {
  const own = rosterKeyOf(request.config);
  const others = Object.keys(memory.rosters).filter((key) => key !== own && !continued.includes(key));
  if (others.length === 0) return [];
  const paths = await pathsAt(request.rosters.repository, request.commit, others.map(patternsOf));
  const findings: Finding[] = [];
  for (const [index, key] of others.entries()) {
    if (paths?.[index]?.length !== 0 || !(await gaveSomething(memory, key, request))) continue;
    findings.push(finding(rosterGone(patternsOf(key))));
  }
  return findings;
}

async function gaveSomething(memory: Memory, key: string, request: MemoryRequest): Promise<boolean> {
  const commits = new Set(Object.values(memory.rosters[key] ?? {}).flatMap(commitsIn));
  for (const commit of commits) {
    const { declared } = await loaderFor(key, request).at(commit);
    const isHeld = (entries: Iterable<{ readonly handsOff?: boolean }>) =>
      [...entries].some(({ handsOff }) => handsOff !== true);
    if (declared === undefined) continue;
    if (declared.users.size > 0 || isHeld(declared.teams.values()) || isHeld(declared.projects.values()))
      return true;
  }
  return false;
}
