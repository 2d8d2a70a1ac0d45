import { type Change, changedResource } from "../core/change.ts";
import { digestOf } from "../core/digest.ts";
import { error, type Finding, finding, type Problem } from "../core/finding.ts";
import { kindsByName } from "../core/kind.ts";
import { listed } from "../core/lists.ts";
import { isDowngrade } from "../core/order.ts";
import type { Plan, ProviderPlan } from "../core/plan.ts";
import type { Comparison } from "../core/provider.ts";
import { type ResourceId, resourceId } from "../core/state.ts";
import { changeInWords } from "./change-in-words.ts";
import { registeredSinceFindings } from "./registered-since.ts";
import type { RunRequest } from "./request.ts";
import { thingIdOf } from "./thing-id.ts";

/**
 * Returns what a run withholds that applies only what was reviewed. Pure. What takes nothing away, and wouldn't be done if
 * the last reviewed roster were applied (`allowed`), is withheld change by change. So what repairs drift and what takes
 * something away goes on. A thing that a reviewed change creates, and that is there meanwhile, is withheld whole: an
 * approved creation takes nothing over. Nor does an approved login that nobody had go to whoever registers it later.
 */
export function unreviewedFindings(
  plan: Plan,
  {
    roster,
    review,
    comparisons,
    allowed,
    memory,
  }: Pick<RunRequest, "roster" | "review" | "memory"> & {
    readonly comparisons: readonly ProviderPlan[];
    readonly allowed: readonly Change[];
  },
): readonly Finding[] {
  const withheldWhole = [
    ...appeared(review?.absent ?? [], comparisons, memory),
    ...registeredSinceFindings(plan, comparisons, { memory, review }),
  ];
  if (review === undefined) return withheldWhole;
  const kinds = kindsByName(comparisons.flatMap(({ provider }) => provider.kinds));
  const isWhole = review.roster === roster;
  const known = new Set(allowed.map((change) => digestOf([change])));
  const withheld = isWhole
    ? []
    : plan.changes.filter((change) => !isDowngrade(change, kinds) && !known.has(digestOf([change])));
  const gains = [...Map.groupBy(withheld, changedResource)].map(([resource, changes]) => {
    const [{ provider = "" } = {}] = changes;
    const words = changes.map((change) => changeInWords(change, kinds));
    const digests = changes.map((change) => digestOf([change]));
    return finding(unapprovedGain(words, review.unreviewed), { provider, resource, changes: digests });
  });
  return [...gains, ...withheldWhole];
}

/** What is there although it was only allowed to be created: found now, or by an earlier run. */
function appeared(
  absent: readonly string[],
  comparisons: readonly ProviderPlan[],
  memory: RunRequest["memory"],
): readonly Finding[] {
  const ids = new Set(
    absent.map((thing) => {
      const space = thing.indexOf(" ");
      return resourceId({ kind: thing.slice(0, space), key: thing.slice(space + 1) });
    }),
  );
  return comparisons.flatMap(({ provider, comparison }) => {
    const isWithheld = (what: string | undefined) =>
      what !== undefined && memory?.isWithheldIn(provider.name, what) === true;
    return [...comparison.actual.keys()]
      .filter(
        (resource) =>
          ids.has(resource) ||
          isWithheld(resource) ||
          isWithheld(thingIdOf(comparison, resource)) ||
          isReplaced(resource, { service: provider.name, comparison, memory }),
      )
      .map((resource) => finding(appearedSince(resource), { provider: provider.name, resource }));
  });
}

/**
 * True of a thing in whose place somebody has made another one: the file is as it was applied, and what has its name now is
 * nothing that was there then.
 */
function isReplaced(
  resource: ResourceId,
  {
    service,
    comparison,
    memory,
  }: { readonly service: string; readonly comparison: Comparison; readonly memory: RunRequest["memory"] },
): boolean {
  if (memory?.appliedIn(service) === undefined) return false;
  const known = memory.idsIn(service);
  const present = comparison.ids?.() ?? new Map<ResourceId, string>();
  const id = present.get(resource);
  const before = known.get(resource);
  if (id === undefined || before === undefined || id === before) return false;
  return ![...present.keys()].some((each) => known.get(each) === id);
}

/** The problem of access that no allowed pull request gave. */
function unapprovedGain(lines: readonly string[], commit: string | undefined): Problem {
  const since =
    commit === undefined ? "" : ` Commit ${commit.slice(0, 7)} wasn't merged by such a pull request.`;
  return error(
    "unapproved_gain",
    `No pull request that was allowed gives this, so it is withheld: ${listed(lines, 20)}.${since}`,
    "Take the change back by a pull request, and propose it again in another one. A run without apply-only-reviewed applies what was pushed, or merged past the check.",
  );
}

/** The code of the finding on something that was to be created, and that somebody else has made meanwhile. */
export const appearedSinceCode = "appeared_since";

/** The problem of something that was to be created, and that somebody else has made meanwhile. */
function appearedSince(resource: string): Problem {
  return error(
    appearedSinceCode,
    `${resource} didn't exist when its creation was allowed, and exists now. Nothing about it is changed.`,
    "Find out who made it. To take it over, take it out of the file, and propose it anew once a run has seen that; else rename or delete it.",
  );
}
