import { liveDifferences } from "../../chat/commands/team-view.ts";
import type { Reply } from "../../chat/reply.ts";
import { followed } from "../../chat/reply.ts";
import type { Change } from "../../core/change.ts";
import { changedPrincipal } from "../../core/change.ts";
import type { Report } from "../../core/report.ts";
import { describeChanges } from "../../report/describe.ts";
import { displayNames } from "../../report/names.ts";
import type { Team } from "../../roster/roster.ts";
import { toPlainText } from "../../text/plain.ts";

/** Returns a reply about a team with what the report's plan would change about it below. */
export function withLiveDifferences(reply: Reply, team: Team, report: Report): Reply {
  const couldRead = report.result !== "failed" && report.result !== "invalid";
  const changes = report.plan.changes.filter((change) => concernsTeam(change, team));
  const sentences = describeChanges(changes, displayNames(report)).map(({ sentence: spans }) =>
    toPlainText(spans),
  );
  return followed(reply, ...liveDifferences(team.key, sentences, couldRead));
}

function concernsTeam(change: Change, { key, channels, usergroup, folders }: Team): boolean {
  switch (change.kind) {
    case "github-team":
      return change.key === key;
    case "github-repo":
      return changedPrincipal(change) === `team:${key}`;
    case "slack-channel":
      return channels.some(({ name }) => name === change.key);
    case "slack-usergroup":
      return usergroup?.handle === change.key;
    case "drive-folder":
      return folders.some(({ id }) => id === change.key);
    default:
      return false;
  }
}
