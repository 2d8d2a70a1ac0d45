import type { Command } from "commander";
import { errorsToFindings } from "../app/errors-to-findings.ts";
import { hasErrors } from "../core/finding.ts";
import { printFindings } from "./findings.ts";
import { type CommunityFlags, hasRelay, loadRelay, type RelayProgram } from "./relay-bundle.ts";
import { relayIsMissing } from "./relay-is-missing.ts";

/** Adds `rollcall serve`, which listens to Slack, and its check and its keys. */
export function addServeCommand(program: Command): void {
  const serve = program
    .command("serve")
    .description("listen to Slack, answer questions, and start the workflow for the rest")
    .option("--check", "say all that is missing, and what the database, GitHub and Slack say; start nothing")
    .addHelpText("after", environmentText)
    .action(async ({ check }: { readonly check?: true }) => {
      const relay = loadRelay();
      if (check) return tellCheck(await relay.check(process.env));
      const failure = await relay.serve(process.env).then(
        (isWhole) => (isWhole ? undefined : []),
        (thrown: unknown) => errorsToFindings(thrown),
      );
      if (failure !== undefined) printFindings(failure);
      // All is done and written down; what is left are pauses and connections, and they would keep the process.
      process.exit(failure === undefined ? 0 : 1);
    });
  serve
    .command("keys")
    .description("make the relay's pair of keys, for listening over a socket")
    .action(async () => {
      const { privateKey, publicKey } = await loadRelay().makeRelayKeys();
      process.stdout.write(
        `A secret, for the relay alone:\nROLLCALL_RELAY_KEY='${privateKey}'\n\n` +
          `No secret: write it into the workflow, in the jobs chat and chat-apply, and into no variable:\nrelay-key: '${publicKey}'\n`,
      );
    });
  serve
    .command("caller-key")
    .description("make a key for a service that uses the relay's API")
    .action(() => {
      const { key, sha256 } = loadRelay().makeCallerKey();
      process.stdout.write(
        `A secret, for the service alone. It is shown once:\n${key}\n\n` +
          `No secret: write it into relay.yaml, below callers:\nkeys: ["${sha256}"]\n`,
      );
    });
  addCommunityCommands(serve);
}

/** Adds what a person asks of the kudos and pairs that a relay keeps. */
function addCommunityCommands(serve: Command): void {
  const community = serve
    .command("community")
    .description("the kudos and pairs that the relay keeps in ROLLCALL_DATABASE");
  const print = async (asked: CommunityFlags) => {
    for (const line of await loadRelay().community(asked, process.env)) process.stdout.write(`${line}\n`);
  };
  community
    .command("export")
    .description("write them into a new file, as JSON")
    .argument("<file>", "a file that isn't there yet")
    .action((file: string) => print({ name: "export", file }));
  community
    .command("import")
    .description("take over such a file, or an export of Rocket 2's tables of users and pairings")
    .argument("<file>", "JSON")
    .option("--workspace <id>", "the workspace of Rocket 2's tables (T…)")
    .action((file: string, flags: { readonly workspace?: string }) =>
      print({ name: "import", file, ...flags }),
    );
}

function tellCheck({ lines, findings }: Awaited<ReturnType<RelayProgram["check"]>>): void {
  for (const line of lines) process.stdout.write(`${line}\n`);
  printFindings(findings);
  if (hasErrors(findings)) process.exitCode = 1;
  else process.stdout.write("All is well: rollcall serve can start.\n");
}

function environmentText(): string {
  if (!hasRelay()) return `\n${relayIsMissing().message} ${relayIsMissing().remedy}\n`;
  const { relayVariables } = loadRelay();
  const width = Math.max(...relayVariables.map(([name]) => name.length)) + 2;
  const lines = relayVariables.map(([name, use]) => `  ${name.padEnd(width)}${use}`);
  return `\nEnvironment (each may be a file's name instead, in …_FILE):\n${lines.join("\n")}\n`;
}
