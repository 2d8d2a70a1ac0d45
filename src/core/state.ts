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
 * An access list: a GitHub org, a team, a repository's grants, a Slack channel, a user group, a Drive folder.
 * The setting `archived: true`, or `enabled: false`, means retired: nothing else of the resource counts then.
 */
export interface Resource {
  readonly kind: string;
  readonly key: string;
  readonly settings: Settings;
  readonly grants: ReadonlyMap<Principal, Role>;
}

export type State = ReadonlyMap<ResourceId, Resource>;

export function resourceId(resource: { readonly kind: string; readonly key: string }): ResourceId {
  return `${resource.kind}/${resource.key}`;
}

/** True of an archived team or channel, and of a disabled user group. */
export function isRetired(settings: Settings): boolean {
  return settings["archived"] === true || settings["enabled"] === false;
}

/** Indexes resources by id; a later one with the same id replaces an earlier one. */
export function stateOf(resources: Iterable<Resource>): State {
  const state = new Map<ResourceId, Resource>();
  for (const resource of resources) state.set(resourceId(resource), resource);
  return state;
}
