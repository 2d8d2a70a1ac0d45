import { blockedBy } from "../core/blocked.ts";
import { type Change, changedPrincipal, changedResource, type Outcome } from "../core/change.ts";
import { digestOf } from "../core/digest.ts";
import type { Finding } from "../core/finding.ts";
import { findingKey } from "../core/finding-key.ts";
import { type Kinds, kindsByName } from "../core/kind.ts";
import { isDowngrade } from "../core/order.ts";
import { type Comparison, waitingGrant } from "../core/provider.ts";
import type { RunMemory } from "./open-memory.ts";
import type { ServicePlans } from "./plan-services.ts";
import { allowedUnclaimed, unclaimedAccounts } from "./registered-since.ts";
import type { RunRequest } from "./request.ts";
import { thingIdOf } from "./thing-id.ts";
import { appearedSinceCode } from "./unreviewed.ts";

/**
 * Remembers, ahead of the first write, the services that a plan writes to, and what is withheld since it appeared after its
 * creation was allowed, and logins that nobody has; and writes into the trail what is about to be done. Where that fails, it
 * returns an error that holds back all changes but what people lose who have left.
 */
export async function beginApply(
  { memory, trail, review }: Pick<RunRequest, "memory" | "trail" | "review">,
  { plan, comparisons }: Pick<ServicePlans, "plan" | "comparisons">,
  findings: readonly Finding[],
): Promise<readonly Finding[]> {
  const held = blockedBy(findings);
  const written = plan.changes.filter((change) => held(change) === undefined);
  const appeared = findings.filter(({ code }) => code === appearedSinceCode);
  const unclaimed = new Map(
    comparisons.map(({ provider: { name }, comparison }): [string, readonly string[]] => [
      name,
      [...new Set([...unclaimedAccounts(comparison), ...allowedUnclaimed(comparison, review)])].filter(
        (account) => memory?.isWithheldIn(name, account) !== true,
      ),
    ]),
  );
  const services = new Set([
    ...[...written, ...appeared].flatMap(({ provider }) => provider ?? []),
    ...[...unclaimed].flatMap(([name, accounts]) => (accounts.length > 0 ? [name] : [])),
  ]);
  const begun = [...services].map((service) => ({
    service,
    // Under the roster's name for it and by its own id, so that no other name takes it over.
    withheld: [
      ...(unclaimed.get(service) ?? []),
      ...appeared.flatMap(({ provider, resource }) => {
        if (provider !== service || resource === undefined) return [];
        const ids = comparisons.flatMap((each) =>
          each.provider.name === service ? (thingIdOf(each.comparison, resource) ?? []) : [],
        );
        return [resource, ...ids];
      }),
    ],
    created: written.flatMap((change) =>
      change.provider === service && change.action === "create" ? changedResource(change) : [],
    ),
  }));
  const problems = [
    ...(begun.length === 0 ? [] : ((await memory?.begin(begun)) ?? [])),
    ...((await trail?.begin(written)) ?? []),
  ];
  if (problems.length === 0) return [];
  const isDeparture = departuresIn(comparisons);
  const changes = plan.changes.filter((change) => !isDeparture(change)).map((change) => digestOf([change]));
  return problems.map((each) => ({ ...each, changes }));
}

/** Returns whether a change takes something from somebody who has left. */
function departuresIn(plans: ServicePlans["comparisons"]): (change: Change) => boolean {
  const kinds = kindsByName(plans.flatMap(({ provider }) => provider.kinds));
  const departed = new Map(plans.map(({ provider, comparison }) => [provider.name, comparison.departed]));
  return (change) =>
    isDowngrade(change, kinds) && departed.get(change.provider)?.has(changedPrincipal(change) ?? "") === true;
}

/**
 * Remembers the services in which an apply came to its end without an error, and what it could not create since somebody
 * has made it meanwhile: no later run may take that over. Returns what went wrong.
 */
export async function endApply(
  memory: RunMemory | undefined,
  plans: Pick<ServicePlans, "comparisons" | "keepsEarlier" | "isPart" | "takenByHand">,
  { outcomes, findings }: { readonly outcomes: readonly Outcome[]; readonly findings: readonly Finding[] },
): Promise<readonly Finding[]> {
  const clean = plans.comparisons.filter(({ provider: { name } }) => {
    const isOurs = (provider: string | undefined) => provider === undefined || provider === name;
    return (
      !plans.isPart &&
      !findings.some((each) => each.severity === "error" && isOurs(each.provider)) &&
      outcomes.every(({ change, status }) => change.provider !== name || status === "applied")
    );
  });
  const ended = clean.map(({ provider: { name: service }, comparison }) => ({
    service,
    waiting: [
      ...(comparison.waiting ?? []),
      ...(comparison.offered ?? []),
      ...newcomersGrants(comparison, outcomes, service),
    ],
    ids: comparison.ids?.() ?? new Map(),
    told: findings
      .filter(({ severity, provider }) => severity !== "error" && (provider ?? service) === service)
      .map(findingKey),
    taken: (plans.takenByHand.get(service) ?? []).map(takenText),
    withheld: unclaimedAccounts(comparison),
    keepsEarlier: plans.keepsEarlier.has(service) || comparison.mayStillCome === true,
  }));
  const taken = plans.comparisons.flatMap(({ provider }) => {
    const kinds = kindsByName(provider.kinds);
    const withheld = outcomes.flatMap((outcome) =>
      isTaken(outcome, kinds) && outcome.change.provider === provider.name
        ? [changedResource(outcome.change)]
        : [],
    );
    return withheld.length === 0 ? [] : [{ service: provider.name, withheld, created: [] }];
  });
  const kept = taken.length === 0 ? [] : ((await memory?.begin(taken)) ?? []);
  return [...kept, ...(ended.length === 0 ? [] : ((await memory?.end(ended)) ?? []))];
}

/** Remembers what somebody took away by hand, where a run is asked to. */
export async function rememberTaken(
  { memory, remembersTaken }: Pick<RunRequest, "memory" | "remembersTaken">,
  { takenByHand }: Pick<ServicePlans, "takenByHand">,
): Promise<void> {
  if (!remembersTaken) return;
  await memory?.tellTaken(
    new Map([...takenByHand].map(([service, changes]) => [service, changes.map(takenText)])),
  );
}

/** Returns what a change gives, as `withoutPutBacks` asks for it: a grant, or a resource. */
function takenText(change: Change): string {
  const principal = changedPrincipal(change);
  return principal === undefined ? changedResource(change) : waitingGrant(changedResource(change), principal);
}

/** True of a creation that failed since the service has one of that name. */
function isTaken(outcome: Outcome, kinds: Kinds): boolean {
  const { change, status } = outcome;
  const code = kinds.get(change.kind)?.takenCode;
  return (
    status === "failed" && change.action === "create" && code !== undefined && outcome.error.code === code
  );
}

/**
 * Returns what an apply gave to who is new in a service, as `waitingGrant`s. It may be an invitation that they have yet to
 * accept; the next run sees whether it was.
 */
function newcomersGrants(
  { membershipRoot }: Comparison,
  outcomes: readonly Outcome[],
  service: string,
): readonly string[] {
  const grants = outcomes.flatMap(({ change, status }) =>
    change.provider === service && status === "applied" && change.action === "grant" ? [change] : [],
  );
  const newcomers = new Set(
    grants.flatMap((each) => (changedResource(each) === membershipRoot ? [each.principal] : [])),
  );
  return grants.flatMap((each) =>
    newcomers.has(each.principal) ? [waitingGrant(changedResource(each), each.principal)] : [],
  );
}
