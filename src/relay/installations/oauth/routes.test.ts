import { describe, expect, test } from "vitest";
import { allow, begin, comeBack, installFixtures } from "../testing/installed.ts";

const start = installFixtures();
const workspace = { teamId: "T0ACME" };

describe("installing the Slack app", () => {
  test("S049: keeps the installation, and says in which workspace it is", async () => {
    const { install, service, slack, logged } = await start();
    const page = await install();
    expect([page.status, page.html]).toEqual([200, expect.stringContaining("Rollcall is installed in Acme")]);
    const found = await service.store.fetchInstallation(workspace);
    expect(found).toMatchObject({
      team: { id: "T0ACME", name: "Acme" },
      user: { id: "U0INSTALLER" },
      bot: { userId: "U0ROLLCALL", id: "B0ROLLCALL", scopes: ["chat:write", "commands"] },
      authVersion: "v2",
    });
    expect(slack.world.tokens.get(found.bot?.token ?? "")?.status).toBe("active");
    expect(slack.violations).toEqual([]);
    expect(logged.join()).not.toMatch(/xox[a-z]-|code=|state=/);
  });

  test("S040: keeps a person's token beside the bot's, and one of a person alone", async () => {
    const both = await start({ settings: { userScopes: ["usergroups:write"] } });
    await both.install();
    expect(await both.service.store.fetchInstallation(workspace)).toMatchObject({
      user: { id: "U0INSTALLER", scopes: ["usergroups:write"], token: expect.stringMatching(/^xoxp/) },
      bot: { token: expect.stringMatching(/^xoxb/) },
    });
    const alone = await start({ settings: { scopes: [], userScopes: ["usergroups:write"] } });
    expect((await alone.install()).status).toBe(200);
    expect(await alone.service.store.fetchInstallation(workspace)).not.toHaveProperty("bot");
  });

  test.each([false, true])(
    "S014, S015: keeps one for a whole organisation, a workspace's id beside it: %s",
    async (teamBesideOrganisation) => {
      const { install, service } = await start({
        enterprise: { id: "E0ACME", name: "Acme Group" },
        oauth: { installs: "organisation", teamBesideOrganisation },
      });
      const page = await install();
      expect(page.html).toContain("Rollcall is installed in Acme Group");
      expect(page.html).toContain("none of the organisation&#39;s workspaces yet");
      expect(await service.store.places()).toEqual(["E0ACME"]);
      const found = await service.store.fetchInstallation({
        enterpriseId: "E0ACME",
        isEnterpriseInstall: true,
      });
      expect(found).toMatchObject({
        enterpriseUrl: expect.stringContaining("enterprise"),
        isEnterpriseInstall: true,
      });
      expect(found.team).toBeUndefined();
    },
  );

  test("S024: keeps what renews the token, where tokens rotate", async () => {
    const { install, service } = await start({ oauth: { rotates: true } });
    await install();
    expect((await service.store.fetchInstallation(workspace)).bot).toMatchObject({
      refreshToken: expect.stringMatching(/^xoxe/),
      expiresAt: expect.any(Number),
    });
  });

  test("S048: a cookie binds it to the browser, for ten minutes, and no page lets itself be framed or kept", async () => {
    const { url } = await start();
    const page = await fetch(`${url}/slack/install`);
    expect(page.headers.get("set-cookie")).toMatch(
      /^slack-app-oauth-state=[\w.-]+; Secure; HttpOnly; Path=\/; Max-Age=600$/,
    );
    expect(page.headers.get("content-security-policy")).toContain("frame-ancestors 'none'");
    expect([page.headers.get("cache-control"), page.headers.get("referrer-policy")]).toEqual([
      "no-store",
      "no-referrer",
    ]);
  });
});

