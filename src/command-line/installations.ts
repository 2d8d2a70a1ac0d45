import type { Command } from "commander";
import { hasErrors } from "../core/finding.ts";
import { printFindings } from "./findings.ts";
import { type InstallationFlags, loadRelay } from "./relay-bundle.ts";

type Flags = Omit<InstallationFlags, "name" | "subject">;

/** Adds `rollcall installations`, for the tokens that the relay keeps of the Slack app. */
export function addInstallationsCommand(program: Command): void {
  const installations = program
    .command("installations")
    .description("where the Slack app is installed, as the relay keeps it")
    .addHelpText(
      "after",
      "\nEnvironment (each may be a file's name instead, in …_FILE):\n" +
        "  ROLLCALL_STORE      where they are kept, without --store\n" +
        "  ROLLCALL_STORE_KEY  the key that they are encrypted with\n" +
        "  SLACK_CLIENT_ID     the Slack app, without --client-id\n",
    );
  const add = (name: InstallationFlags["name"], description: string, subject?: string): Command => {
    const command = installations.command(name).description(description);
    if (subject !== undefined) command.argument(`<${subject}>`, subjects[subject] ?? "");
    return command.action(async (...given: readonly unknown[]) => {
      const [first, flags] = subject === undefined ? [undefined, given[0]] : given;
      const asked = { name, ...(first === undefined ? {} : { subject: String(first) }), ...(flags as Flags) };
      const { lines, findings } = await loadRelay().installations(asked, process.env);
      for (const line of lines) process.stdout.write(`${line}\n`);
      printFindings(findings, true);
      if (hasErrors(findings)) process.exitCode = 1;
    });
  };
  withStore(add("list", "list them, without a token"));
  withStore(add("show", "show one, without a token", "id"));
  withStore(add("remove", "remove one from the store; Slack doesn't hear of it", "id"))
    .option("--person <user id>", "the tokens of one person alone")
    .option("-y, --yes", "remove without asking");
  withStore(
    add("import", "take over those of Slack's Python SDK, its Node library or Bolt for Java", "path"),
  );
  withStore(add("export", "write them as JSON, with their tokens"))
    .option("--to <file>", "a new file, which only you may read")
    .option("-y, --yes", "print the tokens");
  add("key", "make a key for ROLLCALL_STORE_KEY");
}

const subjects: Readonly<Record<string, string>> = {
  id: "a workspace's id (T…) or an organisation's (E…)",
  path: "a folder, a SQLite or JSON file, or postgres://…",
};

function withStore(command: Command): Command {
  return command
    .option("--store <address>", "sqlite:FILE, postgres://…, file:FOLDER or s3://BUCKET/PREFIX")
    .option("--client-id <id>", "the Slack app, where the store has several")
    .option("--json", "print JSON");
}
