import { githubEventsIn } from "../../providers/github/live/events.ts";
import { slackEventsIn } from "../../providers/slack/live/events.ts";
import type { Incoming } from "../incoming.ts";
import type { LiveEvent } from "../store/drift.ts";

/** Returns what somebody may have changed by hand, as what came in tells it. Most events tell nothing of that. */
export function liveEventsIn(incoming: Incoming): readonly LiveEvent[] {
  if (incoming.kind === "github")
    return githubEventsIn(incoming.name, incoming.payload).map((event) => ({ service: "github", event }));
  if (incoming.kind !== "event") return [];
  return slackEventsIn(incoming.payload["event"]).map((event) => ({ service: "slack", event }));
}
