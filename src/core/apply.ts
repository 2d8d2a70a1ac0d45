import { blockedBy } from "./blocked.ts";
import type { Change, Failure, Outcome } from "./change.ts";
import { changedPrincipal, changedResource } from "./change.ts";
import type { Finding } from "./finding.ts";
import type { GuardInput } from "./guard.ts";
import { type Kinds, kindsByName, resourceInWords } from "./kind.ts";
import { isDowngrade, isMoveAway, phaseOf } from "./order.ts";
import { type Phase, phases } from "./phase.ts";
import type { Plan, ProviderPlan } from "./plan.ts";
import { prerequisites } from "./prerequisites.ts";
import type { Progress, Writer } from "./provider.ts";

/** One service that may be written to, and the comparison that is applied. */
export interface ProviderApply extends ProviderPlan {
  readonly provider: Writer<never>;
}

/**
 * Returns the failed change for which a loss must wait, since somebody would be left with less than the plan gives; and
 * undefined when the loss may be applied, which it then is.
 */
export type HoldBack = (loss: Change, failed: ReadonlySet<Change>) => Change | undefined;

/**
 * Applies a plan. Providers run in parallel, each in the plan's order, and go on past failures. A change is skipped when
 * it depends on a failed change, when a finding holds it back, or when `weigh` says that what replaces it failed. Returns one
 * outcome per change, in the plan's order, and never throws.
 */
export async function apply(
  plan: Plan,
  work: readonly ProviderApply[],
  progress: Progress,
  weigh: (input: GuardInput) => HoldBack = () => () => undefined,
): Promise<Outcome[]> {
  const outcomes = new Map<Change, Outcome>();
  const blocked = blockedBy(plan.findings);
  const total = plan.changes.filter((change) => blocked(change) === undefined).length;
  let tried = 0;
  const record = (outcome: Outcome) => {
    outcomes.set(outcome.change, outcome);
    tried += 1;
    progress.applied(outcome, tried, total);
  };
  await Promise.all(
    work.map(async (each) => {
      const ours = plan.changes.filter((change) => change.provider === each.provider.name);
      const free: Change[] = [];
      for (const change of ours) {
        const finding = blocked(change);
        if (finding === undefined) free.push(change);
        else outcomes.set(change, { change, status: "skipped", because: finding.message });
      }
      const holdBack = weigh({ ...each, changes: ours });
      await applyOne(each, { ours, free, holdBack }, { outcomes, record });
    }),
  );
  return plan.changes.map(
    (change) =>
      outcomes.get(change) ?? { change, status: "skipped", because: "No provider was there to apply it." },
  );
}

interface Ledger {
  readonly outcomes: ReadonlyMap<Change, Outcome>;
  readonly record: (outcome: Outcome) => void;
}

async function applyOne(
  work: ProviderApply,
  changes: {
    readonly ours: readonly Change[];
    readonly free: readonly Change[];
    readonly holdBack: HoldBack;
  },
  ledger: Ledger,
): Promise<void> {
  const { provider, comparison } = work;
  const kinds = kindsByName(provider.kinds);
  const needs = prerequisites(changes.ours, comparison, kinds);
  let stopped: Failure | undefined;

  const send = async (batch: Set<Change>) => {
    if (batch.size === 0) return;
    const results = await attempt(provider, [...batch], work);
    batch.clear();
    for (const outcome of results.outcomes) ledger.record(outcome);
    stopped ??= results.stopped;
  };
  const failedSoFar = () =>
    new Set(changes.ours.filter((each) => (ledger.outcomes.get(each)?.status ?? "applied") !== "applied"));
  const isLoss = (change: Change) =>
    (isDowngrade(change, kinds) && phaseOf(change, kinds, comparison.departed) !== "grant") ||
    isMoveAway(change, kinds);
  const applyBatch = async (batch: readonly Change[]) => {
    const ready = new Set<Change>();
    for (const change of batch) {
      const needed = needs(change);
      // A change may depend on one before it in the same batch: the outcome of that one must be known first.
      // So must those of what is gained, before anything is taken away.
      const isLater = needed.some((each) => ready.has(each)) || (isLoss(change) && hasGain(ready, isLoss));
      if (isLater) await send(ready);
      const missing = needed.find((each) => ledger.outcomes.get(each)?.status !== "applied");
      if (stopped) ledger.record({ change, status: "skipped", because: stopped.message });
      else if (missing) ledger.record({ change, status: "skipped", because: waitsFor(missing, kinds) });
      else {
        const failed = isLoss(change) ? changes.holdBack(change, failedSoFar()) : undefined;
        if (failed === undefined) ready.add(change);
        else ledger.record({ change, status: "skipped", because: keptUntil(failed, kinds) });
      }
    }
    await send(ready);
  };

  for (const phase of phases) {
    const ours = changes.free.filter((change) => phaseOf(change, kinds, comparison.departed) === phase);
    const [entering, others] = partition(
      ours,
      (change) => changedResource(change) === comparison.membershipRoot,
    );
    await inPool(batchesOf(entering, phase), 1, applyBatch);
    await inPool(batchesOf(others, phase), sideBySide.has(phase) ? provider.concurrency : 1, applyBatch);
  }
}

