import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type SlackEmulator, startSlack } from "../../emulators/slack/slack.ts";
import { type Acme, acmeYaml, startAcme } from "./acme.ts";
import { commentsOn, openPullRequest } from "./pull-request.ts";

let acme: Acme;
let slack: SlackEmulator;
beforeEach(async () => {
  acme = await startAcme();
  slack = await startSlack({});
});
afterEach(async () => {
  await Promise.all([acme.github.close(), slack.close()]);
});

const reworded = acmeYaml.replace("Services and data", "Services <!channel> @here");

function run(yaml: string, inputs: Readonly<Record<string, string>> = {}) {
  return acme.run(yaml, {
    inputs: { "slack-api-url": slack.apiUrl, "slack-webhook-url": `\n ${slack.webhookUrl} \n`, ...inputs },
  });
}

describe("Slack", () => {
  it("hears what changed, with a link to the run and the commit, and nothing in it can ring", async () => {
    const job = await run(reworded);
    expect(job).toMatchObject({ exitCode: 0, outputs: { result: "applied", findings: "1" } });
    expect(Number(job.outputs["duration-ms"])).toBeGreaterThan(0);
    expect(job.summary).toMatch(/ · took [\d.]+ s ·/);
    expect(slack.messages).toHaveLength(1);
    const sent = JSON.stringify(slack.messages[0]);
    expect(sent).toContain("backend");
    expect(sent).toContain("actions/runs/4711");
    // Text in a rich_text block notifies nobody. In other blocks it would.
    const { text, blocks } = JSON.parse(slack.messages[0]?.raw ?? "{}");
    const markup = blocks.filter(({ type }: { type: string }) => type !== "rich_text");
    expect(text + JSON.stringify(markup)).not.toMatch(/<!|<@/);
  });

  it("hears nothing when there was nothing to do, unless it asked for everything", async () => {
    await run(acmeYaml);
    expect(slack.messages).toHaveLength(0);
    await run(acmeYaml, { "notify-on": "always" });
    expect(slack.messages).toHaveLength(1);
  });

  it("hears of failures alone, or of nothing at all, when asked to", async () => {
    await run(reworded, { "notify-on": "failure" });
    await run("version: 2", { "notify-on": "never" });
    expect(slack.messages).toHaveLength(0);
    await run("version: 2", { "notify-on": "failure" });
    expect(slack.messages).toHaveLength(1);
  });

  it("starts a workflow with texts alone, where its webhook is among the others", async () => {
    const both = `${slack.webhookUrl}\n${slack.triggerUrl}`;
    const job = await run(reworded, { "slack-webhook-url": both });
    expect(job.exitCode).toBe(0);
    const started = slack.messages.filter(({ path }) => path.startsWith("/triggers/"));
    expect(started.map(({ body, status }) => ({ body, status }))).toEqual([
      {
        status: 200,
        body: {
          result: "applied",
          text: expect.stringContaining("backend"),
          changes: "1",
          applied: "1",
          failed: "0",
          run: expect.stringContaining("actions/runs/4711"),
        },
      },
    ]);
    expect(slack.messages).toHaveLength(2);
    await run(reworded, { "slack-webhook-url": slack.triggerUrl });
    expect(slack.messages).toHaveLength(2);
  });

  it("whose workflow refuses is a warning that says so", async () => {
    const gone = slack.triggerUrl.replace("/triggers/", "/triggers/x");
    const job = await run(reworded, { "slack-webhook-url": gone });
    expect(job).toMatchObject({
      exitCode: 0,
      log: expect.stringContaining("The Slack workflow did not take"),
    });
  });

  it("that refuses a message fails the run with fail-on-notify-error, once everything is applied", async () => {
    slack.fail({
      matches: ({ path }) => path.startsWith("/services/"),
      times: 10,
      fault: { kind: "answer", answer: { status: 404, body: "no_service" } },
    });
    const job = await run(reworded, { "fail-on-notify-error": "true" });
    expect(job).toMatchObject({ exitCode: 1, outputs: { result: "applied" } });
    const quiet = await run(acmeYaml, { "fail-on-notify-error": "true", "notify-on": "never" });
    expect(quiet.exitCode).toBe(0);
  });

  it("whose address answers 200 with a web page has taken nothing, and the run says so", async () => {
    slack.fail({
      matches: ({ path }) => path.startsWith("/services/"),
      times: 10,
      fault: {
        kind: "answer",
        answer: { status: 200, body: "<!DOCTYPE html><html><title>Sign in</title></html>" },
      },
    });
    const job = await run(reworded, { "fail-on-notify-error": "true" });
    expect(job).toMatchObject({ exitCode: 1, outputs: { result: "applied" } });
    expect(job.log).toContain("a web page");
  });

  it("hears of a pull request once, however often it is pushed to, and each time when it asked for everything", async () => {
    await acme.github.close();
    acme = await startAcme((seed) => ({
      ...seed,
      repos: [...(seed.repos ?? []), { name: "access", files: { "teams.yaml": acmeYaml } }],
    }));
    const pull = await openPullRequest(acme.github, { "teams.yaml": reworded });
    const inputs = { "slack-api-url": slack.apiUrl, "slack-webhook-url": slack.webhookUrl };
    const plan = (more: Readonly<Record<string, string>> = {}) =>
      acme.run("", {
        event: "pull_request",
        payload: pull.payload,
        workspace: {},
        inputs: { ...inputs, ...more },
      });
    for (const _ of ["opened", "pushed", "pushed"]) expect((await plan()).exitCode).toBe(0);
    expect(slack.messages).toHaveLength(1);
    await plan({ "notify-on": "always" });
    expect(slack.messages).toHaveLength(2);
    expect(await commentsOn(acme.github, pull.number)).toHaveLength(1);
  });

  it("that refuses a message is a warning, and the run stays as it was; its address is told nowhere", async () => {
    slack.fail({
      matches: ({ path }) => path.startsWith("/services/"),
      times: 10,
      fault: { kind: "answer", answer: { status: 404, body: "no_service" } },
    });
    const job = await run(reworded);
    expect(job).toMatchObject({ exitCode: 0, outputs: { result: "applied", findings: "2" } });
    expect(job.log).toContain("::warning");
    expect(job.log).toContain("no_service");
    const secret = new URL(slack.webhookUrl).pathname;
    const shown = job.log.split("\n").filter((line) => !line.startsWith("::add-mask::"));
    expect(shown.join("\n") + job.stderr + job.summary + JSON.stringify(job.plan)).not.toContain(secret);
  });

  it("answers the one who asked, and the webhook instead when the response_url is used up", async () => {
    const url = slack.responseUrl();
    await run(reworded, { "response-url": url, "notify-on": "failure" });
    expect(slack.messages).toHaveLength(1);
    slack.fail({
      matches: ({ path }) => url.endsWith(path),
      times: 10,
      fault: { kind: "answer", answer: { status: 404, body: "used_url" } },
    });
    await run(acmeYaml, { "response-url": url });
    const answered = slack.messages.map(({ status }) => status);
    expect(answered.filter((status) => status === 200)).toHaveLength(2);
  });

  it("is never written to at an address that isn't Slack's", async () => {
    const job = await run(reworded, { "response-url": "https://example.com/collect" });
    expect(job.log).toContain("response_url");
    expect(job.exitCode).toBe(0);
  });
});
