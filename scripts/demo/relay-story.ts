import { runAction } from "../../emulators/runner.ts";
import type { Message } from "../../emulators/slack/hooks.ts";
import { systemClock } from "../../src/app/system-clock.ts";
import { startChatFixture } from "../../src/chat/testing/fixture.ts";
import { readSettings } from "../../src/relay/settings.ts";
import { startRelay } from "../../src/relay/start.ts";
import { relayEnvironment, relayFixtureOptions } from "../../src/relay/testing/fixture.ts";
import { messageView, sceneTitle } from "./slack-view.ts";

const signingSecret = "a-signing-secret-of-the-demo";

/** Waits until something is there. Throws when it doesn't come within a minute. */
async function until<Found>(find: () => Found | undefined): Promise<Found> {
  for (let tries = 0; tries < 1200; tries += 1) {
    const found = find();
    if (found !== undefined) return found;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error("It was waited for a minute in vain.");
}

/**
 * Tells what the relay does, a line at a time, at most so wide: it listens to an emulated Slack over a socket, answers, and
 * starts a workflow on an emulated GitHub, which the built Action carries out. All of it is on this machine.
 */
export async function tellRelayStory(print: (line: string) => void, columns: number): Promise<void> {
  const show = (lines: readonly string[]) => lines.forEach(print);
  const fixture = await startChatFixture({ ...relayFixtureOptions, start: new Date() });
  const { github, slack } = fixture;
  const { env, publicKey } = await relayEnvironment(fixture);
  const { settings } = readSettings({ ...env, ROLLCALL_DATABASE: "sqlite::memory:" });
  const quiet = { info() {}, warn() {}, error() {} };
  const relay = await startRelay(settings, { fetch, clock: systemClock, log: quiet as never });
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
    for (const { via, body = {} } of fresh) {
      const reader = via === "response_url" ? typist : (people.get(String(body["channel"])) ?? "the channel");
      const isForAll = body["response_type"] === "in_channel";
      show(messageView(isForAll ? "Rollcall, to everybody" : `Rollcall, to ${reader} alone`, body, columns));
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
        "teams.yaml says who is in which team. lea leads red, max leads blue. The relay listens over a socket: nothing reaches this machine from outside.",
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
        "max presses Approve. The relay forwards his click, signed; the Action holds it against the pull request, merges, and applies.",
        columns,
      ),
    );
    const request = asked.findLast(({ body }) => JSON.stringify(body).includes("Approve"));
    if (request === undefined) throw new Error("Nobody was asked to approve.");
    const action = /"action_id":"([^"]*approve[^"]*)"/.exec(JSON.stringify(request.body))?.[1] ?? "";
    show(messageView("max", { text: "presses [ Approve ]" }, columns));
    await slack.click("max", request, action).done;
    await showMessages("max");
    await runWorkflow();
    const settled = slack.messages.find(({ ts, via }) => ts === request.ts && via === request.via);
    show(messageView("Rollcall, to max alone, in place of the buttons", settled?.body ?? {}, columns));
    if (accepted().length > shown) await showMessages("max");

    const inTeam = github.world.team("blue")?.members.has(github.world.user("mia-gh")?.id ?? 0);
    show(
      sceneTitle(
        "That was all",
        `On GitHub, mia is ${inTeam ? "in" : "not in"} blue now. GitHub was asked ${github.calls.length} times and started ${carriedOut} workflows; Slack sent ${slack.deliveries.length} requests, each taken once. docs/relay.md sets it up in ten minutes.`,
        columns,
      ),
    );
  } finally {
    await relay.stop();
    await Promise.all([github.close(), slack.close()]);
  }
}
