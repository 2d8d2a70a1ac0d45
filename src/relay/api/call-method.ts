import type * as z from "zod";
import { withMentions } from "../mentions/arguments.ts";
import type { MentionKind } from "../mentions/outbound.ts";
import { directoryFor } from "./name-directory.ts";
import type { OperationContext } from "./operations.ts";
import { refuseOwnIds } from "./own-ids.ts";
import { refuseOtherVoices } from "./own-voice.ts";
import { invalid } from "./problem.ts";
import type { actionAnswer, actionRequest } from "./schemas.ts";
import { checkMentions, nameSources } from "./send-messages.ts";
import { namingArguments, type SlackMethod, slackMethods } from "./slack-methods.ts";
import { findTarget } from "./targets.ts";
import { doneOrProblem } from "./workspace-slack.ts";

/**
 * Calls a method of Slack's. Whom its arguments name is looked up first, since a grant says whom it may reach, and Slack gets the
 * ids; a token among them is refused. A text rings nobody but those whom the request asks to mention.
 */
export async function callMethod(
  context: OperationContext<z.output<typeof actionRequest>>,
): Promise<z.output<typeof actionAnswer>> {
  const { body, grants, slack, reaches } = context;
  const { action, kwargs, mentions = {} } = body;
  checkArguments(kwargs, slackMethods[action]);
  refuseOtherVoices(kwargs, "kwargs");
  refuseOwnIds(kwargs);
  const kinds = [...new Set<MentionKind>(Object.values(mentions).flat())];
  checkMentions(kinds, grants);
  const method: SlackMethod = slackMethods[action];
  const named = lookedUp(method);
  const found = new Map<string, string>();
  let mayBeUser = method.mayBeUser === true;
  for (const name of named) {
    const asked = kwargs[name];
    if (typeof asked !== "string" || asked === "" || asked.length > 255)
      throw invalid(`kwargs.${name} has to name one channel or person.`);
    const target = await findTarget(asked, grants, context);
    found.set(name, target.id);
    mayBeUser &&= target.mayBeUser;
  }
  reaches([...found.values()].join(" "));
  const args = withMentions(kwargs, mentions, await directoryFor(kinds, kwargs, nameSources(context)));
  const result = await slack.call(action, { ...args, ...Object.fromEntries(found) }, mayBeUser);
  return { as: result.as, response: { ...doneOrProblem(result), ok: true } };
}

function lookedUp({ channel, user }: SlackMethod): readonly string[] {
  return [channel, user].filter((name) => name !== undefined);
}

/** Throws where arguments would get around what is looked at: a token, another name, a text that isn't one. */
function checkArguments(kwargs: Readonly<Record<string, unknown>>, method: SlackMethod): void {
  if (Object.hasOwn(kwargs, "token")) throw invalid("kwargs may have no token: the relay has its own.");
  const known = lookedUp(method);
  for (const name of namingArguments)
    if (Object.hasOwn(kwargs, name) && !known.includes(name))
      throw invalid(`kwargs may have no ${name} here.`);
  for (const name of ["text", "markdown_text"]) {
    const text = kwargs[name];
    if (text !== undefined && typeof text !== "string") throw invalid(`kwargs.${name} has to be a text.`);
  }
}
