import { describe, expect, it } from "vitest";
import type { GithubSeed } from "../../../emulators/github/seed.ts";
import { rosterFromYaml } from "../../roster/testing/roster-from-yaml.ts";
import { githubFixtures } from "./testing/fixture.ts";

const start = githubFixtures();

const seed: GithubSeed = {
  org: "acme",
  members: [
    { login: "alicel", role: "admin" },
    { login: "bob-b", id: 12 },
  ],
  users: [{ login: "erin-gh" }],
  teams: [{ name: "red", members: { "bob-b": "member", alicel: "maintainer" }, repos: { rocket: "write" } }],
  repos: [{ name: "rocket", collaborators: { "erin-gh": "read" } }],
};
const roster = (teams: string, projects: string, bob = "bob-b") =>
  `github: { org: acme }\nusers: { alice: alicel, bob: ${bob}, erin: { github: erin-gh, outside: true } }\nteams: { ${teams} }\nprojects: { ${projects} }\n`;
const old = roster(
  "red: { members: [bob, alice] }",
  "rocket: { team: red, repos: [rocket], collaborators: { erin: read } }",
);

describe("what is handed over", () => {
  it("is left alone: a team's people and repositories, and a project's", async () => {
    const { plan } = await start(seed);
    const now = roster(
      "red: { members: [], repos: {}, github: { name: Crimson, previously: [red] } }",
      "rocket: { repos: [rocket], collaborators: {} }",
    );
    expect((await plan(now, { handsOff: ["red", "rocket"] })).lines).toEqual([]);
  });

  it("stays as it is when it leaves the file after that", async () => {
    const { plan } = await start(seed);
    const run = await plan(roster("", ""), { earlier: [old, old], handsOff: ["red", "rocket"] });
    expect(run.lines).toEqual([]);
  });

  it("stays as it is however many rosters came after, and also when no run has applied the hand-over", async () => {
    const { plan } = await start(seed);
    const handedOver = old
      .replace("members:", "hands_off: true, members:")
      .replace("team: red", "hands_off: true, team: red");
    const unapplied = { ...rosterFromYaml(handedOver), unapplied: true };
    const gone = roster("", "");
    for (const earlier of [
      [old, handedOver, gone],
      [old, unapplied],
      [old, unapplied, gone],
    ])
      expect((await plan(gone, { earlier })).lines).toEqual([]);
  });

  it("is taken back when a later roster that was applied has given it again", async () => {
    const { plan } = await start(seed);
    const handedOver = {
      ...rosterFromYaml(old.replace("members:", "hands_off: true, members:")),
      unapplied: true,
    };
    const run = await plan(roster("", ""), { earlier: [old, handedOver, old] });
    expect(run.lines).toContain("team github:red -user:bob member");
    const unapplied = { ...rosterFromYaml(old), unapplied: true };
    expect((await plan(roster("", ""), { earlier: [unapplied] })).lines).toEqual([]);
  });

  it("loses the people who have left all the same", async () => {
    const { converge } = await start(seed);
    const gone = roster("red: { members: [alice] }", "", "{ github: bob-b, active: false }");
    const run = await converge(gone, { handsOff: ["red"] });
    expect(run.lines).toEqual(["org acme -user:bob member", "team red -user:bob member"]);
  });

  it("loses what they hold directly, too", async () => {
    const { converge } = await start(seed);
    const gone = roster("", "rocket: { repos: [rocket], collaborators: {} }").replace(
      "outside: true",
      "active: false",
    );
    const run = await converge(gone, { handsOff: ["rocket"] });
    expect(run.lines).toEqual(["repo rocket -user:erin read"]);
  });
});
