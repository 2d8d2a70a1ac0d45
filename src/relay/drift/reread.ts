import { type Change, changedPrincipal } from "../../core/change.ts";
import { type ChangeSubject, subjectText } from "../../core/change-subject.ts";
import { exitCode } from "../../core/result.ts";
import { type Connections, loadReversals } from "../../providers/index.ts";
import { slackChannel } from "../../providers/slack/kinds.ts";
import type { ValidRoster } from "../../roster/load.ts";
import { run } from "../../run.ts";
import type { DriftNotice } from "../store/drift.ts";
import { driftLine } from "./drift-words.ts";
import { keepableIn } from "./hold-against.ts";

/**
 * Returns what differs on Slack from a roster now: a plan of it, which reads what the roster declares. Nobody can tell who did it,
 * or when. Undefined where something can't be read.
 */
export async function rereadSlack(
  roster: ValidRoster,
  connections: Connections,
): Promise<readonly DriftNotice[] | undefined> {
  const providers = [slackChannel.provider];
  const report = await run(
    { command: "plan", roster, providers, allowRemovals: true, links: {} },
    connections,
  );
  if (exitCode(report.result) !== 0) return undefined;
  const canKeep = keepableIn(roster, await loadReversals());
  const at = connections.clock.now();
  return report.plan.changes.map((change): DriftNotice => {
    const subject = subjectOf(change);
    return {
      service: "slack plan",
      event: change,
      happenedAt: at,
      id: subjectText(subject),
      line: driftLine({ subject, change }, roster.resolved),
      note: undefined,
      isOpen: true,
      canUndo: true,
      canKeep: canKeep(change),
      message: undefined,
      at,
    };
  });
}

function subjectOf(change: Change): ChangeSubject {
  const { kind, key } = change;
  const principal = changedPrincipal(change);
  if (principal !== undefined) return { kind, key, principal };
  return change.action === "configure" ? { kind, key, setting: change.setting } : { kind, key };
}
