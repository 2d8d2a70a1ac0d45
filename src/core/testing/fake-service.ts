import type { Change, Outcome } from "../change.ts";
import { changedResource } from "../change.ts";
import type { Writer } from "../provider.ts";
import {
  type Principal,
  type ResourceId,
  type Role,
  resourceId,
  type Setting,
  type State,
} from "../state.ts";
import { fakeKinds, realm } from "./fixture.ts";

interface FakeResource {
  readonly kind: string;
  readonly key: string;
  settings: Record<string, Setting>;
  readonly grants: Map<Principal, Role>;
}

/** An invented service that holds a state and applies changes to it. */
export interface FakeService {
  /** The state now. */
  state(): State;
  /** The changes that were applied, in order. */
  readonly done: Change[];
  /** The changes that could not be made, a line each with the reason. */
  readonly impossible: string[];
  provider(concurrency?: number): Writer<never>;
}

/** Creates the service in a state. It fails the changes that `fails` picks, and refuses those that are impossible. */
export function createFakeService(
  actual: State,
  fails: (change: Change) => boolean = () => false,
  leastOwners = 0,
): FakeService {
  const resources = new Map<ResourceId, FakeResource>();
  for (const [id, { kind, key, settings, grants }] of actual)
    resources.set(id, { kind, key, settings: { ...settings }, grants: new Map(grants) });
  const done: Change[] = [];
  const impossible: string[] = [];

  function act(change: Change): Outcome {
    const problem = fails(change) ? "told to" : refusalOfChange(resources, change, leastOwners);
    if (problem === undefined) {
      carryOut(resources, change);
      done.push(change);
      return { change, status: "applied" };
    }
    if (!fails(change)) impossible.push(`${change.action} ${changedResource(change)}: ${problem}`);
    return { change, status: "failed", error: { code: "no", message: problem, remedy: "none" } };
  }

  return {
    state: () => new Map(resources),
    done,
    impossible,
    provider: (concurrency = 1) => ({
      name: "house",
      kinds: fakeKinds,
      concurrency,
      cost: () => ({ requests: 0 }),
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

function refusalOfChange(
  resources: ReadonlyMap<ResourceId, FakeResource>,
  change: Change,
  leastOwners: number,
): string | undefined {
  const id = changedResource(change);
  const resource = resources.get(id);
  if (change.action !== "create" && resource === undefined) return "it isn't there";
  switch (change.action) {
    case "create":
      if (resource !== undefined) return "it is there";
      return refusalOfSettings(resources, { id, settings: change.settings });
    case "configure":
      return refusalOfSettings(resources, {
        id,
        settings: { ...resource?.settings, [change.setting]: change.to },
      });
    case "grant":
      if (resource?.grants.has(change.principal)) return "already held";
      return refusalOfGrant(resources, change);
    case "regrade":
      if (resource?.grants.get(change.principal) !== change.from) return "another role is held";
      return change.from === "owner" && ownersIn(resource) <= leastOwners ? "too few owners" : undefined;
    case "revoke":
      if (resource?.grants.get(change.principal) !== change.role) return "not held";
      return change.role === "owner" && ownersIn(resource) <= leastOwners ? "too few owners" : undefined;
    case "archive":
      return childrenOf(resources, id).length > 0 ? "something is in it" : undefined;
    default:
      return change satisfies never;
  }
}

function refusalOfSettings(
  resources: ReadonlyMap<ResourceId, FakeResource>,
  { id, settings }: { readonly id: ResourceId; readonly settings: Readonly<Record<string, Setting>> },
): string | undefined {
  const { name, parent, privacy } = settings;
  for (const [other, each] of resources)
    if (other !== id && name !== undefined && each.settings["name"] === name) return "the name is taken";
  const nested = typeof parent === "string";
  if (privacy === "secret" && (nested || childrenOf(resources, id).length > 0)) return "secret and nested";
  if (!nested) return undefined;
  const above = resources.get(`room/${parent}`);
  if (above === undefined) return "no such parent";
  if (above.settings["privacy"] === "secret") return "a secret parent";
  for (let next: FakeResource | undefined = above; next !== undefined; next = parentOf(resources, next))
    if (resourceId(next) === id) return "a circle";
  return undefined;
}

function refusalOfGrant(
  resources: ReadonlyMap<ResourceId, FakeResource>,
  change: Extract<Change, { action: "grant" }>,
): string | undefined {
  const { principal } = change;
  if (principal.startsWith("room:"))
    return resources.has(`room/${principal.slice(5)}`) ? undefined : "no such room";
  const isIn = changedResource(change) === realm || resources.get(realm)?.grants.has(principal);
  return isIn ? undefined : "not in the realm";
}

function carryOut(resources: Map<ResourceId, FakeResource>, change: Change): void {
  const id = changedResource(change);
  const resource = resources.get(id);
  switch (change.action) {
    case "create":
      resources.set(id, {
        kind: change.kind,
        key: change.key,
        settings: { ...change.settings },
        grants: new Map(),
      });
      return;
    case "configure":
      if (resource) resource.settings = { ...resource.settings, [change.setting]: change.to };
      return;
    case "grant":
      resource?.grants.set(change.principal, change.role);
      return;
    case "regrade":
      resource?.grants.set(change.principal, change.to);
      return;
    case "revoke":
      resource?.grants.delete(change.principal);
      return;
    case "archive":
      resources.delete(id);
      return;
    default:
      change satisfies never;
  }
}

function childrenOf(resources: ReadonlyMap<ResourceId, FakeResource>, id: ResourceId): FakeResource[] {
  return [...resources.values()].filter((each) => `room/${each.settings["parent"]}` === id);
}

function parentOf(
  resources: ReadonlyMap<ResourceId, FakeResource>,
  resource: FakeResource,
): FakeResource | undefined {
  const { parent } = resource.settings;
  return typeof parent === "string" ? resources.get(`room/${parent}`) : undefined;
}

function ownersIn(resource: FakeResource | undefined): number {
  return [...(resource?.grants.values() ?? [])].filter((role) => role === "owner").length;
}
