import { principalResource } from "../../access/effective-access.ts";
import { liveDifferences } from "../../chat/commands/team-view.ts";
import type { Reply } from "../../chat/reply.ts";
import { followed } from "../../chat/reply.ts";
import type { Change } from "../../core/change.ts";
import { changedPrincipal, changedResource } from "../../core/change.ts";
import type { Report } from "../../core/report.ts";
import { allKinds } from "../../providers/index.ts";
import { describeChanges } from "../../report/describe.ts";
import { displayNames } from "../../report/names.ts";
import type { ResolvedRoster } from "../../roster/resolved.ts";
import type { Team } from "../../roster/roster.ts";
import { toPlainText } from "../../text/plain.ts";

/** A team of a roster, and the report of a plan of that roster. */
export interface TeamReport {
  readonly team: Pick<Team, "key">;
  readonly roster: ResolvedRoster;
  readonly report: Report;
}

/** Returns a reply about a team with what the report's plan would change about it below. */
export function withLiveDifferences(reply: Reply, { team, roster, report }: TeamReport): Reply {
  const couldRead = report.result !== "failed" && report.result !== "invalid";
  const changes = report.plan.changes.filter((change) => declarersOf(change, roster).includes(team.key));
  const sentences = describeChanges(changes, displayNames(report)).map(({ sentence: spans }) =>
    toPlainText(spans),
  );
  return followed(reply, ...liveDifferences(team.key, sentences, couldRead));
}

/** Returns who declares a change's resource; of a permission, who declares the team that holds it. */
function declarersOf(change: Change, roster: ResolvedRoster): readonly string[] {
  const id =
    allKinds.get(change.kind)?.grantMeans === "permission"
      ? principalResource(changedPrincipal(change) ?? "", allKinds)
      : changedResource(change);
  if (id === undefined) return [];
  const slash = id.indexOf("/");
  return allKinds.get(id.slice(0, slash))?.declaredBy(roster, id.slice(slash + 1)) ?? [];
}
