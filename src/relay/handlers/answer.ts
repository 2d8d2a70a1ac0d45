import * as z from "zod";
import { refusedArguments } from "../api/own-voice.ts";
import type { MentionsByField } from "../mentions/arguments.ts";
import { mentionKinds } from "../mentions/outbound.ts";
import type { HandlerMethod } from "./methods.ts";
import type { Handler } from "./section.ts";

const mentions = z.record(z.string().max(60), z.array(z.enum(mentionKinds)).max(3));
const args = z.record(z.string().max(100), z.unknown());

const response = z.object({
  text: z.string().max(40_000).optional(),
  blocks: z.array(z.unknown()).max(50).optional(),
  response_type: z.enum(["ephemeral", "in_channel"]).optional(),
  replace_original: z.boolean().optional(),
  delete_original: z.boolean().optional(),
  parse: mentions.optional(),
  omnibot_parse: mentions.optional(),
});

const action = z.object({
  action: z.string().max(100),
  args: args.optional(),
  kwargs: args.optional(),
  parse: mentions.optional(),
});

const serviceAnswer = z.object({
  responses: z.array(response).max(50).default([]),
  actions: z.array(action).max(50).default([]),
});

/** One thing that a service's answer asks for. */
export type AnswerStep =
  | {
      readonly do: "respond";
      readonly message: Readonly<Record<string, unknown>>;
      readonly parse: MentionsByField;
    }
  | {
      readonly do: "call";
      readonly method: HandlerMethod;
      readonly args: Readonly<Record<string, unknown>>;
      readonly parse: MentionsByField;
    };

/** What a service's answer asks for, and why something of it isn't done. */
export interface ReadAnswer {
  readonly steps: readonly AnswerStep[];
  readonly notes: readonly string[];
}

/** An address for answers takes so many. */
export const mostResponses = 5;

/**
 * Reads a service's answer: nothing, or JSON with `responses` and `actions`. What can't be read, what the handler doesn't name, and
 * more responses than Slack takes is left out, and told.
 */
export function readAnswer(
  body: string,
  handler: Pick<Handler, "actions" | "visible" | "mentions">,
): ReadAnswer {
  if (body.trim() === "") return { steps: [], notes: [] };
  const read = serviceAnswer.safeParse(jsonIn(body));
  if (!read.success) {
    const [issue] = read.error.issues;
    const where = issue === undefined || issue.path.length === 0 ? "" : ` at ${issue.path.join(".")}`;
    return { steps: [], notes: [`its answer is no JSON of responses and actions${where}`] };
  }
  const { responses, actions } = read.data;
  let isRinging = false;
  const allowedIn = (parse: MentionsByField): MentionsByField =>
    Object.fromEntries(
      Object.entries(parse).map(([field, kinds]) => {
        const given = kinds.filter((kind) => handler.mentions.includes(kind));
        isRinging ||= given.length < kinds.length;
        return [field, given];
      }),
    );
  const leftOut = new Set<string>();
  const allowed: ReadonlySet<string> = new Set(handler.actions);
  const refused = [...new Set(actions.map((each) => each.action))].filter((method) => !allowed.has(method));
  const steps = [
    ...responses.slice(0, mostResponses).map(({ parse, omnibot_parse: omnibot, ...message }): AnswerStep => {
      const type = message.response_type ?? (handler.visible ? "in_channel" : "ephemeral");
      return {
        do: "respond",
        message: { ...message, response_type: type },
        parse: allowedIn(parse ?? omnibot ?? {}),
      };
    }),
    ...actions.flatMap((each): AnswerStep[] => {
      if (!allowed.has(each.action)) return [];
      const { omnibot_parse: omnibot, ...given } = each.args ?? each.kwargs ?? {};
      const parse = allowedIn(each.parse ?? mentions.safeParse(omnibot).data ?? {});
      const own = Object.entries(given).filter(([name]) => !refusedArguments.includes(name));
      for (const name of Object.keys(given)) if (refusedArguments.includes(name)) leftOut.add(name);
      return [{ do: "call", method: each.action as HandlerMethod, args: Object.fromEntries(own), parse }];
    }),
  ];
  return {
    steps,
    notes: [
      ...(isRinging ? ["the handler doesn't allow all mentions that are asked for"] : []),
      ...(responses.length > mostResponses
        ? [`Slack takes ${mostResponses} responses, and it gave more`]
        : []),
      ...[...leftOut].map((name) => `a message has the app's own name and mentions, so ${name} is left out`),
      ...refused.map((method) => `the handler doesn't name the action ${method.slice(0, 60)}`),
    ],
  };
}

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
