import { mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { type Command, Option } from "commander";
import { errorsToFindings } from "../app/errors-to-findings.ts";
import { count } from "../text/lists.ts";
import { environmentConnections } from "./connections.ts";
import { printFindings } from "./findings.ts";
import { type ScopeFlags, scopeOf, withScope } from "./options.ts";
import { terminalProgress } from "./terminal-progress.ts";

interface TryFlags extends ScopeFlags {
  readonly without?: readonly string[];
  readonly withPrivate?: true;
}

/** Adds `rollcall try`, a first look at an organisation that writes nothing but pages on this machine. */
export function addTryCommand(program: Command): void {
  withScope(program.command("try"))
    .description("look at an organisation: who has access to what, as pages on this machine; only reads")
    .argument("<org>", "the GitHub organisation")
    .addOption(new Option("--without <what...>", "what to leave out").choices(["emails"]))
    .option("--with-private", "with secret teams and private channels, which are left out else")
    .action(tryCommand);
}

/** Ends with 1 when the token may not see everything, and with 2 when nothing can be told. */
async function tryCommand(org: string, flags: TryFlags): Promise<void> {
  const progress = terminalProgress(process.stderr, process.stdout.isTTY);
  try {
    // Only who looks needs the templates of pages.
    const { tryOrganisation } = await import("../jobs/try/run.ts");
    const { writeSite } = await import("../jobs/site/write-site.ts");
    const { roster, pages, counts, notMeasured } = await tryOrganisation(
      {
        org,
        ...scopeOf(flags),
        emails: flags.without?.includes("emails") !== true,
        withPrivate: flags.withPrivate === true,
      },
      environmentConnections(progress),
    );
    const folder = await mkdtemp(join(tmpdir(), "rollcall-try-"));
    await writeSite(join(folder, "site"), pages);
    for (const { path, text } of roster) await writeFile(join(folder, path), text);
    progress.end();
    const unseen = notMeasured.map((each) => `  ${each}\n`).join("");
    process.stdout.write(
      [
        `Saw ${count(counts.people, ["person", "people"])}, ${count(counts.teams, ["team", "teams"])} and ${count(counts.repositories, ["repository", "repositories"])} in ${org}.\n`,
        unseen === "" ? "" : `Not measured, so there may be more:\n${unseen}`,
        `Open ${pathToFileURL(join(folder, "site", "index.html")).href}\n`,
        `The same as a roster: ${join(folder, "teams.yaml")}\n`,
        "Nothing else was written, here or anywhere.\n",
      ].join(""),
    );
    if (notMeasured.length > 0) process.exitCode = 1;
  } catch (failure) {
    progress.end();
    printFindings(errorsToFindings(failure));
    process.exitCode = 2;
  }
}
