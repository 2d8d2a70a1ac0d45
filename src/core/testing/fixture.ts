import { type KindSpec, type Kinds, kindsByName } from "../kind.ts";
import type { ProviderPlan } from "../plan.ts";
import type { Comparison, Progress } from "../provider.ts";
import { type Principal, type ResourceId, resourceId, type State } from "../state.ts";

/**
 * The kinds of an invented service. People are members of the realm before anything else, rooms nest, and rooms and
 * people hold doors. The service is strict: it refuses, and records, a change that cannot be made at that moment.
 */
export const fakeKinds: readonly KindSpec[] = [
  fakeKind("realm", { grantMeans: "organisation", roles: ["member", "owner"] }),
  fakeKind("room", {
    grantMeans: "team",
    roles: ["guest", "host"],
    principals: "room:",
    nests: { by: "parent", inherits: true },
    settings: {
      name: { isName: true, isAddress: true },
      parent: {},
      privacy: { phase: (to) => (to === "secret" ? "close" : "open") },
      description: {},
      archived: { retires: true },
    },
  }),
  fakeKind("door", { grantMeans: "permission", roles: ["look", "open", "own"] }),
];

/** Builds a kind of the invented service, whose noun is its name. */
export function fakeKind(kind: string, spec: Partial<KindSpec> & Pick<KindSpec, "roles">): KindSpec {
  return {
    kind,
    provider: "house",
    words: { noun: kind, short: [kind, `${kind}s`], removed: "archived" },
    grantMeans: "list",
    list: "each",
    settings: {},
    declaredBy: () => [],
    ...spec,
  };
}

/** A list that the service replaces in one call, and that is disabled in place of archived. */
export const fakeList: KindSpec = fakeKind("list", {
  roles: ["member"],
  list: "whole",
  settings: { name: { isName: true }, enabled: { retires: false } },
});

/** The invented service's kinds, the list among them, by their names. */
export const fakeKindsByName: Kinds = kindsByName([...fakeKinds, fakeList]);

/** The resource in which a person needs a grant before any other grant. */
export const realm: ResourceId = "realm/acme";

/** Progress that nobody is told of. */
export const noProgress: Progress = { reading: () => {}, applied: () => {} };

/** What a plan is made of, as a test states it. What is left out is empty. */
export interface PlanInput {
  readonly desired: State;
  readonly actual: State;
  readonly unread?: ReadonlySet<ResourceId>;
  readonly self?: ReadonlySet<Principal>;
  readonly hadBefore?: ReadonlyMap<Principal, Principal>;
  readonly leastOwners?: number;
  readonly kinds?: readonly KindSpec[];
}

/** Returns one provider's part of a plan. Parents and the rooms' own principals follow from the desired state. */
export function providerPlanOf(input: PlanInput): ProviderPlan {
  const parents = new Map<ResourceId, ResourceId>();
  const principalResources = new Map<Principal, ResourceId>();
  for (const [id, { kind, key, settings }] of input.desired) {
    if (typeof settings["parent"] === "string")
      parents.set(id, resourceId({ kind, key: settings["parent"] }));
    if (kind === "room") principalResources.set(`room:${key}`, id);
  }
  const comparison: Comparison = {
    desired: input.desired,
    actual: input.actual,
    unread: input.unread ?? new Set(),
    self: input.self ?? new Set(),
    ...(input.hadBefore ? { hadBefore: input.hadBefore } : {}),
    accounts: new Map(),
    places: new Map(),
    parents,
    principalResources,
    membershipRoot: realm,
    minimums:
      input.leastOwners === undefined ? [] : [{ resource: realm, role: "owner", least: input.leastOwners }],
    findings: [],
  };
  return { provider: { name: "house", kinds: input.kinds ?? fakeKinds }, comparison };
}
