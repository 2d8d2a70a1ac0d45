import { type Command, InvalidArgumentError, Option } from "commander";
import { filesIn } from "../app/roster-files.ts";
import { isHealthy, runDoctor } from "../jobs/doctor/run.ts";
import { parseAddresses } from "../notify/webhook.ts";
import { environmentConnections } from "./connections.ts";
import { doctorText } from "./doctor-text.ts";
import { configOption, someOf } from "./options.ts";
import { rosterRepositoryAt } from "./roster-repository.ts";
import { terminalProgress } from "./terminal-progress.ts";

/** Adds the command `doctor`. */
export function addDoctorCommand(program: Command): void {
  program
    .command("doctor")
    .description("check every token, permission, rule and protection that the roster needs")
    .addOption(configOption())
    .addOption(someOf(["github", "slack", "drive", "google-groups"]))
    .option("--probe", "also try what must be refused, without writing anything")
    .addOption(new Option("--relay <address>", "also ask the relay that listens there").argParser(addressIn))
    .action(doctor);
}

interface DoctorFlags {
  readonly config: readonly string[];
  readonly providers?: readonly string[];
  readonly probe?: true;
  readonly relay?: string;
}

function addressIn(text: string): string {
  const { protocol, username, password } = URL.parse(text) ?? {};
  if (!/^https?:$/.test(protocol ?? "") || username || password)
    throw new InvalidArgumentError("It is an address such as https://relay.example.");
  return text;
}

async function doctor({ config, providers, probe, relay }: DoctorFlags): Promise<void> {
  const progress = terminalProgress(process.stderr, process.stdout.isTTY);
  const { SLACK_WEBHOOK_URL: webhook = "" } = process.env;
  const signingSecret = process.env["SLACK_SIGNING_SECRET"];
  const connections = environmentConnections(progress);
  const repository = await rosterRepositoryAt(process.cwd(), connections);
  const report = await runDoctor(
    {
      ...(repository ? { repository } : {}),
      ...(probe ? { probe: { signingSecret } } : {}),
      roster: await filesIn(process.cwd(), config),
      ...(providers ? { providers } : {}),
      ...(relay ? { relay } : {}),
      slashCommand: Boolean(signingSecret),
      webhooks: parseAddresses(webhook),
    },
    connections,
  );
  progress.end();
  process.stdout.write(doctorText(report, process.stdout.columns ?? 80));
  process.exitCode = isHealthy(report) ? 0 : 1;
}
