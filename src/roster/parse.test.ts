import { describe, expect, it } from "vitest";
import { rosterOf } from "./testing/roster-of.ts";

describe("a roster", () => {
  it("is read and resolved from its text", () => {
    const roster = rosterOf(`
users:
  alice: { github: alicel, email: alice@acme.dev }
  bob: bob-dev
teams:
  backend: { leads: [alice], members: [bob], repos: { api: write } }
`);
    expect(roster.teams.get("backend")?.people.get("alice")).toMatchObject({ lead: true, via: [] });
    expect(roster.repositories.get("api")?.teams.get("backend")).toMatchObject({ role: "write" });
    expect(roster.users.get("bob")?.github).toBe("bob-dev");
  });
});
