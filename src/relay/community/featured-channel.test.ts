import { expect, test } from "vitest";
import { communityForTests } from "../testing/community-fixture.ts";
import { featuredChannel } from "./featured-channel.ts";

const start = communityForTests();
const ada = "U0ADA0000";
const on = (more = "") =>
  `  featured_channel: { schedule: "0 12 * * SAT", channel: "#news"${more === "" ? "" : `, ${more}`} }`;

/** A roster whose workspace has these public channels, and the app in the one for news. */
async function workspaceWith(names: readonly string[], modules = on()) {
  const fixture = await start(modules);
  const { world } = fixture.slack;
  world.channels.clear();
  for (const [index, name] of ["news", ...names].entries()) {
    world.channels.set(`C0${index}`, {
      id: `C0${index}`,
      name: name.replace(/^[+-]/, ""),
      private: name.startsWith("-"),
      archived: name.startsWith("+"),
      general: false,
      required: false,
      connect: false,
      topic: "",
      purpose: "",
      creator: ada,
      created: 0,
      members: new Set(name === "news" ? ["U0ROLLCALL"] : []),
      previousNames: [],
    });
  }
  let time = fixture.clock.now();
  let chance = 0;
  const context = { ...fixture.context, clock: { ...fixture.clock, random: () => chance } };
  return {
    ...fixture,
    /** Features one, by a number of chance. */
    async feature(random = 0, isTaken = false) {
      chance = random;
      time += 1000;
      await featuredChannel(context).run({ at: time, take: async () => !isTaken });
      return fixture.sentTo("C00").at(-1);
    },
  };
}

test("a public channel is named that chance has chosen, and none that is archived, private, ignored, or the one for it", async () => {
  const names = ["alpha", "beta", "+old", "-secret", "team-red", "team-blue"];
  const { feature, slack } = await workspaceWith(names, on("ignore: ['team-*', '#gamma']"));
  expect(await feature(0)).toBe("Featured channel: <#C01>");
  expect(await feature(0.99)).toBe("Featured channel: <#C02>");
  expect(slack.violations).toEqual([]);
});

test("the last ones don't come again soon, and of few channels each comes again", async () => {
  const { feature, sentTo } = await workspaceWith(["alpha", "beta", "gamma", "delta"]);
  for (let week = 1; week <= 8; week += 1) await feature();
  const channels = sentTo("C00").map((text) => text.slice(-5, -1));
  for (const [index, channel] of channels.entries())
    expect(channels.slice(Math.max(0, index - 2), index)).not.toContain(channel);
  const { feature: featureAlone } = await workspaceWith(["alone"]);
  expect(await featureAlone()).toBe("Featured channel: <#C01>");
  expect(await featureAlone()).toBe("Featured channel: <#C01>");
});

test("where there is none, it is left out, and admins are told", async () => {
  const { feature, sentTo, logged } = await workspaceWith(["+old", "+older"]);
  expect(await feature()).toBeUndefined();
  expect(sentTo(ada)).toEqual([
    "No channel can be featured in #news: every public channel is archived, or the relay's file ignores it.",
  ]);
  expect(logged.join()).toContain("no channel can be featured");
});

test("of several pages all channels count, and a page that can't be read is no end of them", async () => {
  const names = Array.from({ length: 450 }, (_, index) => `c${index}`);
  const { feature, slack, sentTo } = await workspaceWith(names);
  expect(await feature(0.9999)).toBe("Featured channel: <#C0450>");
  slack.fail({
    matches: ({ path, body }) => path.endsWith("/conversations.list") && body.includes("cursor"),
    fault: { kind: "answer", answer: { status: 200, body: { ok: false, error: "invalid_cursor" } } },
  });
  await expect(feature()).rejects.toThrow("invalid_cursor");
  expect(sentTo("C00")).toHaveLength(1);
});

test("nothing is sent where another relay has taken it", async () => {
  const { feature } = await workspaceWith(["alpha"]);
  expect(await feature(0, true)).toBeUndefined();
});

test("what Slack refuses is told to admins", async () => {
  const { feature, slack, sentTo } = await workspaceWith(["alpha"]);
  slack.world.channels.get("C00")?.members.clear();
  expect(await feature()).toBeUndefined();
  expect(sentTo(ada)).toEqual([
    "Slack took no message about the featured channel in #news. Is the app in that channel?",
  ]);
});

test("a channel that isn't there is told as such before anything is taken", async () => {
  const fixture = await workspaceWith(["alpha"]);
  fixture.setModules(`  featured_channel: { schedule: "0 12 * * SAT", channel: "#nowhere" }`);
  await expect(fixture.feature()).rejects.toThrow("there is no channel #nowhere that the app sees");
});
