import type { Change, Outcome } from "../change.ts";
import { changedResource } from "../change.ts";
import type { ProviderPlan } from "../plan.ts";
import type { Comparison, Desired, KindSpec, Progress, Provider } from "../provider.ts";
import {
  type Principal,
  type ResourceId,
  type Role,
  resourceId,
  type Setting,
  type State,
} from "../state.ts";

/**
 * An invented service for tests: a realm that people enter first, rooms that nest, and doors that rooms and people
 * hold. It is strict: what cannot be done in the order in which it is asked for is refused, and noted.
 */
export const kinds: readonly KindSpec[] = [
  { kind: "realm", noun: "realm", roles: ["member", "owner"] },
  { kind: "room", noun: "room", roles: ["guest", "host"] },
  { kind: "door", noun: "door", roles: ["look", "open", "own"] },
];

export const realm: ResourceId = "realm/acme";

export const quiet: Progress = { reading: () => {}, applied: () => {} };

/** What a test says of the world; whatever it leaves out is empty. */
export interface Scene {
  readonly desired: State;
  readonly actual: State;
  readonly unread?: ReadonlySet<ResourceId>;
  readonly self?: ReadonlySet<Principal>;
  readonly leastOwners?: number;
  readonly kinds?: readonly KindSpec[];
}

/** One provider's share of a plan, with parents and embodied rooms worked out from the desired state. */
export function shareOf(scene: Scene): ProviderPlan {
  const parents = new Map<ResourceId, ResourceId>();
  const embodied = new Map<Principal, ResourceId>();
  for (const [id, { kind, key, settings }] of scene.desired) {
    if (typeof settings["parent"] === "string")
      parents.set(id, resourceId({ kind, key: settings["parent"] }));
    if (kind === "room") embodied.set(`room:${key}`, id);
  }
  const desired: Desired = {
    resources: scene.desired,
    accounts: new Map(),
    places: new Map(),
    parents,
    principalResources: embodied,
    membershipRoot: realm,
    minimums:
      scene.leastOwners === undefined ? [] : [{ resource: realm, role: "owner", least: scene.leastOwners }],
    findings: [],
  };
  const comparison: Comparison = {
    desired: scene.desired,
    actual: scene.actual,
    unread: scene.unread ?? new Set(),
    self: scene.self ?? new Set(),
    findings: [],
  };
  return { provider: { name: "house", kinds: scene.kinds ?? kinds }, desired, comparison: comparison };
}

interface Thing {
  readonly kind: string;
  readonly key: string;
  settings: Record<string, Setting>;
  readonly grants: Map<Principal, Role>;
}

/** The service itself. */
export interface House {
  /** What is there now. */
  state(): State;
  /** Everything that it was asked to do and did, in order. */
  readonly done: Change[];
  /** What it was asked to do and couldn't. */
  readonly impossible: string[];
  provider(concurrency?: number): Provider<never>;
}

/** Builds a house in a state; `fails` picks the changes that it refuses for no reason of its own. */
export function build(
  actual: State,
  fails: (change: Change) => boolean = () => false,
  leastOwners = 0,
): House {
  const things = new Map<ResourceId, Thing>();
  for (const [id, { kind, key, settings, grants }] of actual)
    things.set(id, { kind, key, settings: { ...settings }, grants: new Map(grants) });
  const done: Change[] = [];
  const impossible: string[] = [];

  function act(change: Change): Outcome {
    const problem = fails(change) ? "told to" : obstacle(things, change, leastOwners);
    if (problem === undefined) {
      perform(things, change);
      done.push(change);
      return { change, status: "applied" };
    }
    if (!fails(change)) impossible.push(`${change.action} ${changedResource(change)}: ${problem}`);
    return { change, status: "failed", error: { code: "no", message: problem, remedy: "none" } };
  }

  return {
    state: () => new Map(things),
    done,
    impossible,
    provider: (concurrency = 1) => ({
      name: "house",
      kinds,
      concurrency,
      cost: () => ({ requests: 0 }),
      desired: () => {
        throw new Error("not asked for");
      },
      read: () => Promise.reject(new Error("not asked for")),
      apply: async (changes) => {
        const outcomes: Outcome[] = [];
        for (const change of changes) {
          await Promise.resolve();
          outcomes.push(act(change));
        }
        return outcomes;
      },
    }),
  };
}

