import { expect, test } from "vitest";
import { withMentions } from "./arguments.ts";
import { emptyDirectory, type MentionDirectory } from "./directory.ts";

const directory: MentionDirectory = {
  ...emptyDirectory,
  person: (name) => (name === "bob" ? { user: "U1BOB" } : undefined),
};

test("a field has the mentions that were asked for it, and one that isn't there is passed over", () => {
  const args = { channel: "C1", text: "@here @bob", topic: "@bob" };
  expect(withMentions(args, { text: ["users"], missing: ["specials"] }, directory)).toEqual({
    channel: "C1",
    text: "@here <@U1BOB>",
    topic: "@bob",
  });
  expect(withMentions(args, { topic: ["users"] }, directory)).toEqual({ ...args, topic: "<@U1BOB>" });
});

test("a text that nobody asked mentions for is escaped, in layouts too", () => {
  const section = {
    type: "section",
    text: { type: "mrkdwn", text: "<!here> <@U9> a < b <https://x.dev|x>" },
  };
  const link = { type: "button", url: "https://x.dev?a=1&b=2", text: { type: "plain_text", text: "a & b" } };
  const quiet = {
    ...section,
    text: { type: "mrkdwn", text: "&lt;!here&gt; &lt;@U9&gt; a &lt; b <https://x.dev|x>" },
  };
  const args = {
    text: "<!channel>",
    blocks: [section, link],
    attachments: [{ pretext: "<!here>", color: "#fff" }],
  };
  expect(withMentions(args, {}, directory)).toEqual({
    text: "&lt;!channel&gt;",
    blocks: [quiet, link],
    attachments: [{ pretext: "&lt;!here&gt;", color: "#fff" }],
  });
  expect(withMentions({ blocks: JSON.stringify([section]) }, {}, directory)).toEqual({
    blocks: JSON.stringify([quiet]),
  });
  expect(withMentions({ blocks: "[<!here>" }, {}, directory)).toEqual({ blocks: "[&lt;!here&gt;" });
});

test("an element of rich text that would ring is words, unless it was asked for", () => {
  const elements = [
    { type: "user", user_id: "U9" },
    { type: "usergroup", usergroup_id: "S9" },
    { type: "broadcast", range: "here" },
    { type: "broadcast", range: "everyone" },
    { type: "text", text: "hello" },
  ];
  const words = ["@U9", "@S9", "@here", "@everyone", "hello"].map((text) => ({ type: "text", text }));
  expect(withMentions({ blocks: [{ elements }] }, {}, directory)).toEqual({ blocks: [{ elements: words }] });
  expect(withMentions({ blocks: [{ elements }] }, { blocks: ["users", "specials"] }, directory)).toEqual({
    blocks: [{ elements: [...elements.slice(0, 3), words[3], elements[4]] }],
  });
});

test("Slack is never told to find mentions by itself", () => {
  expect(withMentions({ text: "x", parse: "full", link_names: true }, {}, directory)).toEqual({ text: "x" });
});
