import { RollcallError } from "../core/rollcall-error.ts";
import type { DriveReadClient } from "../providers/drive/client.ts";
import { missingCredentials } from "../providers/errors.ts";
import type { GithubClient } from "../providers/github/client.ts";
import type { GroupsDesired } from "../providers/google-groups/model/desired.ts";
import type { OpenGroups } from "../providers/google-groups/provider.ts";
import { type Connections, githubOptions, googleOptions, slackOptions } from "../providers/index.ts";
import type { SlackClient } from "../providers/slack/client.ts";

/** Opens a GitHub client for use outside of a plan or an apply. Throws a `RollcallError` without a token. */
export async function githubClientFor(connections: Connections): Promise<GithubClient> {
  if (!connections.githubToken)
    throw new RollcallError(missingCredentials("GitHub", "github-token", "GITHUB_TOKEN"));
  const { createGithubClient: githubClient } = await import("../providers/github/client.ts");
  return githubClient(githubOptions(connections));
}

/** Opens a Slack client for use outside of a plan or an apply. Throws a `RollcallError` without a token. */
export async function slackClientFor(connections: Connections): Promise<SlackClient> {
  if (!connections.slackToken)
    throw new RollcallError(missingCredentials("Slack", "slack-token", "SLACK_TOKEN"));
  const { createSlackClient: slackClient } = await import("../providers/slack/client.ts");
  return slackClient(slackOptions(connections));
}

/** Opens Google Groups for reading. Throws a `RollcallError` for credentials that can't be used. */
export async function googleGroupsFor(
  connections: Connections,
  desired: Pick<GroupsDesired, "customer" | "sectionAt" | "groups">,
): Promise<OpenGroups> {
  const { openGroups } = await import("../providers/google-groups/provider.ts");
  const { createGroupsBackoff: waits } = await import("../providers/google-groups/backoff.ts");
  const given = { mayWrite: false, backoff: waits(connections.clock), wanted: [desired] };
  return openGroups(googleOptions(connections), given);
}

/** Opens a read-only Drive client. Throws a `RollcallError` for credentials that can't be used. */
export async function driveClientFor(connections: Connections): Promise<DriveReadClient> {
  const { openDriveClient: openDrive } = await import("../providers/drive/provider.ts");
  const { createDriveBackoff: retries } = await import("../providers/drive/backoff.ts");
  return openDrive(googleOptions(connections), retries(connections.clock));
}
