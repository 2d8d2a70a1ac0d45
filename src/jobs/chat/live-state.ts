import type { CommandOutcome } from "../../chat/commands/command.ts";
import type { Reply } from "../../chat/reply.ts";
import type { Report } from "../../core/report.ts";
import type { ResolvedRoster } from "../../roster/resolved.ts";
import { withLiveDifferences } from "./live-differences.ts";
import { withLiveHolders } from "./live-holders.ts";
import { withLiveHoldings } from "./live-person.ts";

type ReplyOutcome = Extract<CommandOutcome, { readonly is: "reply" }>;

/** Returns the reply of an outcome, with what it asks of the services below it. Nothing is planned where it asks nothing. */
export async function withLiveState(
  { reply, differencesOf, liveOf, holdersOf }: ReplyOutcome,
  roster: ResolvedRoster,
  plan: () => Promise<Report>,
): Promise<Reply> {
  if (liveOf !== undefined) return withLiveHoldings(reply, liveOf, await plan());
  if (holdersOf !== undefined) return withLiveHolders(reply, holdersOf, await plan());
  if (differencesOf !== undefined)
    return withLiveDifferences(reply, { team: differencesOf, roster, report: await plan() });
  return reply;
}
