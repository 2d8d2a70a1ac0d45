import { describe, expect, it } from "vitest";
import { reorganisation } from "../scenarios/reorganisation.ts";
import { directoryOf } from "./directory.ts";
import { startFixture } from "./fixture.ts";
import { isSameInEffect } from "./same-in-effect.ts";

const theCase = reorganisation();
const fixture = await startFixture(theCase);
const directory = directoryOf(theCase, fixture);
const same = (fact: string, one: Record<string, string>, other: Record<string, string>) =>
  isSameInEffect(fact, [new Map(Object.entries(one)), new Map(Object.entries(other))], directory);

describe("two worlds are the same in effect", () => {
  const place = "team|73|member|12";
  const owner = { "org|12": "admin" };

  it("where an owner has another role in a team, since GitHub shows a maintainer in both", () => {
    expect(same(place, { ...owner, [place]: "member" }, { ...owner, [place]: "maintainer" })).toBe(true);
  });

  it("but not where an owner is in the team in one only, or a member has another role", () => {
    expect(same(place, { ...owner, [place]: "member" }, owner)).toBe(false);
    const member = { "org|12": "member" };
    expect(same(place, { ...member, [place]: "member" }, { ...member, [place]: "maintainer" })).toBe(false);
    expect(same(place, { ...owner, [place]: "member" }, { ...member, [place]: "maintainer" })).toBe(false);
  });

  it("where an owner has a role of their own on a repository in one only", () => {
    const grant = "repo|81|collaborator|12";
    expect(same(grant, { ...owner, [grant]: "read" }, owner)).toBe(true);
    expect(same(grant, { [grant]: "read" }, {})).toBe(false);
  });
});