function hasGain(ready: ReadonlySet<Change>, isLoss: (change: Change) => boolean): boolean {
  return [...ready].some((each) => !isLoss(each));
}

/** Phases in which no batch depends on another one. The membership root's batches are applied before all others. */
const sideBySide: ReadonlySet<Phase> = new Set(["depart", "grant", "regrade", "revoke"]);

/** Returns one batch a resource, in order. Creations and archives depend on each other, so each is a batch of its own. */
function batchesOf(changes: readonly Change[], phase: Phase): Change[][] {
  if (phase === "archive" || phase === "create") return changes.map((change) => [change]);
  return [...Map.groupBy(changes, changedResource).values()];
}

function partition<Item>(items: readonly Item[], is: (item: Item) => boolean): [Item[], Item[]] {
  const { yes = [], no = [] } = Object.groupBy(items, (item) => (is(item) ? "yes" : "no"));
  return [yes, no];
}

async function attempt(
  provider: Writer<never>,
  changes: readonly Change[],
  work: ProviderApply,
): Promise<{ outcomes: readonly Outcome[]; stopped?: Failure }> {
  try {
    const outcomes = await provider.apply(changes, work.comparison);
    return { outcomes: changes.map((change, index) => outcomes[index] ?? unanswered(change)) };
  } catch (error) {
    const stopped = failureOf(error);
    return { outcomes: changes.map((change) => ({ change, status: "failed", error: stopped })), stopped };
  }
}

/** Runs at most `width` batches at a time, started in order. */
async function inPool<Item>(
  items: readonly Item[],
  width: number,
  work: (item: Item) => Promise<void>,
): Promise<void> {
  const queue = items.values();
  const worker = async () => {
    for (const item of queue) await work(item);
  };
  await Promise.all(Array.from({ length: Math.max(1, width) }, worker));
}

/** An error in place of outcomes stops the provider: a lost credential, a spent budget, or a defect of Rollcall's. */
function failureOf(error: unknown): Failure {
  const finding = carriesFindings(error) ? error.findings[0] : undefined;
  if (finding !== undefined) return { code: finding.code, message: finding.message, remedy: finding.remedy };
  return {
    code: "unexpected",
    message: error instanceof Error ? error.message : String(error),
    remedy:
      "Run again: what is done stays done. If it stays, this is a defect of Rollcall's; please report it.",
  };
}

function carriesFindings(error: unknown): error is { findings: readonly Finding[] } {
  return error instanceof Error && "findings" in error && Array.isArray(error.findings);
}

function unanswered(change: Change): Outcome {
  return {
    change,
    status: "failed",
    error: failureOf(new Error("The provider gave no answer for this change.")),
  };
}

function keptUntil(failed: Change, kinds: Kinds): string {
  return `${waitsFor(failed, kinds)} Nobody loses access before gaining it.`;
}

function waitsFor(change: Change, kinds: Kinds): string {
  const what = resourceInWords(change, kinds);
  switch (change.action) {
    case "create":
      return `The ${what} could not be created.`;
    case "grant":
    case "regrade":
      return `${nameOf(change)} could not be let in to the ${what}.`;
    case "configure":
      return `The ${change.setting.replaceAll("_", " ")} of the ${what} could not be changed.`;
    case "archive":
      return `The ${what} is still there.`;
    case "revoke":
      return `${nameOf(change)} is still in the ${what}.`;
    default:
      return change satisfies never;
  }
}

function nameOf(change: Change): string {
  const principal = changedPrincipal(change) ?? "";
  return principal.slice(principal.indexOf(":") + 1);
}
