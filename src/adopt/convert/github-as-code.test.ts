import { expect, it } from "vitest";
import { convertRoster } from "../convert-roster.ts";

const acme = `members:
  admin: [Alice]
  member: [bob, carol]
repositories:
  api:
    visibility: private
    archived: false
    collaborators:
      admin: [bob]
      push: [erin, bob]
    teams:
      maintain: [Back end]
      pull: [employees]
      push: [strangers]
  website:
    teams: { triage: [Back end] }
teams:
  employees: {}
  Back end:
    create_default_maintainer: false
    description: Services and data
    parent_team_id: employees
    privacy: closed
    members:
      maintainer: [bob]
      member: [carol, bob]
  secrets:
    privacy: secret
    members: { member: [dana] }
`;

function converted(sources: Readonly<Record<string, string>>, org?: string) {
  const { files, findings } = convertRoster({
    from: "github-as-code",
    sources: Object.entries(sources).map(([path, text]) => ({ path, text })),
    ...(org === undefined ? {} : { org }),
    path: "teams.yaml",
    split: false,
    today: "2027-01-15",
  });
  return {
    files,
    said: findings.map(({ at, severity, message }) => `${at?.file}:${at?.line} ${severity}: ${message}`),
  };
}

it("becomes the roster that says the same, and what isn't about access is named at its line", () => {
  const { files, said } = converted({
    "github/acme.yml": acme,
    "terraform/other.yml": "jobs: { a: { steps: [] } }\n",
  });
  expect(files.map(({ path }) => path)).toEqual(["teams.yaml"]);
  expect(files[0]?.text.replace(/^(?:#.*\n)+/, "")).toBe(`version: 1

github:
  org: acme
  owners: [alice]

users:
  alice: { github: Alice, permission: admin }
  bob: bob
  carol: carol
  dana: dana
  erin: { github: erin, outside: true }

teams:
  back-end:
    description: Services and data
    parent: employees
    leads: [bob]
    members: [carol]
    repos: { api: maintain, website: triage }
    github: { name: Back end }

  employees:
    repos: { api: read }

  secrets:
    members: [dana]
    github: { privacy: secret }

projects:
  api:
    repos: [api]
    collaborators: { bob: admin, erin: write }
`);
  expect(said).toEqual([
    "github/acme.yml:5 notice: What is set of the repository api (visibility, archived) is not about access, and was left out.",
    "github/acme.yml:14 warning: The access of the team strangers to api has no place in a roster, and was left out.",
  ]);
});

it("makes a roster for each organisation's file, and takes the name of a single one from the flag", () => {
  const two = converted({ "github/acme.yml": acme, "github/umbrella.yml": "members: { admin: [eve] }\n" });
  expect(two.files.map(({ path }) => path)).toEqual(["acme/teams.yaml", "umbrella/teams.yaml"]);
  expect(converted({ "config.yml": acme }, "initech").files[0]?.text).toContain("  org: initech\n");
});

it("says that a nested team can't be secret, and that there is nothing where nothing is", () => {
  const nested = acme.replace("employees: {}", "employees: { privacy: secret }");
  expect(converted({ "acme.yml": nested }).said.join("\n")).toContain(
    "The team employees is declared secret and nested",
  );
  expect(converted({ "a.yml": "orgs: {}\n" }).said).toEqual([
    "a.yml:1 error: There is nothing of github-as-code's here.",
  ]);
});
