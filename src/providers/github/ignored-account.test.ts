import { expect, it } from "vitest";
import { githubFixtures } from "./testing/fixture.ts";

const start = githubFixtures();

it("an account that is declared and ignored is looked for nowhere, and nobody is asked to correct its login", async () => {
  const { plan } = await start({ org: "acme", members: [{ login: "alicel", role: "admin" }] });
  const run = await plan(`
github: { org: acme, ignore: ["ci-*"] }
users: { alice: alicel, ci: ci-bot }
teams: { web: { members: [alice, ci] } }
`);
  expect(run.lines).not.toContainEqual(expect.stringContaining("ci"));
  expect(run.findings.map(({ message }) => message).join("\n")).not.toContain("ci-bot");
  expect(run.codes).toEqual([]);
});
