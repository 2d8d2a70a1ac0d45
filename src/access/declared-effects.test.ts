import { expect, it } from "vitest";
import { loadedRosterOf } from "../chat/testing/acme.ts";
import { declaringKinds } from "../providers/index.ts";
import { declaredEffects } from "./declared-effects.ts";

const teams = `version: 1
github: { org: acme, owners: [ann] }
users: { ann: { github: ann-a }, ben: { github: ben-b } }
teams:
  web: { members: [ann, ben] }
`;

it("an owner of the organisation neither gains nor loses a role on a repository", () => {
  const without = loadedRosterOf(teams);
  const withProject = loadedRosterOf(`${teams}projects: { shop: { team: web, repos: [shop] } }\n`);
  const principals = (from: typeof without, to: typeof without) =>
    declaredEffects(from, to, declaringKinds).map(({ principal }) => principal);
  expect(principals(withProject, without)).toEqual(["user:ben"]);
  expect(principals(without, withProject)).toEqual(["user:ben"]);
  const noOwner = loadedRosterOf(teams.replace("[ann]", "[ben]"));
  expect(principals(withProject, noOwner)).toContain("user:ann");
});
