import { expect, it } from "vitest";
import type { GithubSeed } from "../../../emulators/github/seed.ts";
import { githubFixtures } from "./testing/fixture.ts";

const start = githubFixtures();

const seed: GithubSeed = {
  org: "acme",
  members: [
    { login: "alicel", role: "admin" },
    { login: "zoe", role: "admin" },
    { login: "bob-dev" },
    { login: "carol" },
    { login: "dora" },
  ],
};

const roster = (teams: string, owners = "alice, { team: admins }", rest = "") => `
github: { org: acme, owners: [${owners}] }
guards: { min_owners: 2 }
users: { alice: alicel, bob: bob-dev, carol: carol, dora: dora, zoe: zoe }
teams:
${teams}
${rest}`;

it("whoever is in a team of owners, or in one nested in it, is an owner, and nobody else", async () => {
  const { converge } = await start(seed);
  const teams = "  admins: { members: [bob] }\n  night: { parent: admins, members: [carol] }";
  const run = await converge(roster(teams));
  expect(run.lines.filter((line) => line.startsWith("org"))).toEqual([
    "org acme ~user:bob member -> owner",
    "org acme ~user:carol member -> owner",
    "org acme ~user:zoe owner -> member",
  ]);
});

it("whoever leaves the team, by a date too, is an owner no more and stays a member", async () => {
  const { converge } = await start(seed);
  await converge(roster("  admins: { members: [bob, carol] }"));
  const ended = roster("  admins: { members: [bob, { user: carol, until: 2026-11-20 }] }");
  const run = await converge(ended, { today: "2026-11-21" });
  expect(run.lines.filter((line) => line.startsWith("org"))).toEqual([
    "org acme ~user:carol owner -> member",
  ]);
});

it("too few owners stop the run, also where a team brings them", async () => {
  const { plan } = await start(seed);
  const run = await plan(roster("  admins: { members: [] }"));
  expect(run.codes).toContain("too_few_owners");
});
