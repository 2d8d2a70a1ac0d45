import { describe, expect, test } from "vitest";
import { isInstallationMissing } from "./errors.ts";
import { createRenewal } from "./renewal.ts";
import { installFixtures } from "./testing/installed.ts";
import { sampleBot } from "./testing/samples.ts";

const start = installFixtures();
const workspace = { teamId: "T0ACME" };
const missing = expect.toSatisfy(isInstallationMissing);
const rotating = { oauth: { rotates: true } };
/** Slack's tokens live 12 hours, and are renewed two hours before their end. */
const almostOver = 10 * 60 + 1;

const refreshes = (fixture: Awaited<ReturnType<typeof start>>) =>
  fixture.slack.calls.filter(
    ({ path, body }) => path.endsWith("oauth.v2.access") && body.includes("refresh_token"),
  );

describe("a token that ends", () => {
  test("S024, S047: is renewed two hours before its end, and not earlier", async () => {
    const fixture = await start(rotating);
    await fixture.install();
    const first = await fixture.service.botToken("T0ACME");
    fixture.wait(10 * 60 - 5);
    expect(await fixture.service.botToken("T0ACME")).toEqual(first);
    fixture.wait(10);
    const second = await fixture.service.botToken("T0ACME");
    expect(second.token).not.toBe(first.token);
    expect((await fixture.service.store.findBot(workspace))?.token).toBe(second.token);
    expect(refreshes(fixture)).toHaveLength(1);
    fixture.wait(almostOver);
    expect((await fixture.service.botToken("T0ACME")).token).not.toBe(second.token);
  });

  test("S047: is renewed once, however many ask in however many processes, and all get the new one", async () => {
    const fixture = await start(rotating);
    await fixture.install();
    const other = await fixture.other();
    fixture.wait(almostOver + 119);
    fixture.slack.latency = 30;
    const asked = [fixture.service, other, fixture.service, other, fixture.service, other].map((each) =>
      each.botToken("T0ACME"),
    );
    const tokens = new Set((await Promise.all(asked)).map(({ token }) => token));
    expect([refreshes(fixture).length, tokens.size]).toEqual([1, 1]);
    expect([...tokens]).toEqual([(await fixture.service.store.findBot(workspace))?.token]);
    expect([...fixture.slack.oauth.refreshTokens.values()].filter(({ used }) => !used)).toHaveLength(1);
  });

  test("is stored before anybody gets it, also where the store was away just then", async () => {
    const fixture = await start(rotating);
    await fixture.install();
    const { store } = fixture.service;
    fixture.wait(almostOver);
    const change = store.change;
    let failures = 0;
    const asked = (async () => {
      const { settings } = fixture.slack.oauth;
      const log = { info() {}, warn() {}, error() {} } as never;
      const currentToken = createRenewal({
        ...settings,
        apiUrl: fixture.slack.apiUrl,
        fetch,
        now: fixture.now,
        sleep: async () => {},
        me: "me",
        log,
        store: {
          change: (place, edit) => {
            failures += refreshes(fixture).length > 0 && failures < 3 ? 1 : 0;
            return refreshes(fixture).length > 0 && failures < 3
              ? Promise.reject(new Error("away"))
              : change(place, edit);
          },
        },
      });
      return currentToken("T0ACME", "bot");
    })();
    const { token } = await asked;
    expect([failures, (await store.findBot(workspace))?.token]).toEqual([3, token]);
  });

  test.each(["doubled", "refused"] as const)(
    "isn't lost when the process that renews it is killed before it has stored the answer; Slack's second answer: %s",
    async (secondRefresh) => {
      const fixture = await start({ oauth: { rotates: true, secondRefresh } });
      await fixture.install();
      const before = await fixture.service.store.findBot(workspace);
      fixture.wait(almostOver);
      // As a killed process leaves it: claimed, and Slack has answered to nobody.
      const { refreshToken = "", token = "" } = before ?? {};
      const until = fixture.now() + 120_000;
      await fixture.service.store.change(
        "T0ACME",
        (record) => record && { ...record, renewals: [{ of: "bot", by: "killed", until }] },
      );
      const used = fixture.slack.oauth.refreshTokens.get(refreshToken);
      if (used !== undefined) used.used = true;
      expect((await fixture.service.botToken("T0ACME")).token).toBe(token);
      fixture.wait(3);
      const after = await fixture.service.botToken("T0ACME");
      if (secondRefresh === "doubled") {
        expect(after.token).not.toBe(token);
        return;
      }
      expect(after.token).toBe(token);
      expect(fixture.logged.join()).toContain("install the app again");
      fixture.wait(60);
      expect((await fixture.service.botToken("T0ACME")).token).toBe(token);
      fixture.wait(60);
      await expect(fixture.service.botToken("T0ACME")).rejects.toEqual(missing);
      const text = expect.stringContaining(
        "ends within two hours, and Slack doesn't renew it. Install it again",
      );
      expect(fixture.told).toEqual([{ text, hasToken: true }]);
    },
  );

  test("S047: is used on while Slack is away, and never after its end", async () => {
    const fixture = await start(rotating);
    await fixture.install();
    const { token } = await fixture.service.botToken("T0ACME");
    fixture.wait(almostOver);
    const isRefresh = ({ path }: { readonly path: string }) => path.endsWith("oauth.v2.access");
    fixture.slack.fail({ matches: isRefresh, fault: { kind: "answer", answer: { status: 503 } }, times: 99 });
    expect((await fixture.service.botToken("T0ACME")).token).toBe(token);
    expect(fixture.logged.join()).toContain("could not be renewed");
    fixture.wait(121);
    await expect(fixture.service.botToken("T0ACME")).rejects.toThrow(
      "has ended, and Slack gave no other one yet",
    );
    fixture.slack.clearFaults();
    fixture.wait(2);
    expect((await fixture.service.botToken("T0ACME")).token).not.toBe(token);
  });

  test("keeps what a new installation brings while it is renewed", async () => {
    const fixture = await start(rotating);
    await fixture.install();
    fixture.wait(almostOver);
    const { store } = fixture.service;
    const installedAt = fixture.now() + 1;
    const isRefresh = ({ path }: { readonly path: string }) => path.endsWith("oauth.v2.access");
    fixture.slack.fail({ matches: isRefresh, fault: { kind: "slow", ms: 50 } });
    const asked = fixture.service.botToken("T0ACME");
    while (refreshes(fixture).length === 0) await new Promise((resolve) => setTimeout(resolve, 1));
    const { token: known = "" } = [...fixture.slack.world.tokens.values()].at(-1) ?? {};
    await store.storeBot(sampleBot({ teamId: "T0ACME", token: known, installedAt }));
    expect((await asked).token).toBe(known);
    expect((await store.findBot(workspace))?.installedAt).toBe(installedAt);
  });

  test("of a person is renewed by itself, beside the bot's", async () => {
    const fixture = await start({ ...rotating, settings: { userScopes: ["usergroups:write"] } });
    await fixture.install();
    const before = await fixture.service.store.fetchInstallation(workspace);
    fixture.wait(almostOver);
    await fixture.service.sweep();
    const after = await fixture.service.store.fetchInstallation(workspace);
    expect(refreshes(fixture)).toHaveLength(2);
    expect(after.user.token).not.toBe(before.user.token);
    expect(after.bot?.token).not.toBe(before.bot?.token);
    expect(after.user).toMatchObject({
      refreshToken: expect.stringMatching(/^xoxe/),
      scopes: ["usergroups:write"],
    });
  });
});

