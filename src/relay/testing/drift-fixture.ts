import type { Delivery } from "../../../emulators/slack/deliveries.ts";
import { fixtureYaml } from "../../chat/testing/fixture.ts";
import type { Connections } from "../../providers/index.ts";
import { slackLiveEvents } from "../../providers/slack/live/events.ts";
import { driftFollower } from "../drift/follow-click.ts";
import { liveEventsIn } from "../drift/live-events.ts";
import { rereadSlack } from "../drift/reread.ts";
import { watchDrift } from "../drift/watch.ts";
import { openGithubApp } from "../forward/github-app.ts";
import type { ClickFollower } from "../forward/tell-progress.ts";
import { lastingSlack } from "../lasting-slack.ts";
import { githubEvents } from "../receive/github-http.ts";
import { openDatabase } from "../store/database.ts";
import { type DriftStore, driftIn } from "../store/drift.ts";
import { leasesIn } from "../store/leases.ts";
import { type RelayFixture, relayForTests } from "./fixture.ts";

/** A roster whose lists on Slack are exact, with a channel in which drift is told. */
export const driftYaml = fixtureYaml
  .replace("  owners: [ada]\n", "  owners: [ada]\n  members: exact\n  teams: exact\n")
  .replace("workspace: acme\n", "workspace: acme\n  channels: [access]\n")
  .replace(
    "      channels: [team-red]\n",
    "      channels: [{ name: team-red, members: exact }]\n      usergroup: red-team\n",
  );

/** Emulators of both services, and what watches for drift. */
export interface DriftFixture extends RelayFixture {
  readonly store: DriftStore;
  readonly follower: ClickFollower;
  /** Delivers what the services have sent since, and looks at once it is gathered. */
  look(): Promise<void>;
  /** Has Slack read again, as after a gap in which events were missed. */
  missEvents(): void;
  /** Looks again after some seconds. */
  lookAfter(seconds: number): Promise<void>;
  /** The messages in the channel as they stand: their texts, and the labels of their buttons. */
  shown(): readonly { readonly text: string; readonly buttons: readonly string[] }[];
  /** Another relay on the same database, which looks too. */
  lookByAnother(): Promise<void>;
}

/** Returns a function that starts a fixture. It is closed after the test. */
export function driftForTests(): (yaml?: string) => Promise<DriftFixture> {
  const start = relayForTests();
  return async (yaml = driftYaml) => {
    const relay = await start({
      options: {
        yaml,
        githubApp: {
          permissions: { actions: "write", contents: "read", metadata: "read", members: "read" },
          events: githubEvents,
          webhook: { url: "http://127.0.0.1:9/", secret: "a-webhook-secret" },
        },
        slackApp: { events: slackLiveEvents },
      },
      env: { ROLLCALL_DRIFT_CHANNEL: "#access" },
    });
    const { github, slack, settings, clock } = relay;
    const database = await openDatabase("sqlite::memory:");
    const store = driftIn(database);
    const { key } = settings;
    if (key === undefined) throw new Error("There is no key.");
    const logged: string[] = [];
    const write = (...said: readonly unknown[]) => void logged.push(JSON.stringify(said));
    const services: Connections = {
      githubApiUrl: "",
      githubGraphqlUrl: "",
      slackToken: "xoxb-rollcall",
      slackApiUrl: slack.apiUrl,
      env: {},
      fetch,
      clock,
      progress: { reading() {}, applied() {} },
    };
    const watcher = (me: string) =>
      watchDrift({
        store,
        leases: leasesIn(database, { me, now: () => clock.now() }),
        app: openGithubApp({ ...settings.github, ...settings.repository }),
        slack: lastingSlack(services),
        history: lastingSlack(services),
        rereadSlack: (roster) => rereadSlack(roster, services),
        config: settings.config,
        channel: "#access",
        key,
        repository: "acme/access",
        clock,
        log: { info: write, warn: write, error: write } as never,
      });
    const [watch, other] = [watcher("one"), watcher("other")];
    let githubCount = 0;
    let slackCount = 0;

    async function hear(): Promise<void> {
      await github.hook.settled();
      for (; githubCount < github.hook.deliveries.length; githubCount += 1) {
        const delivery = github.hook.deliveries[githubCount];
        if (delivery === undefined) continue;
        const { event: name, guid, request } = delivery;
        const incoming = { kind: "github" as const, name, delivery: guid, payload: request.payload, at: 0 };
        await store.add(`${name} ${guid}`, liveEventsIn(incoming, clock.now()), clock.now());
      }
      const events: readonly Delivery[] = slack.deliveries.filter(({ type }) => type === "events_api");
      for (; slackCount < events.length; slackCount += 1) {
        const payload = events[slackCount]?.payload ?? {};
        const incoming = { kind: "event" as const, payload, at: 0 };
        await store.add(
          `event ${String(payload["event_id"])}`,
          liveEventsIn(incoming, clock.now()),
          clock.now(),
        );
      }
    }

    return {
      ...relay,
      store,
      follower: driftFollower({ store, key, repository: "acme/access" }),
      async look() {
        await hear();
        relay.advanceClock(10 / 60);
        await watch.round();
      },
      missEvents() {
        slackCount = slack.deliveries.filter(({ type }) => type === "events_api").length;
        watch.missedSlack();
      },
      async lookAfter(seconds) {
        relay.advanceClock(seconds / 60);
        await watch.round();
      },
      async lookByAnother() {
        await hear();
        relay.advanceClock(10 / 60);
        await other.round();
      },
      logged,
      shown: () =>
        slack.messages.flatMap(({ via, status, body }) => {
          if (status !== 200 || via !== "chat.postMessage") return [];
          const blocks = (body?.["blocks"] ?? []) as readonly Block[];
          const texts = blocks.flatMap(({ text, type, elements }) =>
            type === "context" ? (elements ?? []).map((each) => String(each.text)) : (text?.text ?? []),
          );
          const buttons = blocks.flatMap(({ type, elements }) =>
            type === "actions" ? (elements ?? []).map((each) => each.text.text) : [],
          );
          return [{ text: texts.join("\n"), buttons }];
        }),
    };
  };
}

interface Block {
  readonly type: string;
  readonly text?: { readonly text: string };
  readonly elements?: readonly { readonly text: { readonly text: string } }[];
}
