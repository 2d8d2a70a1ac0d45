import { open, rm } from "node:fs/promises";
import { setTimeout } from "node:timers/promises";
import { type Finding, finding } from "../../core/finding.ts";
import { RollcallError } from "../../core/rollcall-error.ts";
import { sanitize } from "../../text/sanitize.ts";
import { reasonOf } from "../reason-of.ts";
import { lineOf, linesOf, longestLine, summaryOf } from "./describe.ts";
import {
  clientIdMissing,
  exportUnwritable,
  installationUnknown,
  isStoreAway,
  nothingImported,
  yesIsNeeded,
} from "./errors.ts";
import { importInto } from "./import/into-store.ts";
import { readImportSource } from "./import/source.ts";
import { type SlackInstallation, searchOfPlace } from "./model.ts";
import { openRecordStorage } from "./open.ts";
import { makeStoreKey, type RecordAddress, readStoreKeys } from "./sealing.ts";
import { createInstallationStore, type InstallationStore } from "./store.ts";

/** What a person asks of a store. */
export interface InstallationCommand {
  readonly name: "list" | "show" | "remove" | "import" | "export" | "key";
  /** What `show` and `remove` are about, or where `import` reads. */
  readonly subject?: string | undefined;
  /** `remove`: the tokens of this person alone. */
  readonly person?: string | undefined;
  /** `export`: the file that is written. */
  readonly to?: string | undefined;
  readonly yes?: boolean | undefined;
  readonly json?: boolean | undefined;
  readonly store: string;
  /** What names the store: a flag, a variable, or neither. */
  readonly setting?: string;
  readonly key: string | undefined;
  readonly clientId: string | undefined;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly now: () => number;
}

/** What one person asked is answered by: lines for the terminal, or one JSON text; and what is wrong beside it. */
export interface InstallationAnswer {
  readonly lines: readonly string[];
  readonly findings: readonly Finding[];
}

/** All went well. */
const answer = (...lines: readonly string[]): InstallationAnswer => ({ lines, findings: [] });

/** What each command does to the store. One that only asks makes none, and `import` alone may make one. */
const accesses = {
  list: "read",
  show: "read",
  export: "read",
  remove: "change",
  import: "make",
} as const;

/** Carries out what a person asks of a store. Nothing but `export` gives a token out. */
export async function runInstallationCommand(command: InstallationCommand): Promise<InstallationAnswer> {
  if (command.name === "key") return answer(makeStoreKey());
  const keys = readStoreKeys(command.key);
  const storage = await openRecordStorage(command.store, command.env, {
    ...(command.setting !== undefined && { setting: command.setting }),
    access: accesses[command.name],
  });
  const storeOf = (clientId: string): InstallationStore =>
    createInstallationStore({ storage, keys, clientId, now: command.now, sleep: setTimeout });
  try {
    const { clientId } = command;
    const all = (await storage.addresses()).filter(
      (each) => clientId === undefined || each.clientId === clientId,
    );
    return await commands[command.name]({ ...command, all, storeOf });
  } finally {
    await storage.close();
  }
}

interface CommandContext extends InstallationCommand {
  readonly all: readonly RecordAddress[];
  readonly storeOf: (clientId: string) => InstallationStore;
}

const commands: Readonly<
  Record<
    Exclude<InstallationCommand["name"], "key">,
    (context: CommandContext) => Promise<InstallationAnswer>
  >
> = { list, show, remove, import: importAll, export: exportAll };

async function summaryAt(at: RecordAddress, { storeOf }: CommandContext) {
  return summaryOf(at, await storeOf(at.clientId).history(searchOfPlace(at.place)));
}

/** One that can't be read hides none of the others, and the list isn't complete then. */
async function list(context: CommandContext): Promise<InstallationAnswer> {
  const all = [];
  const findings: Finding[] = [];
  for (const at of context.all) {
    const { clientId, place: id } = at;
    all.push(
      await summaryAt(at, context).catch((failure: unknown) => {
        const problem = failure instanceof RollcallError ? failure.findings[0] : undefined;
        if (problem === undefined || isStoreAway(failure)) throw failure;
        findings.push(problem);
        return { clientId, id, problem: problem.code, message: problem.message };
      }),
    );
  }
  if (context.json) return { lines: [JSON.stringify(all, undefined, 2)], findings };
  if (all.length === 0) return answer("The Slack app isn't installed anywhere.");
  const lines = all.map((each) =>
    "problem" in each ? `${each.id.padEnd(12)}  can't be read  app ${each.clientId}` : lineOf(each),
  );
  return { lines, findings };
}

