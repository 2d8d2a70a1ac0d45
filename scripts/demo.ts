import { readFileSync } from "node:fs";
import { join } from "node:path";
import { styleText } from "node:util";
import { startDrive } from "../emulators/drive/drive.ts";
import { startGithub } from "../emulators/github/github.ts";
import { type Job, type JobResult, runAction } from "../emulators/runner.ts";
import { startSlack } from "../emulators/slack/slack.ts";
import { worldsOf } from "../emulators/worlds.ts";
import { signedAsSlack } from "../src/chat/testing/signed.ts";
import { rosterOf } from "../src/roster/testing/roster-of.ts";
import { drifted } from "./demo/drift.ts";

/**
 * Shows what Rollcall does, on an invented organisation of sixty people that has drifted from its roster: the built
 * Action, run as a runner would, against emulated services on this machine.
 */

const before = readFileSync(join(import.meta.dirname, "demo", "teams.yaml"), "utf8");
const tomorrowIsTooLate = new Date(Date.now() - 86_400_000).toISOString().slice(0, 10);
const after = before
  .replace("\nteams:\n", "  kira: { github: kira-acme, email: kira@acme.dev }\n\nteams:\n")
  .replace("members: [carol, frank, ", "members: [kira, frank, ")
  .replace("members: [mallory, nina, ", "members: [carol, mallory, nina, ")
  .replace("wendy@acme.dev }", `wendy@acme.dev, until: ${tomorrowIsTooLate} }`);

const bold = (text: string) => styleText("bold", text, { stream: process.stdout });
const dim = (text: string) => styleText("dim", text, { stream: process.stdout });

function say(title: string, ...lines: readonly string[]): void {
  console.log(`\n${bold(title)}`);
  for (const line of lines) console.log(dim(line));
  console.log();
}

/** The report in a job's log: what stands after its folded part, without the commands to the runner. */
function show(job: JobResult): void {
  const report = job.log.split("::endgroup::").at(-1) ?? "";
  const lines = report.split("\n").filter((line) => !line.startsWith("::"));
  console.log(lines.join("\n").trim().replaceAll(/^/gm, "  "));
  console.log(dim(`\n  exit code ${job.exitCode}, result ${job.outputs["result"]}`));
}

const signingSecret = "a-signing-secret-of-the-demo";

/** Slack's request, untouched, as a forwarder puts it into a repository_dispatch. */
function slashCommand(text: string, { by, responseUrl }: { by: string; responseUrl: string }): unknown {
  const body = new URLSearchParams({
    command: "/rollcall",
    text,
    user_id: by,
    user_name: "laura",
    team_id: "T0ACME",
    team_domain: "acme",
    channel_id: "C0DEMO000",
    response_url: responseUrl,
    trigger_id: "1.2.demo",
  }).toString();
  const slackRequest = signedAsSlack(body, { secret: signingSecret, at: new Date() });
  return {
    action: "rollcall",
    client_payload: { slack: slackRequest },
    repository: { default_branch: "main" },
  };
}

const worlds = drifted(worldsOf(rosterOf(before, new Date().toISOString().slice(0, 10))), after);
const github = await startGithub(worlds.github);
const slack = await startSlack(worlds.slack);
const drive = await startDrive(worlds.drive);

const run = (job: Partial<Job>) =>
  runAction({
    event: "push",
    github: { apiUrl: github.apiUrl, graphqlUrl: github.graphqlUrl },
    ...job,
    inputs: {
      "github-token": "an-app-token",
      "slack-token": "xoxb-rollcall",
      "slack-api-url": slack.apiUrl,
      "google-credentials": drive.credentials.serviceAccountKey("rollcall@acme.iam.gserviceaccount.com"),
      "google-api-url": drive.apiUrl,
      ...job.inputs,
    },
  });

try {
  say(
    "Acme: 60 people, 12 teams, one file",
    "teams.yaml says who is in which team, channel and folder. GitHub, Slack and Drive are emulated on this",
    "machine, and have drifted: somebody was added by hand, a grant was lost. Rollcall runs as a GitHub Action.",
  );

  say("1. Is the file right?", "command: validate, with a typing mistake in it");
  show(
    await run({
      inputs: { command: "validate" },
      workspace: { "teams.yaml": before.replace("leads: [bob]", "leads: [bbo]") },
    }),
  );

  say(
    "2. What would change?",
    "kira joins, carol moves from backend to frontend, wendy's last day was yesterday. command: plan",
  );
  show(await run({ inputs: { command: "plan" }, workspace: { "teams.yaml": after } }));

  say("3. Make it so", "The pull request was merged: on push, the Action applies the file.");
  show(await run({ workspace: { "teams.yaml": after } }));

  say("4. And again", "A second run finds nothing to do.");
  show(await run({ workspace: { "teams.yaml": after } }));

  say(
    "5. A lead types one command in Slack",
    "/rollcall team add frontend @gustav — signed by Slack, dispatched, edited, merged, applied, answered.",
  );
  const told = slack.messages.length;
  const asked = await run({
    event: "repository_dispatch",
    payload: slashCommand("team add frontend @gustav", {
      by: [...slack.world.users.values()].find((user) => user.name === "laura")?.id ?? "",
      responseUrl: slack.responseUrl(),
    }),
    inputs: { "slack-signing-secret": signingSecret, "chat-merge": "true" },
  });
  for (const { raw } of slack.messages.slice(told)) {
    console.log(String(JSON.parse(raw).text).replaceAll(/^/gm, "  "));
  }
  console.log(dim(`\n  exit code ${asked.exitCode}`));

  const writes = github.calls.filter(({ method, path }) => method !== "GET" && path !== "/graphql");
  say(
    "That was all",
    `GitHub was asked ${github.calls.length} times and written to ${writes.length} times; Slack ${slack.calls.length}, Drive ${drive.calls.length} requests.`,
    "Edit scripts/demo/teams.yaml and run it again, or read README.md to set it up for your organisation.",
  );
} finally {
  await Promise.all([github.close(), slack.close(), drive.close()]);
}
