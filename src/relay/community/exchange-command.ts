import { access, readFile, writeFile } from "node:fs/promises";
import { RollcallError } from "../../core/rollcall-error.ts";
import { databaseAway } from "../errors.ts";
import { openRelayDatabase } from "../open-relay-database.ts";
import { reasonOf } from "../reason-of.ts";
import { databaseFile } from "../store/database.ts";
import { communityFileUnreachable, communityFileWrong, rocketsWorkspaceMissing } from "./errors.ts";
import { readExchange } from "./exchange.ts";
import { exportCommunity, importCommunity } from "./exchange-store.ts";

/** What a person asks of the kudos and pairs that a relay keeps. */
export interface CommunityCommand {
  readonly name: "export" | "import";
  readonly file: string;
  /** The workspace of a file that names none. */
  readonly workspace?: string | undefined;
  readonly database: string;
}

/** Carries it out, and returns what is to be printed. */
export async function runCommunityCommand(command: CommunityCommand): Promise<readonly string[]> {
  return command.name === "export" ? exportAll(command) : importAll(command);
}

async function exportAll({ file, database: address }: CommunityCommand): Promise<readonly string[]> {
  // Opening makes a file that isn't there, and an export of nothing looks like one of everything.
  const made = databaseFile(address);
  if (made !== undefined)
    await access(made).catch((failure: unknown) => {
      throw new RollcallError(databaseAway(reasonOf(failure)));
    });
  const database = await openRelayDatabase(address);
  try {
    const content = await exportCommunity(database);
    await writeFile(file, `${JSON.stringify(content, undefined, 2)}\n`, { flag: "wx", mode: 0o600 }).catch(
      unreachable(file),
    );
    const { kudos, pairings } = content;
    return [`wrote the kudos of ${people(kudos.length)} and ${groups(pairings.length)} to ${file}`];
  } finally {
    await database.close();
  }
}

async function importAll({
  file,
  workspace,
  database: address,
}: CommunityCommand): Promise<readonly string[]> {
  const source = await readFile(file, "utf8").catch(unreachable(file));
  const read = readExchange(source, workspace);
  if (read === undefined) throw new RollcallError(communityFileWrong(file));
  if (read === "no workspace") throw new RollcallError(rocketsWorkspaceMissing(file));
  const database = await openRelayDatabase(address);
  try {
    await importCommunity(read.content, database);
  } finally {
    await database.close();
  }
  const { kudos, pairings } = read.content;
  const from = read.is === "rollcall" ? "" : ", of Rocket 2";
  return [
    `read the kudos of ${people(kudos.length)} and ${groups(pairings.length)} from ${file}${from}`,
    ...(read.left > 0
      ? [`left ${read.left === 1 ? "1 entry" : `${read.left} entries`} without the ids of accounts`]
      : []),
  ];
}

const people = (count: number) => (count === 1 ? "1 person" : `${count} people`);
const groups = (count: number) => (count === 1 ? "1 group" : `${count} groups`);

function unreachable(file: string): (failure: unknown) => never {
  return (failure) => {
    const { code = "no reason given" } = failure as { readonly code?: string };
    throw new RollcallError(communityFileUnreachable(file, code));
  };
}