describe("a page that says what to do", () => {
  test("is there for who cancels", async () => {
    const { url, service } = await start();
    const { cookie, address } = await begin(url);
    const page = await comeBack(await allow(address, "Cancel"), cookie);
    expect([page.status, page.html]).toEqual([
      200,
      expect.stringMatching(/Nothing was installed[\s\S]*href="\/slack\/install">Begin again/),
    ]);
    expect(await service.store.places()).toEqual([]);
  });

  test("S048: is there for who took too long", async () => {
    const { url, wait, service } = await start();
    const { cookie, address } = await begin(url);
    const back = await allow(address);
    wait(11);
    const page = await comeBack(back, cookie);
    expect([page.status, page.html]).toEqual([400, expect.stringContaining("That took too long")]);
    expect(await service.store.places()).toEqual([]);
  });

  test("S048: is there for who comes back twice, whichever relay answers, also with the cookie", async () => {
    const { url, slack } = await start();
    const { cookie, address } = await begin(url);
    const back = await allow(address);
    expect((await comeBack(back, cookie)).status).toBe(200);
    const calls = slack.calls.length;
    const page = await comeBack(back, cookie);
    expect([page.status, page.html]).toEqual([400, expect.stringContaining("This was done already")]);
    expect(slack.calls).toHaveLength(calls);
  });

  test.each([
    ["without a cookie", (back: string) => [back, ""]],
    ["with another one's cookie", (back: string) => [back, "slack-app-oauth-state=other"]],
    [
      "with a state that both made up",
      (back: string) => [back.replace(/state=[^&]*/, "state=x"), "slack-app-oauth-state=x"],
    ],
    [
      "with a state that names a file",
      (back: string) => [back.replace(/state=[^&]*/, "state=..%2Fx"), "slack-app-oauth-state=../x"],
    ],
    ["without a state", (back: string) => [back.replace(/&?state=[^&]*/, ""), "slack-app-oauth-state=x"]],
  ] as const)("S048: is there for another browser, %s", async (_, change) => {
    const { url, slack, service } = await start();
    const { address } = await begin(url);
    const [back = "", cookie = ""] = change(await allow(address));
    const page = await comeBack(back, cookie);
    expect([page.status, page.html]).toEqual([400, expect.stringContaining("Not begun in this browser")]);
    expect(slack.calls.filter(({ path }) => path.startsWith("/api/"))).toEqual([]);
    expect(await service.store.places()).toEqual([]);
  });

  test("is there for a workspace that isn't served, of which nothing is kept", async () => {
    const { install, service } = await start({ oauth: { team: { id: "T0OTHER", name: "<Other>" } } });
    const page = await install();
    expect([page.status, page.html]).toEqual([
      403,
      expect.stringMatching(/doesn&#39;t serve T0OTHER[\s\S]*SLACK_WORKSPACES needs T0OTHER/),
    ]);
    expect(await service.store.places()).toEqual([]);
  });

  test("S050: is there for each thing that Slack refuses, with its reason in the log alone", async () => {
    const pages: string[] = [];
    for (const [oauth, settings] of [
      [{}, { clientSecret: "wrong" }],
      [{}, { scopes: [] }],
    ] as const) {
      const { install, logged } = await start({ oauth, settings });
      const { status, html } = await install();
      pages.push(
        `${status} ${/<h1>(.*)<\/h1>/.exec(html)?.[1]} ${/"reason":"(\w+)"/.exec(logged.join())?.[1]}`,
      );
    }
    expect(pages).toEqual([
      "500 The relay isn&#39;t set up rightly bad_client_secret",
      "500 The relay isn&#39;t set up rightly no_scopes",
    ]);
    const { url, slack, wait, logged } = await start();
    const { cookie, address } = await begin(url);
    const back = await allow(address);
    const page = await comeBack(back.replace(/code=\w+/, "code=other"), cookie);
    expect(page.html).toContain("Slack didn&#39;t take the code");
    expect(logged.join()).toContain('"invalid_code"');
    wait(0);
    const again = await begin(url);
    slack.fail({
      matches: ({ path }) => path.endsWith("oauth.v2.access"),
      fault: { kind: "answer", answer: { status: 500 } },
    });
    const away = await comeBack(await allow(again.address), again.cookie);
    expect([away.status, away.html]).toEqual([502, expect.stringContaining("Slack can&#39;t be reached")]);
    const told = await fetch(`${url}/slack/oauth_redirect?error=%3Cscript%3E&state=x`);
    expect(await told.text()).not.toContain("script>");
    expect(logged.at(-1)).toContain('"reason":"none of the names that Slack gives"');
    expect((await fetch(`${url}/slack/oauth_redirect`)).status).toBe(400);
  });
});
