import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { storedText } from "../../../../emulators/slack/mrkdwn.ts";
import { defaultOptions } from "../../../../emulators/slack/options.ts";
import { buildWorld } from "../../../../emulators/slack/seed.ts";
import { displayedText, isSameText, normalizedText } from "./topic.ts";

const world = buildWorld(
  {
    channels: [
      { name: "help", id: "C0HELP" },
      { name: "secret", private: true },
    ],
  },
  new Date(0),
);
const naming = (id: string) => ({ C0HELP: "#help", U0BOB: "@bob" })[id];

describe("topics are compared by what they say", () => {
  test.each([
    ["a &amp; &lt;b&gt;", "a & <b>"],
    ["<https://acme.dev/x?a=1&amp;b=2>", "https://acme.dev/x?a=1&b=2"],
    ["<http://acme.dev|acme.dev>", "acme.dev"],
    ["<mailto:a@acme.dev|a@acme.dev>", "a@acme.dev"],
    ["see <#C0HELP|help>", "see #help"],
    ["see <#C0HELP>", "see #help"],
    ["see <#C0HELP|>", "see #help"],
    ["ask <@U0BOB>", "ask @bob"],
    ["ask <!subteam^S0CREW|@crew>", "ask @crew"],
    ["<!here> now", "@here now"],
    ["cafe\u0301 ", "café"],
    ["on call :rocket:", "on call 🚀"],
    ["on call :+1::skin-tone-3:", "on call 👍🏽"],
  ])("%s says %s", (have, want) => {
    expect(isSameText(have, want, naming)).toBe(true);
  });

  test.each([
    ["a &amp; b", "a & c"],
    ["on call :rocket:", "on call"],
    ["on call 🚀", "on call 👋"],
    ["on call :rocket:", "on call :wave:"],
    ["", "x"],
    ["x", ""],
  ])("%s doesn't say %s", (have, want) => {
    expect(isSameText(have, want, naming)).toBe(false);
  });

  test("a topic is shown as a person would write it", () => {
    expect(displayedText("a &amp; <https://acme.dev|docs> in <#C0HELP|help>")).toBe("a & docs in #help");
  });

  test.each(["mrkdwn", "entities", "raw"] as const)(
    "whatever was set says the same when it comes back as %s",
    (topicEncoding) => {
      const words = fc.constantFrom(
        "a",
        "<b>",
        "&",
        "&lt;",
        "https://acme.dev/x",
        "acme.dev",
        "#help",
        "#secret",
        "🚀",
        "naïve",
        "<https://acme.dev|x>",
        "<!channel>",
      );
      fc.assert(
        fc.property(fc.array(words, { maxLength: 8 }), (parts) => {
          const text = normalizedText(parts.join(" "));
          const back = storedText(text, world, { ...defaultOptions, topicEncoding });
          const names = (id: string) => {
            const channel = world.channels.get(id);
            return channel && `#${channel.name}`;
          };
          expect(isSameText(back, text, names)).toBe(true);
        }),
      );
    },
  );
});
