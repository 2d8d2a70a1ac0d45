import type { WayStep } from "../roster/ways-into-team.ts";

/** The highest role that somebody has on one thing. */
export interface HeldRole {
  /** `user:bob`, `group:x@acme.dev`; `github:login`, `slack:U…` or `email:…` for whom the file doesn't know. */
  readonly principal: string;
  readonly kind: string;
  readonly key: string;
  readonly role: string;
  /** The last day of it; undefined when it has none. */
  readonly until?: string | undefined;
}

/** One way in which somebody has a role on a thing. The first step is the person's own. */
export interface AccessPath {
  readonly role: string;
  /** Empty when the thing itself names the person, and no entry of a file does. */
  readonly steps: readonly WayStep[];
  /** The last day of it. */
  readonly until?: string | undefined;
}

/** A thing that can be held. */
export interface AccessTarget {
  readonly kind: string;
  readonly key: string;
}

/** Who has which role on what. List, check and paths are one model: whoever is listed has a path, and nobody else has. */
export interface AccessMap {
  /** Everything that everybody holds, by kind, key and principal. */
  readonly holdings: readonly HeldRole[];
  heldBy(principal: string): readonly HeldRole[];
  holdersOf(thing: AccessTarget): readonly HeldRole[];
  /** All ways to it, at most a thousand; found when asked, since all of them at once are too many. */
  pathsTo(principal: string, thing: AccessTarget): readonly AccessPath[];
}

/** Where all ways are too many, this many are found. */
export const mostPaths = 1000;

/** Indexes holdings by who has them and by what they are on. */
export function accessMap(
  holdings: Iterable<HeldRole>,
  pathsTo: (principal: string, thing: AccessTarget) => Iterable<AccessPath>,
): AccessMap {
  const sorted = [...holdings].sort(byThing);
  const byPrincipal = Map.groupBy(sorted, ({ principal }) => principal);
  const byHeld = Map.groupBy(sorted, heldId);
  return {
    holdings: sorted,
    heldBy: (principal) => byPrincipal.get(principal) ?? [],
    holdersOf: (thing) => byHeld.get(heldId(thing)) ?? [],
    pathsTo(principal, thing) {
      const found: AccessPath[] = [];
      for (const path of pathsTo(principal, thing)) if (found.push(path) === mostPaths) break;
      return found;
    },
  };
}

/** Returns a text that stands for a thing. */
export function heldId({ kind, key }: AccessTarget): string {
  return `${kind}/${key}`;
}

function byThing(left: HeldRole, right: HeldRole): number {
  return (
    compare(left.kind, right.kind) || compare(left.key, right.key) || compare(left.principal, right.principal)
  );
}

function compare(left: string, right: string): number {
  if (left === right) return 0;
  return left < right ? -1 : 1;
}
