import { error, type Problem } from "../../core/finding.ts";
import { RollcallError } from "../../core/rollcall-error.ts";

/** Nothing tells which workspace or organisation is meant. */
export function placeUnclear(): Problem {
  return error(
    "installation_place_unclear",
    "An installation has neither a workspace nor an organisation.",
    "Give the id of one: T… for a workspace, E… for an organisation.",
  );
}

/** An id can't be one of Slack's, and may be anything, so it isn't told. */
export function idIsWrong(): Problem {
  return error(
    "installation_id_wrong",
    "An id is none of Slack's.",
    "A workspace's id begins with T and an organisation's with E; the rest are capital letters and digits.",
  );
}

/** The client id of a Slack app can't be one. */
export function clientIdIsWrong(): Problem {
  return error(
    "installation_client_id_wrong",
    "The client id is none of Slack's.",
    "Take it from the app's page Basic Information: two numbers with a dot between them.",
  );
}

/** Nobody has installed the app there. */
export function installationMissing(place: string): Problem {
  return error(
    "installation_missing",
    `The Slack app isn't installed in ${place}.`,
    "Open /slack/install of the relay in a browser, and allow it.",
  );
}

/** True when nothing is installed, and the store said so itself. */
export function isInstallationMissing(failure: unknown): boolean {
  return failure instanceof RollcallError && failure.findings[0]?.code === "installation_missing";
}

/** The store itself fails: whether anything is installed is not known. `setting` is what names the store. */
export function storeAway(reason: string, setting = "ROLLCALL_STORE"): Problem {
  return error(
    "installation_store_away",
    `The installation store can't be used: ${reason}.`,
    `Check ${setting}, and that what it names can be reached and written.`,
  );
}

/** True when the store can't be used now, which may pass. */
export function isStoreAway(failure: unknown): boolean {
  const code = failure instanceof RollcallError ? failure.findings[0]?.code : undefined;
  return code === "installation_store_away" || code === "installation_store_busy";
}

/** The address of a store is none. Addresses may have a password, and aren't told. */
export function storeAddressWrong(setting = "ROLLCALL_STORE"): Problem {
  return error(
    "installation_store_address_wrong",
    `${setting} is no address of an installation store.`,
    "Write sqlite:FILE, postgres://…, file:FOLDER or s3://BUCKET/PREFIX.",
  );
}

/** Others write the same record all the time. */
export function storeBusy(place: string): Problem {
  return error(
    "installation_store_busy",
    `The installation of ${place} is written by so many at once that this write did not come through.`,
    "Try again. If it goes on, look what else uses the store.",
  );
}

/** An object store writes although a condition forbids it, so that two writers would lose what one of them wrote. */
export function storeKeepsNoConditions(): Problem {
  return error(
    "installation_store_without_conditions",
    "The object store ignores conditional writes (If-None-Match, If-Match).",
    "Take a store that keeps them, or a newer version of this one. Nothing was written.",
  );
}

/** There is no key for what is kept encrypted. */
export function storeKeyMissing(): Problem {
  return error(
    "installation_key_missing",
    "ROLLCALL_STORE_KEY isn't set, and installations are kept encrypted.",
    "Set it, or ROLLCALL_STORE_KEY_FILE. rollcall installations key makes one.",
  );
}

/** The keys have another form than they should. */
export function storeKeyWrong(): Problem {
  return error(
    "installation_key_wrong",
    "ROLLCALL_STORE_KEY is no key: 32 bytes in base64, or ID:KEY, and several with commas between them.",
    "rollcall installations key makes one.",
  );
}

/** What is kept was encrypted with a key that isn't given. */
export function storeKeyUnknown(place: string, id: string): Problem {
  return error(
    "installation_key_unknown",
    `The installation of ${place} is encrypted with the key ${id}, which ROLLCALL_STORE_KEY doesn't have.`,
    "Add that key after the newest one. Nothing was changed.",
  );
}

/** What is kept can't be decrypted or understood. */
export function installationUnreadable(place: string): Problem {
  return error(
    "installation_unreadable",
    `The installation of ${place} can't be read: what is kept was changed, or belongs elsewhere.`,
    "Bring it back from a backup; or rollcall installations remove, and install the app again. Nothing was changed.",
  );
}

/** A bot has no token. */
export function botWithoutToken(): Problem {
  return error(
    "installation_bot_without_token",
    "A bot without a token can't be kept.",
    "Keep the installation instead: one of a person alone has no bot.",
  );
}

/** A file for what is exported can't be written. */
export function exportUnwritable(reason: string): Problem {
  return error(
    "installation_export_unwritable",
    `Nothing was exported: ${reason}.`,
    "Name with --to a new file, in a folder that is there and that you may write to.",
  );
}

/** What was to be imported has no installation in it. */
export function nothingImported(): Problem {
  return error(
    "installation_nothing_imported",
    "Nothing was imported: there is no installation in what was read, or none of the Slack app that was asked for.",
    "Look whether it is the right place, and --client-id the right app. What was left, and why, stands above.",
  );
}

/** What is to be imported can't be read. */
export function importUnreadable(reason: string): Problem {
  return error(
    "installation_import_unreadable",
    `No installations can be read there: ${reason}.`,
    "Name a folder of Slack's Python SDK or Node library, its SQLite file or Postgres, or a JSON file of installations.",
  );
}

/** Which Slack app is meant is not clear. */
export function clientIdMissing(): Problem {
  return error(
    "installation_client_id_missing",
    "It is not clear which Slack app is meant.",
    "Give its client id with --client-id, or in SLACK_CLIENT_ID. It is on the app's page Basic Information.",
  );
}

/** The store has no such installation, or several apps have one. */
export function installationUnknown(id: string, isUnclear: boolean): Problem {
  return error(
    "installation_unknown",
    isUnclear ? `Several Slack apps are installed in ${id}.` : `There is no installation ${id} in the store.`,
    "rollcall installations list shows all of them. Write CLIENT-ID/ID, or give --client-id, to name one.",
  );
}

/** Something would be printed or removed that nobody may do by accident. */
export function yesIsNeeded(what: string): Problem {
  return error("installation_yes_needed", `Nothing was done: ${what}.`, "Add --yes to do it.");
}

/** A token has ended, and Slack could not be asked for another one. */
export function tokenNotRenewed(place: string): Problem {
  return error(
    "installation_token_not_renewed",
    `The token of ${place} has ended, and Slack gave no other one yet.`,
    "It is tried again by itself. Look in the relay's log for the reason.",
  );
}
