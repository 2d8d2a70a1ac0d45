/** What the name of a verdict depends on. */
export interface VerdictScope {
  /** The input `name`. */
  readonly name: string | undefined;
  /** The organisation of the roster in force; undefined when there is none yet. */
  readonly org: string | undefined;
  /** The owner of the repository. */
  readonly owner: string;
  /** Paths and globs of the roster's files. */
  readonly config: readonly string[];
  /** False while the default branch has no roster. */
  readonly exists: boolean;
}

const root = "rollcall/permissions";

/**
 * Returns the name of the check run that says whether a change is allowed. A repository may have rosters of several
 * organisations: the name has the organisation unless it owns the repository, or the input `name`. A roster that isn't
 * on the default branch yet has a name that no roster in force has, so that it can't overwrite their verdicts.
 */
export function verdictName({ name, org, owner, config, exists }: VerdictScope): string {
  if (name !== undefined) return `${root} (${name})`;
  if (!exists) return `${root} (new: ${config.join(" ")})`.slice(0, 200);
  const isOwn = org === undefined || org.toLowerCase() === owner.toLowerCase();
  return isOwn ? root : `${root} (${org})`;
}

/** True of the names of verdicts, and of nothing else. */
export function isVerdictName(name: string): boolean {
  return name === root || name.startsWith(`${root} (`);
}
