/** Where Rollcall's Action is taken from, as a workflow writes it. */
export interface ActionAddress {
  /** `owner/name` of its repository. */
  readonly repository: string;
  /** A commit, or else a tag. */
  readonly ref: string;
  /** The tag that stands behind a commit, for people and for tools that update it. */
  readonly tag?: string;
}

/** Stands for the Action in the workflows' templates. */
export const actionMark = "ROLLCALL_ACTION";

/**
 * The owner in package.json of a copy whose place nobody has said yet. No account can have such a name, so that nobody is
 * ever handed a key by it.
 */
export const unknownOwner = "THE_OWNER_OF";

/** Reads `OWNER/REPO@REF`, with or without `# TAG` behind it; undefined when it is something else. */
export function parseActionAddress(text: string): ActionAddress | undefined {
  const [, repository = "", ref = "", tag] =
    /^([A-Za-z0-9][A-Za-z0-9_-]*\/[\w.-]+)@([\w./-]+)(?: +# *([\w.-]+))?$/.exec(text.trim()) ?? [];
  if (repository === "") return undefined;
  return { repository, ref, ...(tag === undefined ? {} : { tag }) };
}

/** Returns what stands behind `uses:`. */
export function usesText({ repository, ref, tag }: ActionAddress): string {
  return `${repository}@${ref}${tag === undefined || tag === ref ? "" : ` # ${tag}`}`;
}
