import { type AccessTarget, heldId } from "../../access/access-map.ts";
import { teamKind } from "../../access/declared-map.ts";
import { allKinds } from "../../providers/index.ts";
import type { ChainedRecord } from "../../trail/record.ts";
import { subjectOfRecord } from "../../trail/records-of-run.ts";
import { commitFacts } from "./commit-facts.ts";
import type { HistoryEvent } from "./walk-history.ts";

/** Since when somebody has something, and what gave it. */
export interface Since {
  /** `YYYY-MM-DD`, UTC. */
  readonly day: string;
  /** The pull request (`#12`), the commit, or the run that gave it. */
  readonly by: string;
}

/** Returns since when a principal has a thing; undefined where nothing tells. */
export type SinceOf = (principal: string, thing: AccessTarget) => Since | undefined;

/**
 * Finds since when everybody has what they have: by the commit that gave it last, or by the run that gave it again after it had
 * been taken away by hand. A role that changes keeps its day.
 */
export function sinceIndex(events: readonly HistoryEvent[], records: readonly ChainedRecord[] = []): SinceOf {
  const byThing = new Map<string, Map<string, Since>>();
  const holdersOf = (id: string) => {
    const known = byThing.get(id) ?? new Map<string, Since>();
    byThing.set(id, known);
    return known;
  };
  for (const event of events) {
    for (const { from, to } of event.renamed) rename(byThing, from, to);
    const by = byOf(event);
    for (const change of event.changes) {
      const holders = holdersOf(heldId(change));
      if (change.to === undefined) holders.delete(change.principal);
      else if (change.from === undefined) holders.set(change.principal, { day: event.day, by });
    }
  }
  const given = givenByRuns(records);
  return (principal, thing) => {
    const id = heldId(thing);
    const inFile = byThing.get(id)?.get(principal);
    const applied = twinsOf(thing).flatMap((each) => given.get(`${each} ${principal}`) ?? [])[0];
    if (inFile === undefined || applied === undefined) return inFile ?? applied;
    return applied.day > inFile.day ? applied : inFile;
  };
}

/** A team of the roster is given as the team on GitHub with its people. */
function twinsOf(thing: AccessTarget): readonly string[] {
  if (thing.kind !== teamKind) return [heldId(thing)];
  return [...allKinds.values()].flatMap(({ kind, grantMeans }) =>
    grantMeans === "team" ? [`${kind}/${thing.key}`] : [],
  );
}

/** Returns, by `kind/key principal`, which run gave it last, of what no run took away since. */
function givenByRuns(records: readonly ChainedRecord[]): ReadonlyMap<string, Since> {
  const given = new Map<string, Since>();
  for (const record of records) {
    if (record.is !== "change" || record.outcome !== "applied") continue;
    const { principal, kind, key } = subjectOfRecord(record);
    if (principal === undefined) continue;
    const id = `${kind}/${key} ${principal}`;
    if (record.change.action === "revoke") given.delete(id);
    if (record.change.action === "grant")
      given.set(id, { day: record.at.slice(0, 10), by: `run ${record.run}` });
  }
  return given;
}

function rename(byThing: Map<string, Map<string, Since>>, from: string, to: string): void {
  const moved = byThing.get(from);
  if (moved !== undefined) {
    byThing.delete(from);
    byThing.set(to, moved);
    return;
  }
  for (const holders of byThing.values()) {
    const held = holders.get(from);
    if (held === undefined) continue;
    holders.delete(from);
    holders.set(to, held);
  }
}

function byOf({ commit }: HistoryEvent): string {
  if (commit === undefined) return "a last day";
  const { pullRequest } = commitFacts(commit);
  return pullRequest === undefined ? commit.sha.slice(0, 7) : `#${pullRequest}`;
}
