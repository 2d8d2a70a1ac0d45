import * as z from "zod";
import { nameProblem, type TextFaults } from "../../roster/format/names.ts";
import { fields } from "../../roster/schema/names.ts";
import { aliasName, placeId } from "../file/names.ts";
import type { RelayFileSection } from "../file/section.ts";
import { workspaceIn } from "../file/workspaces.ts";
import { mentionKinds } from "../mentions/outbound.ts";
import { isCallbackAddress } from "./address.ts";
import { expressionFault, longestExpression } from "./expression.ts";
import { handlerMethods } from "./methods.ts";

const text = (longest: number) =>
  z.string().min(1, { error: "empty_text" }).max(longest, { error: "too_long" });

const expression = text(longestExpression).refine((each) => expressionFault(each) === undefined, {
  error: "invalid_expression",
});

const callback = fields({
  url: z
    .string()
    .refine(isCallbackAddress, { error: "invalid_callback" })
    .meta({
      description:
        "Where it is posted to: an `https` address; `http` on this machine alone. Redirects aren't followed.",
      examples: ["https://deploys.acme.dev/slack"],
    }),
  secret: z
    .string()
    .regex(/^[A-Z][A-Z0-9_]{2,63}$/, { error: "invalid_variable" })
    .meta({
      description:
        "The environment variable with the secret that signs it: `whsec_` and base64. Two, with a blank between, sign twice.",
      examples: ["DEPLOYS_WEBHOOK_SECRET"],
    }),
  private: z
    .boolean()
    .default(false)
    .meta({ description: "true: the address may lead into a private network." }),
}).meta({ description: "A service that is posted to." });

const dispatch = fields({
  repository: z
    .string()
    .regex(/^[A-Za-z0-9-]{1,39}\/[A-Za-z0-9._-]{1,100}$/, { error: "invalid_dispatch_repository" })
    .meta({
      description:
        "The repository, on which the GitHub App is installed with *Contents: write*. Never the roster's.",
      examples: ["acme/chatops"],
    }),
  event: text(100).meta({
    description: "The `event_type` of the `repository_dispatch`.",
    examples: ["deploy"],
  }),
}).meta({ description: "Workflows that are started, by a `repository_dispatch`." });

const conversation = z.string().regex(/^[CGD][A-Z0-9]{2,}$/, { error: "invalid_conversation" });

const triggers = ["command", "regex", "absent_regex", "reaction", "slash", "interactive"] as const;

