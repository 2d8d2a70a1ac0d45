import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { relayVariables } from "../src/relay/settings.ts";

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
