import { summary } from "@actions/core";
import { eventContext } from "../../action/event.ts";
import type { Inputs } from "../../action/inputs.ts";
import { log } from "../../action/log.ts";
import { annotate } from "../../action/show-report.ts";
import { actionConnections } from "../../app/action-connections.ts";
import type { RosterLoader } from "../../app/load-roster.ts";
import { doctorText } from "../../command-line/doctor-text.ts";
import { finding } from "../../core/finding.ts";
import { parseAddresses } from "../../notify/webhook.ts";
import { isHealthy, runDoctor } from "./run.ts";

/**
 * Runs `command: doctor` on the roster at the run's commit, the probe included. Shows the report in the log and the
 * summary, and what is wrong as annotations. Returns the exit code.
 */
export async function examineSetUp(inputs: Inputs, rosters: RosterLoader): Promise<number> {
  const context = eventContext();
  const { source } = await rosters.at(context.sha);
  const report = await runDoctor(
    {
      roster: source,
      repository: rosters.repository,
      ...(inputs.providers ? { providers: inputs.providers } : {}),
      probe: { signingSecret: inputs.slackSigningSecret },
      slashCommand: Boolean(inputs.slackSigningSecret),
      webhooks: inputs.webhooks.flatMap(parseAddresses),
    },
    actionConnections(inputs, context),
  );
  const text = doctorText(report, 100);
  log(text);
  const problems = report.sections.flatMap(({ checks }) =>
    checks.flatMap(({ problem }) => (problem === undefined ? [] : [finding(problem)])),
  );
  annotate(problems);
  if ("GITHUB_STEP_SUMMARY" in process.env)
    await summary.addRaw(`### What protects the roster\n\n`).addCodeBlock(text, "text").write();
  return isHealthy(report) ? 0 : 1;
}
