import type { Hono } from "hono";
import type { Clock } from "../../core/clock.ts";
import { RollcallError } from "../../core/rollcall-error.ts";
import type { IncomingSlack } from "../incoming.ts";
import { limitedLog } from "../limited-log.ts";
import type { Log } from "../log.ts";
import type { RelayDatabase } from "../store/database.ts";
import { takeOnce } from "../store/once.ts";
import { installationMissing, isInstallationMissing, isStoreAway } from "./errors.ts";
import { installPath } from "./install-path.ts";
import { searchOfPlace } from "./model.ts";
import { installRoutes } from "./oauth/routes.ts";
import { namingFailures, openRecordStorage } from "./open.ts";
import { organisationFinder } from "./organisations.ts";
import { withoutBot } from "./record.ts";
import { type CurrentToken, createRenewal } from "./renewal.ts";
import { applyRevocation, searchOfPayload } from "./revocation.ts";
import type { InstallationSettings } from "./settings.ts";
import { tokenState } from "./slack-tokens.ts";
import { cachedRecords } from "./storage/cache.ts";
import { recordsInDatabase } from "./storage/database.ts";
import { createInstallationStore, type InstallationStore } from "./store.ts";
import type { TellAdmins } from "./tell-admins.ts";

/** A bot's token, and the domain of its workspace as far as Slack tells it. */
export interface BotToken extends CurrentToken {
  readonly domain?: string;
}

/** The installations of a relay that runs. */
export interface InstallationService {
  readonly store: InstallationStore;
  /** The relay's own address. */
  readonly publicUrl: string;
  /** The pages on which the app is installed. */
  readonly routes: Hono;
  /** Returns the bot's token of a workspace or an organisation, which Slack takes. Throws where there is none. */
  botToken(place: string): Promise<BotToken>;
  /**
   * As `botToken`, and else of the organisation's installation that the workspace is in. It reaches further than the workspace, so the
   * relay acts with it, and hands it to nobody.
   */
  actingToken(workspace: string): Promise<BotToken>;
  /** Returns the token of who installed the app at a place, the last of them first; undefined where none of them gave one. */
  userToken(place: string): Promise<string | undefined>;
  /** Returns the bot's token where a request is from: of the workspace, or else of its organisation. Undefined: of neither. */
  tokenFor(incoming: IncomingSlack): Promise<string | undefined>;
  /** Takes out of the store what an event has ended. */
  hear(incoming: IncomingSlack): Promise<void>;
  /** Renews what ends soon, and takes out what Slack has ended without telling. */
  sweep(): Promise<void>;
  close(): Promise<void>;
}

/** What it runs by. */
export interface InstallationConnections {
  readonly settings: InstallationSettings;
  readonly database: RelayDatabase;
  /** Whether the relay's database is also where installations are kept. */
  readonly isInDatabase: boolean;
  readonly apiUrl: string | undefined;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly fetch: typeof fetch;
  readonly clock: Clock;
  readonly log: Log;
  readonly me: string;
  /** Tells admins what they have to do. */
  readonly tellAdmins: TellAdmins;
}

/** How long a record is answered from memory. Another relay may have taken it away meanwhile. */
const remembered = 30_000;

