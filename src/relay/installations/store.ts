import type { Installation, InstallationStore as SlackInstallationStore } from "@slack/oauth";
import { RollcallError } from "../../core/rollcall-error.ts";
import { reasonOf } from "../reason-of.ts";
import {
  botWithoutToken,
  clientIdIsWrong,
  installationMissing,
  installationUnreadable,
  storeAway,
  storeBusy,
} from "./errors.ts";
import {
  type InstallationSearch,
  placeOf,
  placeOfInstallation,
  type SlackBot,
  type SlackInstallation,
} from "./model.ts";
import {
  type InstallationRecord,
  installationIn,
  type KeptInstallation,
  withBot,
  withInstallation,
  withoutBot,
  withoutPerson,
} from "./record.ts";
import { isSealedWithNewest, type RecordAddress, type StoreKeys, seal, unseal } from "./sealing.ts";
import type { RecordStorage } from "./storage/storage.ts";

/**
 * Installations of one Slack app, encrypted: what `@slack/oauth` asks of a store, and what Slack's Python SDK has besides.
 * Whatever finds an installation also deletes it. A store that fails throws `installation_store_away`, and never says that
 * nothing is installed.
 */
export interface InstallationStore extends Required<SlackInstallationStore> {
  /** Keeps an installation. Its bot becomes the newest one; one of a person alone leaves the bot as it is. */
  storeInstallation(installation: Installation): Promise<void>;
  /** Returns the newest installation with the newest bot; for a person with their tokens. Throws where there is none. */
  fetchInstallation(search: InstallationSearch): Promise<SlackInstallation>;
  /** Deletes a person's tokens; without a person, everything. */
  deleteInstallation(search: InstallationSearch): Promise<void>;
  storeBot(bot: SlackBot): Promise<void>;
  findBot(search: InstallationSearch): Promise<SlackBot | undefined>;
  deleteBot(search: InstallationSearch): Promise<void>;
  deleteAll(search: InstallationSearch): Promise<void>;
  /** All that was kept, newest first. */
  history(search: InstallationSearch): Promise<InstallationHistory>;
  /** Where the app is installed, in order. */
  places(): Promise<readonly string[]>;
  /** Changes all that is kept of one place at once, from its newest state; undefined removes it. */
  change(place: string, edit: RecordEdit): Promise<void>;
  /** Encrypts anew what was encrypted with a former key. Returns whether that was so. */
  sealAnew(place: string): Promise<boolean>;
}

/** Former bots and installations, newest first; those without a bot of their own have none. */
export type InstallationHistory = Pick<InstallationRecord, "bots"> & {
  readonly installations: readonly KeptInstallation[];
};

/** Returns the next state of a record. The same one: nothing is written. */
export type RecordEdit = (record: InstallationRecord | undefined) => InstallationRecord | undefined;

/** What a store is made of. */
export interface InstallationStoreOptions {
  readonly storage: RecordStorage;
  readonly keys: StoreKeys;
  /** Tells the Slack apps of one store apart. */
  readonly clientId: string;
  readonly keepsHistory?: boolean;
  readonly now: () => number;
  readonly sleep: (milliseconds: number) => Promise<void>;
}

/** How often a write is tried that others come before. */
const mostTries = 60;
const longestPause = 20;

/** Returns a store of installations. */
export function createInstallationStore(options: InstallationStoreOptions): InstallationStore {
  const { storage, keys, clientId, keepsHistory = true, now, sleep } = options;
  if (!/^[A-Za-z0-9][\w.-]{0,63}$/.test(clientId)) throw new RollcallError(clientIdIsWrong());
  const addressOf = (place: string): RecordAddress => ({ clientId, place });

  function recordIn(text: string | undefined, at: RecordAddress): InstallationRecord | undefined {
    if (text === undefined) return undefined;
    const record = JSON.parse(unseal(text, at, keys)) as Partial<InstallationRecord> | null;
    if (!Array.isArray(record?.bots) || !Array.isArray(record.installers))
      throw new RollcallError(installationUnreadable(at.place));
    return record as InstallationRecord;
  }

  async function read(search: InstallationSearch): Promise<InstallationRecord | undefined> {
    const at = addressOf(placeOf(search));
    return recordIn((await asking(() => storage.read(at))).text, at);
  }

  async function change(place: string, edit: RecordEdit): Promise<void> {
    const at = addressOf(place);
    for (let tries = 0; tries < mostTries; tries += 1) {
      const { text, version } = await asking(() => storage.read(at, true));
      const record = recordIn(text, at);
      const next = edit(record);
      if (next === record) return;
      const sealed = next && seal(JSON.stringify(next), at, keys);
      if (await asking(() => storage.write(at, sealed, version))) return;
      await sleep(1 + (tries * longestPause) / mostTries);
    }
    throw new RollcallError(storeBusy(place));
  }

  /** Removes a record without reading it, which also helps where it can't be read. */
  async function remove(place: string): Promise<void> {
    const at = addressOf(place);
    for (let tries = 0; tries < mostTries; tries += 1) {
      const { text, version } = await asking(() => storage.read(at, true));
      if (text === undefined || (await asking(() => storage.write(at, undefined, version)))) return;
      await sleep(1);
    }
    throw new RollcallError(storeBusy(place));
  }

  async function places(): Promise<readonly string[]> {
    const all = await asking(() => storage.addresses());
    return all
      .filter((each) => each.clientId === clientId)
      .map(({ place }) => place)
      .sort();
  }

  return {
    change,
    places,
    async storeInstallation(installation) {
      const kept = { now: now(), keepsHistory };
      await change(placeOfInstallation(installation), (record) =>
        withInstallation(record, installation, kept),
      );
    },
    async fetchInstallation(search) {
      const record = await read(search);
      const found = record && installationIn(record, search.userId);
      if (found === undefined) throw new RollcallError(installationMissing(placeOf(search)));
      return found;
    },
    async deleteInstallation(search) {
      const { userId } = search;
      if (typeof userId !== "string" || userId === "") return remove(placeOf(search));
      await change(placeOf(search), (record) => record && withoutPerson(record, userId));
    },
    async storeBot(bot) {
      if (!bot.token) throw new RollcallError(botWithoutToken());
      await change(placeOf(bot), (record) => withBot(record, bot, { keepsHistory }));
    },
    async findBot(search) {
      return (await read(search))?.bots[0];
    },
    async deleteBot(search) {
      await change(placeOf(search), (record) => record && withoutBot(record));
    },
    async deleteAll(search) {
      await remove(placeOf(search));
    },
    async history(search) {
      const { bots = [], installers: installations = [] } = (await read(search)) ?? {};
      return { bots, installations };
    },
    async sealAnew(place) {
      const at = addressOf(place);
      const { text } = await asking(() => storage.read(at));
      if (text === undefined || isSealedWithNewest(text, at, keys)) return false;
      await change(place, (record) => record && { ...record });
      return true;
    },
  };
}

/** Asks the storage. What it throws is its own failure, whatever it is. */
async function asking<Answer>(ask: () => Promise<Answer>): Promise<Answer> {
  try {
    return await ask();
  } catch (failure) {
    if (failure instanceof RollcallError) throw failure;
    throw new RollcallError(storeAway(reasonOf(failure)));
  }
}
