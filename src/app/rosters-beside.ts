import { isValid } from "../roster/load.ts";
import type { ResolvedRoster } from "../roster/resolved.ts";
import { loaderFor } from "./continued-rosters.ts";
import { isSameOrganisation } from "./earlier-organisation.ts";
import { commitsIn, type Memory, patternsOf, rosterKeyOf } from "./memory.ts";
import type { MemoryRequest } from "./open-memory.ts";

/**
 * Returns the other rosters of the repository that were applied, and what they give today: nobody takes that back for this
 * roster. One whose files can't be read, or are gone, gives what it gave when it was last applied. `continued` are those that
 * go on as the roster at hand.
 */
export async function rostersBeside(
  memory: Memory,
  request: MemoryRequest,
  continued: readonly string[],
): Promise<readonly ResolvedRoster[]> {
  const { declared, source } = request.roster;
  const own = rosterKeyOf(request.config);
  const mine = new Set(source.files.map(({ path }) => path));
  const found: ResolvedRoster[] = [];
  for (const key of Object.keys(memory.rosters)) {
    if (key === own || continued.includes(key)) continue;
    const applied = Object.values(memory.rosters[key] ?? {}).flatMap((entry) =>
      commitsIn(entry).toReversed(),
    );
    for (const commit of new Set([request.head ?? request.commit, ...applied])) {
      const roster = await loaderFor(key, request).at(commit);
      if (!isValid(roster)) continue;
      const isOurs = roster.source.files.every(({ path }) => mine.has(path));
      const isElsewhere = declared !== undefined && !isSameOrganisation(roster.declared, declared);
      if (!isOurs && !isElsewhere)
        found.push({ ...roster.resolved, unapplied: true, beside: patternsOf(key).join(", ") });
      break;
    }
  }
  return found;
}
