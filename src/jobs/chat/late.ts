import { problemReply } from "../../chat/error-replies.ts";
import type { Finding } from "../../core/finding.ts";
import { misaddressed } from "./addressee.ts";
import type { ChatContext } from "./context.ts";
import { readRosterAtHead } from "./read-roster.ts";
import { rejectionOf } from "./rejection.ts";
import type { IncomingRequest } from "./request.ts";
import { responderFor } from "./responder.ts";

/**
 * Tells who sent a request that it came too late, once. A request to somebody else isn't answered, and neither is one that
 * was carried out before. Returns what went wrong with the answer.
 */
export async function answerLate(
  request: IncomingRequest,
  [late]: readonly Finding[],
  chatContext: ChatContext,
): Promise<readonly Finding[]> {
  const { options, rosters, channels, slack } = chatContext;
  const responder = responderFor(request, channels);
  try {
    const addressee = { command: options.slackCommand, app: options.slackAppId };
    if (late === undefined || (await misaddressed(request, addressee, slack)) !== undefined) return [];
    const roster = await readRosterAtHead(rosters, options.branch);
    const rejection = await rejectionOf(request, roster, chatContext, async () => undefined);
    const reply = rejection === undefined ? problemReply(late) : rejection.reply;
    if (reply !== undefined) await responder.reply(reply);
  } catch {
    // That it came too late is the run's error already.
  }
  return responder.findings;
}
