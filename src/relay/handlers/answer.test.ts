import { expect, test } from "vitest";
import { readAnswer } from "./answer.ts";

const read = (body: unknown, visible = false) =>
  readAnswer(typeof body === "string" ? body : JSON.stringify(body), {
    actions: ["chat.postMessage", "reactions.add"],
    visible,
    mentions: ["users", "channels", "specials"],
  });

test("an answer has responses first, and then actions, in their order", () => {
  const { steps, notes } = read({
    actions: [
      { action: "reactions.add", kwargs: { name: "eyes" } },
      { action: "chat.postMessage", kwargs: { text: "@here", omnibot_parse: { text: ["specials"] } } },
      { action: "chat.postMessage", args: { text: "#dev" }, parse: { text: ["channels"] } },
    ],
    responses: [
      { text: "one" },
      { text: "two", response_type: "in_channel", omnibot_parse: { text: ["users"] } },
    ],
  });
  expect(notes).toEqual([]);
  expect(steps).toEqual([
    { do: "respond", message: { text: "one", response_type: "ephemeral" }, parse: {} },
    { do: "respond", message: { text: "two", response_type: "in_channel" }, parse: { text: ["users"] } },
    { do: "call", method: "reactions.add", args: { name: "eyes" }, parse: {} },
    { do: "call", method: "chat.postMessage", args: { text: "@here" }, parse: { text: ["specials"] } },
    { do: "call", method: "chat.postMessage", args: { text: "#dev" }, parse: { text: ["channels"] } },
  ]);
});

test("responses are seen by all where the handler says so", () => {
  expect(read({ responses: [{ text: "x" }] }, true).steps).toMatchObject([
    { message: { response_type: "in_channel" } },
  ]);
});

test.each(["", "  \n", "{}", '{"responses":[],"actions":[]}', '{"ok":true}'])(
  "%j asks for nothing",
  (body) => {
    expect(read(body)).toEqual({ steps: [], notes: [] });
  },
);

test.each([
  "OK",
  "<html>",
  "[]",
  "null",
  '{"responses":"x"}',
  '{"actions":[{}]}',
  '{"actions":[{"action":"chat.postMessage","parse":{"text":["everyone"]}}]}',
])("%j is no answer, and is told as such", (body) => {
  expect(read(body)).toEqual({
    steps: [],
    notes: [expect.stringContaining("no JSON of responses and actions")],
  });
});

test("what the handler doesn't name, and what Slack wouldn't take, is left out", () => {
  const { steps, notes } = read({
    responses: Array.from({ length: 7 }, (_, index) => ({ text: `${index}` })),
    actions: [
      { action: "conversations.kick", args: {} },
      { action: "chat.postMessage", args: {} },
    ],
  });
  expect(steps).toHaveLength(6);
  expect(notes).toEqual([
    expect.stringContaining("takes 5 responses"),
    expect.stringContaining("conversations.kick"),
  ]);
});

test("mentions that the handler doesn't allow stay words, and the rest is done", () => {
  const body = JSON.stringify({
    responses: [{ text: "@here @bob", parse: { text: ["specials", "users"] } }],
  });
  expect(readAnswer(body, { actions: [], visible: false, mentions: ["users"] })).toEqual({
    steps: [
      {
        do: "respond",
        message: { text: "@here @bob", response_type: "ephemeral" },
        parse: { text: ["users"] },
      },
    ],
    notes: [expect.stringContaining("mentions")],
  });
});

test("a message has no other name than the app's, and what Slack would find mentions by is left out", () => {
  const { steps, notes } = read({
    actions: [
      {
        action: "chat.postMessage",
        args: { text: "x", username: "ada", icon_emoji: ":a:", link_names: true },
      },
    ],
  });
  expect(steps).toEqual([{ do: "call", method: "chat.postMessage", args: { text: "x" }, parse: {} }]);
  expect(notes).toEqual(
    ["username", "icon_emoji", "link_names"].map((each) => expect.stringContaining(`so ${each} is left out`)),
  );
});
