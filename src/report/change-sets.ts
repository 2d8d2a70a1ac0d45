import { blockedBy } from "../core/blocked.ts";
import { type Change, changedPrincipal, changedResource, type Outcome } from "../core/change.ts";
import { inverseOf } from "../core/inverse.ts";
import { listed } from "../core/lists.ts";
import { waitingGrant } from "../core/provider.ts";
import type { Report } from "../core/report.ts";
import type { State } from "../core/state.ts";
import { stateAfter } from "../core/state-after.ts";
import { sanitize } from "../text/sanitize.ts";

/** Changes that are described together, and the state before and after them. */
export interface ChangeSet {
  readonly changes: readonly Change[];
  readonly before: State;
  readonly after: State;
  /** Given where people have made the changes already: returns who made some of them and when, as far as it is known. */
  readonly madeBy?: (changes: readonly Change[]) => string;
}

/** A report's changes by what becomes of them. */
export interface ReportChanges {
  /** What was done, or what would be done. On a pull request: what it alone does. */
  readonly main: ChangeSet;
  /** On a pull request: what differed before it, and applying would change as well. */
  readonly drift: ChangeSet;
  /** On a pull request: what differed before it, and no longer does once the roster declares it. */
  readonly settled: readonly Change[];
  /** What somebody changed by hand, and the run only tells: as they did it, not as it would be undone. */
  readonly byHand: ChangeSet;
  /** What is held back while the rest goes on. */
  readonly held: ChangeSet;
  /** True when nothing of the plan goes through: then `main` has all of it. */
  readonly allHeld: boolean;
  /** True when `main` was done, false when it would be. */
  readonly applied: boolean;
}

/** Splits a report's changes by what becomes of them. Pure. */
export function changesOf(report: Report): ReportChanges {
  const { before, plan, drift, outcomes } = report;
  const stateAfterThese = (state: State, changes: readonly Change[]) =>
    stateAfter(state, changes.filter(givesMoreThanAnOffer(report)), report.kinds);
  const changeSet = (state: State, changes: readonly Change[]): ChangeSet => ({
    changes,
    before: state,
    after: stateAfterThese(state, changes),
  });
  const none: ChangeSet = { changes: [], before, after: before };
  if (outcomes.some((outcome) => outcome.status !== "skipped")) {
    const withStatus = (status: Outcome["status"]) =>
      outcomes.filter((outcome) => outcome.status === status).map((outcome) => outcome.change);
    const main = changeSet(before, withStatus("applied"));
    return {
      main,
      drift: none,
      settled: [],
      byHand: none,
      held: changeSet(main.after, withStatus("skipped")),
      allHeld: false,
      applied: true,
    };
  }
  const blocked = blockedBy([...report.findings, ...plan.findings]);
  const isHeld = (change: Change) => blocked(change) !== undefined;
  const everything = plan.changes.every(isHeld);
  const held = everything ? [] : plan.changes.filter(isHeld);
  const free = everything ? plan.changes : plan.changes.filter((change) => !isHeld(change));
  if (drift === undefined) {
    const isByHand = (change: Change) => report.byHand?.changes.has(change) === true;
    const undoing = free.filter(isByHand);
    const undone = stateAfter(before, undoing, report.kinds);
    const main = changeSet(
      undone,
      free.filter((change) => !isByHand(change)),
    );
    return {
      main,
      drift: none,
      settled: [],
      byHand: byHandOf(undoing, { report, undone }),
      held: changeSet(before, held),
      allHeld: everything,
      applied: false,
    };
  }
  const drifted = new Set(drift.changes.map(identity));
  const planned = new Set(plan.changes.map(identity));
  const subjects = new Set(plan.changes.map(subjectOf));
  const already = stateAfterThese(before, drift.changes);
  return {
    main: {
      changes: free.filter((change) => !drifted.has(identity(change))),
      before: already,
      after: stateAfterThese(before, plan.changes),
    },
    drift: changeSet(
      before,
      free.filter((change) => drifted.has(identity(change))),
    ),
    settled: drift.changes.filter(
      (change) => !planned.has(identity(change)) && !subjects.has(subjectOf(change)),
    ),
    byHand: none,
    held: changeSet(before, held),
    allHeld: everything,
    applied: false,
  };
}

/** Returns a test that is false of a permission which is only offered: who is invited doesn't have it yet. */
function givesMoreThanAnOffer({ offered = new Set(), kinds }: Report): (change: Change) => boolean {
  return (change) => {
    if (offered.size === 0 || (change.action !== "grant" && change.action !== "regrade")) return true;
    const isPermission = kinds.get(change.kind)?.grantMeans === "permission";
    return !isPermission || !offered.has(waitingGrant(changedResource(change), change.principal));
  };
}

/** The changes that people made, given those that undo them. */
function byHandOf(
  undoing: readonly Change[],
  { report, undone }: { readonly report: Report; readonly undone: State },
): ChangeSet {
  const undoneBy = new Map(undoing.map((change) => [inverseOf(change), change]));
  return {
    changes: [...undoneBy.keys()],
    before: undone,
    after: report.before,
    madeBy: (changes) => {
      const events = changes.flatMap((change) => {
        const undo = undoneBy.get(change);
        const event = undo && report.byHand?.eventBehind(undo);
        return event === undefined
          ? []
          : [`${sanitize(event.actor)}, ${event.at.slice(0, 16).replace("T", " ")} UTC`];
      });
      return listed([...new Set(events)], 2);
    },
  };
}

/** The same text for the same change, whatever the order of its keys. */
function identity(change: Change): string {
  const entries = Object.entries(change).map(([key, value]): [string, unknown] => [
    key,
    value !== null && typeof value === "object" && !Array.isArray(value)
      ? Object.entries(value).sort(byKey)
      : value,
  ]);
  return JSON.stringify(entries.sort(byKey));
}

/** The grant or the setting that a change concerns, whatever becomes of it. */
function subjectOf(change: Change): string {
  const setting = change.action === "configure" ? change.setting : "";
  return JSON.stringify([changedResource(change), changedPrincipal(change) ?? "", setting]);
}

function byKey([left]: readonly [string, unknown], [right]: readonly [string, unknown]): number {
  return left < right ? -1 : 1;
}
