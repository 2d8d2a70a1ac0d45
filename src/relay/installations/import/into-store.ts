import { placeOf, placeOfInstallation } from "../model.ts";
import { type InstallationRecord, withBot, withInstallation } from "../record.ts";
import type { InstallationStore } from "../store.ts";
import type { ForeignRecord } from "./records.ts";

/**
 * Puts what was read into a store, oldest first, each place in one write. What is there already, or is newer there, stays, so
 * that an import can be done again. Returns the places.
 */
export async function importInto(
  store: InstallationStore,
  records: readonly ForeignRecord[],
): Promise<readonly string[]> {
  const byPlace = new Map<string, ForeignRecord[]>();
  for (const record of records.toSorted(byAge)) {
    const place = placeOfRecord(record);
    byPlace.set(place, [...(byPlace.get(place) ?? []), record]);
  }
  for (const [place, all] of byPlace) {
    await store.change(place, (before) => {
      let next = before;
      for (const each of all) if (!isKept(next, each)) next = added(next, each);
      return next;
    });
  }
  return [...byPlace.keys()].sort();
}

const keeping = { keepsHistory: true };

function added(record: InstallationRecord | undefined, each: ForeignRecord): InstallationRecord {
  return "bot" in each
    ? withBot(record, each.bot, keeping)
    : withInstallation(record, each.installation, { ...keeping, now: timeOf(each) });
}

function isKept(record: InstallationRecord | undefined, each: ForeignRecord): boolean {
  if (record === undefined) return false;
  if ("bot" in each)
    return record.bots.some(
      ({ token, installedAt }) => token === each.bot.token && installedAt >= each.bot.installedAt,
    );
  const { user, installedAt = 0, bot } = each.installation;
  return (
    record.installers.some(
      (kept) => kept.user.id === user.id && kept.user.token === user.token && kept.installedAt >= installedAt,
    ) &&
    (bot === undefined || record.bots.some(({ token }) => token === bot.token))
  );
}

/** Of the same moment, a bot that was kept by itself comes last: stores write it after its installation. */
function byAge(left: ForeignRecord, right: ForeignRecord): number {
  return timeOf(left) - timeOf(right) || Number("bot" in left) - Number("bot" in right);
}

function placeOfRecord(record: ForeignRecord): string {
  return "bot" in record ? placeOf(record.bot) : placeOfInstallation(record.installation);
}

function timeOf(record: ForeignRecord): number {
  return "bot" in record ? record.bot.installedAt : (record.installation.installedAt ?? 0);
}
