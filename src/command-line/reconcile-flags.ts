import { type Command, Option } from "commander";
import type { RunRequest } from "../app/request.ts";
import { type DriftPolicy, driftPolicies, type NotifyOn, notifyPolicies } from "../core/policies.ts";
import type { RunCommand } from "../core/report.ts";
import { someOf } from "./options.ts";

/** What a run on local files is told beside its command. Inputs of the Action have the same names. */
export interface ReconcileFlags {
  readonly config: readonly string[];
  readonly providers?: readonly string[];
  readonly json?: true;
  readonly planFile?: string;
  readonly allowRemovals?: RunRequest["allowRemovals"];
  readonly yes?: true;
  readonly since?: string;
  readonly onDrift?: Exclude<DriftPolicy, "revert">;
  readonly notifyOn?: NotifyOn;
  readonly failOnNotifyError?: true;
  /** The folder of the trail. */
  readonly audit?: string;
}

/** To revert needs to know what was applied, which the memory of the Action's runs alone tells. */
const localPolicies = driftPolicies.filter((policy) => policy !== "revert");

const policiesInWords =
  "what to do about differences: enforce the file, report, fail, or adopt (write what is live into the files here)";

/** Adds the flags of `validate`, `plan` or `apply`. */
export function addReconcileFlags(command: Command, name: RunCommand): void {
  command
    .option("--json", "print the report as JSON, and nothing else")
    .option("--plan-file <path>", "also write the report to a file, as JSON");
  if (name === "validate") return;
  command
    .addOption(someOf(["github", "slack", "drive", "google-groups"]))
    .option("--since <revision>", "take back what the roster gave at a git revision and gives no more")
    .option("--allow-removals", "lift guards.max_removals for this run");
  if (name === "plan") return;
  command
    .addOption(new Option("--on-drift <policy>", policiesInWords).choices(localPolicies).default("enforce"))
    .addOption(
      new Option("--notify-on <when>", "when SLACK_WEBHOOK_URL hears of it")
        .choices(notifyPolicies)
        .default("changes"),
    )
    .option("--audit <folder>", "leave a record of each change in a folder, chained by hash")
    .option("--fail-on-notify-error", "end with 1 when nobody hears of it there")
    .option("-y, --yes", "don't ask before writing");
}
