import { liveDifferences } from "../../chat/commands/team-view.ts";
import type { Reply } from "../../chat/reply.ts";
import { followed } from "../../chat/reply.ts";
import type { Change } from "../../core/change.ts";
import { changedPrincipal } from "../../core/change.ts";
import type { Report } from "../../core/report.ts";
import { described } from "../../report/describe.ts";
import { namesIn } from "../../report/names.ts";
import { plainText } from "../../report/phrase.ts";
import type { Team } from "../../roster/roster.ts";

/** A reply about a team, with what a plan says about it below: what is not yet so on the services. */
export function withDifferences(reply: Reply, team: Team, report: Report): Reply {
  const couldRead = report.result !== "failed" && report.result !== "invalid";
  const changes = report.plan.changes.filter((change) => isAbout(change, team));
  const sentences = described(changes, namesIn(report)).map(({ spans }) => plainText(spans));
  return followed(reply, ...liveDifferences(team.key, sentences, couldRead));
}

function isAbout(change: Change, { key, channels, usergroup, folders }: Team): boolean {
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
