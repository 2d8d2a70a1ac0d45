import type { Change } from "./change.ts";
import { changedResource } from "./change.ts";
import { type Kinds, retirementOf } from "./kind.ts";
import type { Principal, Resource, ResourceId, Role, Setting, Settings, State } from "./state.ts";

interface Draft {
  settings: Settings;
  grants: Map<Principal, Role>;
  leftAlone: Map<Principal, Role>;
}

/**
 * Returns the state after these changes, if all of them succeed. The given state is not changed. An archived resource
 * stays, retired and without grants. A change of a resource that the state does not hold starts from an empty one. Who
 * leaves an organisation loses all places in its teams, and all else there that nobody decides; a permission that nobody
 * revokes is given back.
 */
export function stateAfter(state: State, changes: readonly Change[], kinds: Kinds): State {
  if (changes.length === 0) return state;
  const after = new Map<ResourceId, Resource>(state);
  const drafts = new Map<ResourceId, Draft>();
  for (const change of changes) {
    const id = changedResource(change);
    let draft = drafts.get(id);
    if (draft === undefined) {
      const { settings, grants, leftAlone } = after.get(id) ?? none;
      draft = { settings, grants: new Map(grants), leftAlone: new Map(leftAlone) };
      drafts.set(id, draft);
      after.set(id, { kind: change.kind, key: change.key, settings, grants });
    }
    apply(change, draft, kinds);
  }
  for (const [id, { leftAlone, ...draft }] of drafts) {
    const resource = after.get(id);
    if (resource !== undefined)
      after.set(id, { ...resource, ...draft, ...(leftAlone.size > 0 ? { leftAlone } : {}) });
  }
  dropWithMembership(after, leaversIn(state, changes, kinds), kinds);
  return after;
}

const none: Pick<Resource, "settings" | "grants" | "leftAlone"> = { settings: {}, grants: new Map() };

/** Returns the members who leave an organisation, by service. Whose invitation is cancelled leaves nothing. */
function leaversIn(
  state: State,
  changes: readonly Change[],
  kinds: Kinds,
): ReadonlyMap<string, ReadonlySet<Principal>> {
  const leavers = new Map<string, Set<Principal>>();
  for (const change of changes) {
    if (change.action !== "revoke") continue;
    const spec = kinds.get(change.kind);
    const isMember = state.get(changedResource(change))?.grants.has(change.principal);
    if (spec?.grantMeans !== "organisation" || !isMember) continue;
    leavers.set(spec.provider, (leavers.get(spec.provider) ?? new Set()).add(change.principal));
  }
  return leavers;
}

/** Takes from those who leave an organisation what goes with their membership. */
function dropWithMembership(
  state: Map<ResourceId, Resource>,
  leavers: ReadonlyMap<string, ReadonlySet<Principal>>,
  kinds: Kinds,
): void {
  if (leavers.size === 0) return;
  for (const [id, resource] of state) {
    const spec = kinds.get(resource.kind);
    const gone = leavers.get(spec?.provider ?? "");
    if (gone === undefined) continue;
    const grants = spec?.grantMeans === "team" ? without(resource.grants, gone) : resource.grants;
    const leftAlone = resource.leftAlone && without(resource.leftAlone, gone);
    if (grants !== resource.grants || leftAlone !== resource.leftAlone)
      state.set(id, { ...resource, grants, ...(leftAlone && { leftAlone }) });
  }
}

function without(
  grants: ReadonlyMap<Principal, Role>,
  gone: ReadonlySet<Principal>,
): ReadonlyMap<Principal, Role> {
  const isHit = [...gone].some((principal) => grants.has(principal));
  return isHit ? new Map([...grants].filter(([principal]) => !gone.has(principal))) : grants;
}

function apply(change: Change, draft: Draft, kinds: Kinds): void {
  switch (change.action) {
    case "create":
      draft.settings = change.settings;
      return;
    case "configure":
      draft.settings = { ...draft.settings, [change.setting]: change.to };
      return;
    case "grant":
      draft.leftAlone.delete(change.principal);
      draft.grants.set(change.principal, change.role);
      return;
    case "regrade":
      draft.leftAlone.delete(change.principal);
      draft.grants.set(change.principal, change.to);
      return;
    case "revoke":
      draft.leftAlone.delete(change.principal);
      draft.grants.delete(change.principal);
      return;
    case "archive":
      draft.settings = { ...draft.settings, ...retired(change, kinds) };
      draft.leftAlone.clear();
      draft.grants.clear();
      return;
    default:
      change satisfies never;
  }
}

function retired({ kind }: Change, kinds: Kinds): Readonly<Record<string, Setting>> {
  const spec = kinds.get(kind);
  const retirement = spec && retirementOf(spec);
  return retirement === undefined ? {} : { [retirement.setting]: retirement.value };
}
