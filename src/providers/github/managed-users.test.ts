import { describe, expect, it } from "vitest";
import { githubFixtures } from "./testing/fixture.ts";

const start = githubFixtures();

const yaml = `
github: { org: acme }
users: { alice: alice_acme, erin: erin_acme }
teams: { design: { members: [erin] } }
`;

describe("a managed user", () => {
  it.each([404, 422, 403] as const)(
    "is found by REST, which GraphQL doesn't do, and added where an invitation answers %s",
    async (emuInvitationStatus) => {
      const { github, converge } = await start(
        {
          org: "acme",
          members: [{ login: "alice_acme", id: 11, role: "admin" }],
          users: [{ login: "erin_acme", id: 21 }],
          teams: [{ name: "design" }],
        },
        { emu: true, emuInvitationStatus },
      );
      const run = await converge(yaml);
      expect(run.lines).toEqual(["org acme +user:erin member", "team design +user:erin member"]);
      expect(run.codes).toEqual([]);
      expect(github.world.members.get(21)).toBe("member");
    },
  );

  it("who isn't there is told as unknown, after both were asked", async () => {
    const { github, plan } = await start({ org: "acme", members: [{ login: "alice_acme", role: "admin" }] });
    const run = await plan(yaml);
    expect(run.codes).toEqual(["unknown_login"]);
    expect(github.calls.filter(({ path }) => path === "/users/erin_acme")).toHaveLength(1);
  });
});
