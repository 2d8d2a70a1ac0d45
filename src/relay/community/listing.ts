import type { ChatSlack, SlackAnswerFields } from "../../jobs/chat/chat-slack.ts";

/** Pages are no more than this. A list without an end is not read for ever. */
const mostPages = 200;

/** Reads a list of Slack's to its end. Throws where a page can't be read: a part of a list is no list. */
export async function listAll(
  slack: Pick<ChatSlack, "ask">,
  method: string,
  { field, ...args }: Readonly<Record<string, string | boolean>> & { readonly field: string },
): Promise<readonly SlackAnswerFields[]> {
  const found: SlackAnswerFields[] = [];
  let cursor = "";
  for (let page = 0; page < mostPages; page += 1) {
    const answer = await slack.ask(method, { limit: "200", ...args, ...(cursor && { cursor }) });
    if (!("body" in answer)) throw new Error(answer.reason);
    found.push(...((answer.body[field] ?? []) as SlackAnswerFields[]));
    const { next_cursor: next = "" } = (answer.body["response_metadata"] ?? {}) as SlackAnswerFields;
    cursor = String(next);
    if (cursor === "") return found;
  }
  throw new Error(`Slack's answer to ${method} has no end`);
}
