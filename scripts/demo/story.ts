import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type ServiceSeeds, seedsOf } from "../../emulators/seeds.ts";
import { rosterFromYaml } from "../../src/roster/testing/roster-from-yaml.ts";
import { withDrift } from "./drift.ts";

/** What the demo tells: a roster with a mistake, one with a day's changes, and services that have drifted before. */
export interface Story {
  readonly before: string;
  readonly mistaken: string;
  readonly after: string;
  readonly seeds: ServiceSeeds;
}

/** Returns the story as it is on one day: wendy's last day was the one before. */
export function storyOn(today: string): Story {
  const yesterday = new Date(Date.parse(today) - 86_400_000).toISOString().slice(0, 10);
  const before = readFileSync(join(import.meta.dirname, "teams.yaml"), "utf8");
  const after = before
    .replace("\nteams:\n", "  kira: { github: kira-acme, email: kira@acme.dev }\n\nteams:\n")
    .replace("members: [carol, frank, ", "members: [kira, frank, ")
    .replace("members: [mallory, nina, ", "members: [carol, mallory, nina, ")
    .replace("wendy@acme.dev }", `wendy@acme.dev, until: ${yesterday} }`);
  const mistaken = before.replace("leads: [bob]", "leads: [bbo]");
  return { before, mistaken, after, seeds: withDrift(seedsOf(rosterFromYaml(before, today)), after) };
}
