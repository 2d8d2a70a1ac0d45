import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { parseRelayFile } from "../src/relay/file/read.ts";
import { readAnswer } from "../src/relay/handlers/answer.ts";
import { handlerMethods } from "../src/relay/handlers/methods.ts";
import { relayVariables } from "../src/relay/settings.ts";
import { pageText, snippetsOf } from "./doc-pages.ts";

const page = readFileSync(join(import.meta.dirname, "..", "docs", "relay.md"), "utf8");
const inTenMinutes = page.slice(page.indexOf("## In ten minutes"), page.indexOf("## Over HTTP instead"));

test("the steps of docs/relay.md are as many as it says, and so are their clicks", () => {
  const steps = [...inTenMinutes.matchAll(/^(\d)\. /gm)].map(([, number]) => Number(number));
  expect(steps).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
  const clicks = [...inTenMinutes.matchAll(/\((\d+) clicks\)/g)].map(([, count]) => Number(count));
  const sum = clicks.reduce((all, each) => all + each, 0);
  expect(inTenMinutes).toContain(`Nine steps, ${sum} clicks.`);
});

test("what docs/relay.md exports are variables that the relay reads", () => {
  const known = relayVariables.flatMap(([names]) => names.split(", "));
  const named = [...inTenMinutes.matchAll(/export (\w+?)(?:_FILE)?=/g)].map(([, name = ""]) => name);
  expect(named.length).toBeGreaterThan(4);
  expect(named.filter((name) => !known.includes(name))).toEqual([]);
});

test("what docs/relay-handlers.md shows of the relay's file is one", () => {
  const snippets = snippetsOf(pageText("docs/relay-handlers.md")).filter(
    ({ language }) => language === "yaml",
  );
  expect(snippets.length).toBeGreaterThan(0);
  for (const { text } of snippets)
    expect(parseRelayFile(new TextEncoder().encode(text), "relay.yaml").findings).toEqual([]);
});

test("what docs/relay-handlers.md shows of an answer is done as a whole", () => {
  const [answer] = snippetsOf(pageText("docs/relay-handlers.md")).filter(
    ({ language }) => language === "json",
  );
  const { steps, notes } = readAnswer(answer?.text ?? "", {
    actions: [...handlerMethods],
    visible: false,
    mentions: ["users"],
  });
  expect([steps.length, notes]).toEqual([3, []]);
});
