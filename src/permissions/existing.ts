import { effectiveAccess } from "../access/effective-access.ts";
import type { Report } from "../core/report.ts";
import { resourceId } from "../core/state.ts";

/** What the services have, as a plan's read has seen it. */
export interface Existing {
  /**
   * Whether there is a thing of a kind that is known under an identity, as declarations have it: a slug, a channel's
   * name, `#` and an id. `unknown` when the listing wasn't read to its end, and then it counts as existing.
   */
  stateOf(kind: string, identity: string): "exists" | "absent" | "unknown";
  /** Keys of the roster's users who are admins of a repository now; empty when that isn't known. */
  adminsOf(repository: string): readonly string[];
  /** Accounts that the new roster names and nobody has, as far as that was looked for. */
  readonly unclaimed?: readonly string[];
}

/** What is known without asking any service: nothing, so that everything counts as existing. */
export const nothingSeen: Existing = { stateOf: () => "unknown", adminsOf: () => [] };

const userPrefix = "user:";

/** Returns what a plan has seen of the services. */
export function existingIn({
  listed,
  before,
  kinds,
  unclaimed = [],
}: Pick<Report, "listed" | "before" | "kinds" | "unclaimed">): Existing {
  const access = effectiveAccess(before, kinds);
  return {
    unclaimed,
    stateOf: (kind, identity) => {
      const listing = listed?.get(kind);
      if (listing?.identities.has(identity)) return "exists";
      return listing?.complete ? "absent" : "unknown";
    },
    adminsOf: (repository) => {
      const ids = [...kinds.values()]
        .filter(({ grantMeans }) => grantMeans === "permission")
        .map(({ kind, roles }) => ({ id: resourceId({ kind, key: repository }), highest: roles.at(-1) }));
      const isAdmin = (person: string) =>
        ids.some(({ id, highest }) => access.holdingsOf(person).get(id)?.role === highest);
      return access.people.flatMap((person) =>
        person.startsWith(userPrefix) && isAdmin(person) ? [person.slice(userPrefix.length)] : [],
      );
    },
  };
}
