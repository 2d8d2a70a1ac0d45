import { describe, expect, test } from "vitest";
import { readSlackText } from "./inbound.ts";

describe("a message from Slack", () => {
  test.each([
    ["<@U1|bob.marley>", "@bob.marley", { users: { "<@U1|bob.marley>": "bob.marley" } }],
    ["<@U1> <@W2|>", "@U1 @W2", { users: { "<@U1>": "U1", "<@W2|>": "W2" } }],
    ["<#C1|> <#C1|dev>", "#C1 #dev", { channels: { "<#C1|>": "C1", "<#C1|dev>": "dev" } }],
    [
      "<#G2|private-x> <#D3>",
      "#private-x #D3",
      { channels: { "<#G2|private-x>": "private-x", "<#D3>": "D3" } },
    ],
    [
      "<!here> <!here|here> <!here|@here>",
      "@here @here @here",
      { specials: { "<!here>": "here", "<!here|here>": "here", "<!here|@here>": "here" } },
    ],
    [
      "<!channel> <!everyone>",
      "@channel @everyone",
      { specials: { "<!channel>": "channel", "<!everyone>": "everyone" } },
    ],
    [
      "<!subteam^S1|@g> <!subteam^S2>",
      "@g @S2",
      { subteams: { "<!subteam^S1|@g>": "g", "<!subteam^S2>": "S2" } },
    ],
    ["<!date^1392734382^{date}|18 Feb>", "18 Feb", {}],
    [
      "<mailto:a@b.dev|a@b.dev> <mailto:c@d.dev>",
      "a@b.dev c@d.dev",
      { emails: { "<mailto:a@b.dev|a@b.dev>": "a@b.dev", "<mailto:c@d.dev>": "c@d.dev" } },
    ],
    [
      "<http://acme.dev|acme.dev> <https://x.dev?a=1&amp;b=2>",
      "acme.dev https://x.dev?a=1&b=2",
      {
        urls: {
          "<http://acme.dev|acme.dev>": "acme.dev",
          "<https://x.dev?a=1&amp;b=2>": "https://x.dev?a=1&b=2",
        },
      },
    ],
    ["a &lt;b&gt; R&amp;D &amp;lt;", "a <b> R&D &lt;", {}],
    [
      ":wave: :+1::skin-tone-2: 10:30:45 :wave:",
      ":wave: :+1::skin-tone-2: 10:30:45 :wave:",
      { emojis: ["wave", "+1", "skin-tone-2"] },
    ],
    ["<unknown> <!foo> <@> <", "<unknown> <!foo> <@> <", {}],
  ])("%j", (source, text, found) => {
    expect(readSlackText(source)).toEqual({
      text,
      users: {},
      channels: {},
      subteams: {},
      specials: {},
      emails: {},
      urls: {},
      emojis: [],
      ...found,
    });
  });
});

test("names that are known of ids take the place of labels", () => {
  const read = readSlackText("<@U1|old> in <#C1|>", ({ id }) => ({ U1: "bob", C1: "dev" })[id]);
  expect(read.text).toBe("@bob in #dev");
  expect(read.users).toEqual({ "<@U1|old>": "bob" });
});
