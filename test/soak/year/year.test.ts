import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { inProcess } from "../transport.ts";
import { firstDay } from "./life.ts";
import { appliedRunOf, before, verdictAtMidnight } from "./midnight.ts";
import { runRoster } from "./run-roster.ts";
import { startServices } from "./services.ts";
import { firstTokens } from "./tokens.ts";
import { liveThrough } from "./year.ts";

/** Another year than the usual one, where somebody wants it. */
const seed = Number(process.env["YEAR"] ?? 1);

it("an organisation lives a year with outages, drift and renames, and each quiet midnight is as its roster says", async () => {
  const { wrong, diary, counts } = await liveThrough(365, seed);
  expect({ wrong, last: wrong.length === 0 ? [] : diary.slice(-12) }).toEqual({ wrong: [], last: [] });
  expect(counts.quiet).toBeGreaterThan(250);
  expect(counts.changes).toBeGreaterThan(500);
}, 3_600_000);

it("a midnight sees what is missing, what is held that the file no longer gives, and that a run would do more", async () => {
  const roster = readFileSync(join(import.meta.dirname, "../../../scripts/demo/teams.yaml"), "utf8");
  const [transport, tokens] = [inProcess(`${firstDay}T00:00:01Z`), firstTokens()];
  const services = await startServices(roster, tokens, transport);
  const runner = { services, transport, tokens };
  const day = { roster, reviewed: roster, today: firstDay, formerLogins: new Map<string, number>() };
  const known = before(services, day);
  const applied = await runRoster(runner, { command: "apply", roster }, {});
  const appliedRun = appliedRunOf(known, applied, services);
  const { world } = services.github;
  const [data, devi, bob] = [world.team("data"), world.user("devi-acme"), world.user("bob-acme")];
  const look = async () => {
    const plan = await runRoster(runner, { command: "plan", roster }, {});
    const given = new Set([`team|${data?.id}|member|${bob?.id}`]);
    return verdictAtMidnight(known, appliedRun, { plan, given });
  };
  expect(await look()).toEqual({});
  data?.members.delete(devi?.id ?? 0);
  data?.members.set(bob?.id ?? 0, "member");
  expect(Object.keys(await look()).sort()).toEqual([
    "aSecondPlanIsNotEmpty",
    "somethingGivenEarlierIsStillHeld",
    "somethingIsMissing",
  ]);
});
