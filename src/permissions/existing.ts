/** What the services have, as a plan's read has seen it. */
export interface Existing {
  /**
   * Whether there is a thing of a kind that is known under an identity, as declarations have it: a slug, a channel's
   * name, `#` and an id. `unknown` when the listing wasn't read to its end, and then it counts as existing.
   */
  stateOf(kind: string, identity: string): "exists" | "absent" | "unknown";
  /** GitHub accounts that are admins of a repository now; empty when that isn't known. */
  adminsOf(repository: string): readonly { readonly login: string; readonly id?: number | undefined }[];
}

/** What is known without asking any service: nothing, so that everything counts as existing. */
export const nothingSeen: Existing = { stateOf: () => "unknown", adminsOf: () => [] };
