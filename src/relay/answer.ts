import type { KudosWish } from "../chat/commands/kudos.ts";
import { slackReply } from "../chat/render-reply.ts";
import type { Reply } from "../chat/reply.ts";
import { readClick, readCommand } from "../chat/slack-payload.ts";
import type { Clock } from "../core/clock.ts";
import { chatContextOf } from "../jobs/chat/context.ts";
import { answerQuestion } from "../jobs/chat/question.ts";
import type { IncomingRequest } from "../jobs/chat/request.ts";
import { name, say } from "../text/sentence.ts";
import type { CommunitySlack } from "./community/context.ts";
import { relayConnections } from "./connections.ts";
import type { HeadReading } from "./head-roster.ts";
import { type IncomingSlack, identityOf } from "./incoming.ts";
import { lastingSlack } from "./lasting-slack.ts";
import { rememberedSlack } from "./remembered-slack.ts";
import { sendFile } from "./send-file.ts";
import type { RelaySettings } from "./settings.ts";

/** What a request is answered with by the relay itself. */
export interface RelayAnswer {
  /** Undefined for a request that a run has to carry out. */
  readonly texts?: readonly string[];
  /** True where nobody in the roster has sent it. */
  readonly isByStranger: boolean;
  /** True of what asks nothing of Rollcall: a modal or a shortcut, of which it has none. */
  readonly isNothing?: true;
}

/** Answers a request, or says that a run has to carry it out. */
export type Answerer = (incoming: IncomingSlack) => Promise<RelayAnswer>;

/** Of how many workspaces people are remembered. */
const mostWorkspaces = 100;

/** What the relay answers with. */
export interface AnswererOptions {
  readonly settings: RelaySettings;
  /** Reads the roster at the head of the default branch. */
  readonly head: () => Promise<HeadReading>;
  readonly fetch: typeof fetch;
  readonly clock: Clock;
  /** Returns the token of the workspace that a request is from; undefined where the app isn't installed there: the settings' own counts then. */
  readonly slackTokenFor?: ((incoming: IncomingSlack) => Promise<string | undefined>) | undefined;
  /** Grants what somebody wants of kudos. */
  readonly grantKudos?: (wish: KudosWish, at: CommunitySlack) => Promise<Reply>;
}

/**
 * Returns what answers commands that only ask, from the roster at the head of the default branch, by the same code as the
 * Action; and clicks of strangers. Throws what GitHub says where the roster can't be read.
 */
export function createAnswerer({
  settings,
  head,
  fetch,
  clock,
  slackTokenFor,
  grantKudos,
}: AnswererOptions): Answerer {
  const own = relayConnections(settings, { fetch, clock });
  const byToken = new Map<string, ReturnType<typeof slackWith>>();

  function slackWith(token: string | undefined) {
    const connections = token === undefined ? own : { ...own, slackToken: token };
    return { connections, known: rememberedSlack(lastingSlack(connections), clock) };
  }

  /** What is known of a workspace is kept apart by its token, and forgotten when that is renewed often. */
  function slackFor(token: string | undefined) {
    const found = byToken.get(token ?? "") ?? slackWith(token);
    if (byToken.size >= mostWorkspaces) byToken.clear();
    byToken.set(token ?? "", found);
    return found;
  }

  return async (incoming) => {
    const request = requestIn(incoming);
    if (request === undefined) return { isByStranger: false, isNothing: true };
    const { repository, branch, rosters } = await head();
    const { slack } = settings;
    const { connections, known } = slackFor((await slackTokenFor?.(incoming)) ?? slack.token);
    const options = {
      event: { from: "slack", payload: incoming.payload },
      config: settings.config,
      branch,
      slackCommand: slack.command,
      ...(slack.appId === undefined ? {} : { slackAppId: slack.appId }),
      applies: false,
      appliesOnlyReviewed: false,
      merge: false,
      allowRemovals: false,
      notifyOn: "never",
      links: {},
      run: "relay",
    } as const;
    const context = {
      ...chatContextOf(options, { ...connections, repository, webhooks: [] }),
      rosters,
      slack: known,
    };
    const team = identityOf(incoming)?.team ?? "";
    const kudos = grantKudos && ((wish: KudosWish) => grantKudos(wish, { team, slack: known }));
    const { reply, isByStranger } = await answerQuestion(request, context, kudos);
    if (reply?.file === undefined) return { isByStranger, ...(reply && { texts: slackReply(reply) }) };
    // With a client of its own: a scope that lacks ends a client, and others are asking by the one that lasts.
    const failure = await sendFile(reply.file, {
      person: identityOf(incoming)?.person ?? "",
      slack: lastingSlack(connections),
      fetch,
      apiUrl: slack.apiUrl,
    });
    const blocks =
      failure === undefined
        ? reply.file.said
        : [
            ...reply.blocks,
            say`I could not send it as a file: ${failure}. The app needs the scopes ${name("files:write")} and ${name("im:write")}.`,
          ];
    return { isByStranger, texts: slackReply({ blocks }) };
  };
}

function requestIn({ kind, payload, at }: IncomingSlack): IncomingRequest | undefined {
  const signed = { signedAt: at, vouchedBy: "relay" } as const;
  const read = kind === "command" ? readCommand(payload, signed) : readClick(payload, signed);
  if ("command" in read) return { via: "slack", text: read.command.text, slash: read.command };
  return "click" in read ? { via: "click", click: read.click } : undefined;
}