test("a request is answered by its own workspace's bot, or by its organisation's, and by no other", async () => {
  const { install, service, slack } = await start({ enterprise: { id: "E0ACME", name: "Group" } });
  await install();
  slack.oauth.settings.installs = "organisation";
  await install();
  const tokenFor = (payload: object) => service.tokenFor({ kind: "command", at: 1, payload: { ...payload } });
  const own = (await service.store.findBot({ teamId: "T0ACME" }))?.token;
  const ofAll = (await service.store.findBot({ enterpriseId: "E0ACME" }))?.token;
  expect(own).not.toBe(ofAll);
  expect(await tokenFor({ team_id: "T0ACME", enterprise_id: "E0ACME" })).toBe(own);
  expect(await tokenFor({ team_id: "T0SISTER", enterprise_id: "E0ACME" })).toBe(ofAll);
  expect(await tokenFor({ team_id: "T0OTHER" })).toBeUndefined();
});

test("an installation that can't be read is told, and keeps the relay from nothing else", async () => {
  const fixture = await start({ settings: { workspaces: ["*"] }, oauth: { rotates: true } });
  await fixture.install();
  fixture.slack.oauth.settings.team = { id: "T0BROKEN", name: "Broken" };
  await fixture.install();
  await fixture.damage("T0BROKEN");
  fixture.wait(almostOver);
  const again = await fixture.other();
  await again.sweep();
  expect(refreshes(fixture)).toHaveLength(1);
  expect((await again.botToken("T0ACME")).token).toMatch(/^xoxe/);
  await expect(again.botToken("T0BROKEN")).rejects.toThrow("The installation of T0BROKEN can't be read");
  expect(fixture.logged.filter((line) => line.includes("T0BROKEN can't be read")).length).toBeGreaterThan(1);
});

