import { createRosterLoader, type RosterLoader } from "../app/load-roster.ts";
import { slackReply } from "../chat/render-reply.ts";
import { readCommand } from "../chat/slack-payload.ts";
import { type Clock, currentDay } from "../core/clock.ts";
import { type ChatConnections, chatContextOf } from "../jobs/chat/context.ts";
import { answerQuestion } from "../jobs/chat/question.ts";
import { readDefaultBranch } from "../repository/default-branch.ts";
import type { RosterRepository } from "../repository/repository.ts";
import type { GithubApp } from "./forward/github-app.ts";
import type { IncomingSlack } from "./incoming.ts";
import type { RelaySettings } from "./settings.ts";

/** The texts that answer a command, or undefined for one that a run has to carry out. */
export type Answerer = (incoming: IncomingSlack) => Promise<readonly string[] | undefined>;

/** What the relay answers with. */
export interface AnswererOptions {
  readonly settings: RelaySettings;
  readonly app: GithubApp;
  readonly fetch: typeof fetch;
  readonly clock: Clock;
  /** Returns the token of the workspace that a request is from, where the settings have none. */
  readonly slackTokenFor?: ((incoming: IncomingSlack) => Promise<string | undefined>) | undefined;
}

/**
 * Returns what answers commands that only ask, from the roster at the head of the default branch, by the same code as the
 * Action. A roster is loaded once for each commit and day. Throws what GitHub says where the roster can't be read.
 */
export function createAnswerer({ settings, app, fetch, clock, slackTokenFor }: AnswererOptions): Answerer {
  let loader: RosterLoader | undefined;

  function loaderFor(repository: RosterRepository): RosterLoader {
    const today = currentDay(clock);
    if (loader === undefined || loader.repository !== repository || loader.today !== today)
      loader = createRosterLoader(repository, settings.config, today);
    return loader;
  }

  return async (incoming) => {
    const { payload, at } = incoming;
    const read = readCommand(payload, { signedAt: at, vouchedBy: "relay" });
    if (!("command" in read)) return undefined;
    const repository = await app.repository();
    const { branch } = await readDefaultBranch(repository);
    const { slack, github } = settings;
    const slackToken = slack.token ?? (await slackTokenFor?.(incoming));
    const connections: ChatConnections = {
      repository,
      webhooks: [],
      githubApiUrl: github.apiUrl,
      githubGraphqlUrl: graphqlUrlOf(github.apiUrl),
      ...(slackToken === undefined ? {} : { slackToken }),
      ...(slack.apiUrl === undefined ? {} : { slackApiUrl: slack.apiUrl }),
      env: {},
      fetch,
      clock,
      progress: { reading() {}, applied() {} },
    };
    const options = {
      event: { from: "slack", payload },
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
    const context = { ...chatContextOf(options, connections), rosters: loaderFor(repository) };
    const { command } = read;
    const reply = await answerQuestion({ via: "slack", text: command.text, slash: command }, context);
    return reply && slackReply(reply);
  };
}

/** On Enterprise Server, GraphQL is beside `/api/v3`. */
function graphqlUrlOf(apiUrl: string): string {
  return `${apiUrl.replace(/\/(v3)?\/?$/, "").replace(/\/+$/, "")}/graphql`;
}
