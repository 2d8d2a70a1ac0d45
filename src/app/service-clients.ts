import { setTimeout } from "node:timers/promises";
import { RollcallError } from "../core/rollcall-error.ts";
import type { DriveReads } from "../providers/drive/client.ts";
import { missingCredentials } from "../providers/errors.ts";
import type { GithubClient } from "../providers/github/client.ts";
import { type Connections, driveOptions, githubOptions, slackOptions } from "../providers/index.ts";
import type { SlackClient } from "../providers/slack/client.ts";

/** GitHub's client, for what is no plan and no apply. Throws a `RollcallError` without a token. */
export async function githubFor(connections: Connections): Promise<GithubClient> {
  if (!connections.githubToken)
    throw new RollcallError(missingCredentials("GitHub", "github-token", "GITHUB_TOKEN"));
  const { githubClient } = await import("../providers/github/client.ts");
  return githubClient(githubOptions(connections));
}

/** Slack's client, for what is no plan and no apply. Throws a `RollcallError` without a token. */
export async function slackFor(connections: Connections): Promise<SlackClient> {
  if (!connections.slackToken)
    throw new RollcallError(missingCredentials("Slack", "slack-token", "SLACK_TOKEN"));
  const { slackClient } = await import("../providers/slack/client.ts");
  return slackClient(slackOptions(connections));
}

/** Drive's client, reading alone. Throws a `RollcallError` for credentials that can't be used. */
export async function driveFor(connections: Connections): Promise<DriveReads> {
  const { openDrive } = await import("../providers/drive/provider.ts");
  const { patience } = await import("../providers/drive/backoff.ts");
  const { sleep, ...options } = driveOptions(connections);
  return openDrive(options, patience(sleep ?? ((milliseconds) => setTimeout(milliseconds))));
}