function obstacle(
  things: ReadonlyMap<ResourceId, Thing>,
  change: Change,
  leastOwners: number,
): string | undefined {
  const id = changedResource(change);
  const thing = things.get(id);
  if (change.action !== "create" && thing === undefined) return "it isn't there";
  switch (change.action) {
    case "create":
      if (thing !== undefined) return "it is there";
      return obstacleTo(things, { id, settings: change.settings });
    case "configure":
      return obstacleTo(things, { id, settings: { ...thing?.settings, [change.setting]: change.to } });
    case "grant":
      if (thing?.grants.has(change.principal)) return "already held";
      return stranger(things, change);
    case "regrade":
      if (thing?.grants.get(change.principal) !== change.from) return "another role is held";
      return change.from === "owner" && ownersIn(thing) <= leastOwners ? "too few owners" : undefined;
    case "revoke":
      if (thing?.grants.get(change.principal) !== change.role) return "not held";
      return change.role === "owner" && ownersIn(thing) <= leastOwners ? "too few owners" : undefined;
    case "archive":
      return childrenOf(things, id).length > 0 ? "something is in it" : undefined;
    default:
      return change satisfies never;
  }
}

function obstacleTo(
  things: ReadonlyMap<ResourceId, Thing>,
  { id, settings }: { readonly id: ResourceId; readonly settings: Readonly<Record<string, Setting>> },
): string | undefined {
  const { name, parent, privacy } = settings;
  for (const [other, each] of things)
    if (other !== id && name !== undefined && each.settings["name"] === name) return "the name is taken";
  const nested = typeof parent === "string";
  if (privacy === "secret" && (nested || childrenOf(things, id).length > 0)) return "secret and nested";
  if (!nested) return undefined;
  const above = things.get(`room/${parent}`);
  if (above === undefined) return "no such parent";
  if (above.settings["privacy"] === "secret") return "a secret parent";
  for (let next: Thing | undefined = above; next !== undefined; next = parentOf(things, next))
    if (resourceId(next) === id) return "a circle";
  return undefined;
}

function stranger(
  things: ReadonlyMap<ResourceId, Thing>,
  change: Extract<Change, { action: "grant" }>,
): string | undefined {
  const { principal } = change;
  if (principal.startsWith("room:"))
    return things.has(`room/${principal.slice(5)}`) ? undefined : "no such room";
  const isIn = changedResource(change) === realm || things.get(realm)?.grants.has(principal);
  return isIn ? undefined : "not in the realm";
}

function perform(things: Map<ResourceId, Thing>, change: Change): void {
  const id = changedResource(change);
  const thing = things.get(id);
  switch (change.action) {
    case "create":
      things.set(id, {
        kind: change.kind,
        key: change.key,
        settings: { ...change.settings },
        grants: new Map(),
      });
      return;
    case "configure":
      if (thing) thing.settings = { ...thing.settings, [change.setting]: change.to };
      return;
    case "grant":
      thing?.grants.set(change.principal, change.role);
      return;
    case "regrade":
      thing?.grants.set(change.principal, change.to);
      return;
    case "revoke":
      thing?.grants.delete(change.principal);
      return;
    case "archive":
      things.delete(id);
      return;
    default:
      change satisfies never;
  }
}

function childrenOf(things: ReadonlyMap<ResourceId, Thing>, id: ResourceId): Thing[] {
  return [...things.values()].filter((each) => `room/${each.settings["parent"]}` === id);
}

function parentOf(things: ReadonlyMap<ResourceId, Thing>, thing: Thing): Thing | undefined {
  const { parent } = thing.settings;
  return typeof parent === "string" ? things.get(`room/${parent}`) : undefined;
}

function ownersIn(thing: Thing | undefined): number {
  return [...(thing?.grants.values() ?? [])].filter((role) => role === "owner").length;
}
