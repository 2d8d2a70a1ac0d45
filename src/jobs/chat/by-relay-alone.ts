import { type Reply, refusal } from "../../chat/reply.ts";
import { say } from "../../text/sentence.ts";
import { type IncomingRequest, slackSenderOf } from "./request.ts";

/** True of a request that only the relay's key vouches for. Whoever has that key could send it. */
export function isByRelayAlone(request: IncomingRequest): boolean {
  return slackSenderOf(request)?.vouchedBy === "relay";
}

/** The reply to a request that needs more than the relay's word. */
export function relayAloneReply(): Reply {
  return refusal(
    say`Over a socket Slack signs nothing, so I have this by the relay's word alone, and that is not enough for this. Ask me in a comment on GitHub.`,
  );
}
