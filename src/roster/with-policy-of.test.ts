import { expect, test } from "vitest";
import { rosterFromYaml } from "./testing/roster-from-yaml.ts";
import { withPolicyOf } from "./with-policy-of.ts";

const base = rosterFromYaml(`
github: { org: acme, owners: [ann, bob] }
guards: { protected: [ann, bob], min_owners: 2, max_removals: 5 }
users: { ann: x, bob: y, eve: z }
`);

test("a pull request is planned by its base's guards", () => {
  const head = rosterFromYaml(`
github: { org: acme, owners: [ann] }
guards: { protected: [], max_removals: 100% }
users: { ann: x, bob: y, eve: z }
`);
  expect(withPolicyOf(base, head).guards).toEqual(base.guards);
});

test("a pull request that removes an owner is planned without the guards that held them, and with all others", () => {
  const head = rosterFromYaml(`
github: { org: acme, owners: [ann] }
guards: { protected: [], max_removals: 100% }
users: { ann: x, bob: { github: y, active: false }, eve: z }
`);
  expect(withPolicyOf(base, head).guards).toEqual({ ...base.guards, protected: ["ann"], minOwners: 1 });
});
