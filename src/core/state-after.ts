import type { Change } from "./change.ts";
import { changedResource } from "./change.ts";
import type { Principal, Resource, ResourceId, Role, Setting, Settings, State } from "./state.ts";

interface Draft {
  settings: Settings;
  grants: Map<Principal, Role>;
}

/**
 * The state that these changes lead to, if every one of them succeeds; the given one stays as it is. An archived
 * resource stays, retired and without grants. A change to a resource that the state doesn't hold begins from nothing.
 */
export function stateAfter(state: State, changes: readonly Change[]): State {
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
    apply(change, draft);
  }
  for (const [id, draft] of drafts) {
    const resource = after.get(id);
    if (resource !== undefined) after.set(id, { ...resource, ...draft });
  }
  return after;
}

function apply(change: Change, draft: Draft): void {
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
      draft.settings = { ...draft.settings, ...retired(draft.settings) };
      draft.grants.clear();
      return;
    default:
      change satisfies never;
  }
}

/** A user group says `enabled`, everything else `archived`; both mean the same. */
function retired(settings: Settings): Readonly<Record<string, Setting>> {
  return "enabled" in settings ? { enabled: false } : { archived: true };
}