describe("what Slack has ended", () => {
  const event = (fields: object, at = Math.floor(Date.now() / 1000) + 3600) => ({
    kind: "event" as const,
    at,
    payload: { team_id: "T0ACME", api_app_id: "A0ROLLCALL", event_time: at, event: fields },
  });

  test("S023: is gone at once, in memory too, once the app is uninstalled", async () => {
    const { install, service } = await start();
    await install();
    await service.store.findBot(workspace);
    await service.hear(event({ type: "app_uninstalled" }));
    await expect(service.store.fetchInstallation(workspace)).rejects.toEqual(missing);
    expect(await service.store.places()).toEqual([]);
  });

  test("S023: is a person's token, or the bot's, by their ids", async () => {
    const { install, service } = await start({ settings: { userScopes: ["users:read"] } });
    await install();
    await service.hear(event({ type: "tokens_revoked", tokens: { oauth: ["U0INSTALLER"] } }));
    const found = await service.store.fetchInstallation(workspace);
    expect([found.user.token, found.bot?.userId]).toEqual([undefined, "U0ROLLCALL"]);
    await service.hear(event({ type: "tokens_revoked", tokens: { bot: ["U0OTHER"] } }));
    expect(await service.store.findBot(workspace)).toBeDefined();
    await service.hear(event({ type: "tokens_revoked", tokens: { bot: ["U0ROLLCALL"] } }));
    await expect(service.store.fetchInstallation(workspace)).rejects.toEqual(missing);
  });

  test("is told to admins once, by whichever relay hears of it first", async () => {
    const { install, service, other, told, url } = await start();
    await install();
    const second = await other();
    await service.hear(event({ type: "tokens_revoked", tokens: { bot: ["U0OTHER"] } }));
    expect(told).toEqual([]);
    await service.hear(event({ type: "tokens_revoked", tokens: { bot: ["U0ROLLCALL"] } }));
    await service.hear(event({ type: "app_uninstalled" }));
    await second.hear(event({ type: "app_uninstalled" }));
    await second.sweep();
    const text = `The Slack app has no token in T0ACME any more: it was uninstalled there, or its token was revoked. Install it again: ${url}/slack/install`;
    expect(told).toEqual([{ text, hasToken: false }]);
  });

  test("stays where the app was installed again before its event came", async () => {
    const { install, service, wait, now } = await start();
    await install();
    wait(60);
    await install();
    const late = Math.floor(now() / 1000) - 30 * 60;
    await service.hear(event({ type: "app_uninstalled" }, late));
    await service.hear(event({ type: "tokens_revoked", tokens: { bot: ["U0ROLLCALL"] } }, late));
    expect(await service.store.findBot(workspace)).toBeDefined();
  });

  test("of an organisation leaves its workspaces' own installations", async () => {
    const { install, service, slack } = await start({ enterprise: { id: "E0ACME", name: "Group" } });
    await install();
    slack.oauth.settings.installs = "organisation";
    await install();
    const payload = {
      team_id: "T0ACME",
      enterprise_id: "E0ACME",
      event_time: Math.floor(Date.now() / 1000) + 3600,
      event: { type: "app_uninstalled" },
      authorizations: [{ team_id: null, enterprise_id: "E0ACME", is_enterprise_install: true }],
    };
    await service.hear({ ...event({}), payload });
    expect(await service.store.places()).toEqual(["T0ACME"]);
  });

  test.each(["revoked", "inactive"] as const)(
    "S023: is found out without an event, and told once: %s",
    async (status) => {
      const { install, service, slack, logged, told } = await start();
      await install();
      const { token } = await service.botToken("T0ACME");
      const known = slack.world.tokens.get(token);
      if (known !== undefined) known.status = status;
      await service.sweep();
      expect(await service.store.findBot(workspace)).toBeUndefined();
      await service.sweep();
      expect(logged.filter((line) => line.includes("T0ACME")).length).toBeGreaterThan(0);
      const calls = slack.calls.length;
      await expect(service.botToken("T0ACME")).rejects.toEqual(missing);
      expect(slack.calls).toHaveLength(calls);
      expect(told.map(({ text }) => text.slice(0, 45))).toEqual([
        "The Slack app has no token in T0ACME any more",
      ]);
    },
  );
});

test("a workspace without an installation is acted in with its organisation's, whose token nobody is given for it", async () => {
  const { install, service, slack, wait } = await start({ enterprise: { id: "E0ACME", name: "Group" } });
  slack.oauth.settings.installs = "organisation";
  await install();
  const token = (await service.store.findBot({ enterpriseId: "E0ACME" }))?.token;
  expect((await service.actingToken("T0ACME")).token).toBe(token);
  await expect(service.actingToken("T0OTHER")).rejects.toMatchObject({
    findings: [{ code: "installation_missing" }],
  });
  await expect(service.botToken("T0ACME")).rejects.toMatchObject({
    findings: [{ code: "installation_missing" }],
  });
  await service.store.deleteAll({ enterpriseId: "E0ACME", isEnterpriseInstall: true });
  wait(1);
  await expect(service.actingToken("T0ACME")).rejects.toThrow();
});
