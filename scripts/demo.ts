import { styleText } from "node:util";
import { startDrive } from "../emulators/drive/drive.ts";
import { startGithub } from "../emulators/github/github.ts";
import { pushFiles } from "../emulators/github/push-files.ts";
import { type Job, type JobResult, runAction } from "../emulators/runner.ts";
import { startSlack } from "../emulators/slack/slack.ts";
import { signedAsSlack } from "../src/chat/testing/signed.ts";
import { storyOn } from "./demo/story.ts";

/**
 * Shows what Rollcall does. Runs the built Action as a runner does, against emulated services on this machine, on an
 * invented organisation of sixty people that has drifted from its roster.
 */

const { mistaken, after, seeds } = storyOn(new Date().toISOString().slice(0, 10));

const bold = (text: string) => styleText("bold", text, { stream: process.stdout });
const dim = (text: string) => styleText("dim", text, { stream: process.stdout });

function printTitle(title: string, ...lines: readonly string[]): void {
  console.log(`\n${bold(title)}`);
  for (const line of lines) console.log(dim(line));
  console.log();
}

/** Prints the report in a job's log: the part after the folded group, without the commands to the runner. */
function printReport(job: JobResult): void {
  const report = job.log.split("::endgroup::").at(-1) ?? "";
  const lines = report.split("\n").filter((line) => !line.startsWith("::"));
  console.log(lines.join("\n").trim().replaceAll(/^/gm, "  "));
  console.log(dim(`\n  exit code ${job.exitCode}, result ${job.outputs["result"]}`));
}

const signingSecret = "a-signing-secret-of-the-demo";

/** Returns the payload of a workflow_dispatch with Slack's request, as a forwarder sends it. */
function slashCommand(
  text: string,
  { userId, responseUrl }: { userId: string; responseUrl: string },
): unknown {
  const body = new URLSearchParams({
    command: "/rollcall",
    text,
    user_id: userId,
    user_name: "laura",
    team_id: "T0ACME",
    team_domain: "acme",
    channel_id: "C0DEMO000",
    response_url: responseUrl,
    trigger_id: "1.2.demo",
  }).toString();
  const slackRequest = signedAsSlack(body, { secret: signingSecret, at: new Date() });
  return {
    inputs: { request: JSON.stringify(slackRequest) },
    repository: { default_branch: "main" },
  };
}

const github = await startGithub(seeds.github);
const slack = await startSlack(seeds.slack);
const drive = await startDrive(seeds.drive);

const run = ({ workspace, ...job }: Partial<Job>) =>
  runAction({
    event: "push",
    ...(workspace ? { sha: pushFiles(github.world, workspace) } : {}),
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
  printTitle(
    "Acme: 60 people, 12 teams, one file",
    "teams.yaml says who is in which team, channel and folder. GitHub, Slack and Drive are emulated on this",
    "machine, and have drifted: somebody was added by hand, a grant was lost. Rollcall runs as a GitHub Action.",
  );

  printTitle("1. Is the file right?", "command: validate, with a typing mistake in it");
  printReport(
    await run({
      inputs: { command: "validate" },
      workspace: { "teams.yaml": mistaken },
    }),
  );

  printTitle(
    "2. What would change?",
    "kira joins, carol moves from backend to frontend, wendy's last day was yesterday. command: plan",
  );
  printReport(await run({ inputs: { command: "plan" }, workspace: { "teams.yaml": after } }));

  printTitle("3. Make it so", "The pull request was merged: on push, the Action applies the file.");
  printReport(await run({ workspace: { "teams.yaml": after } }));

  printTitle("4. And again", "A second run finds nothing to do.");
  printReport(await run({ workspace: { "teams.yaml": after } }));

  printTitle(
    "5. A lead types one command in Slack",
    "/rollcall team add frontend @gustav — signed by Slack, dispatched, edited, merged, applied, answered.",
  );
  const earlierMessages = slack.messages.length;
  const job = await run({
    event: "workflow_dispatch",
    payload: slashCommand("team add frontend @gustav", {
      userId: [...slack.world.users.values()].find((user) => user.name === "laura")?.id ?? "",
      responseUrl: slack.responseUrl(),
    }),
    inputs: { "slack-signing-secret": signingSecret, "chat-merge": "true" },
  });
  for (const { raw } of slack.messages.slice(earlierMessages)) {
    console.log(String(JSON.parse(raw).text).replaceAll(/^/gm, "  "));
  }
  console.log(dim(`\n  exit code ${job.exitCode}`));

  const writes = github.calls.filter(({ method, path }) => method !== "GET" && path !== "/graphql");
  printTitle(
    "That was all",
    `GitHub was asked ${github.calls.length} times and written to ${writes.length} times; Slack ${slack.calls.length}, Drive ${drive.calls.length} requests.`,
    "Edit scripts/demo/teams.yaml and run it again, or read README.md to set it up for your organisation.",
  );
} finally {
  await Promise.all([github.close(), slack.close(), drive.close()]);
}