/** Opens the installations of a relay. What was encrypted with a former key is encrypted anew. */
export async function openInstallations(connections: InstallationConnections): Promise<InstallationService> {
  const { settings, database, isInDatabase, apiUrl, fetch, clock, log, me, env } = connections;
  const { clientId, clientSecret, keys } = settings;
  const now = () => clock.now();
  const sleep = (milliseconds: number) => clock.sleep(milliseconds);
  const kept = isInDatabase
    ? namingFailures({ ...recordsInDatabase(database), close: async () => {} }, settings.setting)
    : await openRecordStorage(settings.store, env, { setting: settings.setting });
  const storage = cachedRecords(kept, { milliseconds: remembered, now });
  const store = createInstallationStore({ storage, keys, clientId, now, sleep });
  const slack = { clientId, clientSecret, apiUrl, fetch, now };
  const telling = new Set<Promise<void>>();
  const tell = (text: string, token?: string) => {
    const told = connections
      .tellAdmins(`${text} Install it again: ${settings.publicUrl}${installPath(settings.appName)}`, token)
      .finally(() => telling.delete(told));
    telling.add(told);
  };
  const tellEnded = (place: string) =>
    tell(
      `The Slack app has no token in ${place} any more: it was uninstalled there, or its token was revoked.`,
    );
  const onRefused = (place: string, of: string, token: string | undefined) => {
    const whose = of === "bot" ? `The Slack app's token in ${place}` : `The token of ${of} in ${place}`;
    const end = token === undefined ? "has ended" : "ends within two hours";
    tell(`${whose} ${end}, and Slack doesn't renew it.`, of === "bot" ? token : undefined);
  };
  const currentToken = createRenewal({ ...slack, store, sleep, me, log, onRefused });
  const eachPlace = async (what: string, work: (place: string) => Promise<void>) => {
    for (const place of await store.places())
      await work(place).catch((failure: unknown) => {
        const reason = failure instanceof Error ? failure.message : String(failure);
        log.error({ place, reason }, what);
      });
  };
  await eachPlace("an installation can't be used", async (place) => {
    // Of a database of its own, no other process can be at work: what is claimed there, one has left that was killed.
    if (isInDatabase && !database.isShared)
      await store.change(place, (record) =>
        record?.renewals?.length ? { ...record, renewals: [] } : record,
      );
    if (await store.sealAnew(place)) log.info({ place }, "an installation was encrypted with the new key");
  });

  const organisationOf = organisationFinder({
    places: () => store.places(),
    tokenOf: async (organisation) => (await botToken(organisation)).token,
    slack,
  });

  async function botToken(place: string): Promise<BotToken> {
    const current = await currentToken(place, "bot");
    const { is, domain } = await tokenState(current.token, slack);
    if (is !== "dead") return { ...current, ...(domain !== undefined && { domain }) };
    let isOurs = false;
    await store.change(place, (record) => {
      isOurs = record?.bots[0]?.token === current.token;
      return record && isOurs ? withoutBot(record) : record;
    });
    log.error({ place }, "Slack has ended the bot's token: install the app again");
    if (isOurs) tellEnded(place);
    throw new RollcallError(installationMissing(place));
  }

  return {
    store,
    publicUrl: settings.publicUrl,
    routes: installRoutes({
      ...settings,
      apiUrl,
      store,
      now,
      log: limitedLog(log, { now }),
      takeOnce: (key) => takeOnce(database, key, now()),
    }),
    botToken,
    async actingToken(workspace) {
      try {
        return await botToken(workspace);
      } catch (failure) {
        const organisation = isInstallationMissing(failure) ? await organisationOf(workspace) : undefined;
        if (organisation === undefined) throw failure;
        return botToken(organisation);
      }
    },
    async userToken(named) {
      const isHere = (await store.places()).includes(named);
      const place = isHere ? named : ((await organisationOf(named)) ?? named);
      const { installations } = await store.history(searchOfPlace(place));
      for (const { user } of installations) {
        if (!user.token) continue;
        const current = await currentToken(place, user.id).catch((failure: unknown) => {
          if (!isInstallationMissing(failure)) throw failure;
        });
        if (current) return current.token;
      }
      return undefined;
    },
    async tokenFor({ payload }) {
      const { teamId, enterpriseId } = searchOfPayload(payload);
      for (const place of [teamId, enterpriseId]) {
        if (!place) continue;
        const found = await botToken(place).catch(() => undefined);
        if (found !== undefined) return found.token;
      }
      return undefined;
    },
    async hear(incoming) {
      try {
        const ended = await applyRevocation(incoming, store, log);
        if (ended !== undefined) tellEnded(ended);
      } catch (failure) {
        const reason = failure instanceof Error ? failure.message : String(failure);
        log.error({ reason }, "what Slack has ended could not be taken out of the store");
        // Of a store that is away, an error without a finding: the event is done again.
        throw isStoreAway(failure) ? new Error(reason) : failure;
      }
    },
    sweep: () =>
      eachPlace("an installation could not be looked after", async (place) => {
        const { bots, installations } = await store.history(searchOfPlace(place));
        const people = new Set(
          installations.filter(({ user }) => user.refreshToken).map(({ user }) => user.id),
        );
        const asked = [
          ...(bots.length > 0 ? [botToken(place)] : []),
          ...[...people].map((of) => currentToken(place, of)),
        ];
        for (const { reason } of (await Promise.allSettled(asked)).filter(
          (each) => each.status === "rejected",
        ))
          if (!isInstallationMissing(reason)) throw reason;
      }),
    async close() {
      await Promise.all(telling);
      await storage.close();
    },
  };
}