const handler = fields({
  command: text(100)
    .optional()
    .meta({
      description:
        "The first words of a message to the bot: in a direct message, or after its mention. The first handler that fits has it.",
      examples: ["deploy"],
    }),
  regex: expression.optional().meta({
    description: "An expression of RE2 that a message fits somewhere. Every handler that fits has it.",
    examples: ["\\bINC-[0-9]+\\b"],
  }),
  absent_regex: expression
    .optional()
    .meta({ description: "An expression that a message must not fit anywhere. It needs `channels`." }),
  reaction: z
    .string()
    .regex(/^[a-z0-9_+'*-]{1,100}$/, { error: "invalid_emoji" })
    .optional()
    .meta({
      description:
        "An emoji with which somebody reacts to a message of the bot. `*` stands for any characters.",
      examples: ["eyes"],
    }),
  slash: z
    .string()
    .regex(/^\/[a-z0-9_-]{1,31}$/, { error: "invalid_slash" })
    .optional()
    .meta({ description: "A slash command of the Slack app, beside Rollcall's own.", examples: ["/deploy"] }),
  interactive: z
    .string()
    .regex(/^(?!rollcall)[^\s]{1,255}$/, { error: "invalid_interactive" })
    .optional()
    .meta({
      description:
        "The `callback_id` of a shortcut or a modal, or the `action_id` or `block_id` of a button. Rollcall's own begin with `rollcall`.",
      examples: ["deploy-confirm"],
    }),
  help: text(200)
    .optional()
    .meta({ description: "What it does, for the list that the bot answers to what it doesn't understand." }),
  workspaces: z
    .array(z.union([placeId, aliasName]))
    .min(1, { error: "empty_list" })
    .optional()
    .meta({
      description:
        "The workspaces in which it counts, by id or by their names in `workspaces`. Left out, all.",
    }),
  channels: z.array(conversation).min(1, { error: "empty_list" }).optional().meta({
    description: "The ids of the conversations in which it counts. Left out, all that the bot hears.",
  }),
  teams: z
    .array(text(100))
    .min(1, { error: "empty_list" })
    .optional()
    .meta({
      description:
        "The teams of the roster whose people may use it. Left out, everybody in the workspace may.",
      examples: [["backend"]],
    }),
  match_mention: z
    .boolean()
    .default(false)
    .meta({ description: "true: a command counts wherever in a message the bot is mentioned." }),
  match_reply: z.boolean().default(false).meta({ description: "true: replies in threads count, too." }),
  callback: callback.optional(),
  dispatch: dispatch.optional(),
  actions: z
    .array(z.enum(handlerMethods))
    .default([])
    .meta({ description: "The methods of Slack's that the service may have called by its answer." }),
  posts_to: z
    .array(z.string().regex(/^[CGDUW][A-Z0-9]{2,}$/, { error: "invalid_conversation" }))
    .default([])
    .meta({ description: "Other conversations and people that its actions may write to, by id." }),
  mentions: z
    .array(z.enum(mentionKinds))
    .default([...mentionKinds].filter((kind) => kind !== "specials"))
    .meta({
      description:
        "What the service's answer may mention, where it asks for it. specials is `@here` and `@channel`, which ring everybody.",
    }),
  answer: text(1000)
    .optional()
    .meta({ description: "What a slash command is answered at once, for the sender's eyes." }),
  visible: z
    .boolean()
    .default(false)
    .meta({ description: "true: a slash command and its answers are seen by all in the channel." }),
})
  .refine((each) => triggers.filter((trigger) => each[trigger] !== undefined).length === 1, {
    error: "one_trigger",
  })
  .refine((each) => (each.callback === undefined) !== (each.dispatch === undefined), { error: "one_deed" })
  .refine((each) => each.absent_regex === undefined || each.channels !== undefined, {
    error: "absent_regex_everywhere",
  })
  .meta({
    id: "handler",
    title: "A handler",
    description: "What happens in Slack, and who is told: a service, or a repository's workflows.",
  });

const handlers = z
  .record(aliasName, handler)
  .default({})
  .meta({ description: "What is done when something happens in Slack, by the names of handlers." });

/** What a handler listens to, and what it does. */
export type Handler = z.output<typeof handler>;

/** Handlers by name, in the order of the file. */
export type Handlers = Readonly<Record<string, Handler>>;

/** Why handlers are refused. */
const reasons: TextFaults = {
  one_trigger: {
    because: `it needs exactly one of ${triggers.map((each) => `\`${each}\``).join(", ")}`,
    remedy: () => "Write a handler for each.",
  },
  one_deed: {
    because: "it needs either `callback` or `dispatch`",
    remedy: () => "Write a handler for each.",
  },
  absent_regex_everywhere: {
    because: "nearly every message lacks something: it needs `channels`",
    remedy: () => "Name the channels by their ids.",
  },
  invalid_expression: {
    because:
      "RE2 doesn't read it as an expression: it has no lookahead and no backreference, and repeats at most a thousand times",
    remedy: () => "https://github.com/google/re2/wiki/Syntax has what it may be.",
  },
  invalid_callback: {
    because: "it is neither an `https` address nor `http` on this machine, or it has a password in it",
    remedy: () => "Write the service's `https` address; what it is signed with goes into `secret`.",
  },
  invalid_variable: {
    because: "it is no name of an environment variable",
    remedy: () =>
      "Write the variable's name, such as `DEPLOYS_WEBHOOK_SECRET`. The secret itself never stands in this file.",
    isSecret: true,
  },
  invalid_dispatch_repository: {
    because: "it is not an owner and a name",
    remedy: () => "Write `acme/chatops`.",
  },
  invalid_conversation: {
    because: "ids of conversations begin with C, G or D, those of people with U or W",
    remedy: () => "In Slack, open the channel's details: the id is at the bottom.",
  },
  invalid_emoji: {
    because: "names of emoji have lower-case letters, digits, `_`, `-`, `+` and `'`",
    remedy: () => "Write the name without colons: `eyes`.",
  },
  invalid_slash: {
    because: "slash commands have a slash, and up to 31 lower-case letters, digits, `-` and `_`",
    remedy: () => "Write the command as it stands in the Slack app's settings.",
  },
  invalid_interactive: {
    because: "ids have 1 to 255 characters without blanks, and those that begin with `rollcall` are its own",
    remedy: () => "Choose another id.",
  },
  unknown_workspace: {
    because: "it is no name in `workspaces`, and no workspace's id",
    remedy: () => "Declare it in `workspaces`, or write the id, which begins with T.",
  },
};

/** The section `handlers`: who is told what happens in Slack. */
export const handlersSection: RelayFileSection<typeof handlers> = {
  schema: handlers,
  reasons,
  check({ handlers: all, workspaces }, report) {
    for (const [name, handler] of Object.entries(all))
      for (const [index, place] of (handler.workspaces ?? []).entries()) {
        if (workspaceIn({ workspaces }, place) !== undefined) continue;
        const of = `a workspace of \`handlers.${name}\``;
        const problem = nameProblem("unknown_workspace", of, place, reasons);
        if (problem !== undefined) report(problem, ["handlers", name, "workspaces", index]);
      }
  },
};
