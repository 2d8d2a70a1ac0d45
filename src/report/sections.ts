import { blockedBy } from "../core/blocked.ts";
import type { Change, Outcome } from "../core/change.ts";
import { changedPrincipal, changedResource } from "../core/change.ts";
import type { Report } from "../core/report.ts";
import type { State } from "../core/state.ts";
import { stateAfter } from "../core/state-after.ts";

/** Changes that are told together, and the world on both sides of them. */
export interface Part {
  readonly changes: readonly Change[];
  readonly before: State;
  readonly after: State;
}

/** A report's changes, told apart. */
export interface Parts {
  /** What was done; or what would be: on a pull request, what it alone does. */
  readonly main: Part;
  /** On a pull request: what already differed, and applying would change as well. */
  readonly drift: Part;
  /** On a pull request: what differed, and no longer does once the roster declares it. */
  readonly settled: readonly Change[];
  /** What is held back while the rest goes on. */
  readonly held: Part;
  /** True when nothing of the plan went through, or would: then `main` tells of all of it. */
  readonly stopped: boolean;
  /** True when `main` has been done, false when it would be. */
  readonly done: boolean;
}

/** Tells a report's changes apart. Pure. */
export function partsOf(report: Report): Parts {
  const { before, plan, drift, outcomes } = report;
  const none: Part = { changes: [], before, after: before };
  if (outcomes.some((outcome) => outcome.status !== "skipped")) {
    const withStatus = (status: Outcome["status"]) =>
      outcomes.filter((outcome) => outcome.status === status).map((outcome) => outcome.change);
    const main = partOf(before, withStatus("applied"));
    return {
      main,
      drift: none,
      settled: [],
      held: partOf(main.after, withStatus("skipped")),
      stopped: false,
      done: true,
    };
  }
  const blocked = blockedBy([...report.findings, ...plan.findings]);
  const isHeld = (change: Change) => blocked(change) !== undefined;
  const everything = plan.changes.every(isHeld);
  const held = everything ? [] : plan.changes.filter(isHeld);
  const free = everything ? plan.changes : plan.changes.filter((change) => !isHeld(change));
  if (drift === undefined) {
    const main = partOf(before, free);
    return { main, drift: none, settled: [], held: partOf(before, held), stopped: everything, done: false };
  }
  const drifted = new Set(drift.changes.map(identity));
  const planned = new Set(plan.changes.map(identity));
  const slots = new Set(plan.changes.map(slot));
  const already = stateAfter(before, drift.changes);
  return {
    main: {
      changes: free.filter((change) => !drifted.has(identity(change))),
      before: already,
      after: stateAfter(before, plan.changes),
    },
    drift: partOf(
      before,
      free.filter((change) => drifted.has(identity(change))),
    ),
    settled: drift.changes.filter((change) => !planned.has(identity(change)) && !slots.has(slot(change))),
    held: partOf(before, held),
    stopped: everything,
    done: false,
  };
}

function partOf(before: State, changes: readonly Change[]): Part {
  return { changes, before, after: stateAfter(before, changes) };
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

/** What a change is about, whichever way it changes it. */
function slot(change: Change): string {
  const setting = change.action === "configure" ? change.setting : "";
  return JSON.stringify([changedResource(change), changedPrincipal(change) ?? "", setting]);
}

function byKey([left]: readonly [string, unknown], [right]: readonly [string, unknown]): number {
  return left < right ? -1 : 1;
}
