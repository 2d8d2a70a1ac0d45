/**
 * Who holds a grant: a roster key (`user:alice`, `team:backend`, `group:x@acme.dev`), or the service's own name
 * (`github:login`, `slack:U…`, `email:…`) for somebody the roster doesn't know.
 */
export type Principal = string;

export type Role = string;

/** A setting's value. Lists are compared as sets and are kept sorted. */
export type Setting = string | number | boolean | null | readonly string[];

export type Settings = Readonly<Record<string, Setting>>;

/** `kind/key`: unique over all providers. */
export type ResourceId = string;

/**
 * An access list: an organisation, a team, a repository's grants, a channel, a user group, a folder. Its kind says
 * which setting means retired: nothing else of the resource counts then.
 */
export interface Resource {
  readonly kind: string;
  readonly key: string;
  readonly settings: Settings;
  readonly grants: ReadonlyMap<Principal, Role>;
  /** Grants that nobody decides: no change is about them. They count in effect. */
  readonly leftAlone?: ReadonlyMap<Principal, Role>;
}

export type State = ReadonlyMap<ResourceId, Resource>;

export function resourceId(resource: { readonly kind: string; readonly key: string }): ResourceId {
  return `${resource.kind}/${resource.key}`;
}

/** Indexes resources by id. Throws when two resources have the same id: two declarations were not merged. */
export function stateOf(resources: Iterable<Resource>): State {
  const state = new Map<ResourceId, Resource>();
  for (const resource of resources) {
    const id = resourceId(resource);
    if (state.has(id)) throw new Error(`${id} is there twice.`);
    state.set(id, resource);
  }
  return state;
}
