import { withLiveAccess } from "../access/effective-losses.ts";
import type { Finding } from "../core/finding.ts";
import type { KindSpec } from "../core/kind.ts";
import type { Plan } from "../core/plan.ts";
import type { Label, Listing } from "../core/provider.ts";
import type { Report, Result } from "../core/report.ts";
import type { Principal, Resource, ResourceId } from "../core/state.ts";
import { allKinds } from "../providers/index.ts";
import type { ResolvedRoster } from "../roster/resolved.ts";
import { causeOf } from "./cause-of.ts";
import type { ReadResult } from "./read-services.ts";
import { unclaimedAccounts } from "./registered-since.ts";
import type { RunRequest } from "./request.ts";

const nothing: Plan = { changes: [], findings: [], digest: "" };

/** Returns the report of a run that read no service. */
export function emptyReport(
  request: Pick<RunRequest, "command" | "links">,
  about: { readonly result: Result; readonly findings: readonly Finding[]; readonly today: string },
): Report {
  return {
    command: request.command,
    plan: nothing,
    outcomes: [],
    cost: {},
    before: new Map(),
    labels: new Map(),
    kinds: new Map(),
    links: request.links,
    ...about,
  };
}

/** Returns the report of a plan. The caller sets its result. */
export function reportOf(
  request: Pick<RunRequest, "command" | "links">,
  about: {
    readonly roster: ResolvedRoster;
    readonly plan: Plan;
    readonly drift: Plan | undefined;
    readonly findings: readonly Finding[];
    readonly read: ReadResult;
    readonly today: string;
  },
): Report {
  const shares = about.read.comparisons[0] ?? [];
  const before = new Map<ResourceId, Resource>();
  let unmanaged = 0;
  const kinds = new Map<string, KindSpec>();
  const listed = new Map<string, Listing>();
  for (const { provider, comparison } of shares) {
    for (const [id, resource] of withLiveAccess(comparison.actual, comparison.live)) before.set(id, resource);
    unmanaged += comparison.unmanaged ?? 0;
    for (const [kind, listing] of comparison.listed ?? []) listed.set(kind, listing);
    for (const kind of provider.kinds) kinds.set(kind.kind, kind);
  }
  return {
    ...emptyReport(request, { result: "clean", findings: about.findings, today: about.today }),
    plan: about.plan,
    ...(about.drift === undefined ? {} : { drift: about.drift }),
    before,
    unread: new Set(shares.flatMap(({ comparison }) => [...comparison.unread])),
    offered: new Set(about.read.comparisons.flat().flatMap((each) => [...(each.comparison.offered ?? [])])),
    unmanaged,
    listed,
    unclaimed: shares.flatMap(({ comparison }) => unclaimedAccounts(comparison)),
    kinds,
    pageOf: (id) => firstOf(shares, ({ comparison }) => comparison.pageOf?.(id)),
    causeOf: (change) => causeOf(change, about.roster, shares),
    labels: labelsOf(about.roster, about.read),
  };
}

function firstOf<Item, Value>(
  items: readonly Item[],
  ask: (item: Item) => Value | undefined,
): Value | undefined {
  for (const item of items) {
    const value = ask(item);
    if (value !== undefined) return value;
  }
  return undefined;
}

/** Names people by their keys, and what is shared by who declares it. A name that a service gives takes precedence. */
function labelsOf(roster: ResolvedRoster, read: ReadResult): ReadonlyMap<Principal | ResourceId, Label> {
  const labels = new Map<Principal | ResourceId, Label>();
  for (const user of roster.users.values()) {
    labels.set(`user:${user.key}`, {
      name: user.key,
      ...(typeof user.slack === "string" ? { chatId: user.slack } : {}),
    });
  }
  const comparisons = read.comparisons.flat().map(({ comparison }) => comparison);
  for (const [id, { kind, key }] of comparisons.flatMap(({ desired }) => [...desired])) {
    const shared = allKinds.get(kind);
    if (shared?.grantMeans !== "share") continue;
    const owners = shared.declaredBy(roster, key);
    const name = owners.map((owner) => roster.teams.get(owner)?.name ?? owner).join(" and ");
    if (name !== "") labels.set(id, { name });
  }
  for (const [id, label] of comparisons.flatMap(({ labels }) => [...(labels ?? [])])) labels.set(id, label);
  return labels;
}
