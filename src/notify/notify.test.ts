import { afterEach, describe, expect, it } from "vitest";
import { type SlackEmulator, startSlack } from "../../emulators/slack/slack.ts";
import { cases } from "../../test/reports/cases.ts";
import type { NotifyOn } from "../core/policies.ts";
import type { Report, Result } from "../core/report.ts";
import { fakeClock } from "../core/testing/fake-clock.ts";
import { renderSlack } from "../report/slack.ts";
import { isNotable, notify } from "./notify.ts";
import { createWebhook, type Webhook } from "./webhook.ts";

const running: SlackEmulator[] = [];
afterEach(async () => {
  await Promise.all(running.splice(0).map((slack) => slack.close()));
});

async function workspace(): Promise<SlackEmulator> {
  const slack = await startSlack({ team: { id: "T0ACME", domain: "acme" } });
  running.push(slack);
  return slack;
}

function to(slack: SlackEmulator, url: string, purpose: "webhook" | "response_url" = "webhook"): Webhook {
  return createWebhook({ url, purpose, root: slack.url, fetch, clock: fakeClock() });
}

function report(name: string): Report {
  const build = cases[name];
  if (build === undefined) throw new Error(`There is no case ${name}.`);
  return build();
}

describe("notifying", () => {
  it.each(Object.keys(cases))("gets the report of %s past Slack's own checks, first time", async (name) => {
    const slack = await workspace();
    const it = report(name);
    const findings = await notify(it, renderSlack(it), {
      webhooks: [to(slack, slack.webhookUrl)],
      notifyOn: "always",
    });
    expect(findings).toEqual([]);
    expect(slack.messages.map((each) => each.answer)).toEqual(["ok"]);
  });

  it("tells every webhook", async () => {
    const slack = await workspace();
    const webhooks = [to(slack, slack.webhookUrl), to(slack, slack.webhookUrl)];
    await notify(report("applied"), { text: "hi" }, { webhooks, notifyOn: "changes" });
    expect(slack.messages).toHaveLength(2);
  });

  it("answers the response_url of whoever asked, and leaves the webhooks to notify-on", async () => {
    const slack = await workspace();
    const response = to(slack, `${slack.url}${path(slack.responseUrl())}`, "response_url");
    const webhooks = [to(slack, slack.webhookUrl)];
    const findings = await notify(
      report("nothing-to-do"),
      { text: "hi" },
      { webhooks, response, notifyOn: "changes" },
    );
    expect(findings).toEqual([]);
    expect(slack.messages.map((each) => each.via)).toEqual(["response_url"]);
  });

  it("falls back to the webhook, once, when the response_url is used up or expired", async () => {
    for (const notifyOn of ["failure", "always"] as const) {
      const slack = await workspace();
      const response = to(slack, `${slack.url}/commands/T0ACME/1/gone`, "response_url");
      const webhooks = [to(slack, slack.webhookUrl)];
      const findings = await notify(
        report("nothing-to-do"),
        { text: "hi" },
        { webhooks, response, notifyOn },
      );
      expect(findings).toMatchObject([{ severity: "warning", code: "response_url_expired" }]);
      expect(slack.messages.map((each) => [each.via, each.status])).toEqual([
        ["response_url", 404],
        ["webhook", 200],
      ]);
    }
  });

  it("warns when neither the response_url nor any webhook takes it", async () => {
    const slack = await workspace();
    const response = to(slack, `${slack.url}/commands/T0ACME/1/gone`, "response_url");
    const findings = await notify(
      report("applied"),
      { text: "hi" },
      { webhooks: [], response, notifyOn: "changes" },
    );
    expect(findings).toMatchObject([{ severity: "warning", code: "notification_failed" }]);
  });

  it("warns, with Slack's words and what to do, when a webhook refuses; and tells no address", async () => {
    const slack = await workspace();
    const webhooks = [to(slack, `${slack.url}/services/T0ACME/B0/secret`)];
    const findings = await notify(report("applied"), { text: "hi" }, { webhooks, notifyOn: "changes" });
    expect(findings).toEqual([
      {
        severity: "warning",
        code: "notification_failed",
        message: "The Slack webhook did not take the report: no_service (HTTP 404).",
        remedy:
          "The webhook was removed or never existed. Make a new one, and put its address in the secret.",
      },
    ]);
    expect(JSON.stringify(findings)).not.toContain('secret"');
  });

  it("sends the words alone when Slack refuses the blocks, and says so", async () => {
    const slack = await workspace();
    const it = report("applied");
    slack.fail({ matches: () => true, fault: { kind: "quirk", name: "invalid_blocks" } });
    const findings = await notify(it, renderSlack(it), {
      webhooks: [to(slack, slack.webhookUrl)],
      notifyOn: "changes",
    });
    expect(findings).toMatchObject([{ severity: "warning", code: "notification_simplified" }]);
    expect(slack.messages.map((each) => [each.answer, each.body?.["blocks"] === undefined])).toEqual([
      ["invalid_blocks", false],
      ["ok", true],
    ]);
  });

  it("sends nothing at all on never", async () => {
    const slack = await workspace();
    const response = to(slack, `${slack.url}${path(slack.responseUrl())}`, "response_url");
    await notify(
      report("applied"),
      { text: "hi" },
      { webhooks: [to(slack, slack.webhookUrl)], response, notifyOn: "never" },
    );
    expect(slack.messages).toEqual([]);
  });
});

describe("what is news", () => {
  const plan = { changes: report("one-person-joins").plan.changes, findings: [], digest: "" };
  const none = { changes: [], findings: [], digest: "" };
  const table: readonly [result: Result, changes: boolean, heard: readonly NotifyOn[]][] = [
    ["clean", false, ["always"]],
    ["planned", true, ["always", "changes"]],
    ["applied", true, ["always", "changes"]],
    ["partial", true, ["always", "changes", "failure"]],
    ["refused", true, ["always", "changes", "failure"]],
    ["invalid", false, ["always", "changes", "failure"]],
    ["failed", false, ["always", "changes", "failure"]],
  ];
  it.each(table)("a run that ends %s is heard by whoever asked for it", (result, changes, heard) => {
    const all: readonly NotifyOn[] = ["changes", "always", "failure", "never"];
    const notified = all.filter((each) => isNotable({ result, plan: changes ? plan : none }, each));
    expect(notified.sort()).toEqual([...heard].sort());
  });

  it("a run that tells what somebody took away by hand is heard, although it changes nothing", () => {
    const findings = [{ severity: "warning", code: "not_put_back", message: "", remedy: "" } as const];
    expect(isNotable({ result: "clean", plan: none, findings }, "changes")).toBe(true);
    expect(isNotable({ result: "clean", plan: none, findings }, "failure")).toBe(false);
    const isKnown = () => true;
    expect(isNotable({ result: "clean", plan: none, findings, isKnown }, "changes")).toBe(false);
  });
});

function path(url: string): string {
  return new URL(url, "http://slack.test").pathname;
}
