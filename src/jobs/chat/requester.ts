import type { CommandContext, Stranger } from "../../chat/command-context.ts";
import { slackPersonUnknown } from "../../chat/errors.ts";
import { userOfSlackId } from "../../chat/find.ts";
import { rightsIn } from "../../permissions/rights.ts";
import type { Word } from "../../permissions/word.ts";
import { isAboveMember, matchAccount } from "../../roster/account-match.ts";
import type { ValidRoster } from "../../roster/load.ts";
import type { ChatContext } from "./context.ts";
import { lookupsOf } from "./lookups.ts";
import { type IncomingRequest, slackSenderOf } from "./request.ts";

/** Returns the context of a command. The actor is undefined unless they are in the roster and present today. */
export async function commandContextOf(
  request: IncomingRequest,
  roster: ValidRoster,
  { connections, slack }: ChatContext,
): Promise<CommandContext> {
  const sender = slackSenderOf(request);
  const base: CommandContext = {
    roster,
    rights: rightsIn(roster),
    actor: undefined,
    isProven: true,
    via: sender === undefined ? "comment" : "slack",
    ...(sender === undefined ? {} : { slackId: sender.userId }),
    lookups: lookupsOf({ connections, slack }, sender?.teamId),
  };
  const match = request.via === "comment" ? matchAccount(roster, request.comment.author) : undefined;
  const onSlack = sender === undefined ? undefined : await userOfSlackId(sender.userId, base);
  if (onSlack !== undefined && "unanswered" in onSlack)
    return { ...base, unidentified: slackPersonUnknown("who you are", onSlack.unanswered) };
  const found = onSlack === undefined ? match?.user : onSlack.user;
  if (found === undefined) {
    const stranger = await strangerOf(request, base);
    return stranger === undefined ? base : { ...base, stranger };
  }
  if (roster.resolved.users.get(found.key)?.present !== true) return { ...base, hasLeft: true };
  const isProven = match === undefined || match.isProven || !isAboveMember(roster, found.key);
  return { ...base, actor: found, isProven };
}

/**
 * Returns who asks, when they are in no entry: somebody of the workspace, or who belongs to the repository or its
 * organisation. Anybody may comment on a public repository, and asks for nothing.
 */
async function strangerOf(
  request: IncomingRequest,
  { roster, lookups }: Pick<CommandContext, "roster" | "lookups">,
): Promise<Stranger | undefined> {
  if (request.via === "comment") {
    const { author, isInside } = request.comment;
    return isInside ? { identity: `github ${author.id}`, github: author } : undefined;
  }
  const { userId } = slackSenderOf(request) ?? { userId: "" };
  const address = await lookups.slackEmail(userId);
  const isNamed = [...roster.declared.users.values()].some(({ slack }) => slack === userId);
  if (address.is !== "known" || isNamed) return undefined;
  return { identity: `slack ${userId}`, slack: userId, email: address.email };
}

/** Returns the word that a request is, for what it asks. */
export function wordOf(request: IncomingRequest, context: CommandContext, chatContext: ChatContext): Word {
  const { actor, isProven } = context;
  const sender = slackSenderOf(request);
  const user = isProven ? actor?.key : undefined;
  if (request.via === "comment" || sender === undefined) {
    const written = request.via === "comment" ? Date.parse(request.comment.at) : undefined;
    const at = new Date(written ?? chatContext.connections.clock.now()).toISOString();
    const github = request.via === "comment" ? { github: request.comment.author } : {};
    return { user, how: "asked", at, vouchedBy: "github", ...github };
  }
  return {
    user,
    how: request.via === "click" ? "clicked" : "asked",
    at: new Date(sender.signedAt * 1000).toISOString(),
    vouchedBy: sender.vouchedBy,
    slack: sender.userId,
  };
}
