import type { User } from "../roster/roster.ts";
import { name, type Sentence, say } from "../text/sentence.ts";

/** What somebody who has left may still have, and Rollcall can't take: a sentence each, with what to do. */
export function outOfReachOf({ github, slack }: User): readonly Sentence[] {
  const login = github === undefined ? [] : [" ", name(github)];
  const slackId = typeof slack === "string" ? [" (", name(slack), ")"] : [];
  return [
    ...(slack === false
      ? []
      : [say`Their Slack account${slackId}: an administrator of the workspace deactivates it.`]),
    say`Their Google account: an administrator suspends it. Files that they own stay theirs until somebody transfers them.`,
    say`Forks and clones: what was copied to their GitHub account${login} or to their machines is theirs to keep.`,
    say`Keys that they know: API keys, deploy keys, webhooks, passwords that were shared. Replace them.`,
  ];
}
