import { Hono } from "hono";
import type { Counter } from "prom-client";
import type { Clock } from "../../core/clock.ts";
import type { RelayFileHolder } from "../file/holder.ts";
import type { HeadReading } from "../head-roster.ts";
import type { InstallationService } from "../installations/service.ts";
import { limitedLog } from "../limited-log.ts";
import type { Log } from "../log.ts";
import type { RelaySettings } from "../settings.ts";
import { apiRecordsIn } from "../store/api-records.ts";
import type { RelayDatabase } from "../store/database.ts";
import { createCurrentCallerReader } from "../tokens/caller.ts";
import { apiAnswerer } from "./answerer.ts";
import { auditTrail } from "./audit.ts";
import { channelNames } from "./channel-names.ts";
import { apiCounter } from "./metrics.ts";
import { omnibotRoutes } from "./omnibot.ts";
import { callerTurns } from "./rate.ts";
import { responseUrls } from "./response-urls.ts";
import { rosterNow } from "./roster-now.ts";
import { apiRoutes } from "./routes.ts";
import { slackCaller } from "./slack-calls.ts";
import { rememberedReads, workspaceSlack } from "./workspace-slack.ts";
import { workspaceTokens } from "./workspace-tokens.ts";

/** The API, once it runs. */
export interface RunningApi {
  readonly routes: Hono;
  readonly metric: Counter;
  /** Writes down what is left to be. */
  stop(): Promise<void>;
}

/** What it runs by. */
export interface ApiConnections {
  readonly file: RelayFileHolder;
  readonly database: RelayDatabase;
  readonly installations: InstallationService | undefined;
  readonly readHead: () => Promise<HeadReading>;
  readonly fetch: typeof fetch;
  readonly clock: Clock;
  readonly log: Log;
}

const hour = 60 * 60 * 1000;

/** Starts the API for services. Without a grant in the relay's file it refuses everybody. */
export function startApi(
  { slack, publicUrl }: Pick<RelaySettings, "slack" | "publicUrl">,
  { file, database, installations, readHead, fetch, clock, log }: ApiConnections,
): RunningApi {
  const now = () => clock.now();
  const records = apiRecordsIn(database, now);
  const callSlack = slackCaller({ apiUrl: slack.apiUrl, fetch, clock });
  const outsideLog = limitedLog(log, { now });
  const tokens = workspaceTokens({
    installations,
    own: slack.token,
    callSlack,
    clock,
    onRefused: (reason) =>
      outsideLog.error(
        { service: "slack", variable: "SLACK_TOKEN", reason },
        "Slack refuses the relay's own token",
      ),
  });
  const audit = auditTrail(records, log);
  const reads = rememberedReads(now);
  const { count, metric } = apiCounter();
  const readRun =
    publicUrl === undefined
      ? async () => ({ refused: "ROLLCALL_PUBLIC_URL isn't set" })
      : createCurrentCallerReader(() => file.current().issuer, { audience: `${publicUrl}/api`, now });
  const answer = apiAnswerer({
    file: file.current,
    readRun,
    slackOf: (workspace) => workspaceSlack(workspace, { tokens, callSlack, reads }),
    channels: channelNames(clock),
    roster: rosterNow(readHead, clock),
    responseUrls: responseUrls({ records, apiUrl: slack.apiUrl, fetch, clock }),
    records,
    audit,
    now,
    takeTurn: callerTurns(now),
    count,
    // Anybody on the network may send what isn't known.
    log: outsideLog,
  });
  const forgetting = setInterval(() => void records.forget().catch(() => {}), hour);
  const stop = () => {
    clearInterval(forgetting);
    return audit.settled();
  };
  const routes = new Hono().route("/", omnibotRoutes(answer)).route("/", apiRoutes(answer));
  return { routes, metric, stop };
}
