import { githubEventsIn } from "../../providers/github/live/events.ts";
import { slackEventsIn } from "../../providers/slack/live/events.ts";
import type { Incoming } from "../incoming.ts";
import type { LiveEvent } from "../store/drift.ts";

/**
 * Returns what somebody may have changed by hand, as what came in tells it. Most events tell nothing of that. `happenedAt`: when it
 * did; Slack says so itself.
 */
export function liveEventsIn(incoming: Incoming, happenedAt: number): readonly LiveEvent[] {
  if (incoming.kind === "github")
    return githubEventsIn(incoming.name, incoming.payload).map((event) => ({
      service: "github",
      event,
      happenedAt,
    }));
  if (incoming.kind !== "event") return [];
  const { event, event_time: seconds } = incoming.payload;
  const at = typeof seconds === "number" ? seconds * 1000 : happenedAt;
  return slackEventsIn(event).map((each) => ({ service: "slack", event: each, happenedAt: at }));
}
