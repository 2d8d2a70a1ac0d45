import type { Principal, ResourceId, Role, Setting, Settings } from "./state.ts";
import { resourceId } from "./state.ts";

/** One difference between what is declared and what is, as data: JSON in, JSON out. */
export type Change = { readonly provider: string; readonly kind: string; readonly key: string } & (
  | { readonly action: "create"; readonly settings: Settings }
  | {
      readonly action: "configure";
      readonly setting: string;
      readonly from: Setting;
      readonly to: Setting;
    }
  | { readonly action: "grant"; readonly principal: Principal; readonly role: Role }
  | { readonly action: "regrade"; readonly principal: Principal; readonly from: Role; readonly to: Role }
  | { readonly action: "revoke"; readonly principal: Principal; readonly role: Role }
  | { readonly action: "archive" }
);

export type Action = Change["action"];

/** Why a change failed, in words for people. */
export interface Failure {
  readonly code: string;
  readonly message: string;
  readonly remedy: string;
}

/** The outcome of one change. */
export type Outcome = { readonly change: Change } & (
  | { readonly status: "applied" }
  | { readonly status: "failed"; readonly error: Failure }
  | { readonly status: "skipped"; readonly because: string }
);

let last = { kind: "", key: "", id: "/" };

/**
 * Returns the id of the resource that a change is about. Changes are listed resource by resource, so the last id is
 * kept: maps find the same string faster than an equal one.
 */
export function changedResource({ kind, key }: Change): ResourceId {
  if (kind !== last.kind || key !== last.key) last = { kind, key, id: resourceId({ kind, key }) };
  return last.id;
}

/** Returns whose grant a change is about, and undefined when it is about the resource itself. */
export function changedPrincipal(change: Change): Principal | undefined {
  switch (change.action) {
    case "grant":
    case "regrade":
    case "revoke":
      return change.principal;
    case "create":
    case "configure":
    case "archive":
      return undefined;
    default:
      return change satisfies never;
  }
}
