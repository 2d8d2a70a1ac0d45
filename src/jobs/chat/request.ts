import { commandInComment } from "../../chat/comment-command.ts";
import type { SlashCommand } from "../../chat/slack-request.ts";
import { verifySlackRequest } from "../../chat/slack-request.ts";
import { type Finding, finding } from "../../core/finding.ts";
import { bareLogin } from "../../repository/account.ts";
import { commentInEvent, type IssueComment } from "../../repository/comments.ts";
import type { ValidRoster } from "../../roster/load.ts";
import type { User } from "../../roster/roster.ts";

/** The event that started a chat run: a `repository_dispatch` of a slash command, or an `issue_comment`. */
export type ChatEvent =
  | { readonly from: "slack"; readonly payload: unknown }
  | { readonly from: "comment"; readonly payload: unknown };

/** What somebody asks, and where they ask it. */
export type ChatRequest =
  | { readonly via: "slack"; readonly text: string; readonly slash: SlashCommand }
  | { readonly via: "comment"; readonly text: string; readonly comment: IssueComment };

/** The request in an event, why the event is ignored, or why it is rejected. */
export type ReceivedEvent =
  | { readonly request: ChatRequest }
  | { readonly ignored: string }
  | { readonly findings: readonly Finding[] };

/** Reads the request in an event. A slash command counts only when Slack has signed it: see `verifySlackRequest`. */
export function receiveEvent(
  event: ChatEvent,
  { secret, now }: { readonly secret: string | undefined; readonly now: Date },
): ReceivedEvent {
  if (event.from === "comment") {
    const comment = commentInEvent(event.payload);
    if (comment === undefined) return { ignored: "Edits, and what bots write, are not for me." };
    const text = commandInComment(comment.body);
    return text === undefined
      ? { ignored: "The comment asks nothing of me." }
      : { request: { via: "comment", text, comment } };
  }
  const slack = (event.payload as { client_payload?: { slack?: unknown } } | undefined)?.client_payload
    ?.slack;
  const verified = verifySlackRequest(slack, { secret, now });
  if ("problem" in verified) return { findings: [finding(verified.problem)] };
  if ("idle" in verified) return { ignored: "Slack checks that somebody is here." };
  return { request: { via: "slack", text: verified.command.text, slash: verified.command } };
}

/** Returns the roster's user with a GitHub account. An entry that has an id matches by its id alone. */
export function userOfAccount(
  roster: ValidRoster,
  account: { readonly login: string; readonly id: number },
): User | undefined {
  const login = bareLogin(account.login);
  const users = [...roster.declared.users.values()];
  return users.find((user) =>
    user.githubId === undefined ? user.github?.toLowerCase() === login : user.githubId === account.id,
  );
}
