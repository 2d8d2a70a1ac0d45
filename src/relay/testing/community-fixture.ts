import { afterEach } from "vitest";
import { appBot } from "../../../emulators/slack/seed.ts";
import type { User } from "../../../emulators/slack/world.ts";
import type { ChatFixtureOptions } from "../../chat/testing/fixture.ts";
import { createAnswerer } from "../answer.ts";
import type { CommunityContext } from "../community/context.ts";
import { eventHearer } from "../community/hear-event.ts";
import { answerKudos } from "../community/kudos-answers.ts";
import { communityContext } from "../community/open-community.ts";
import { parseRelayFile } from "../file/read.ts";
import { openGithubApp } from "../forward/github-app.ts";
import { createHeadReading } from "../head-roster.ts";
import type { Incoming } from "../incoming.ts";
import { openDatabase, type RelayDatabase } from "../store/database.ts";
import { type RelayFixture, relayForTests } from "./fixture.ts";

/** Emulators of both services, and what the modules for a community run by. */
export interface CommunityFixture extends RelayFixture {
  readonly context: CommunityContext;
  readonly database: RelayDatabase;
  /** Turns modules on, and off. */
  setModules(yaml: string): void;
  /** Hands over what Slack has sent and was not done yet; a number of times each. */
  hear(times?: number): Promise<void>;
  /** Types a command, and returns what the relay answers by itself; nothing where a run has to. */
  ask(text: string, by: string): Promise<readonly string[]>;
  /** Lets somebody join the workspace. */
  join(name: string, more?: Partial<User>): void;
  /** The texts that were sent to a person or a channel by its id. */
  sentTo(id: string): readonly string[];
}

/** Returns a function that starts a fixture. It is closed after the test. */
export function communityForTests(): (
  modules: string,
  options?: ChatFixtureOptions,
) => Promise<CommunityFixture> {
  const start = relayForTests();
  const closing: (() => Promise<void>)[] = [];
  afterEach(async () => {
    for (const close of closing.splice(0)) await close();
  });
  return async (modules, options = {}) => {
    const relay = await start({
      options: { slackApp: { events: ["team_join", "message.channels"] }, ...options },
    });
    const { slack, settings, clock, logged } = relay;
    slack.world.tokens.get(appBot.token)?.scopes.push("channels:history");
    const database = await openDatabase("sqlite::memory:");
    closing.push(() => database.close());
    let file = fileOf(modules);
    const write = (...said: readonly unknown[]) => void (logged as string[]).push(JSON.stringify(said));
    const app = openGithubApp({ ...settings.github, ...settings.repository });
    const head = createHeadReading(settings.config, app, clock);
    const context = communityContext(settings, {
      database,
      app,
      head,
      file: { current: () => file },
      installations: undefined,
      fetch,
      clock,
      log: { info: write, warn: write, error: write } as never,
    });
    const hearEvent = eventHearer(context);
    let heard = 0;
    return {
      ...relay,
      context,
      database,
      setModules(yaml) {
        file = fileOf(yaml);
      },
      async hear(times = 1) {
        const events = slack.deliveries.filter(({ type }) => type === "events_api");
        for (const { payload } of events.slice(heard)) {
          const incoming: Incoming = { kind: "event", payload, at: Math.floor(clock.now() / 1000) };
          for (let time = 0; time < times; time += 1) await hearEvent(incoming);
          heard += 1;
        }
      },
      async ask(text, by) {
        const answer = createAnswerer({
          settings,
          head,
          fetch,
          clock,
          grantKudos: (wish, at) => answerKudos(wish, at, context),
        });
        return (await answer(await relay.take(text, by))).texts ?? [];
      },
      join(name, more = {}) {
        const id = `U0${name.toUpperCase()}0000`;
        slack.byHand("ada", ({ users, team }) => {
          const user: User = {
            id,
            teamId: team.id,
            name,
            realName: name,
            email: `${name}@acme.dev`,
            deleted: false,
            bot: false,
            invited: false,
            admin: false,
          };
          users.set(id, { ...user, ...more });
        });
      },
      sentTo: (id) =>
        slack.messages.flatMap(({ via, status, body }) =>
          via === "chat.postMessage" && status === 200 && body?.["channel"] === id
            ? [String(body["text"])]
            : [],
        ),
    };
  };
}

function fileOf(modules: string) {
  const { content, findings } = parseRelayFile(
    new TextEncoder().encode(`modules:\n${modules}\n`),
    "relay.yaml",
  );
  const [first] = findings;
  if (first !== undefined) throw new Error(first.message);
  return content;
}
