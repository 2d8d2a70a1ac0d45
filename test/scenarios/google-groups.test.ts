import { afterEach, expect, it } from "vitest";
import { membersIn, putMembers } from "../../emulators/google-groups/world.ts";
import { type Company, companyYaml, startCompany } from "./company.ts";

let company: Company;
afterEach(async () => {
  expect([...company.github.violations, ...company.drive.violations]).toEqual([]);
  await company.close();
});

const withGroups = companyYaml
  .replace("slack: { workspace", "google: { customer: C0acme123 }\nslack: { workspace")
  .replace(
    "    drive: { folders: [{ id: F-red }] }\n",
    "    drive: { folders: [{ id: F-red }] }\n    google: { group: red@acme.dev, lead_role: manager }\n",
  );

it("a group lives from its first line in the file to its last: made, filled, repaired, taken back", async () => {
  company = await startCompany();
  const { groups } = company.drive;
  const made = await company.push(withGroups);
  expect(made.exitCode, made.log).toBe(0);
  expect(made.log).toContain("Google Group red@acme.dev");
  const all = { "alice@acme.dev": "MANAGER", "bob@acme.dev": "MEMBER", "carol@acme.dev": "MEMBER" };
  expect(membersIn(groups, "red@acme.dev")).toEqual(all);

  putMembers(groups, "red@acme.dev", { "frank@acme.dev": "OWNER" });
  const repaired = await company.push(`${withGroups}# Hello\n`);
  expect(repaired.exitCode, repaired.log).toBe(0);
  expect(membersIn(groups, "red@acme.dev")).toEqual(all);

  const renamed = withGroups.replace(
    "group: red@acme.dev,",
    "group: reds@acme.dev, previously: [red@acme.dev],",
  );
  expect((await company.push(renamed)).exitCode).toBe(0);
  expect(membersIn(groups, "reds@acme.dev")).toEqual(all);
  expect(groups.groups.size).toBe(1);

  const left = renamed.replace("carol: { github: carol-c,", "carol: { active: false, github: carol-c,");
  expect((await company.push(left)).exitCode).toBe(0);
  expect(Object.keys(membersIn(groups, "reds@acme.dev"))).toEqual(["alice@acme.dev", "bob@acme.dev"]);

  putMembers(groups, "reds@acme.dev", { "frank@acme.dev": "MEMBER" });
  const gone = await company.push(left.replace(/ {4}google: .*\n/, ""));
  expect(gone.exitCode, gone.log).toBe(0);
  // What the file gave is taken back, and nothing else.
  expect(membersIn(groups, "reds@acme.dev")).toEqual({ "frank@acme.dev": "MEMBER" });
});

it("credentials that don't reach the groups hold back these alone", async () => {
  company = await startCompany();
  const run = await company.push(
    withGroups.replace("C0acme123", "C0another").replace("[bob, carol]", "[bob, frank]"),
  );
  expect(run.exitCode).toBe(1);
  expect(run.log).toContain("not to the organisation's groups");
  expect(company.team("red")).toEqual(["alice-a", "bob-b", "frank-f"]);
});
