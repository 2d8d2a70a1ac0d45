import { type ChatSlack, chatSlackOf } from "../jobs/chat/chat-slack.ts";
import type { Connections } from "../providers/index.ts";

/**
 * Returns Slack's Web API as chat uses it, for a process that lives for long. A client of the API waits for two minutes in all when
 * Slack asks it to, as one run may, and is of no use then: the next call is made with another one.
 */
export function lastingSlack(connections: Connections): ChatSlack {
  let slack = chatSlackOf(connections);
  const renew = () => {
    slack = chatSlackOf(connections);
  };
  const ask: ChatSlack["ask"] = async (method, args) => {
    const answer = await slack.ask(method, args);
    // Slack's own refusals have a name.
    if (!("body" in answer) && answer.error === undefined) renew();
    return answer;
  };
  return {
    ask,
    async read(method, args = {}) {
      const answer = await ask(method, args);
      return "body" in answer ? answer.body : undefined;
    },
    async send(method, args) {
      const sent = await slack.send(method, args);
      if (sent === undefined) renew();
      return sent;
    },
  };
}
