import { RollcallError } from "../../core/rollcall-error.ts";
import type { Log } from "../log.ts";
import { installationMissing, tokenNotRenewed } from "./errors.ts";
import { type InstallationRecord, withoutBot, withoutPerson } from "./record.ts";
import { type RefreshedPair, refreshPair } from "./slack-tokens.ts";
import type { InstallationStore } from "./store.ts";

/** A token that may be used now. */
export interface CurrentToken {
  readonly token: string;
  /** In seconds since 1970; absent where it doesn't end. */
  readonly expiresAt?: number;
}

/** What renews tokens. */
export interface RenewalOptions {
  readonly store: Pick<InstallationStore, "change">;
  readonly clientId: string;
  readonly clientSecret: string;
  readonly apiUrl: string | undefined;
  readonly fetch: typeof fetch;
  readonly now: () => number;
  readonly sleep: (milliseconds: number) => Promise<void>;
  /** Unique to the process. */
  readonly me: string;
  readonly log: Log;
  /** Hears that Slack renews a token no more, once. `token`: what is left of it; undefined where it is over. */
  readonly onRefused?: (place: string, of: string, token: string | undefined) => void;
}

const second = 1000;
const minute = 60 * second;
/** A token is renewed so long before its end, so that a refusal leaves time to install the app again. */
const window = 120 * minute;
/** Nobody else renews a token meanwhile: longer than asking Slack and writing the answer down take together. */
const lease = 2 * minute;
/** After Slack was out of reach. */
const pauseAfterFailure = minute;
/** A token that ends sooner isn't handed out while somebody renews it. */
const shortest = minute;
const mostWrites = 30;

/** A token of a record with what renews it. */
interface Holder extends CurrentToken {
  readonly refreshToken?: string | undefined;
}

/**
 * Returns what gives the token of a bot (`bot`) or a person at a place, renewed two hours before its end: by one process, which
 * claims that in the record first, and stores the new pair before anybody gets it. A process that ends in between leaves a
 * claim that ends, and the next one tries the former pair again. No token is handed out after its end.
 */
export function createRenewal(options: RenewalOptions): (place: string, of: string) => Promise<CurrentToken> {
  const { store, now, sleep, me, log } = options;

  return async function currentToken(place, of) {
    for (;;) {
      const step = await claim(place, of);
      if ("token" in step) return step;
      if ("waits" in step) {
        await sleep(second / 4);
        continue;
      }
      const answer = await refreshPair(step.refreshToken, options);
      if ("pair" in answer) {
        const { token, expiresAt } = answer.pair;
        const isKept = await keep(place, of, step.refreshToken, answer.pair);
        if (isKept) return { token, ...(expiresAt !== undefined && { expiresAt }) };
      } else if (answer.isFinal) await giveUp(place, of, step.refreshToken, answer.reason);
      else {
        log.error(
          { service: "slack", place, of, reason: answer.reason },
          "a token could not be renewed, and is tried again",
        );
        await store.change(place, (record) => withRenewal(record, of, now() + pauseAfterFailure));
      }
    }
  };

  /** Returns the token where it is good; or else claims its renewal, or says that somebody else is at it. */
  async function claim(
    place: string,
    of: string,
  ): Promise<CurrentToken | { readonly waits: true } | { readonly refreshToken: string }> {
    let result: Awaited<ReturnType<typeof claim>> | undefined;
    await store.change(place, (record) => {
      result = undefined;
      const holder = record && holderIn(record, of);
      if (record === undefined || holder === undefined) return record;
      const { token, refreshToken, expiresAt } = holder;
      const left = expiresAt === undefined ? Number.POSITIVE_INFINITY : expiresAt * second - now();
      const good = { token, ...(expiresAt !== undefined && { expiresAt }) };
      if (left > window) result = good;
      else if (refreshToken === undefined) result = left > 0 ? good : undefined;
      else {
        const other = record.renewals?.find((each) => each.of === of && each.until > now());
        if (other === undefined) {
          result = { refreshToken };
          return withRenewal(record, of, now() + lease);
        }
        if (left > shortest) result = good;
        else if (other.by !== "") result = { waits: true };
        else throw new RollcallError(tokenNotRenewed(place));
      }
      return record;
    });
    if (result === undefined) throw new RollcallError(installationMissing(place));
    return result;
  }

  function withRenewal(record: InstallationRecord | undefined, of: string, until: number) {
    const isPause = until - now() === pauseAfterFailure;
    return (
      record && {
        ...record,
        renewals: [
          ...(record.renewals ?? []).filter((each) => each.of !== of),
          { of, by: isPause ? "" : me, until },
        ],
      }
    );
  }

  /**
   * Writes a new pair. False: the app was installed again or taken away meanwhile. Slack gives a pair only once, so this is
   * tried for a while.
   */
  async function keep(place: string, of: string, former: string, pair: RefreshedPair): Promise<boolean> {
    for (let tries = 1; ; tries += 1) {
      try {
        let isOurs = false;
        await store.change(place, (record) => {
          isOurs = record !== undefined && holderIn(record, of)?.refreshToken === former;
          return record && isOurs ? renewed(record, of, pair) : record;
        });
        return isOurs;
      } catch (failure) {
        if (tries === mostWrites) throw failure;
        await sleep(second);
      }
    }
  }

  /** Slack will never renew this one: it is used until its end, and is gone after that. */
  async function giveUp(place: string, of: string, former: string, reason: string): Promise<void> {
    let isOver = false;
    let refused: Holder | undefined;
    await store.change(place, (record) => {
      const holder = record && holderIn(record, of);
      refused = undefined;
      if (record === undefined || holder?.refreshToken !== former) return record;
      refused = holder;
      isOver = (holder.expiresAt ?? 0) * second <= now();
      if (isOver) return of === "bot" ? withoutBot(record) : withoutPerson(record, of);
      return renewed(record, of, { token: holder.token, expiresAt: holder.expiresAt });
    });
    log.error(
      { service: "slack", place, of, reason, isOver },
      "Slack renews a token no more: install the app again",
    );
    if (refused !== undefined) options.onRefused?.(place, of, isOver ? undefined : refused.token);
  }
}

function holderIn(record: InstallationRecord, of: string): Holder | undefined {
  if (of === "bot") return record.bots[0];
  const user = record.installers.find((each) => each.user.id === of)?.user;
  return user?.token === undefined ? undefined : (user as Holder);
}

/** Returns a record with another pair, whose claim has ended. */
function renewed(record: InstallationRecord, of: string, pair: Partial<RefreshedPair>): InstallationRecord {
  const renewals = (record.renewals ?? []).filter((each) => each.of !== of);
  const replaced = <Kept extends object>(kept: Kept): Kept =>
    JSON.parse(JSON.stringify({ ...kept, refreshToken: undefined, expiresAt: undefined, ...pair })) as Kept;
  if (of === "bot") {
    const [newest, ...former] = record.bots;
    return { ...record, renewals, bots: newest === undefined ? [] : [replaced(newest), ...former] };
  }
  const index = record.installers.findIndex((each) => each.user.id === of);
  return {
    ...record,
    renewals,
    installers: record.installers.map((each, at) =>
      at === index ? { ...each, user: replaced(each.user) } : each,
    ),
  };
}
