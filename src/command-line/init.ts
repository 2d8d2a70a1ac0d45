import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { type Command, InvalidArgumentError, Option } from "commander";
import { type ActionAddress, parseActionAddress } from "../adopt/action-address.ts";
import { appNames } from "../adopt/app-manifest.ts";
import { actionUnknown } from "../adopt/errors.ts";
import { environments } from "../adopt/starter.ts";
import { programAddress } from "../app/program-address.ts";
import { hasErrors } from "../core/finding.ts";
import { RollcallError } from "../core/rollcall-error.ts";
import { exchangeAppCode, keySteps, relayKeySteps } from "../jobs/init/app-key.ts";
import { outputFolderAt } from "../jobs/init/output-folder.ts";
import { pinnedAction } from "../jobs/init/pinned-action.ts";
import { askMissingAnswers } from "../jobs/init/questions.ts";
import { initialise } from "../jobs/init/run.ts";
import { environmentConnections } from "./connections.ts";
import { printFindings } from "./findings.ts";
import { hangingIndent } from "./hanging-indent.ts";
import {
  nameParser,
  organisationOption,
  type PeopleFlags,
  peopleHintsOf,
  type ScopeFlags,
  scopeOf,
  withPeople,
  withScope,
} from "./options.ts";
import { rosterNameAt } from "./roster-repository.ts";
import { terminalProgress } from "./terminal-progress.ts";

/** Adds the command `init`. */
export function addInitCommand(program: Command): void {
  withPeople(withScope(program.command("init")))
    .description("begin in a repository: workflows, an App and a roster; nothing is overwritten")
    .addOption(organisationOption())
    .addOption(new Option("--services <names>", "slack,drive or none").argParser(servicesIn))
    .addOption(new Option("--start <how>", "how the roster begins").choices(["import", "minimal"]))
    .option("--split", "one file a team tree")
    .addOption(
      new Option(
        "--owners <names...>",
        "code owners: logins, or teams as ORG/TEAM (default: the organisation's owners, where they are imported)",
      ).argParser(ownersIn),
    )
    .option("--branch <name>", "the branch that is applied", "main")
    .addOption(
      new Option(
        "--action <address>",
        "where the workflows take Rollcall from: OWNER/REPO@REF (default: where this copy is from, by its commit)",
      ).argParser(addressIn),
    )
    .option("--relay", "commands in Slack come over the relay (rollcall serve), by a socket")
    .addOption(
      new Option(
        "--relay-url <address>",
        "runs have their Slack token from the relay at this address, and the repository none",
      )
        .argParser(relayAddressIn)
        .implies({ relay: true }),
    )
    .option("--site", "with a workflow that makes pages of who has access to what, every morning")
    .option("--strict", "two Apps: one that reads and judges, one that writes")
    .option("--app-code <code>", "only fetch the key of the App that was just made")
    .action(init);
}

function servicesIn(list: string): ("slack" | "drive")[] {
  const known = nameParser(["slack", "drive", "none"])(list);
  return known.filter((name) => name !== "none");
}

function ownersIn(name: string, before: readonly string[] = []): readonly string[] {
  if (!/^@?[A-Za-z0-9-]+(?:\/[\w.-]+)?$/.test(name))
    throw new InvalidArgumentError("They are logins, or teams as ORG/TEAM.");
  return [...before, name];
}

function addressIn(text: string): ActionAddress {
  const address = parseActionAddress(text);
  if (address === undefined) throw new InvalidArgumentError("It is written OWNER/REPO@REF.");
  return address;
}

/** It stands in the workflows and in the Slack app's manifest, as it is. */
function relayAddressIn(text: string): string {
  const url = URL.parse(text);
  const isPlain = url?.protocol === "https:" && url.href.replace(/\/$/, "") === text.replace(/\/$/, "");
  if (!isPlain || url.search !== "" || url.hash !== "" || url.username !== "")
    throw new InvalidArgumentError("It is an address such as https://relay.example.");
  return text.replace(/\/$/, "");
}

interface InitFlags extends ScopeFlags, PeopleFlags {
  readonly org?: string;
  readonly split?: true;
  readonly services?: readonly ("slack" | "drive")[];
  readonly start?: "import" | "minimal";
  readonly branch: string;
  readonly action?: ActionAddress;
  readonly strict?: true;
  readonly site?: true;
  readonly relay?: true;
  readonly relayUrl?: string;
  readonly owners?: readonly string[];
  readonly appCode?: string;
}

async function init(flags: InitFlags): Promise<void> {
  if (flags.appCode !== undefined) return fetchAppKey(flags.appCode);
  const { org, branch, split, services, strict } = flags;
  const folder = outputFolderAt(process.cwd());
  const { hints, findings: mistakes } = await peopleHintsOf(flags);
  if (mistakes.length > 0) {
    printFindings(mistakes, true);
    process.exitCode = 1;
    return;
  }
  // A roster that exists is kept, so nothing is imported.
  const start = (await folder.has("teams.yaml")) ? "minimal" : flags.start;
  const answers = await askMissingAnswers(
    {
      ...(org ? { org } : {}),
      ...(start ? { start } : {}),
      ...(services ? { services } : {}),
      ...(flags.relay ? { relay: true } : {}),
    },
    process.stdin.isTTY && process.stdout.isTTY,
  );
  if (answers === undefined) return;
  const address = flags.action ?? (await programAddress(process.env));
  if (address === undefined) throw new RollcallError(actionUnknown());
  const progress = terminalProgress(process.stderr, process.stdout.isTTY);
  const connections = environmentConnections(progress);
  const repository = await rosterNameAt(process.cwd(), connections.env);
  const { action, findings: doubts } = await pinnedAction(address, connections);
  const { written, findings, next } = await initialise(
    {
      ...answers,
      split: split ?? false,
      branch,
      action,
      strict: strict ?? false,
      site: flags.site ?? false,
      scope: { ...scopeOf(flags), ...hints },
      ...(repository ? { repository } : {}),
      ...(flags.relayUrl ? { relayUrl: flags.relayUrl } : {}),
      ...(flags.owners ? { owners: flags.owners } : {}),
    },
    connections,
    folder,
  );
  progress.end();
  for (const path of written) process.stdout.write(`wrote ${path}\n`);
  printFindings([...doubts, ...findings]);
  printSteps(next);
  if (hasErrors(findings)) process.exitCode = 1;
}

function printSteps(steps: readonly string[]): void {
  const { columns = 80 } = process.stdout;
  const lines = steps.flatMap((step, index) => hangingIndent(`  ${index + 1}. `, step, columns));
  if (steps.length > 0) process.stdout.write(`\nWhat is left to do\n${lines.join("\n")}\n`);
}

/** Fetches a new App's key into a file that nobody else of this machine can read. */
async function fetchAppKey(code: string): Promise<void> {
  const connections = environmentConnections(terminalProgress(process.stderr, false));
  const app = await exchangeAppCode(code, connections);
  const path = `${app.slug}.private-key.pem`;
  await writeFile(join(process.cwd(), path), app.privateKey, { mode: 0o600 });
  process.stdout.write(`wrote ${path}\n`);
  if (app.slug.startsWith(appNames.relay)) return printSteps(relayKeySteps(app, path));
  const repository = (await rosterNameAt(process.cwd(), connections.env)) ?? "OWNER/REPOSITORY";
  const environment = app.slug.startsWith(appNames.read) ? environments.read : environments.write;
  printSteps(keySteps(app, { path, repository, environment }));
}
