import type * as z from "zod";
import type { RelayFile } from "../file/format.ts";
import { callMethod } from "./call-method.ts";
import type { ChannelNames } from "./channel-names.ts";
import { listConversationsOf, lookUpChannel, lookUpTeam, lookUpUser } from "./look-up.ts";
import type { AskedOperation } from "./permits.ts";
import type { ResponseUrls } from "./response-urls.ts";
import type { RosterNow } from "./roster-now.ts";
import * as schemas from "./schemas.ts";
import type { ApiGrant } from "./section.ts";
import { answerByUrl, sendMessages } from "./send-messages.ts";
import type { WorkspaceSlack } from "./workspace-slack.ts";

/** What an operation works with: its request, who may what, and the services. */
export interface OperationContext<Body = unknown> {
  readonly body: Body;
  /** The part of the address after the operation's name. */
  readonly subject: string;
  /** The grants that allow the operation in this workspace. Each reaches what its `to` says. */
  readonly grants: readonly ApiGrant[];
  readonly file: RelayFile;
  readonly slack: WorkspaceSlack;
  readonly channels: ChannelNames;
  readonly roster: RosterNow;
  readonly responseUrls: ResponseUrls;
  /** Tells the audit what is reached, once it is known. */
  readonly reaches: (what: string) => void;
}

/** One operation of the API. Its routes and its document are made from it. */
export interface ApiOperation {
  readonly method: "get" | "post";
  /** Below `/api/v1/{workspace}`. */
  readonly path: string;
  readonly id: string;
  readonly summary: string;
  readonly request?: z.ZodType;
  readonly answer: z.ZodType;
  /** What a grant has to allow for a request. */
  readonly asks: (body: unknown) => AskedOperation;
  readonly run: (context: OperationContext<never>) => Promise<object>;
}

/** All operations. */
export const apiOperationTable: readonly ApiOperation[] = [
  {
    method: "get",
    path: "/users/:email",
    id: "findUser",
    summary: "Finds a person by address",
    answer: schemas.userAnswer,
    asks: () => ({ operation: "users" }),
    run: lookUpUser,
  },
  {
    method: "get",
    path: "/channels/:name",
    id: "findChannel",
    summary: "Finds a channel by name or id",
    answer: schemas.channelAnswer,
    asks: () => ({ operation: "channels" }),
    run: lookUpChannel,
  },
  {
    method: "get",
    path: "/team",
    id: "getTeam",
    summary: "Tells which workspace it is",
    answer: schemas.workspaceAnswer,
    asks: () => ({ operation: "team" }),
    run: lookUpTeam,
  },
  {
    method: "get",
    path: "/bots/:bot/ims",
    id: "listDirectConversations",
    summary: "Lists the bot's conversations with single people",
    answer: schemas.imsAnswer,
    asks: () => ({ operation: "ims" }),
    run: listConversationsOf,
  },
  {
    method: "post",
    path: "/messages",
    id: "sendMessage",
    summary: "Sends a message",
    request: schemas.messageRequest,
    answer: schemas.messageAnswer,
    asks: () => ({ operation: "messages" }),
    run: sendMessages,
  },
  {
    method: "post",
    path: "/responses",
    id: "answerByResponseUrl",
    summary: "Answers a command or a click by its response_url",
    request: schemas.responseRequest,
    answer: schemas.responseAnswer,
    asks: () => ({ operation: "responses" }),
    run: answerByUrl,
  },
  {
    method: "post",
    path: "/actions",
    id: "callMethod",
    summary: "Calls a method of Slack's",
    request: schemas.actionRequest,
    answer: schemas.actionAnswer,
    asks: (body) => ({ method: (body as z.output<typeof schemas.actionRequest>).action }),
    run: callMethod,
  },
];
