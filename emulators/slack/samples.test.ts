import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { sampleProblems } from "./samples.ts";
import { sentEvents } from "./sent-events.ts";
import { methods } from "./slack.ts";

test("what Slack was never seen to send is told, and what has another type there", () => {
  const event = { type: "channel_rename", channel: { id: "C0", old_name: "x", created: "today" } };
  expect(sampleProblems("channel_rename", { event })).toEqual([
    "channel_rename: event.channel.old_name was never seen",
    "channel_rename: event.channel.created is a number, not a string",
  ]);
});

test("what is null or missing is no problem, since samples are unions", () => {
  expect(sampleProblems("slash_command", { command: "/rollcall", enterprise_id: null })).toEqual([]);
});

test("there is a sample of the answer of every method", () => {
  const fixture = readFileSync(new URL("./fixtures/samples.json", import.meta.url), "utf8");
  const { samples } = JSON.parse(fixture) as { samples: Record<string, unknown> };
  expect(Object.keys(methods).filter((method) => samples[method] === undefined)).toEqual([]);
});

test("there is a sample of every event that follows from a change, with names and types alone", () => {
  const fixture = readFileSync(new URL("./fixtures/samples.json", import.meta.url), "utf8");
  const { samples } = JSON.parse(fixture) as { samples: Record<string, Record<string, string>> };
  expect(sentEvents.filter((event) => samples[event] === undefined)).toEqual([]);
  const types = new Set(Object.values(samples).flatMap((each) => Object.values(each)));
  expect([...types].sort()).toEqual(["array", "boolean", "number", "object", "string"]);
});
