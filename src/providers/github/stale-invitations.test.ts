import { expect, it } from "vitest";
import { acceptInvitation } from "../../../emulators/github/people.ts";
import type { GithubSeed } from "../../../emulators/github/seed.ts";
import { githubFixtures } from "./testing/fixture.ts";

const start = githubFixtures();

const seed: GithubSeed = {
  org: "acme",
  members: [
    { login: "alicel", role: "admin" },
    { login: "danab", role: "admin" },
  ],
  users: [{ login: "bob-b" }],
  teams: [{ name: "red", repos: { rocket: "write" } }, { name: "blue" }],
  repos: [{ name: "rocket" }],
};
const roster = ({ red = "", blue = "", owners = "" }) => `
github: { org: acme, owners: [alice, dana${owners}] }
users: { alice: alicel, dana: danab, bob: bob-b }
teams: { red: { members: [${red}] }, blue: { members: [${blue}] } }
`;

it("an open invitation into a team that the file took is withdrawn, and sent again into the teams of now", async () => {
  const before = roster({ red: "bob" });
  const { github, converge, plan, apply, writes } = await start(seed);
  await apply(before);
  const now = roster({ blue: "bob" });
  const run = await converge(now, { earlier: [before] });
  expect(run.lines).toEqual(["org acme -user:bob member"]);
  expect(run.findings.find(({ code }) => code === "invitation_sent_anew")?.message).toBe(
    "The open invitation of bob carries the team red, which the file has taken: it is withdrawn, and sent again as the file says.",
  );
  expect(writes().slice(-2)).toEqual([
    expect.stringContaining("DELETE /orgs/acme/"),
    "POST /orgs/acme/invitations",
  ]);
  for (const each of [...github.world.invitations.values()]) acceptInvitation(github.world, each);
  expect((await plan(now, { earlier: [before] })).lines).toEqual([]);
});

it("an open invitation as an owner is withdrawn when the file takes that, and sent again as a member", async () => {
  const before = roster({ red: "bob", owners: ", bob" });
  const { github, converge, apply } = await start(seed);
  await apply(before);
  expect([...github.world.invitations.values()].map(({ role }) => role)).toEqual(["admin"]);
  const run = await converge(roster({ red: "bob" }), { earlier: [before] });
  expect(run.lines).toEqual(["org acme -user:bob member"]);
  expect([...github.world.invitations.values()].map(({ role }) => role)).toEqual(["direct_member"]);
});

it("the next run invites whose invitation was withdrawn and could not be sent again", async () => {
  const before = roster({ red: "bob" });
  const { github, apply, converge } = await start(seed);
  await apply(before);
  github.fail({
    matches: ({ method, path }) => method === "POST" && path.endsWith("/invitations"),
    fault: { kind: "answer", answer: { status: 422, body: { message: "Validation Failed" } } },
    times: 1,
  });
  const now = roster({ blue: "bob" });
  const failed = await apply(now, { earlier: [before] });
  expect(failed.results).not.toEqual(["org acme -user:bob member: applied"]);
  const again = await converge(now, { earlier: [before] });
  expect(again.lines).toEqual(["org acme +user:bob member", "team blue +user:bob member"]);
});

it("an open invitation that carries nothing taken stays, and its teams are asked for only where an earlier roster gave others", async () => {
  const before = roster({ red: "bob" });
  const { github, apply, plan } = await start(seed);
  await apply(before);
  const more = await plan(roster({ red: "bob", blue: "bob" }), { earlier: [before] });
  expect(more.lines).toEqual([]);
  expect(github.calls.filter(({ path }) => /\/invitations\/\d+\/teams$/.test(path))).toEqual([]);
});
