import type { RosterLoader } from "../../app/load-roster.ts";
import type { Finding } from "../../core/finding.ts";
import type { Connections } from "../../providers/index.ts";
import { readDefaultBranch } from "../../repository/default-branch.ts";
import { readPullRequest } from "../../repository/pull-request-summary.ts";
import { matchAccount } from "../../roster/account-match.ts";
import { isValid } from "../../roster/load.ts";
import type { JudgeResult } from "../permissions/run.ts";
import { askApprovers } from "./ask-approvers.ts";
import { chatSlackOf } from "./chat-slack.ts";
import { readRosterAt } from "./read-roster.ts";

/**
 * Asks in Slack for the words that a pull request waits for, once for each change that it comes to be. Without a Slack
 * token and the signing secret nobody is asked. Returns what went wrong.
 */
export async function askForPullRequest(
  number: number,
  {
    conclusion,
    since,
    decision,
    effects,
  }: Pick<JudgeResult, "conclusion" | "since" | "decision" | "effects">,
  {
    rosters,
    connections,
    signingSecret,
  }: {
    readonly rosters: RosterLoader;
    readonly connections: Connections;
    readonly signingSecret: string | undefined;
  },
): Promise<readonly Finding[]> {
  const isWaiting = conclusion === "action_required" && since === undefined;
  if (!isWaiting || decision === undefined || !connections.slackToken || !signingSecret) return [];
  const { repository } = rosters;
  const pull = await readPullRequest(repository, number);
  const roster = await readRosterAt(rosters, (await readDefaultBranch(repository)).head);
  if (pull === undefined || !isValid(roster)) return [];
  const { url, title, author } = pull;
  const requester = matchAccount(roster, author)?.user.key;
  return askApprovers(
    {
      number,
      url,
      title,
      requester,
      decision,
      digest: decision.digest,
      ...(effects === undefined ? {} : { effects }),
    },
    { roster, slack: chatSlackOf(connections), signingSecret },
  );
}
