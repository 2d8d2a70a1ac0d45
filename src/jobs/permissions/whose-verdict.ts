import { createRosterLoader, type RosterLoader } from "../../app/load-roster.ts";
import { patternsOf, rosterKeyOf } from "../../app/memory.ts";
import { name, say } from "../../text/sentence.ts";
import type { InForce } from "./in-force.ts";
import { rostersIn } from "./stored-record.ts";
import { type VerdictText, verdictSaying } from "./verdict.ts";

/** Whose verdict a check run has. */
export interface WhoseVerdict {
  /** The keys of the rosters that have judged the commit under this name, this one first. */
  readonly of: readonly string[];
  /** The failure that it is, where another roster of the default branch is among them. */
  readonly shared?: VerdictText | undefined;
}

/**
 * Returns whose verdict is to be written in place of what a check run remembers. Two rosters that judge under one name have
 * no verdict that passes, since the last one would count for both. One whose files are gone, or among this one's, is no other.
 */
export async function whoseVerdict(
  memo: string | undefined,
  {
    rosters,
    inForce,
  }: { readonly rosters: RosterLoader; readonly inForce: Pick<InForce, "head" | "roster" | "name"> },
): Promise<WhoseVerdict> {
  const own = rosterKeyOf(rosters.config);
  const mine = new Set(inForce.roster.source.files.map(({ path }) => path));
  const others: string[] = [];
  for (const key of rostersIn(memo)) {
    if (key === own) continue;
    const loader = createRosterLoader(rosters.repository, patternsOf(key), rosters.now);
    const { source } = await loader.at(inForce.head);
    const theirs = source.files.filter(({ path }) => !mine.has(path));
    if (theirs.length > 0) others.push(key);
  }
  const [first] = others;
  return {
    of: [own, ...others],
    shared: first === undefined ? undefined : sharedName(inForce.name, patternsOf(first).join(", ")),
  };
}

function sharedName(check: string, other: string): VerdictText {
  return verdictSaying(
    "failure",
    `The roster of ${other} judges under this name, too: give each roster's jobs a name of its own.`,
    [
      say`Two rosters would write one check, ${name(check)}, and the last one would count for both. Give their workflows different values of the input ${name("name")}, require both checks, and push again.`,
    ],
  );
}
