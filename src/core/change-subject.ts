import { type Change, changedPrincipal } from "./change.ts";
import type { Kinds } from "./kind.ts";
import type { Principal } from "./state.ts";

/** What some changes of a plan are about: a resource, one grant on it, or one of its settings. */
export interface ChangeSubject {
  readonly kind: string;
  readonly key: string;
  readonly principal?: Principal;
  readonly setting?: string;
}

/** Returns a subject as plans write it: `github-team/backend user:bob`, `slack-channel/general topic`, `github-team/backend`. */
export function subjectText({ kind, key, principal, setting }: ChangeSubject): string {
  return [`${kind}/${key}`, principal ?? setting ?? []].flat().join(" ");
}

/** Reads a subject from its words; undefined when it isn't one. */
export function parseSubject([thing = "", what, ...more]: readonly string[]): ChangeSubject | undefined {
  const [, kind, key] = /^([^/\s]+)\/(\S+)$/.exec(thing) ?? [];
  if (kind === undefined || key === undefined || more.length > 0) return undefined;
  if (what === undefined) return { kind, key };
  return what.includes(":") ? { kind, key, principal: what } : { kind, key, setting: what };
}

/**
 * Returns whether a change is about a subject, or follows from it: with a person's membership goes and comes what rests on
 * it, and with a resource what it holds itself.
 */
export function isAbout(
  change: Change,
  { kind, key, principal, setting }: ChangeSubject,
  kinds: Kinds,
): boolean {
  const about = changedPrincipal(change);
  const spec = kinds.get(kind);
  if (change.kind === kind && change.key === key) {
    if (setting !== undefined) return change.action === "configure" && change.setting === setting;
    return principal === undefined || about === principal;
  }
  if (spec === undefined || change.provider !== spec.provider || about === undefined) return false;
  if (principal !== undefined) return spec.grantMeans === "organisation" && about === principal;
  return setting === undefined && spec.principals !== undefined && about === `${spec.principals}${key}`;
}