/** Returns what an id means: `T1`, `E1`, or either after a client id and a slash. */
function addressNamed(id: string, all: readonly RecordAddress[]): RecordAddress {
  const found = all.filter(({ clientId, place }) => id === place || id === `${clientId}/${place}`);
  const [only] = found;
  if (only === undefined || found.length > 1)
    throw new RollcallError(installationUnknown(id, found.length > 1));
  return only;
}

async function show(context: CommandContext): Promise<InstallationAnswer> {
  const summary = await summaryAt(addressNamed(context.subject ?? "", context.all), context);
  return answer(...(context.json ? [JSON.stringify(summary, undefined, 2)] : linesOf(summary)));
}

async function remove(context: CommandContext): Promise<InstallationAnswer> {
  const { subject = "", person, yes, all, storeOf, json } = context;
  const at = addressNamed(subject, all);
  const what = person === undefined ? `all tokens of ${at.place}` : `the tokens of ${person} in ${at.place}`;
  if (!yes) throw new RollcallError(yesIsNeeded(`this removes ${what} from the store`));
  const search = searchOfPlace(at.place);
  const store = storeOf(at.clientId);
  // What is broken may go. What another key opens may be in use.
  await store.history(search).catch((failure: unknown) => {
    const isBroken =
      failure instanceof RollcallError && failure.findings[0]?.code === "installation_unreadable";
    if (!isBroken) throw failure;
  });
  await store.deleteInstallation({
    ...search,
    ...(person !== undefined && { userId: person }),
  });
  if (json) return answer(JSON.stringify({ removed: at.place, ...(person !== undefined && { person }) }));
  return answer(
    `removed ${what} from the store`,
    "Slack doesn't know of it: take the app out of the workspace there, and its tokens end.",
  );
}

async function importAll(context: CommandContext): Promise<InstallationAnswer> {
  const { subject = "", clientId, storeOf, json } = context;
  const { found, left } = await readImportSource(subject);
  const apps = new Set(found.map((each) => each.clientId ?? clientId));
  if (apps.has(undefined)) throw new RollcallError(clientIdMissing());
  const places: string[] = [];
  for (const app of apps) {
    if (app === undefined || (clientId !== undefined && app !== clientId)) continue;
    const records = found.filter((each) => (each.clientId ?? clientId) === app).map(({ record }) => record);
    places.push(...(await importInto(storeOf(app), records)).map((place) => `${app}/${place}`));
  }
  const layouts = [...new Set(found.map(({ layout }) => layout))];
  const others = [...apps].filter((app) => clientId !== undefined && app !== clientId);
  const kept = found.filter((each) => !others.includes(each.clientId)).length;
  const skipped = [
    ...left,
    ...others.map((app) => ({ what: `the app ${app}`, why: "another client id was asked for" })),
  ];
  const findings = kept === 0 ? [finding(nothingImported())] : [];
  if (json)
    return {
      lines: [JSON.stringify({ layouts, records: kept, places, left: skipped }, undefined, 2)],
      findings,
    };
  const read = `read ${kept} records of ${layouts.join(" and ")}: ${places.join(", ")}`;
  return {
    lines: [
      ...(kept === 0 ? [] : [read]),
      ...skipped.map(({ what, why }) => sanitize(`left ${what}: ${why}`, longestLine)),
    ],
    findings,
  };
}

async function exportAll(context: CommandContext): Promise<InstallationAnswer> {
  const { all, storeOf, to, yes } = context;
  if (to === undefined && !yes)
    throw new RollcallError(yesIsNeeded("this prints tokens; --to FILE writes them to a file"));
  const installations: (SlackInstallation & { clientId: string })[] = [];
  for (const { clientId, place } of all) {
    const store = storeOf(clientId);
    const { installations: kept } = await store.history(searchOfPlace(place));
    const people = [...new Set(kept.map(({ user }) => user.id))];
    // Oldest first: who reads them in this order ends with the newest.
    for (const userId of people.length === 0 ? [undefined] : people.toReversed())
      installations.push({
        clientId,
        ...(await store.fetchInstallation({ ...searchOfPlace(place), userId })),
      });
  }
  const text = JSON.stringify(installations, undefined, 2);
  if (to === undefined) return answer(text);
  await writeNew(to, `${text}\n`).catch((failure: unknown) => {
    throw new RollcallError(exportUnwritable(reasonOf(failure)));
  });
  return answer(`wrote ${installations.length} installations to ${to}, for your eyes alone`);
}

/** Writes a file that isn't there yet, for its owner alone. One that could not be written whole isn't left. */
async function writeNew(file: string, text: string): Promise<void> {
  const handle = await open(file, "wx", 0o600);
  try {
    await handle.writeFile(text);
  } catch (failure) {
    await rm(file, { force: true });
    throw failure;
  } finally {
    await handle.close();
  }
}
