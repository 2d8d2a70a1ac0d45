import type { Change } from "./change.ts";
import { changedResource } from "./change.ts";
import { type Kinds, retirementOf } from "./kind.ts";
import type { Principal, Resource, ResourceId, Role, Setting, Settings, State } from "./state.ts";

interface Draft {
  settings: Settings;
  grants: Map<Principal, Role>;
}

/**
 * Returns the state after these changes, if all of them succeed. The given state is not changed. An archived resource
 * stays, retired and without grants. A change of a resource that the state does not hold starts from an empty one.
 */
export function stateAfter(state: State, changes: readonly Change[], kinds: Kinds): State {
  if (changes.length === 0) return state;
  const after = new Map<ResourceId, Resource>(state);
  const drafts = new Map<ResourceId, Draft>();
  for (const change of changes) {
    const id = changedResource(change);
    let draft = drafts.get(id);
    if (draft === undefined) {
      const { settings, grants } = after.get(id) ?? { settings: {}, grants: new Map<Principal, Role>() };
      draft = { settings, grants: new Map(grants) };
      drafts.set(id, draft);
      after.set(id, { kind: change.kind, key: change.key, settings, grants });
    }
    apply(change, draft, kinds);
  }
  for (const [id, draft] of drafts) {
    const resource = after.get(id);
    if (resource !== undefined) after.set(id, { ...resource, ...draft });
  }
  return after;
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
      draft.grants.set(change.principal, change.role);
      return;
    case "regrade":
      draft.grants.set(change.principal, change.to);
      return;
    case "revoke":
      draft.grants.delete(change.principal);
      return;
    case "archive":
      draft.settings = { ...draft.settings, ...retired(change, kinds) };
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
