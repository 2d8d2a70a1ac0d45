import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Command } from "commander";
import { schemaAddress } from "../adopt/modeline.ts";
import { programAddress } from "../app/program-address.ts";
import { filesIn } from "../app/roster-files.ts";
import { currentMoment } from "../core/clock.ts";
import { schemaWithNames } from "../jobs/schema/run.ts";
import { schemaText } from "../roster/editor-schema.ts";
import { loadRoster } from "../roster/load.ts";
import { environmentConnections } from "./connections.ts";
import { printFindings } from "./findings.ts";
import { configOption } from "./options.ts";
import { terminalProgress } from "./terminal-progress.ts";

interface SchemaFlags {
  readonly config: readonly string[];
  readonly withNames?: true;
  readonly org?: string;
  readonly out?: string;
}

/** Where a schema with names goes unless a flag says otherwise: never to a terminal or a log. */
const namedSchema = "teams.names.schema.json";

/** Adds `rollcall schema`, which prints what an editor completes and checks the roster with. */
export function addSchemaCommand(program: Command): void {
  program
    .command("schema")
    .description("print the editors' schema of a roster; with names, it completes what exists")
    .option("--with-names", "complete members, teams, repositories and channels that exist, too")
    .option("--org <login>", "whose names, where the roster doesn't say it")
    .option("-o, --out <path>", `the file to write (with names: ${namedSchema} unless given)`)
    .addOption(configOption())
    .action(schema);
}

async function schema({ withNames, org, out, config }: SchemaFlags): Promise<void> {
  if (!withNames) {
    const address = await programAddress(process.env);
    const id = address === undefined ? "urn:rollcall:teams" : schemaAddress(address);
    if (out === undefined) process.stdout.write(schemaText(id));
    else await writeSchema(out, schemaText(id));
    return;
  }
  const progress = terminalProgress(process.stderr, process.stdout.isTTY);
  const connections = environmentConnections(progress);
  const roster = loadRoster(await filesIn(process.cwd(), config), currentMoment(connections.clock));
  // A name of its own, so that no editor takes it for the one without names.
  const request = { roster, ...(org === undefined ? {} : { org }), id: "urn:rollcall:teams-with-names" };
  const { text, findings } = await schemaWithNames(request, connections);
  progress.end();
  await writeSchema(out ?? namedSchema, text);
  printFindings(findings);
}

async function writeSchema(path: string, text: string): Promise<void> {
  await writeFile(join(process.cwd(), path), text);
  process.stdout.write(
    `wrote ${path}\nA roster beside it uses it by its first line:\n# yaml-language-server: $schema=./${path}\n`,
  );
}
