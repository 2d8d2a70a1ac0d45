import { join } from "node:path";
import { type Command, Option } from "commander";
import { errorsToFindings } from "../app/errors-to-findings.ts";
import { finding } from "../core/finding.ts";
import { RollcallError } from "../core/rollcall-error.ts";
import { readerUnknown } from "../jobs/site/errors.ts";
import { count } from "../text/lists.ts";
import { printFindings } from "./findings.ts";
import { linesAddress } from "./lines-address.ts";
import { configOption, someOf } from "./options.ts";
import { type AccessSource, readAccess } from "./read-access.ts";
import { terminalProgress } from "./terminal-progress.ts";

interface SiteFlags extends AccessSource {
  readonly out: string;
  readonly without?: readonly string[];
  readonly withPrivate?: true;
  readonly history?: true;
  /** The key of who is to read it. */
  readonly for?: string;
}

/** Adds `rollcall site`, which writes who has access to what as pages. */
export function addSiteCommand(program: Command): void {
  program
    .command("site")
    .description("write who has access to what as pages, which need no server")
    .requiredOption("--out <folder>", "where to: a new folder, or that of an earlier site")
    .option("--live", "with what the services have; without it, what the file says")
    .option("--history", "with since when, and what changed: from git, and from the trail of applies")
    .addOption(new Option("--without <what...>", "what to leave out").choices(["emails"]))
    .option("--for <user>", "with what permissions.rules show this person (view.person, view.resource) alone")
    .option("--with-private", "with secret teams and private channels, which are left out else")
    .addOption(someOf(["github", "slack", "drive"]))
    .addOption(configOption())
    .action(site);
}

/** Ends with 1 when something could not be read, as the other questions about access do; the pages are written, and say so. */
async function site(flags: SiteFlags): Promise<void> {
  const progress = terminalProgress(process.stderr, process.stdout.isTTY);
  try {
    const [{ known, at, report, history }, linesAt] = await Promise.all([
      readAccess(flags.history ? { ...flags, since: true } : flags, progress),
      linesAddress(process.cwd(), process.env),
    ]);
    progress.end();
    // Only who makes a site needs its templates.
    const { makeSite } = await import("../jobs/site/run.ts");
    const { writeSite } = await import("../jobs/site/write-site.ts");
    if (flags.for !== undefined && known.roster.resolved.users.get(flags.for)?.present !== true)
      throw new RollcallError([finding(readerUnknown(flags.for))]);
    const files = makeSite({
      ...(flags.for === undefined ? {} : { reader: flags.for }),
      known,
      at,
      ...(report === undefined ? {} : { report }),
      ...(linesAt === undefined ? {} : { linesAt }),
      ...(history === undefined
        ? {}
        : {
            history: {
              events: history.events,
              records: history.records,
              factsOf: await history.factsOf(history.events),
              repository: linesAt?.split("/blob/")[0],
            },
          }),
      emails: flags.without?.includes("emails") !== true,
      withPrivate: flags.withPrivate === true,
    });
    await writeSite(flags.out, files);
    const pages = [...files.keys()].filter((path) => path.endsWith(".html")).length;
    process.stdout.write(`wrote ${count(pages, ["page", "pages"])}: open ${join(flags.out, "index.html")}\n`);
    if (known.notMeasured.length > 0) process.exitCode = 1;
  } catch (failure) {
    progress.end();
    printFindings(errorsToFindings(failure));
    process.exitCode = 2;
  }
}
