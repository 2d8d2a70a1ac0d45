import type * as z from "zod";
import { withMentions } from "../mentions/arguments.ts";
import type { MentionKind } from "../mentions/outbound.ts";
import { directoryFor, type NameSources } from "./name-directory.ts";
import type { OperationContext } from "./operations.ts";
import { refuseOwnIds } from "./own-ids.ts";
import { refuseOtherVoices } from "./own-voice.ts";
import { grantsReaching } from "./permits.ts";
import { ApiProblem, away, forbidden } from "./problem.ts";
import type { NotSent } from "./response-urls.ts";
import type { messageAnswer, messageRequest, responseAnswer, responseRequest } from "./schemas.ts";
import { findTarget, membersOf, type Target } from "./targets.ts";
import { doneOrProblem, slackIsLimited, slackIsUnclear } from "./workspace-slack.ts";

type Answer = z.output<typeof messageAnswer>;
type Sent = Answer["messages"][number];

/** Sends a message: into a channel, to a person, or to each person of a team. */
export async function sendMessages(
  context: OperationContext<z.output<typeof messageRequest>>,
): Promise<Answer> {
  const { body, slack, reaches } = context;
  const { workspace } = slack;
  checkMentions(body.mentions ?? [], context.grants);
  refuseOwnIds([body.blocks, body.attachments]);
  if (!body.to.startsWith("members:")) {
    const target = await findTarget(body.to, context.grants, context);
    reaches(target.id);
    return { workspace, messages: [await sendTo(target, context)], failed: [] };
  }
  const people = await membersOf(body.to.slice("members:".length), context.grants, context);
  reaches(body.to);
  // Who may write to the team's people may write to each of them, by whatever grant that is.
  const reaching = grantsReaching(context.grants, [body.to]);
  const everybody = reaching.map((grant) => ({ ...grant, to: ["*", ...people] }));
  const [messages, failed]: [Sent[], Answer["failed"]] = [[], []];
  let first: ApiProblem | undefined;
  for (const to of people) {
    try {
      messages.push(await sendTo(await findTarget(to, everybody, context), context));
    } catch (failure) {
      if (!(failure instanceof ApiProblem)) throw failure;
      first ??= failure;
      failed.push({ to, code: failure.code, detail: failure.message });
    }
  }
  if (messages.length === 0 && first !== undefined) throw first;
  return { workspace, messages, failed };
}

async function sendTo(
  target: Target,
  context: OperationContext<z.output<typeof messageRequest>>,
): Promise<Sent> {
  const { slack, body } = context;
  const { to: _, mentions = [], ...fields } = body;
  const directory = await directoryFor(mentions, fields, nameSources(context));
  const args = withMentions(fields, { text: mentions, blocks: mentions, attachments: mentions }, directory);
  const result = await slack.call("chat.postMessage", { ...args, channel: target.id }, target.mayBeUser);
  const done = doneOrProblem(result);
  return { to: target.asked, channel: String(done["channel"]), ts: String(done["ts"]), as: result.as };
}

/** Throws where mentions are asked for that no grant allows. */
export function checkMentions(kinds: readonly MentionKind[], grants: OperationContext["grants"]): void {
  if (!kinds.every((kind) => grants.some(({ mentions }) => mentions.includes(kind)))) throw forbidden();
}

/** Returns what names are looked up with. Who sends a text names the private channels that the grants reach. */
export function nameSources({ grants, roster, channels, slack }: OperationContext): NameSources {
  const mayName: NameSources["mayName"] = ({ id, name }) =>
    grantsReaching(grants, [`#${name}`, id]).length > 0;
  return { roster, channels, slack, mayName };
}

/** Answers a command or a click by its `response_url`, as often as Slack takes it. */
export async function answerByUrl({
  body,
  responseUrls,
  reaches,
}: OperationContext<z.output<typeof responseRequest>>): Promise<z.output<typeof responseAnswer>> {
  reaches("response_url");
  for (const [index, message] of body.messages.entries()) refuseOtherVoices(message, `messages.${index}`);
  refuseOwnIds(body.messages);
  const { sent, left, failure } = await responseUrls.answer(body.response_url, body.messages);
  if (failure === undefined) return { sent, left, failed: [] };
  const problem = problemOf(failure);
  if (sent === 0) throw problem;
  const { code, message: detail } = problem;
  const unsent = body.messages.map((_, message) => ({ message, code, detail })).slice(sent);
  return { sent, left, failed: unsent };
}

function problemOf(failure: NotSent): ApiProblem {
  switch (failure.is) {
    case "away":
      return away("The address for answers");
    case "limited":
      return slackIsLimited(failure.seconds);
    case "unclear":
      return slackIsUnclear();
    default:
      return new ApiProblem([422, "response_refused", `This address takes no answer: ${failure.reason}.`]);
  }
}
