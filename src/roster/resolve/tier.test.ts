import { describe, expect, it } from "vitest";
import { rosterFromYaml } from "../testing/roster-from-yaml.ts";

function tierOfBob(rest: string, bob = "{ github: bob-acme }", today = "2026-06-01") {
  return rosterFromYaml(`users: { bob: ${bob} }\n${rest}`, today).users.get("bob")?.tier;
}

describe("a tier", () => {
  it("is member unless something says more", () => {
    expect(tierOfBob("teams: { a: { leads: [bob] } }")).toBe("member");
  });

  it("is what `permission` says", () => {
    expect(tierOfBob("", "{ permission: admin }")).toBe("admin");
    expect(tierOfBob("", "{ permission: team_lead }")).toBe("team_lead");
  });

  it("rises in the admin team and in the leads team, also through an include", () => {
    const named = "permissions: { admin_team: boss, leads_team: heads }\n";
    expect(tierOfBob(`${named}teams: { boss: { members: [bob] }, heads: {} }`)).toBe("admin");
    expect(tierOfBob(`${named}teams: { boss: {}, heads: { include: [x] }, x: { members: [bob] } }`)).toBe(
      "team_lead",
    );
  });

  it("is the higher one of two teams, and of a team and a `permission`", () => {
    const both = "teams: { admins: { members: [bob] }, leads: { members: [bob] } }";
    expect(tierOfBob(both)).toBe("admin");
    expect(tierOfBob("teams: { leads: { members: [bob] } }", "{ permission: admin }")).toBe("admin");
    expect(tierOfBob("teams: { admins: { members: [bob] } }", "{ permission: team_lead }")).toBe("admin");
  });

  it("falls again when the entry's last day is over", () => {
    const teams =
      "teams: { admins: { members: [{ user: bob, until: 2026-06-30 }] }, leads: { members: [bob] } }";
    expect(tierOfBob(teams, undefined, "2026-06-30")).toBe("admin");
    expect(tierOfBob(teams, undefined, "2026-07-01")).toBe("team_lead");
  });

  it("comes from teams called `admins` and `leads` when the file names no others", () => {
    expect(tierOfBob("teams: { admins: { members: [bob] } }")).toBe("admin");
    const named = "permissions: { admin_team: boss }\nteams: { boss: {}, admins: { members: [bob] } }";
    expect(tierOfBob(named)).toBe("member");
  });

  it("is nothing of an archived team's, and of somebody who has left", () => {
    expect(tierOfBob("teams: { admins: { archived: true, members: [bob] } }")).toBe("member");
    expect(tierOfBob("", "{ permission: admin, active: false }")).toBe("member");
  });
});

describe("the rules", () => {
  it("are the format's, with the file's instead of or besides them", () => {
    const { rules } = rosterFromYaml(
      'permissions: { rules: { user.add: admin, "team.edit:x*": lead } }',
    ).permissions;
    expect(rules.get("user.add")).toBe("admin");
    expect(rules.get("team.edit:x*")).toBe("lead");
    expect(rules.get("team.edit")).toBe("lead");
    expect(rules.size).toBe(16);
  });
});

describe("the guards", () => {
  it("hold a quarter of what there is, and one owner, unless said otherwise", () => {
    expect(rosterFromYaml("users: {}").guards).toEqual({
      maxRemovals: { share: 0.25 },
      minOwners: 1,
      takenOut: "revoke",
      protected: [],
    });
  });

  it("take a share or a number", () => {
    expect(rosterFromYaml("guards: { max_removals: 10% }").guards.maxRemovals).toEqual({ share: 0.1 });
    expect(rosterFromYaml("guards: { max_removals: 5 }").guards.maxRemovals).toEqual({ count: 5 });
  });
});
