import { describe, expect, it } from "vitest";
import type { GithubSeed } from "../../../emulators/github/seed.ts";
import { githubFixtures } from "./testing/fixture.ts";

const start = githubFixtures();

const newcomers = (number: number) => [...Array(number).keys()].map((index) => `n${index}`);
const seed: GithubSeed = {
  org: "acme",
  members: [{ login: "alicel", role: "admin" }, { login: "carol" }],
  users: newcomers(60).map((login) => ({ login })),
};
const roster = (number: number, rest = "") => `
github: { org: acme }
users: { alice: alicel, ${rest} ${newcomers(number)
  .map((login) => `${login}: ${login}`)
  .join(", ")} }
`;
const codes = ["seats_short", "seats_unseen", "invitations_short"];
const told = (run: { readonly findings: readonly { readonly code: string; readonly message: string }[] }) =>
  run.findings.flatMap(({ code, message }) => (codes.includes(code) ? [message] : []));
const yesterday = new Date(Date.now() - 26 * 60 * 60_000).toISOString();

describe("a plan that invites more than GitHub will let in says so first", () => {
  it("where seats are short; an apply then stops at the first refusal for them", async () => {
    const { apply, writes } = await start({ ...seed, seats: 4 });
    const run = await apply(roster(4, "carol: carol,"));
    expect(told(run)).toEqual(["This plan invites 4 people, and acme has 2 seats left: 2 people won't fit."]);
    expect(run.results).toEqual([
      "org acme +user:n0 member: applied",
      "org acme +user:n1 member: applied",
      "org acme +user:n2 member: no_seat",
      "org acme +user:n3 member: no_seat",
    ]);
    expect(writes()).toHaveLength(3);
  });

  it("counts the seats of people who have left as free, since they go first", async () => {
    const { converge } = await start({ ...seed, seats: 2 });
    const run = await converge(roster(1, "carol: { github: carol, active: false },"));
    expect(told(run)).toEqual([]);
  });

  it("where the day's invitations are used up: 50 in a new organisation that pays nothing, else 500", async () => {
    const invitations = newcomers(2).map((login) => ({ login }));
    const fresh = await start({ ...seed, plan: "free", createdAt: yesterday, invitations });
    expect(told(await fresh.plan(roster(55)))).toEqual([
      "This plan invites 53 people, and GitHub lets acme invite 50 in 24 hours, of which 48 are left: 5 people won't fit.",
    ]);
    const before = invitations.map((each) => ({ ...each, createdAt: yesterday }));
    const rested = await start({ ...seed, plan: "free", createdAt: yesterday, invitations: before });
    expect(told(await rested.plan(roster(52)))).toEqual([]);
    const paid = await start({ ...seed, createdAt: yesterday });
    expect(told(await paid.plan(roster(60)))).toEqual([]);
    const old = await start({ ...seed, plan: "free" });
    expect(told(await old.plan(roster(60)))).toEqual([]);
  });

  it("and what the token may not see is told as not seen, only where somebody is invited", async () => {
    const permissions = { members: "write", administration: "write", metadata: "read" } as const;
    const { plan } = await start({ ...seed, seats: 2 }, { token: { kind: "app", permissions } });
    expect(told(await plan(roster(1)))).toEqual([
      "This plan invites 1 person. How many seats acme has left could not be seen.",
    ]);
    expect(told(await plan(roster(0)))).toEqual([]);
  });

  it("not where people are added and not invited", async () => {
    const managed = { ...seed, seats: 2, users: [{ login: "zoe_acme" }] };
    const { plan } = await start(managed, { emu: true });
    const text = "github: { org: acme }\nusers: { alice: alicel, zoe: zoe_acme }\n";
    expect(told(await plan(text))).toEqual([]);
  });
});
