import { describe, expect, test } from "vitest";
import { heardIn } from "./heard.ts";

const authorizations = [{ team_id: "T1", user_id: "UBOT", is_bot: true }];
const heard = (event: object) => heardIn({ payload: { team_id: "T1", authorizations, event } });
const message = {
  type: "message",
  channel: "C1",
  user: "U1",
  ts: "1.1",
  text: "hello",
  channel_type: "channel",
};
const reaction = {
  type: "reaction_added",
  user: "U1",
  reaction: "eyes",
  item_user: "UBOT",
  item: { type: "message", channel: "C1", ts: "1.1" },
};

describe("what a person writes", () => {
  test.each([
    ["in a channel", {}, { isDirect: false, threadTs: undefined }],
    ["to the bot directly", { channel: "D1", channel_type: "im" }, { isDirect: true }],
    ["with the bot's mention", { type: "app_mention" }, {}],
    ["with a file", { subtype: "file_share" }, {}],
    ["in a thread", { thread_ts: "1.0", parent_user_id: "U2" }, { threadTs: "1.0", parentUser: "U2" }],
    ["as the first of a thread", { thread_ts: "1.1" }, { threadTs: undefined }],
  ])("%s is heard", (_, change, expected) => {
    expect(heard({ ...message, ...change })).toMatchObject({
      is: "message",
      team: "T1",
      bot: "UBOT",
      user: "U1",
      ...expected,
    });
  });
});

describe("what no person has written, or not now,", () => {
  test.each([
    ["by a bot", { bot_id: "B1" }],
    ["by the app itself", { user: "UBOT" }],
    ["by an app with a person's token", { app_id: "A1" }],
    ["by a workflow", { subtype: "bot_message", user: undefined }],
    ["by Slackbot", { user: "USLACKBOT" }],
    ["an edit", { subtype: "message_changed" }],
    ["a message as it was edited", { edited: { user: "U1", ts: "1.2" } }],
    ["a deletion", { subtype: "message_deleted" }],
    ["a notice of who came", { subtype: "channel_join" }],
    ["hidden", { hidden: true }],
    ["nobody's", { user: undefined }],
    ["without a text", { text: "" }],
    ["another event", { type: "team_join" }],
  ])("is ignored: %s", (_, change) => {
    expect(heard({ ...message, ...change })).toHaveProperty("ignored");
  });
});

describe("a reaction", () => {
  test("to a message of the bot is heard, whatever its skin", () => {
    expect(heard({ ...reaction, reaction: "wave::skin-tone-2" })).toMatchObject({
      is: "reaction",
      emoji: "wave",
      channel: "C1",
      ts: "1.1",
    });
  });

  test.each([
    ["of the bot itself", { user: "UBOT" }],
    ["to somebody else's message", { item_user: "U2" }],
    ["to a file", { item: { type: "file", file: "F1" } }],
  ])("%s is ignored", (_, change) => {
    expect(heard({ ...reaction, ...change })).toHaveProperty("ignored");
  });

  test("is ignored where Slack doesn't say who the bot is", () => {
    expect(heardIn({ payload: { event: reaction } })).toHaveProperty("ignored");
  });
});

test.each([null, [], "x", { item: null }, { type: "message", text: {} }])(
  "%j is no event, and breaks nothing",
  (event) => {
    expect(heardIn({ payload: { event, authorizations: [null] } })).toHaveProperty("ignored");
  },
);
