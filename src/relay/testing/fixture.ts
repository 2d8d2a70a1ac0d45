import { createPrivateKey } from "node:crypto";
import { afterEach, expect } from "vitest";
import type { WorkflowRun } from "../../../emulators/github/repo-activity.ts";
import { moveRun } from "../../../emulators/github/workflow-runs.ts";
import { appBot } from "../../../emulators/slack/seed.ts";
import { type ChatFixture, type ChatFixtureOptions, startChatFixture } from "../../chat/testing/fixture.ts";
import { createAnswerer } from "../answer.ts";
import { relayConnections } from "../connections.ts";
import { holdRelayFile } from "../file/holder.ts";
import { parseRelayFile } from "../file/read.ts";
import { openGithubApp } from "../forward/github-app.ts";
import { createProgressTeller } from "../forward/tell-progress.ts";
import { type WorkContext, workOnce } from "../forward/work.ts";
import { openHandlers } from "../handlers/open.ts";
import type { HandlerService } from "../handlers/service.ts";
import { createHeadReading } from "../head-roster.ts";
import type { IncomingSlack } from "../incoming.ts";
import { makeRelayKeys } from "../keys.ts";
import { type RelaySettings, readSettings } from "../settings.ts";
import { outboxForTests, type TestOutbox } from "./outbox-for-tests.ts";

/** Emulators of both services, a relay's outbox, and the worker that empties it. */
export interface RelayFixture extends ChatFixture {
  readonly settings: RelaySettings;
  readonly outbox: TestOutbox;
  readonly handlers: HandlerService;
  /** The lines that were logged, as JSON. */
  readonly logged: readonly string[];
  /** How long requests took, as the relay measures it. */
  readonly timed: readonly string[];
  /** Keeps what somebody typed. Over a socket it has no signature of Slack's. */
  take(text: string, by: string, over?: "socket" | "http"): Promise<IncomingSlack>;
  /** Returns a click on some button. */
  clickOf(by: string): IncomingSlack;
  /** Keeps such a click. */
  takeClick(by: string): Promise<IncomingSlack>;
  /** Keeps an event, as Slack sends it. */
  takeEvent(
    event: Readonly<Record<string, unknown>>,
    envelope?: Readonly<Record<string, unknown>>,
  ): Promise<void>;
  /** Takes the next thing that is due one step further. */
  workOnce(): Promise<boolean>;
  /** Does all that is due. */
  work(): Promise<void>;
  /** Moves the clock on by seconds, and does what is due then. */
  workAfter(seconds: number): Promise<void>;
  /** The requests with which workflows were started. */
  started(): readonly string[];
  /** Moves the newest run on. */
  move(to: WorkflowRun["status"] | { readonly conclusion: string }): void;
  /** What was told through the address of a request, oldest first. */
  told(): readonly string[];
}

/** The environment of a relay on emulated services. */
export async function relayEnvironment({ github, slack }: Pick<ChatFixture, "github" | "slack">) {
  const keys = await makeRelayKeys();
  const env = {
    ROLLCALL_REPOSITORY: "acme/access",
    GITHUB_APP_ID: String(github.world.app?.id),
    GITHUB_APP_PRIVATE_KEY: github.privateKey(),
    GITHUB_API_URL: github.apiUrl,
    SLACK_APP_TOKEN: "xapp-rollcall",
    SLACK_TOKEN: "xoxb-rollcall",
    SLACK_API_URL: slack.apiUrl,
    ROLLCALL_RELAY_KEY: keys.privateKey,
    HOST: "127.0.0.1",
    PORT: "0",
  };
  return { env, publicKey: keys.publicKey };
}

/** The options of a fixture that a relay can listen to. GitHub's clock is the machine's, since the App's token is. */
export const relayFixtureOptions: ChatFixtureOptions = {
  githubApp: { permissions: { actions: "write", contents: "read", metadata: "read" } },
  github: { now: () => new Date() },
};

