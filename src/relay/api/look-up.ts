import type * as z from "zod";
import type { OperationContext } from "./operations.ts";
import { ApiProblem, notThere } from "./problem.ts";
import type { channelAnswer, imsAnswer, userAnswer, workspaceAnswer } from "./schemas.ts";
import { findTarget } from "./targets.ts";

/** Finds a person by address, whatever its case. Who has left isn't found. */
export async function lookUpUser(context: OperationContext): Promise<z.output<typeof userAnswer>> {
  const { subject, grants, slack, reaches } = context;
  if (!subject.includes("@")) throw notThere(subject);
  const { id, mayBeUser } = await findTarget(subject, grants, context);
  reaches(id);
  const answer = await slack.read("users.info", { user: id }, mayBeUser);
  if ("error" in answer) throw notThere(subject);
  const user = answer.body["user"] as {
    readonly name?: string;
    readonly team_id?: string;
    readonly profile?: { readonly email?: string; readonly display_name?: string };
  };
  return {
    email: user.profile?.email ?? subject,
    name: user.profile?.display_name || user.name || "",
    team_id: user.team_id ?? slack.workspace,
    user_id: id,
  };
}

/** Finds a channel by name, with or without `#`, or by id. */
export async function lookUpChannel(context: OperationContext): Promise<z.output<typeof channelAnswer>> {
  const { subject, grants, slack, reaches } = context;
  const isId = /^[CG][A-Z0-9]{2,}$/.test(subject);
  const { id, mayBeUser } = await findTarget(
    isId ? subject : `#${subject.replace(/^#/, "")}`,
    grants,
    context,
  );
  reaches(id);
  const answer = await slack.read("conversations.info", { channel: id }, mayBeUser);
  if ("error" in answer) throw notThere(subject);
  const channel = answer.body["channel"] as {
    readonly name?: string;
    readonly is_private?: boolean;
    readonly topic?: { readonly value?: string };
    readonly purpose?: { readonly value?: string };
  };
  return {
    id,
    name: channel.name ?? "",
    is_private: channel.is_private === true,
    topic: channel.topic?.value ?? "",
    purpose: channel.purpose?.value ?? "",
  };
}

/** Tells which workspace the bot's token is of. */
export async function lookUpTeam({ slack }: OperationContext): Promise<z.output<typeof workspaceAnswer>> {
  const answer = await slack.read("auth.test", {}, false);
  if ("error" in answer) throw refusal(answer.error);
  const domain = URL.parse(String(answer.body["url"]))?.hostname.split(".")[0] ?? "";
  return { team_id: slack.workspace, name: String(answer.body["team"] ?? ""), domain };
}

const mostPages = 20;

/** Lists the bot's conversations with single people. The relay has one bot in a workspace, under whatever name. */
export async function listConversations({ slack }: OperationContext): Promise<z.output<typeof imsAnswer>> {
  const ims: { id: string; user: string }[] = [];
  let cursor = "";
  for (let page = 0; page < mostPages; page += 1) {
    const args = { types: "im", limit: 999, ...(cursor && { cursor }) };
    const answer = await slack.read("users.conversations", args, false);
    if ("error" in answer) throw refusal(answer.error);
    const { channels = [], response_metadata: more } = answer.body as {
      readonly channels?: readonly { readonly id?: string; readonly user?: string }[];
      readonly response_metadata?: { readonly next_cursor?: string };
    };
    for (const { id, user } of channels) if (id !== undefined && user !== undefined) ims.push({ id, user });
    cursor = more?.next_cursor ?? "";
    if (cursor === "") break;
  }
  return { ims };
}

/** The same of a bot by name. */
export async function listConversationsOf(context: OperationContext): Promise<z.output<typeof imsAnswer>> {
  if (!context.file.bots.includes(context.subject)) throw notThere(context.subject);
  return listConversations(context);
}

function refusal(error: string): ApiProblem {
  return new ApiProblem([422, "slack_refused", `Slack refuses it: ${error}.`], { slack_error: error });
}
