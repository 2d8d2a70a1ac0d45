import { commandInComment } from "../../chat/comment-command.ts";
import type { SlashCommand } from "../../chat/slack-request.ts";
import { verifySlackRequest } from "../../chat/slack-request.ts";
import { type Finding, finding } from "../../core/finding.ts";
import type { Standing } from "../../permissions/standing.ts";
import { bareLogin } from "../../repository/account.ts";
import { commentIn, type WrittenComment } from "../../repository/comments.ts";
import type { User } from "../../roster/roster.ts";

/** What set a chat run going: a `repository_dispatch` of a slash command, or an `issue_comment`, with its payload. */
export type ChatEvent =
  | { readonly from: "slack"; readonly payload: unknown }
  | { readonly from: "comment"; readonly payload: unknown };

/** What somebody asks, and where. */
export type Call =
  | { readonly via: "slack"; readonly text: string; readonly slash: SlashCommand }
  | { readonly via: "comment"; readonly text: string; readonly comment: WrittenComment };

/** A call; nothing that concerns Rollcall; or why it isn't listened to. */
export type Received =
  | { readonly call: Call }
  | { readonly nothing: string }
  | { readonly findings: readonly Finding[] };

/** Reads a call off an event. A slash command counts only when Slack has signed it: see `verifySlackRequest`. */
export function received(
  event: ChatEvent,
  { secret, now }: { readonly secret: string | undefined; readonly now: Date },
): Received {
  if (event.from === "comment") {
    const comment = commentIn(event.payload);
    if (comment === undefined) return { nothing: "Edits, and what bots write, are not for me." };
    const text = commandInComment(comment.body);
    return text === undefined
      ? { nothing: "The comment asks nothing of me." }
      : { call: { via: "comment", text, comment } };
  }
  const slack = (event.payload as { client_payload?: { slack?: unknown } } | undefined)?.client_payload
    ?.slack;
  const verified = verifySlackRequest(slack, { secret, now });
  if ("problem" in verified) return { findings: [finding(verified.problem)] };
  if ("idle" in verified) return { nothing: "Slack checks that somebody is here." };
  return { call: { via: "slack", text: verified.command.text, slash: verified.command } };
}

/** The roster's user with a GitHub account: ids beat names, so an entry with an id is nobody else's by its login. */
export function userWithAccount(
  standing: Standing,
  account: { readonly login: string; readonly id: number },
): User | undefined {
  const login = bareLogin(account.login);
  const users = [...standing.declared.users.values()];
  return users.find((user) =>
    user.githubId === undefined ? user.github?.toLowerCase() === login : user.githubId === account.id,
  );
}
