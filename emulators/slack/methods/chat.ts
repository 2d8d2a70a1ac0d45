import { blockProblems } from "../blocks.ts";
import { type Methods, type Reply, type Request, refuse, success } from "../wire.ts";
import { visibleChannel } from "./on-channel.ts";

/** The methods of chat.*. Tests can read the messages. */
export const chatMethods: Methods = {
  "chat.postMessage": {
    tier: "special",
    scopes: ["chat:write"],
    required: ["channel"],
    run: (request) => postMessage(request, "chat.postMessage"),
  },
  "chat.update": {
    tier: 3,
    scopes: ["chat:write"],
    required: ["channel", "ts"],
    run: (request) => {
      const { args, update } = request;
      const body = messageBody(request);
      if (typeof body === "string") return refuse("invalid_blocks_format");
      const problems = blockProblems(body["blocks"]);
      if (problems.length > 0) return refuse("invalid_blocks");
      const [channel = "", ts = ""] = [args.text("channel"), args.text("ts")];
      return update(channel, ts, body)
        ? success({ channel, ts, text: body["text"] })
        : refuse("message_not_found");
    },
  },
  "chat.postEphemeral": {
    tier: 4,
    scopes: ["chat:write"],
    required: ["channel", "user"],
    run: (request) => {
      const { args, world } = request;
      const channel = visibleChannel(request, args.text("channel") ?? "");
      if (channel !== undefined && !channel.members.has(args.text("user") ?? ""))
        return refuse("user_not_in_channel");
      if (!world.users.has(args.text("user") ?? "")) return refuse("user_not_found");
      return postMessage(request, "chat.postEphemeral");
    },
  },
};

function postMessage(request: Request, method: string): Reply {
  const { args, world, caller, post } = request;
  const target = idOf(args.text("channel") ?? "", request);
  if (!isDirect(target, request)) {
    const channel = visibleChannel(request, target);
    if (channel === undefined) return refuse("channel_not_found");
    if (channel.archived) return refuse("is_archived");
    if (!channel.members.has(caller.user)) return refuse("not_in_channel");
  }
  const body = messageBody(request);
  if (typeof body === "string") return refuse("invalid_blocks_format");
  if (!body["text"] && !body["blocks"] && !body["attachments"]) return refuse("no_text");
  const problems = blockProblems(body["blocks"]);
  if (problems.length > 0) {
    const error = problems.includes("too long in total") ? "msg_blocks_too_long" : "invalid_blocks";
    return refuse(error, { response_metadata: { messages: problems.map((each) => `[ERROR] ${each}`) } });
  }
  // Slack answers a message to a person with the id of the conversation.
  const channel = world.users.has(target) ? `D${target.slice(1)}` : target;
  const ts = post({ method, body: { ...body, channel: target } });
  if (method === "chat.postEphemeral") return success({ message_ts: ts });
  return success({ channel, ts, message: { ...body, ts, user: world.users.get(caller.user)?.id } });
}

/** A message may go to a channel by its name; Slack answers with the id. */
function idOf(target: string, { world }: Request): string {
  const named = [...world.channels.values()].find(({ name, private: isPrivate }) => {
    return !isPrivate && `#${name}` === target;
  });
  return named?.id ?? target;
}

function isDirect(target: string, { world }: Request): boolean {
  return (
    world.users.has(target) ||
    (target.startsWith("D") && [...world.users.keys()].some((id) => id.slice(1) === target.slice(1)))
  );
}

/** Returns the arguments with blocks and attachments parsed, which are JSON in a form; or the name of a wrong one. */
function messageBody({ args }: Request): Readonly<Record<string, unknown>> | string {
  const body: Record<string, unknown> = { ...args.all };
  for (const field of ["blocks", "attachments", "metadata"]) {
    const value = body[field];
    if (typeof value !== "string") continue;
    try {
      body[field] = JSON.parse(value);
    } catch {
      return field;
    }
  }
  return body;
}
