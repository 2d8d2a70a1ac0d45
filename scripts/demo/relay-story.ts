import { runAction } from "../../emulators/runner.ts";
import type { Message } from "../../emulators/slack/hooks.ts";
import { systemClock } from "../../src/app/system-clock.ts";
import { startChatFixture } from "../../src/chat/testing/fixture.ts";
import { slackLiveEvents } from "../../src/providers/slack/live/events.ts";
import { githubEvents, githubWebhookPath } from "../../src/relay/receive/github-http.ts";
import { readSettings } from "../../src/relay/settings.ts";
import { startRelay } from "../../src/relay/start.ts";
import { driftYaml } from "../../src/relay/testing/drift-fixture.ts";
import { relayEnvironment, relayFixtureOptions } from "../../src/relay/testing/fixture.ts";
import { messageView, sceneTitle } from "./slack-view.ts";

const signingSecret = "a-signing-secret-of-the-demo";
const webhookSecret = "a-webhook-secret-of-the-demo";

/** Waits until something is there. Throws when it doesn't come within a minute. */
async function until<Found>(find: () => Found | undefined): Promise<Found> {
  for (let tries = 0; tries < 1200; tries += 1) {
    const found = find();
    if (found !== undefined) return found;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error("It was waited for a minute in vain.");
}

function isUndoable(body: Message["body"]): boolean {
  return JSON.stringify(body ?? {}).includes("rollcall_drift_undo");
}

/** Returns what is alike in messages to several people: each names the others. */
function alikeText(lines: readonly string[]): string {
  return lines.join("\n").replace(/Asked too: \w+/, "");
}

/**
 * Tells what the relay does, a line at a time, at most so wide: it listens to an emulated Slack over a socket, answers, and
 * starts a workflow on an emulated GitHub, which the built Action carries out. All of it is on this machine.
 */
export async function tellRelayStory(print: (line: string) => void, columns: number): Promise<void> {
  const show = (lines: readonly string[]) => lines.forEach(print);
  const fixture = await startChatFixture({
    ...relayFixtureOptions,
    yaml: driftYaml,
    start: new Date(),
    githubApp: {
      permissions: { actions: "write", contents: "read", metadata: "read", members: "read" },
      events: githubEvents,
      webhook: { url: "http://127.0.0.1:9/", secret: webhookSecret },
    },
    slackApp: { events: slackLiveEvents },
  });
  const { github, slack } = fixture;
  const { env, publicKey } = await relayEnvironment(fixture);
  const { settings } = readSettings({
    ...env,
    ROLLCALL_DATABASE: "sqlite::memory:",
    ROLLCALL_DRIFT_CHANNEL: "#access",
    GITHUB_WEBHOOK_SECRET: webhookSecret,
  });
  const quiet = { info() {}, warn() {}, error() {} };
  const relay = await startRelay(settings, { fetch, clock: systemClock, log: quiet as never });
  if (github.world.app !== undefined)
    github.world.app.webhook.url = `http://127.0.0.1:${relay.port}${githubWebhookPath}`;
  const repo = github.world.repo("acme/access");
  const people = new Map([...slack.world.users.values()].map(({ id, name }) => [id, name]));
  let shown = 0;
  let carriedOut = 0;

  const accepted = () => slack.messages.filter(({ status }) => status === 200);

  /** Shows the messages that have come since, once there is one. `typist`: who sees what nobody else does. */
  async function showMessages(typist: string): Promise<readonly Message[]> {
    await until(() => accepted()[shown]);
    const fresh = accepted().slice(shown);
    shown += fresh.length;
    const readerOf = ({ via, body = {} }: Message) => {
      if (body["response_type"] === "in_channel") return "everybody";
      if (via === "response_url") return `${typist} alone`;
      const person = people.get(String(body["channel"]));
      return person === undefined ? "the channel" : `${person} alone`;
    };
    // What several people are told alike is shown once.
    const told = Map.groupBy(fresh, ({ body }) => alikeText(messageView("", body ?? {}, columns)));
    for (const each of told.values()) {
      const readers = each.map(readerOf).join(", and to ");
      show(messageView(`Rollcall, to ${readers}`, each.at(-1)?.body ?? {}, columns));
    }
    return fresh;
  }

  async function say(who: string, line: string): Promise<void> {
    show(messageView(who, { text: line }, columns));
    await slack.say(who, line).done;
  }

  /** Carries out the run that the relay has started last, as a runner of GitHub's does. */
  async function runWorkflow(): Promise<void> {
    const started = await until(() => repo?.activity.started[carriedOut]);
    carriedOut += 1;
    const job = await runAction({
      event: "workflow_dispatch",
      sha: repo?.git.refs.get("refs/heads/main") ?? "",
      payload: {
        repository: { default_branch: "main", full_name: "acme/access" },
        inputs: { request: started.inputs["request"] },
      },
      github,
      inputs: {
        "github-token": "app-token",
        "slack-token": "xoxb-rollcall",
        "slack-api-url": slack.apiUrl,
        "slack-signing-secret": signingSecret,
        "relay-key": publicKey,
        "chat-merge": "true",
      },
    });
    if (job.exitCode !== 0) throw new Error(`The Action has failed:\n${job.log}${job.stderr}`);
  }

  try {
    await until(() => slack.connections.find(({ isOpen }) => isOpen));
    show(
      sceneTitle(
        "Acme in Slack, with the relay",
        "teams.yaml says who is in which team. lea leads red, max leads blue. The relay hears Slack over a socket.",
        columns,
      ),
    );

    show(sceneTitle("1. A question", "Answered by the relay, from the file. No workflow runs.", columns));
    await say("lea", "/rollcall team view blue");
    await showMessages("lea");

    show(
      sceneTitle(
        "2. A change, of a team that isn't hers",
        "The relay starts the workflow, and says so. The Action writes a pull request, and asks who may allow it.",
        columns,
      ),
    );
    await say("lea", "/rollcall team add blue mia");
    await showMessages("lea");
    await runWorkflow();
    const asked = await showMessages("lea");

    show(
      sceneTitle(
        "3. An approval, by a button",
        "max presses Approve. The relay forwards his click, and the Action judges it, merges, and applies.",
        columns,
      ),
    );
    const request = asked.findLast(({ body }) => JSON.stringify(body).includes("Approve"));
    if (request === undefined) throw new Error("Nobody was asked to approve.");
    const action = /"action_id":"([^"]*approve[^"]*)"/.exec(JSON.stringify(request.body))?.[1] ?? "";
    show(messageView("max", { text: "presses [ Approve ]" }, columns));
    await slack.click("max", request, action).done;
    const clicked = () => slack.messages.find(({ ts, via }) => ts === request.ts && via === request.via);
    await until(() => (JSON.stringify(clicked()?.body).includes("/actions/runs/") ? clicked() : undefined));
    show(messageView("Rollcall, to max alone, in the same message", clicked()?.body ?? {}, columns));
    await runWorkflow();
    show(messageView("Rollcall, to max alone, in place of the buttons", clicked()?.body ?? {}, columns));
    if (accepted().length > shown) await showMessages("max");

    show(
      sceneTitle(
        "4. A change by hand",
        "On GitHub, max puts zoe into red. GitHub tells the relay, which holds it against the file.",
        columns,
      ),
    );
    const byHandAt = Date.now();
    const members = () => github.world.team("red")?.members;
    const zoe = github.world.user("zoe-gh")?.id ?? 0;
    github.byHand("max-gh", () => void members()?.set(zoe, "member"));
    const told = await until(() => accepted().find(({ body }) => isUndoable(body)));
    const seconds = Math.ceil((Date.now() - byHandAt) / 1000);
    show(messageView(`Rollcall, to the channel, ${seconds} seconds later`, told.body ?? {}, columns));
    shown = accepted().length;
    show(messageView("lea", { text: "presses [ Undo ]" }, columns));
    await slack.click("lea", told, "rollcall_drift_undo").done;
    await runWorkflow();
    const undone = await until(() => accepted().find(({ ts, body }) => ts === told.ts && !isUndoable(body)));
    show(messageView("Rollcall, in place of the buttons", undone.body ?? {}, columns));

    const isIn = (slug: string, login: string) =>
      github.world.team(slug)?.members.has(github.world.user(login)?.id ?? 0) ? "in" : "not in";
    show(
      sceneTitle(
        "That was all",
        `On GitHub, mia is ${isIn("blue", "mia-gh")} blue now, and zoe is ${isIn("red", "zoe-gh")} red. GitHub was asked ${github.calls.length} times and started ${carriedOut} workflows; Slack sent ${slack.deliveries.length} requests, each taken once. docs/relay.md sets it up in ten minutes.`,
        columns,
      ),
    );
  } finally {
    await relay.stop();
    await Promise.all([github.close(), slack.close()]);
  }
}
