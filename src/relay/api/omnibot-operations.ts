import * as z from "zod";
import { type MentionKind, mentionKinds } from "../mentions/outbound.ts";
import { callMethod } from "./call-method.ts";
import { listConversations, lookUpUser } from "./look-up.ts";
import type { ApiOperation, OperationContext } from "./operations.ts";
import { ApiProblem, forbidden, notThere } from "./problem.ts";
import { type SlackMethodName, slackMethods } from "./slack-methods.ts";
import { findTarget } from "./targets.ts";

/** An operation at one of omnibot's addresses. `subject` is what stands behind the bot's name there. */
export interface OmnibotOperation extends Omit<ApiOperation, "method" | "path"> {
  readonly method: "get" | "post";
  /** All addresses at which it answers, below `/api`. */
  readonly paths: readonly string[];
}

const call = z.looseObject({});
const anything = z.looseObject({});

/** omnibot's operations at the addresses that its documents and its code have. What the two differ in is answered in both ways. */
export const omnibotOperations: readonly OmnibotOperation[] = [
  {
    method: "get",
    paths: ["/v1/slack/get_team/:team"],
    id: "getTeam",
    summary: "A workspace's id",
    answer: anything,
    asks: () => ({ operation: "team" }),
    run: async ({ slack }: OperationContext) => ({ team_id: slack.workspace }),
  },
  {
    method: "get",
    paths: ["/v1/slack/get_user/:team/:bot/:subject"],
    id: "findUser",
    summary: "A person by address",
    answer: anything,
    asks: () => ({ operation: "users" }),
    async run(context: OperationContext) {
      const user = await lookUpUser(context).catch(whereMissing("user not found"));
      return { ...user, user };
    },
  },
  {
    method: "get",
    paths: ["/v1/slack/get_channel/:team/:bot/:subject"],
    id: "findChannel",
    summary: "A channel by name, as Slack has it",
    answer: anything,
    asks: () => ({ operation: "channels" }),
    async run(context: OperationContext) {
      const missing = whereMissing("provided channel_name was not found.");
      const name = context.subject.replace(/^#/, "");
      const { id, mayBeUser } = await findTarget(`#${name}`, context.grants, context).catch(missing);
      context.reaches(id);
      const answer = await context.slack.read("conversations.info", { channel: id }, mayBeUser);
      if ("error" in answer) return missing(notThere(name));
      const channel = answer.body["channel"] as object;
      return { ...channel, channel };
    },
  },
  {
    method: "get",
    paths: ["/v1/slack/get_ims/:team/:bot"],
    id: "listDirectConversations",
    summary: "The bot's conversations with single people",
    answer: anything,
    asks: () => ({ operation: "ims" }),
    async run(context: OperationContext) {
      const { ims } = await listConversations(context);
      return { ims: ims.map((each) => ({ ...each, is_im: true })) };
    },
  },
  {
    method: "post",
    paths: ["/v1/slack/action/:team/:bot", "/v2/slack/action/:team/:bot"],
    id: "callMethod",
    summary: "A method of Slack's",
    request: call,
    answer: anything,
    asks: askedMethod,
    run: async (context: OperationContext) => (await callMethod(withBody(context))).response,
  },
  ...(["get", "post"] as const).map(
    (method): OmnibotOperation => ({
      method,
      paths: ["/v1/slack/send_im/:team/:bot/:subject"],
      id: "callMethod",
      summary: "A message to a person, by address",
      request: call,
      answer: anything,
      asks: askedMethod,
      async run(context: OperationContext) {
        const { body } = withBody(context);
        const kwargs = { ...body.kwargs, channel: context.subject };
        const done = await callMethod({ ...withBody(context), body: { ...body, kwargs } }).catch(
          whereMissing("unable to find slack user for given email."),
        );
        return done.response;
      },
    }),
  ),
];

/** Returns what says in omnibot's words that something isn't there. */
function whereMissing(words: string): (failure: unknown) => never {
  return (failure) => {
    if (failure instanceof ApiProblem && failure.status === 404)
      throw new ApiProblem([404, failure.code, words]);
    throw failure;
  };
}

function askedMethod(body: unknown): { readonly method: SlackMethodName } {
  const { action } = callIn(body);
  if (!Object.hasOwn(slackMethods, action)) throw forbidden();
  return { method: action };
}

type Call = Parameters<typeof callMethod>[0]["body"];

function withBody(context: OperationContext): OperationContext<Call> {
  return { ...context, body: callIn(context.body) };
}

/** Arguments that omnibot's documents show, and that change nothing of what is sent here. */
const passedOver: ReadonlySet<string> = new Set(["as_user", "parse", "link_names"]);

/** Reads `{action, kwargs}`. What is to be parsed stands in `kwargs`, as omnibot's code has it, or beside it. */
function callIn(body: unknown): Call {
  const asked = body as Readonly<Record<string, unknown>>;
  for (const name of ["action", "kwargs"])
    if (asked[name] === undefined) throw new ApiProblem([400, "missing", `${name} not provided in payload`]);
  const { action, kwargs } = asked;
  if (typeof kwargs !== "object" || kwargs === null || Array.isArray(kwargs))
    throw new ApiProblem([400, "missing", "kwargs is no object"]);
  const { omnibot_parse: inside, ...given } = kwargs as Readonly<Record<string, unknown>>;
  const args = Object.fromEntries(Object.entries(given).filter(([name]) => !passedOver.has(name)));
  return {
    action: String(action) as SlackMethodName,
    kwargs: args,
    mentions: mentionsIn(inside ?? asked["omnibot_parse"]),
  };
}

function mentionsIn(parse: unknown): Readonly<Record<string, MentionKind[]>> {
  if (typeof parse !== "object" || parse === null) return {};
  return Object.fromEntries(
    Object.entries(parse).map(([field, kinds]) => [
      field,
      mentionKinds.filter((kind) => Array.isArray(kinds) && kinds.includes(kind)),
    ]),
  );
}
