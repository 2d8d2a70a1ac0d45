import { isAbsentAccount } from "../../permissions/absent-account.ts";
import type { Existing } from "../../permissions/existing.ts";

/** What a judgement has seen of the services, as far as it asked: it is kept for judgements without a plan. */
export interface Seen {
  /** Things that didn't exist: `kind identity`; and accounts that nobody had. */
  readonly absent: readonly string[];
  /** Keys of users who administered a repository, by the repository. */
  readonly admins: Readonly<Record<string, readonly string[]>>;
}

/** Returns the same, and what was asked of it so far. */
export function rememberingWhatIsAsked(existing: Existing): {
  readonly existing: Existing;
  readonly seen: () => Seen;
} {
  const absent = new Set(existing.unclaimed?.slice(0, mostAccounts));
  const admins = new Map<string, readonly string[]>();
  return {
    existing: {
      ...existing,
      stateOf: (kind, identity) => {
        const state = existing.stateOf(kind, identity);
        if (state === "absent") absent.add(`${kind} ${identity}`);
        return state;
      },
      adminsOf: (repository) => {
        const keys = existing.adminsOf(repository);
        if (keys.length > 0) admins.set(repository, keys);
        return keys;
      },
    },
    seen: () => ({ absent: [...absent].sort(), admins: Object.fromEntries(admins) }),
  };
}

/** More accounts that nobody has are no mistakes in writing. */
const mostAccounts = 50;

/** Returns what several judgements have seen. What none of them has seen to be absent counts as existing. */
export function existingFrom(all: readonly Seen[]): Existing {
  const absent = new Set(all.flatMap((seen) => seen.absent));
  return {
    unclaimed: [...absent].filter(isAbsentAccount),
    stateOf: (kind, identity) => (absent.has(`${kind} ${identity}`) ? "absent" : "unknown"),
    adminsOf: (repository) => [...new Set(all.flatMap(({ admins }) => admins[repository] ?? []))],
  };
}
