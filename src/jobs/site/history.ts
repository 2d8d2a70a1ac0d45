import { heldId } from "../../access/access-map.ts";
import type { SitePast } from "../../site/data.ts";
import { parseWebAddress } from "../../text/web-address.ts";
import type { ChainedRecord } from "../../trail/record.ts";
import { subjectOfRecord } from "../../trail/records-of-run.ts";
import { appliedAbout, recordWords } from "../access/applied-rows.ts";
import type { CommitFacts } from "../access/commit-facts.ts";
import { changeWords } from "../access/history.ts";
import type { HistoryEvent } from "../access/walk-history.ts";

/** What a site tells of the past from. */
export interface SiteHistory {
  /** Oldest first. */
  readonly events: readonly HistoryEvent[];
  readonly records: readonly ChainedRecord[] | undefined;
  factsOf(event: HistoryEvent): CommitFacts | undefined;
  /** The address of the roster's repository, where it is known. */
  readonly repository?: string | undefined;
}

/** Older changes are left to `rollcall history`. */
const mostPast = 5_000;

/**
 * Returns what changed of what a site shows, the newest first: by commits, and by runs that put back what was done by hand, or
 * failed. What runs only carried out is told by its commit. `idOf` returns undefined for what is not shown.
 */
export function sitePast(
  { events, records = [], factsOf, repository }: SiteHistory,
  {
    whatOf,
    whoOf,
    mayRead,
  }: {
    whatOf(id: string): string | undefined;
    whoOf(principal: string): string;
    mayRead(principal: string, key: string): boolean;
  },
): readonly SitePast[] {
  const ofCommits = events.toReversed().flatMap((event): readonly SitePast[] => {
    const facts = factsOf(event);
    const by = byOf(event, facts);
    const common = {
      day: event.day,
      ...by,
      address: addressOf(by, repository),
      askedBy: facts?.askedBy === undefined ? [] : [facts.askedBy],
      approvedBy: [...(facts?.approvedBy ?? [])],
    };
    if (event.isFirst) return [];
    return event.changes.flatMap((change) => {
      const what = whatOf(heldId(change));
      if (what === undefined || !mayRead(change.principal, change.key)) return [];
      const { commit: _, ...rest } = common;
      return [{ ...rest, who: whoOf(change.principal), what, change: changeWords(change) }];
    });
  });
  const ofRuns = appliedAbout(undefined, records)
    .filter(({ event, outcome }) => event !== "push" || outcome !== "applied")
    .flatMap((record): readonly SitePast[] => {
      const { principal, kind, key } = subjectOfRecord(record);
      const what = whatOf(heldId({ kind, key }));
      if (what === undefined || !mayRead(principal ?? "", key)) return [];
      return [
        {
          day: record.at.slice(0, 10),
          who: principal === undefined ? null : whoOf(principal),
          what,
          change: recordWords(record),
          by: `run ${record.run}`,
          address: parseWebAddress(record.url) ?? null,
          askedBy: [...(record.askedBy ?? [])],
          approvedBy: [...(record.approvedBy ?? [])],
        },
      ];
    });
  const all = [...ofCommits, ...ofRuns].map((each, index) => ({ each, index }));
  return all
    .sort((one, other) => other.each.day.localeCompare(one.each.day) || one.index - other.index)
    .slice(0, mostPast)
    .map(({ each }) => each);
}

function byOf({ commit }: HistoryEvent, facts: CommitFacts | undefined) {
  if (commit === undefined) return { by: "a last day", commit: undefined };
  const number = facts?.pullRequest;
  return { by: number === undefined ? commit.sha.slice(0, 7) : `#${number}`, commit: commit.sha };
}

function addressOf(
  { by, commit }: { readonly by: string; readonly commit: string | undefined },
  repository: string | undefined,
): string | null {
  if (repository === undefined || commit === undefined) return null;
  return by.startsWith("#") ? `${repository}/pull/${by.slice(1)}` : `${repository}/commit/${commit}`;
}
