/** A position in a roster file; lines and columns count from 1. */
export interface Place {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/**
 * - `error`: with `changes`, those are withheld; with `resource` alone, that resource's changes are; with `provider` alone, the provider writes nothing;
 *   with neither, nothing is written at all.
 * - `warning`: somebody should look. Nothing is withheld.
 * - `notice`: worth knowing. Nobody has to act.
 */
export type Severity = "error" | "warning" | "notice";

/** What is wrong and what to do about it, in words for people. The code is stable, the words are not. */
export interface Problem {
  readonly severity: Severity;
  readonly code: string;
  readonly message: string;
  readonly remedy: string;
}

/** Creates a problem that withholds something. */
export function error(code: string, message: string, remedy: string): Problem {
  return { severity: "error", code, message, remedy };
}

/** Creates a problem that somebody should look at. */
export function warning(code: string, message: string, remedy: string): Problem {
  return { severity: "warning", code, message, remedy };
}

/** Creates a problem that is only worth knowing. */
export function notice(code: string, message: string, remedy: string): Problem {
  return { severity: "notice", code, message, remedy };
}

/**
 * Where a problem was found: which provider, which of its resources (`kind/key`), which changes of it (their digests), which
 * line of the roster, and which other line, where two don't go together.
 */
export interface Whereabouts {
  readonly provider?: string | undefined;
  readonly resource?: string | undefined;
  readonly changes?: readonly string[] | undefined;
  readonly at?: Place | undefined;
  readonly also?: Place | undefined;
}

export interface Finding extends Problem {
  /** Whom it is about and what they would lose, where several services each have such a finding. Reports make one of them. */
  readonly losses?: { readonly of: string; readonly what: readonly string[] };
  readonly provider?: string;
  readonly resource?: string;
  readonly changes?: readonly string[];
  readonly at?: Place;
  readonly also?: Place;
}

/** Returns a problem with its whereabouts; those that are undefined are left out. */
export function finding(problem: Problem, where: Whereabouts = {}): Finding {
  return {
    ...problem,
    ...(where.provider === undefined ? {} : { provider: where.provider }),
    ...(where.resource === undefined ? {} : { resource: where.resource }),
    ...(where.changes === undefined ? {} : { changes: where.changes }),
    ...(where.at === undefined ? {} : { at: where.at }),
    ...(where.also === undefined ? {} : { also: where.also }),
  };
}

/** True when some finding is an error. */
export function hasErrors(findings: readonly Finding[]): boolean {
  return findings.some((each) => each.severity === "error");
}
