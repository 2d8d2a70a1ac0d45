import * as z from "zod";
import { mentionKinds } from "../mentions/outbound.ts";
import { slackMethodNames } from "./slack-methods.ts";

/** The schemas of what the API takes and answers, by the names that its document gives them. */
export const apiSchemas = z.registry<{ id: string }>();

const toText = z.string().min(1).max(255);

const mentions = z.array(z.enum(mentionKinds)).max(3).meta({
  description:
    "What words of the text become mentions: `#name` of a channel, `@key` of a person or team of the roster, `@here` and `@channel`. Left out, nothing does, and the text rings nobody.",
});

const blocks = z.array(z.looseObject({})).max(50).meta({ description: "Slack's blocks." });

/** What `POST /messages` takes. */
export const messageRequest = z
  .strictObject({
    to: toText.meta({
      description:
        "`#channel`, an id of Slack's, an address, or of the roster `user:KEY`, `team:KEY` (in its channel), `members:KEY` (to each).",
      examples: ["#deploys", "alice@acme.dev", "team:backend"],
    }),
    text: z.string().min(1).max(40_000).meta({ description: "Slack's mrkdwn." }).optional(),
    blocks: blocks.optional(),
    attachments: z.array(z.looseObject({})).max(20).meta({ description: "Slack's attachments." }).optional(),
    thread_ts: z
      .string()
      .regex(/^\d{1,12}\.\d{1,12}$/)
      .meta({ description: "The `ts` of the message whose thread it goes into." })
      .optional(),
    reply_broadcast: z
      .boolean()
      .meta({ description: "Shows a message of a thread in the channel, too." })
      .optional(),
    unfurl_links: z.boolean().meta({ description: "Shows what links lead to." }).optional(),
    mentions: mentions.optional(),
  })
  .refine(
    ({ text, blocks, attachments }) =>
      text !== undefined || blocks !== undefined || attachments !== undefined,
    {
      error: "text, blocks or attachments is needed",
    },
  )
  .register(apiSchemas, { id: "MessageRequest" });

/** What `POST /responses` takes. */
export const responseRequest = z
  .strictObject({
    response_url: z
      .url()
      .max(2000)
      .meta({ description: "Where Slack takes answers to one command or click." }),
    messages: z.array(z.looseObject({})).min(1).max(5).meta({
      description: "Answers, as Slack takes them there: text, blocks, response_type, replace_original.",
    }),
  })
  .register(apiSchemas, { id: "ResponseRequest" });

/** What `POST /actions` takes. */
export const actionRequest = z
  .strictObject({
    action: z.enum(slackMethodNames).meta({ description: "A method of Slack's." }),
    kwargs: z
      .record(z.string().max(100), z.unknown())
      .meta({ description: "Its arguments, without a token." }),
    mentions: z
      .record(z.string().max(100), z.array(z.enum(mentionKinds)).max(3))
      .meta({ description: "What words of which argument become mentions." })
      .optional(),
  })
  .register(apiSchemas, { id: "ActionRequest" });

const sent = z.strictObject({
  to: toText,
  channel: z.string(),
  ts: z.string(),
  as: z.enum(["bot", "user"]).meta({ description: "In whose name it was sent." }),
});

/** What `POST /messages` answers. */
export const messageAnswer = z
  .strictObject({
    workspace: z.string(),
    messages: z.array(sent).meta({ description: "What was sent." }),
    failed: z
      .array(z.strictObject({ to: toText, code: z.string(), detail: z.string() }))
      .meta({ description: "Of `members:KEY`, who was sent nothing." }),
  })
  .register(apiSchemas, { id: "MessageAnswer" });

/** What `POST /responses` answers. */
export const responseAnswer = z
  .strictObject({
    sent: z.int().meta({ description: "How many were taken." }),
    left: z.int().meta({ description: "How many more this address takes. It takes five within 30 minutes." }),
    failed: z
      .array(z.strictObject({ message: z.int(), code: z.string(), detail: z.string() }))
      .meta({ description: "Which of the messages were not sent, by their place from 0, and why." }),
  })
  .register(apiSchemas, { id: "ResponseAnswer" });

/** What `POST /actions` answers. */
export const actionAnswer = z
  .strictObject({
    as: z.enum(["bot", "user"]),
    response: z.looseObject({ ok: z.literal(true) }).meta({ description: "Slack's own answer." }),
  })
  .register(apiSchemas, { id: "ActionAnswer" });

/** What `GET /users/{email}` answers. */
export const userAnswer = z
  .strictObject({ email: z.string(), name: z.string(), team_id: z.string(), user_id: z.string() })
  .register(apiSchemas, { id: "User" });

/** What `GET /channels/{name}` answers. */
export const channelAnswer = z
  .strictObject({
    id: z.string(),
    name: z.string(),
    is_private: z.boolean(),
    topic: z.string(),
    purpose: z.string(),
  })
  .register(apiSchemas, { id: "Channel" });

/** What `GET /team` answers. */
export const workspaceAnswer = z
  .strictObject({ team_id: z.string(), name: z.string(), domain: z.string() })
  .register(apiSchemas, { id: "Team" });

/** What `GET /bots/{bot}/ims` answers. */
export const imsAnswer = z
  .strictObject({ ims: z.array(z.strictObject({ id: z.string(), user: z.string() })) })
  .register(apiSchemas, { id: "DirectConversations" });

/** What each answer is that isn't 200. */
export const problemAnswer = z
  .looseObject({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    code: z.string().meta({ description: "Stable, for programs." }),
    detail: z.string(),
    slack_error: z.string().meta({ description: "The name of Slack's error." }).optional(),
    errors: z.array(z.strictObject({ at: z.string(), message: z.string() })).optional(),
  })
  .register(apiSchemas, { id: "Problem" });
