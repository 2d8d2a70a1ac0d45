import type { Installation } from "@slack/oauth";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { isInstallationMissing } from "./errors.ts";
import { createRenewal } from "./renewal.ts";
import { makeStoreKey, readStoreKeys } from "./sealing.ts";
import type { RecordStorage } from "./storage/storage.ts";
import { createInstallationStore, type InstallationStore } from "./store.ts";
import { sampleInstallation as sample, sampleBot } from "./testing/samples.ts";
import { storages, type TestStorage } from "./testing/storages.ts";

const keys = readStoreKeys(makeStoreKey());
const workspace = { teamId: "T1", enterpriseId: undefined, isEnterpriseInstall: false };
const organisation = { teamId: undefined, enterpriseId: "E1", isEnterpriseInstall: true };
const missing = expect.toSatisfy(isInstallationMissing);

describe.each(storages)("installations in %s", (_, start) => {
  let storage: TestStorage | undefined;
  let time = 1_000_000;
  const open: RecordStorage[] = [];
  let store: InstallationStore;

  beforeAll(async () => {
    storage = await start();
  });
  afterAll(async () => {
    await storage?.close();
  });
  beforeEach(async ({ skip }) => {
    skip(storage === undefined, "NO POSTGRES on this machine");
    await storage?.clear();
    time = 1_000_000;
    store = await openStore();
  });
  afterEach(async () => {
    await Promise.all(open.splice(0).map((each) => each.close()));
  });

  async function openStore(change: { readonly clientId?: string; readonly keepsHistory?: boolean } = {}) {
    const opened = await storage?.open();
    if (opened === undefined) throw new Error("There is no storage.");
    open.push(opened);
    return createInstallationStore({
      storage: opened,
      keys,
      clientId: "1.1",
      now: () => (time += 1),
      sleep: () => new Promise((resolve) => setTimeout(resolve, 1)),
      ...change,
    });
  }

  test("S001: what is kept is found, by itself, as a bot, and no more once it is deleted", async () => {
    await store.storeInstallation(sample());
    expect(await store.fetchInstallation(workspace)).toMatchObject({
      team: { id: "T1" },
      bot: { token: "xoxb-1" },
    });
    expect(await store.findBot(workspace)).toMatchObject({ token: "xoxb-1", teamId: "T1" });
    await store.deleteBot(workspace);
    expect(await store.findBot(workspace)).toBeUndefined();
    expect(await store.fetchInstallation(workspace)).not.toHaveProperty("bot");
    await store.deleteInstallation({ ...workspace, userId: "U1" });
    await expect(store.fetchInstallation(workspace)).rejects.toEqual(missing);
    await store.storeInstallation(sample());
    await store.deleteAll(workspace);
    expect(await store.findBot(workspace)).toBeUndefined();
    expect(await store.places()).toEqual([]);
  });

  test("S002, S040: every field of an installation comes back as it was given", async () => {
    const given: Installation<"v2", false> = {
      ...(sample({ enterprise: "E1" }) as Installation<"v2", false>),
      user: {
        id: "U1",
        token: "xoxp-1",
        refreshToken: "xoxe-u",
        expiresAt: 1_800_000_000,
        scopes: ["users:read"],
      },
      bot: {
        token: "xoxb-1",
        refreshToken: "xoxe-b",
        expiresAt: 1_800_000_001,
        scopes: ["a", "b"],
        id: "B1",
        userId: "UB",
      },
      incomingWebhook: {
        url: "https://hooks.slack.test/1",
        channel: "#a",
        channelId: "C1",
        configurationUrl: "https://a.test",
      },
      tokenType: "bot",
      enterpriseUrl: "https://acme.enterprise.slack.test/",
      metadata: "from the wiki",
    };
    await store.storeInstallation(given);
    const { installedAt, ...found } = await store.fetchInstallation(workspace);
    expect(found).toEqual(given);
    expect(installedAt).toBe(1_000_001);
  });

  test("S003, S008: a bot has the fields of its installation, the app's own values apart", async () => {
    await store.storeInstallation({
      ...sample(),
      installedAt: 5,
      customValues: { token: "mine", note: "x" },
    } as Installation);
    expect(await store.findBot(workspace)).toEqual({
      appId: "A1",
      teamId: "T1",
      teamName: "Team T1",
      isEnterpriseInstall: false,
      token: "xoxb-1",
      id: "B1",
      userId: "UBOT",
      scopes: ["chat:write", "commands"],
      installedAt: 5,
      customValues: { token: "mine", note: "x" },
    });
  });

  test("S007: no value of the app's own takes the place of a field", async () => {
    const customValues = { bot: "mine", team: "mine", user_token: "mine" };
    await store.storeInstallation({ ...sample(), customValues } as Installation);
    const found = await store.fetchInstallation(workspace);
    expect(found.customValues).toEqual(customValues);
    expect([found.bot?.token, found.team?.id, found.user.token]).toEqual(["xoxb-1", "T1", "xoxp-1"]);
  });

  test.each([true, false])(
    "S009, S010: the newest one is found by every question, history kept: %s",
    async (keepsHistory) => {
      const kept = await openStore({ keepsHistory });
      for (const n of [1, 2, 3])
        await kept.storeInstallation(
          sample({ user: `U${n % 2}`, userToken: `xoxp-${n}`, botToken: `xoxb-${n}` }),
        );
      expect(await kept.fetchInstallation(workspace)).toMatchObject({
        user: { token: "xoxp-3" },
        bot: { token: "xoxb-3" },
      });
      expect((await kept.fetchInstallation({ ...workspace, userId: "U0" })).user.token).toBe("xoxp-2");
      expect((await kept.fetchInstallation({ ...workspace, userId: "U1" })).user.token).toBe("xoxp-3");
      const { bots, installations } = await kept.history(workspace);
      expect(bots.map(({ token }) => token)).toEqual(
        keepsHistory ? ["xoxb-3", "xoxb-2", "xoxb-1"] : ["xoxb-3"],
      );
      expect(installations.map(({ user }) => user.token)).toEqual(
        keepsHistory ? ["xoxp-3", "xoxp-2", "xoxp-1"] : ["xoxp-3", "xoxp-2"],
      );
    },
  );

  test("S011: what isn't installed is told as that, and a store that fails as another thing", async () => {
    await expect(store.fetchInstallation(workspace)).rejects.toEqual(missing);
    const failing = createInstallationStore({
      storage: {
        ...(await storage?.open()),
        read: () => Promise.reject(new Error("the disk is gone")),
      } as RecordStorage,
      keys,
      clientId: "1.1",
      now: () => 0,
      sleep: async () => {},
    });
    const away = expect.objectContaining({
      message: expect.stringContaining("can't be used: the disk is gone"),
    });
    await expect(failing.fetchInstallation(workspace)).rejects.toEqual(away);
    await expect(failing.findBot(workspace)).rejects.toEqual(away);
    await expect(failing.storeInstallation(sample())).rejects.toEqual(away);
  });

  test("S012: an installation of a person alone leaves the bot as it is, and a bot without a token is refused", async () => {
    await store.storeInstallation(sample());
    await store.storeInstallation(sample({ user: "U2", userToken: "xoxp-2", botToken: undefined }));
    expect(await store.fetchInstallation(workspace)).toMatchObject({
      user: { token: "xoxp-2" },
      bot: { token: "xoxb-1" },
    });
    await expect(store.storeBot(sampleBot({ token: "" }))).rejects.toThrow("without a token");
    expect(await store.findBot(workspace)).toMatchObject({ token: "xoxb-1" });
  });

  test("S013: whoever is asked for, the bot's token is the newest one", async () => {
    await store.storeInstallation(sample({ user: "U1", botToken: "xoxb-1" }));
    await store.storeInstallation(sample({ user: "U2", userToken: "xoxp-2", botToken: "xoxb-2" }));
    await store.storeBot(sampleBot({ token: "xoxb-3", installedAt: time + 1 }));
    for (const userId of [undefined, "U1", "U2", "U9"])
      expect((await store.fetchInstallation({ ...workspace, userId })).bot?.token).toBe("xoxb-3");
  });

  test("S014: each of the four ways to have an organisation and a workspace is found by its own question", async () => {
    const ways = [
      [sample({ team: undefined, enterprise: "E1", isForAll: true, botToken: "xoxb-org" }), organisation],
      [sample({ team: "T1", enterprise: "E1", botToken: "xoxb-grid" }), { ...workspace, enterpriseId: "E1" }],
      [sample({ team: "T2", botToken: "xoxb-alone" }), { ...workspace, teamId: "T2" }],
      [
        sample({ team: "T3", enterprise: "E2", isForAll: true, botToken: "xoxb-both" }),
        { ...organisation, enterpriseId: "E2", teamId: "T3" },
      ],
    ] as const;
    for (const [given] of ways) await store.storeInstallation(given);
    for (const [given, question] of ways)
      expect((await store.fetchInstallation(question)).bot?.token).toBe(given.bot?.token);
    expect(await store.places()).toEqual(["E1", "E2", "T1", "T2"]);
    expect((await store.fetchInstallation(workspace)).bot?.token).toBe("xoxb-grid");
  });

  test("S015, S046: an organisation's installation that came with a workspace's id is found without it", async () => {
    await store.storeInstallation(
      sample({ enterprise: "E1", isForAll: true, team: undefined, botToken: "xoxb-1" }),
    );
    await store.storeInstallation(
      sample({ enterprise: "E1", isForAll: true, team: "T7", botToken: "xoxb-2" }),
    );
    const found = await store.fetchInstallation(organisation);
    expect([found.bot?.token, found.team]).toEqual(["xoxb-2", undefined]);
    expect(await store.findBot({ ...organisation, teamId: "T7" })).not.toHaveProperty("teamId");
    await expect(store.fetchInstallation({ ...workspace, teamId: "T7" })).rejects.toEqual(missing);
  });

  test("S016, S045: what finds an installation deletes it, and that of an organisation leaves its workspaces alone", async () => {
    for (const question of [organisation, { ...organisation, teamId: "T1" }]) {
      await store.storeInstallation(sample({ enterprise: "E1" }));
      await store.storeInstallation(sample({ enterprise: "E1", isForAll: true, team: undefined }));
      await store.deleteAll(question);
      await expect(store.fetchInstallation(question)).rejects.toEqual(missing);
      expect(await store.places()).toEqual(["T1"]);
    }
  });

  test.each([true, false])(
    "S017, S045: no question finds a person's token once it is deleted, history kept: %s",
    async (keepsHistory) => {
      const kept = await openStore({ keepsHistory });
      await kept.storeInstallation(sample({ user: "U2", userToken: "xoxp-2" }));
      await kept.storeInstallation(sample({ user: "U1", userToken: "xoxp-1" }));
      await kept.storeInstallation(sample({ user: "U1", userToken: "xoxp-3" }));
      await kept.deleteInstallation({ ...workspace, userId: "U1" });
      const answers = [
        await kept.fetchInstallation(workspace),
        await kept.fetchInstallation({ ...workspace, userId: "U1" }),
        await kept.history(workspace),
      ];
      expect(JSON.stringify(answers)).not.toMatch(/xoxp-[13]/);
      expect(JSON.stringify(answers)).toContain("xoxb-1");
      expect((await kept.fetchInstallation({ ...workspace, userId: "U2" })).user.token).toBe("xoxp-2");
    },
  );

  test("S018: an id that begins with another one is somebody else's", async () => {
    for (const [team, user] of [
      ["T1", "U111"],
      ["T1", "U1112"],
      ["T11", "U111"],
    ] as const)
      await store.storeInstallation(sample({ team, user, userToken: `xoxp-${team}-${user}` }));
    await store.deleteInstallation({ ...workspace, userId: "U111" });
    expect((await store.fetchInstallation({ ...workspace, userId: "U1112" })).user.token).toBe(
      "xoxp-T1-U1112",
    );
    await store.deleteAll(workspace);
    expect((await store.fetchInstallation({ ...workspace, teamId: "T11" })).user.token).toBe("xoxp-T11-U111");
  });

  test("S019: what is written is what every question finds next, also while it is being asked", async () => {
    await store.storeInstallation(sample({ userToken: "xoxp-old" }));
    const questions = [workspace, { ...workspace, userId: "U1" }, { ...workspace, userId: "U2" }];
    for (const each of questions) await store.fetchInstallation(each);
    await store.storeInstallation(sample({ userToken: "xoxp-new", botToken: "xoxb-new" }));
    for (const each of questions) {
      const found = await store.fetchInstallation(each);
      expect([found.bot?.token, found.user.token]).not.toContain("xoxp-old");
      expect(found.bot?.token).toBe("xoxb-new");
    }
    const asked = store.findBot(workspace);
    await store.deleteAll(workspace);
    await asked;
    for (const each of questions) await expect(store.fetchInstallation(each)).rejects.toEqual(missing);
  });

  test("S020: of two in the same moment, the one that was kept later counts", async () => {
    for (const token of ["xoxb-1", "xoxb-2"])
      await store.storeInstallation(sample({ botToken: token, installedAt: 7 }));
    expect((await store.findBot(workspace))?.token).toBe("xoxb-2");
    await store.storeInstallation(sample({ botToken: "xoxb-0", installedAt: 6 }));
    expect((await store.findBot(workspace))?.token).toBe("xoxb-2");
  });

  test("S021: all that processes write at the same time is kept", async () => {
    const both = [store, await openStore()];
    const written = Array.from({ length: 12 }, (_, n) =>
      both[n % 2]?.storeInstallation(
        sample({ user: `U${n}`, userToken: `xoxp-${n}`, botToken: `xoxb-${n}` }),
      ),
    );
    await Promise.all(written);
    const { installations, bots } = await (await openStore()).history(workspace);
    expect(new Set(installations.map(({ user }) => user.token)).size).toBe(12);
    expect(new Set(bots.map(({ token }) => token)).size).toBe(12);
  });

  test("S022: apps in one store know nothing of each other", async () => {
    const other = await openStore({ clientId: "1.11" });
    await store.storeInstallation(sample({ botToken: "xoxb-1" }));
    await other.storeInstallation(sample({ botToken: "xoxb-other" }));
    await store.deleteAll(workspace);
    expect(await store.places()).toEqual([]);
    expect((await other.findBot(workspace))?.token).toBe("xoxb-other");
    await expect(openStore({ clientId: "../1" })).rejects.toThrow("client id");
  });

  test("S023: once the app is uninstalled, nothing of it is left anywhere", async () => {
    await store.storeInstallation(sample());
    await store.findBot(workspace);
    await store.deleteAll(workspace);
    await expect(store.fetchInstallation(workspace)).rejects.toEqual(missing);
    expect(await store.history(workspace)).toEqual({ bots: [], installations: [] });
    const seen = await (await storage?.open())?.addresses();
    expect(seen).toEqual([]);
    await store.storeInstallation(sample({ botToken: "xoxb-again" }));
    expect((await store.findBot(workspace))?.token).toBe("xoxb-again");
  });

  test("S040: null, which databases make of what isn't there, is nothing", async () => {
    const given = {
      ...sample(),
      enterprise: null,
      incomingWebhook: null,
      metadata: null,
    } as unknown as Installation;
    await store.storeInstallation({ ...given, user: { id: "U1", token: null, scopes: null } } as never);
    const found = await store.fetchInstallation({ ...workspace, enterpriseId: null, userId: null });
    expect(JSON.stringify(found)).not.toContain("null");
    expect(found.bot?.token).toBe("xoxb-1");
  });

  test("S041, S042: a question without a workspace and an organisation is refused, and so are ids that are none", async () => {
    await expect(store.fetchInstallation({})).rejects.toThrow("neither a workspace nor an organisation");
    for (const teamId of ["../T1", "t1", "E1", "T1/../T2", `T${"1".repeat(40)}`])
      await expect(store.fetchInstallation({ teamId })).rejects.toThrow("none of Slack's");
    await expect(store.deleteAll({ enterpriseId: "T1", isEnterpriseInstall: true })).rejects.toThrow();
  });

  test("S043: a person who installed nothing gets the bot, and nobody's token", async () => {
    await store.storeInstallation(sample());
    const found = await store.fetchInstallation({ ...workspace, userId: "U9" });
    expect(found.user).toEqual({ id: "U9" });
    expect(found.bot?.token).toBe("xoxb-1");
    await store.deleteBot(workspace);
    await expect(store.fetchInstallation({ ...workspace, userId: "U9" })).rejects.toEqual(missing);
  });

  test("S024, S047: a token that ends is renewed by one process of many, and all of them get the new one", async () => {
    const second = 1000;
    const bot = {
      token: "xoxb-1",
      refreshToken: "xoxe-1",
      expiresAt: Math.floor((time + 60 * second) / 1000),
    };
    await store.storeBot(sampleBot({ ...bot, installedAt: time }));
    const asked: string[] = [];
    const slack: typeof fetch = async (_, init) => {
      asked.push(String(init?.body));
      await new Promise((resolve) => setTimeout(resolve, 20));
      return Response.json({ ok: true, access_token: "xoxb-2", refresh_token: "xoxe-2", expires_in: 43_200 });
    };
    const renewals = [store, await openStore(), await openStore()].map((each, index) =>
      createRenewal({
        store: each,
        clientId: "1.1",
        clientSecret: "secret",
        apiUrl: undefined,
        fetch: slack,
        now: () => time,
        sleep: () => new Promise((resolve) => setTimeout(resolve, 5)),
        me: `process ${index}`,
        log: { info() {}, warn() {}, error() {} } as never,
      }),
    );
    const tokens = await Promise.all(
      [...renewals, ...renewals].map((currentToken) => currentToken("T1", "bot")),
    );
    expect(new Set(tokens.map(({ token }) => token))).toEqual(new Set(["xoxb-2"]));
    expect(asked).toHaveLength(1);
    expect(await store.findBot(workspace)).toMatchObject({ token: "xoxb-2", refreshToken: "xoxe-2" });
  });

  test("nothing that is secret can be read in what is kept", async () => {
    await store.storeInstallation(sample());
    const raw = await (await storage?.open())?.read({ clientId: "1.1", place: "T1" });
    expect(raw?.text).toMatch(/^\{"key":/);
    // With the hyphen: base64 of a random key can spell the letters, and never the hyphen.
    expect(raw?.text).not.toMatch(/xox[a-z]-|chat:write|Team T1/);
  });
});