/** Returns a function that starts a fixture. It is closed after the test, which may have broken no rule of GitHub's. */
export function relayForTests(): (change?: {
  readonly key?: "none";
  readonly slackToken?: "none";
  readonly github?: ChatFixtureOptions["github"];
  readonly slackUsers?: ChatFixtureOptions["slackUsers"];
  readonly options?: ChatFixtureOptions;
  readonly env?: Readonly<Record<string, string>>;
  /** The relay's file. */
  readonly file?: string;
}) => Promise<RelayFixture> {
  const makeOutbox = outboxForTests();
  const open: ChatFixture[] = [];
  afterEach(async () => {
    const violations = open.flatMap(({ github }) => github.violations);
    await Promise.all(open.splice(0).flatMap(({ github, slack }) => [github.close(), slack.close()]));
    expect(violations).toEqual([]);
  });
  return async ({
    key,
    slackToken,
    github = {},
    slackUsers = [],
    options = {},
    env: more = {},
    file = "",
  } = {}) => {
    const fixture = await startChatFixture({
      ...relayFixtureOptions,
      slackUsers,
      ...options,
      github: { ...relayFixtureOptions.github, ...github },
      start: new Date(),
    });
    open.push(fixture);
    const { env } = await relayEnvironment(fixture);
    const { settings, findings } = readSettings({
      ...env,
      ...(slackToken && { SLACK_TOKEN: undefined }),
      ...more,
    });
    expect(findings).toEqual([]);
    const { clock } = fixture;
    const outbox = await makeOutbox(() => clock.now());
    const app = openGithubApp({ ...settings.github, ...settings.repository });
    const [logged, timed]: [string[], string[]] = [[], []];
    const write = (fields: object) => void logged.push(JSON.stringify(fields));
    const head = createHeadReading(settings.config, app, clock);
    const connections = relayConnections(settings, { fetch, clock });
    const log = { info: write, warn: write, error: write } as never;
    const {
      content,
      placeOf,
      findings: mistakes,
    } = parseRelayFile(new TextEncoder().encode(file), "relay.yaml");
    expect(mistakes).toEqual([]);
    const handlers = openHandlers(settings, {
      file: holdRelayFile({ path: "relay.yaml", content, placeOf }, log),
      outbox,
      app,
      head,
      connections,
      installedToken: undefined,
      env: more,
      fetch,
      clock,
      log,
      onTaken() {},
    });
    const context: WorkContext = {
      outbox,
      app,
      handlers,
      answer: createAnswerer({ settings, head, fetch, clock }),
      strangerTurns: outbox.strangerTurns,
      teller: createProgressTeller(connections),
      workflow: settings.workflow,
      observe: async () => {},
      signing: {
        key: key === "none" ? undefined : (settings.key ?? createPrivateKey("")),
        audience: "acme/access",
      },
      clock,
      log,
      timer: (outcome, milliseconds) => void timed.push(`${outcome} ${milliseconds}`),
    };
    let events = 0;
    const repo = () => fixture.github.world.repo("acme/access");
    const work = async () => {
      while (await workOnce(context));
    };
    const clickOf = (by: string): IncomingSlack => {
      const channel = [...fixture.slack.world.channels.values()].find(({ members }) => members.has(by));
      const { trigger_id, response_url, ...command } = commandFields(fixture.slashPayload("", { id: by }));
      return {
        kind: "interactive",
        at: Math.floor(clock.now() / 1000),
        payload: {
          type: "block_actions",
          team: { id: "T0ACME", domain: "acme" },
          user: { id: by, team_id: "T0ACME" },
          api_app_id: command["api_app_id"],
          channel: { id: channel?.id },
          trigger_id,
          response_url,
          actions: [{ action_id: "rollcall-approve", value: "of nobody" }],
        },
      };
    };
    return {
      ...fixture,
      settings,
      outbox,
      handlers,
      logged,
      timed,
      async take(text, by, over = "socket") {
        const signed = fixture.slashPayload(text, { id: by }) as NonNullable<IncomingSlack["signed"]>;
        const payload = commandFields(signed);
        const at = Math.floor(clock.now() / 1000);
        const incoming: IncomingSlack = {
          kind: "command",
          payload,
          at,
          ...(over === "http" && { signed: { ...signed, timestamp: String(signed.timestamp) } }),
        };
        await outbox.take(incoming);
        return incoming;
      },
      async takeClick(by) {
        const incoming = clickOf(by);
        await outbox.take(incoming);
        return incoming;
      },
      clickOf,
      async takeEvent(event, envelope = {}) {
        events += 1;
        const payload = {
          type: "event_callback",
          team_id: "T0ACME",
          event_id: `Ev${events}`,
          authorizations: [{ team_id: "T0ACME", user_id: appBot.id, is_bot: true }],
          event,
          ...envelope,
        };
        await outbox.take({ kind: "event", at: Math.floor(clock.now() / 1000), payload });
      },
      workOnce: () => workOnce(context),
      work,
      async workAfter(seconds) {
        fixture.advanceClock(seconds / 60);
        await work();
      },
      started: () => repo()?.activity.started.map(({ inputs }) => String(inputs["request"])) ?? [],
      move(to) {
        const run = [...(repo()?.activity.runs.values() ?? [])].at(-1);
        if (run === undefined) throw new Error("No run was started.");
        moveRun(run, to, new Date());
      },
      told: () => fixture.slackMessages().map(({ text }) => text),
    };
  };
}

/** Returns the fields of a signed command, as they come over a socket. */
export function commandFields(signed: unknown): Readonly<Record<string, string>> {
  const { body } = signed as NonNullable<IncomingSlack["signed"]>;
  const { token: _, ...fields } = Object.fromEntries(new URLSearchParams(body));
  return fields;
}
