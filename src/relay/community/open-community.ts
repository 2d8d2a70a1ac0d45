import type { KudosWish } from "../../chat/commands/kudos.ts";
import type { Reply } from "../../chat/reply.ts";
import type { Clock } from "../../core/clock.ts";
import { type ChatSlack, chatSlackOf } from "../../jobs/chat/chat-slack.ts";
import { readRosterAtHead } from "../../jobs/chat/read-roster.ts";
import { textIn } from "../../providers/slack/model/remote-state.ts";
import { relayConnections } from "../connections.ts";
import type { RelayFileHolder } from "../file/holder.ts";
import { workspaceIn } from "../file/workspaces.ts";
import type { GithubApp } from "../forward/github-app.ts";
import type { HeadReading } from "../head-roster.ts";
import type { Incoming } from "../incoming.ts";
import type { InstallationService } from "../installations/service.ts";
import { createAdminTeller } from "../installations/tell-admins.ts";
import type { Log } from "../log.ts";
import type { RelaySettings } from "../settings.ts";
import type { RelayDatabase } from "../store/database.ts";
import { leasesIn } from "../store/leases.ts";
import type { CommunityContext, CommunitySlack } from "./context.ts";
import { featuredChannel } from "./featured-channel.ts";
import { eventHearer } from "./hear-event.ts";
import { answerKudos } from "./kudos-answers.ts";
import { pairing } from "./pairing.ts";
import { createScheduler, type ScheduledModule } from "./scheduler.ts";

/** The modules for a community. */
export interface RunningCommunity {
  /** Begins to look at what is due. */
  start(): void;
  /** Does what an event asks for. What it throws is to be tried again. */
  observe(incoming: Incoming): Promise<void>;
  /** Grants what somebody wants of the kudos of a workspace, who was found to be allowed to. */
  answerKudos(wish: KudosWish, at: CommunitySlack): Promise<Reply>;
  /** Ends what is under way. */
  stop(): Promise<void>;
}

/** What they run by. */
export interface CommunityConnections {
  readonly database: RelayDatabase;
  readonly app: GithubApp;
  /** Reads the roster at the head of the default branch. */
  readonly head: () => Promise<HeadReading>;
  readonly file: Pick<RelayFileHolder, "current">;
  /** Undefined where the relay keeps no installations. */
  readonly installations: Pick<InstallationService, "tokenFor" | "actingToken"> | undefined;
  readonly fetch: typeof fetch;
  readonly clock: Clock;
  readonly log: Log;
  /** Unique to the process. */
  readonly me: string;
}

/** Milliseconds between looks at what is due. */
const pause = 1000;

/** Returns the modules that the relay's file turns on; one that is turned on later runs from then on. */
export function openCommunity(settings: RelaySettings, connections: CommunityConnections): RunningCommunity {
  const { database, clock, log, me } = connections;
  const context = communityContext(settings, connections);
  const leases = leasesIn(database, { me, now: () => clock.now() });
  const modules: readonly ScheduledModule[] = [featuredChannel(context), pairing(context)];
  const scheduler = createScheduler(modules, { database, leases, clock, log });
  let isStopping = false;
  let running: Promise<void> | undefined;
  async function run(): Promise<void> {
    await leases.takeOver().catch(() => {});
    while (!isStopping) {
      await scheduler.round();
      await clock.sleep(pause);
    }
  }
  return {
    start() {
      running = run();
    },
    observe: eventHearer(context),
    answerKudos: (wish, at) => answerKudos(wish, at, context),
    async stop() {
      isStopping = true;
      await running;
    },
  };
}

/** Returns what the modules run by. Each piece of work has a client of its own: a refusal ends a client for good. */
export function communityContext(
  settings: RelaySettings,
  { database, app, head, file, installations, fetch, clock, log }: Omit<CommunityConnections, "me">,
): CommunityContext {
  const connections = relayConnections(settings, { fetch, clock });
  const slackWith = (token: string | undefined): ChatSlack =>
    chatSlackOf(token === undefined ? connections : { ...connections, slackToken: token });
  return {
    modules: () => file.current().modules,
    database,
    clock,
    log,
    command: settings.slack.command,
    slackOfEvent: async (incoming) => slackWith(await installations?.tokenFor(incoming)),
    async workspaceOf(named): Promise<CommunitySlack> {
      const place = named === undefined ? undefined : workspaceIn(file.current(), named);
      const token =
        place === undefined || installations === undefined
          ? undefined
          : (await installations.actingToken(place)).token;
      const slack = slackWith(token);
      const answer = await slack.ask("auth.test", {});
      if (!("body" in answer)) throw new Error(answer.reason);
      const team = textIn(answer.body["team_id"]);
      // The token of an organisation is for several workspaces.
      return { team: place?.startsWith("T") ? place : team, slack };
    },
    async roster() {
      const { rosters, branch } = await head();
      return readRosterAtHead(rosters, branch);
    },
    tellAdmins: createAdminTeller({
      connections,
      config: settings.config,
      channel: settings.driftChannel,
      app,
      log,
    }),
  };
}
