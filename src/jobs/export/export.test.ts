import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addressOfExportSchema } from "../../../scripts/write-schema.ts";
import { convertRoster } from "../../adopt/convert-roster.ts";
import { type GithubInFile, githubInFile } from "../../providers/github/model/in-file.ts";
import { isValid, loadRoster } from "../../roster/load.ts";
import { fileData, rendered } from "../../roster/testing/arbitrary.ts";
import { directory, directorySchemaText } from "./directory.ts";
import { exportRoster } from "./export.ts";

function loaded(text: string) {
  const files = [{ path: "teams.yaml", bytes: new TextEncoder().encode(text) }];
  const roster = loadRoster({ files, findings: [] }, "2026-06-01");
  if (!isValid(roster)) throw new Error(JSON.stringify(roster.findings));
  return roster;
}

const acme = loaded(`version: 1
github: { org: acme, owners: [ada] }
permissions: { grants: { deploy: [team:backend, user:eve], nobody: [] } }
users:
  ada: { github: ada-gh, github_id: 7, email: ada@acme.dev, name: Ada Lovelace, slack: U0ADA0000 }
  bob: { github: bob-gh, until: 2026-12-24 }
  eve: { name: "=HYPERLINK(1)", email: eve@acme.dev }
  kim: { github: kim-gh, outside: true }
  zoe: { github: zoe-gh, active: false }
teams:
  infra: { members: [bob], github: { name: Infra & Co, id: 4711, privacy: secret } }
  backend: { leads: [ada], include: [infra], repos: { api: write, site: auditor, "lib-*": read, lib-keys: none } }
  kids: { parent: backend, members: [zoe, bob] }
  office: { github: false, members: [eve] }
projects:
  shop: { team: backend, repos: [shop], collaborators: { kim: read } }
`);

describe("the JSON of a roster", () => {
  const json = JSON.parse(exportRoster(acme, "json", true)) as ReturnType<typeof directory.parse>;

  it("has present people, live teams with everybody in them, and who has each named permission, by its published schema", () => {
    expect(directory.parse(json)).toEqual(json);
    expect(Object.keys(json.people)).toEqual(["ada", "bob", "eve", "kim"]);
    expect(json.people["ada"]).toEqual({
      name: "Ada Lovelace",
      github: "ada-gh",
      github_id: 7,
      slack: "U0ADA0000",
      email: "ada@acme.dev",
      outside: false,
      until: null,
    });
    expect(json.teams["backend"]).toMatchObject({
      members: [
        { person: "ada", lead: true, through: [], until: null },
        { person: "bob", lead: false, through: ["infra"], until: null },
      ],
      repos: { api: "write", shop: "write", site: "auditor" },
      repo_patterns: { "lib-*": "read", "lib-keys": "none" },
    });
    expect(json.permissions).toEqual({
      deploy: { people: { ada: ["team:backend"], bob: ["team:backend"], eve: ["user:eve"] } },
      nobody: { people: {} },
    });
  });

  it("is the schema of the package", () => {
    const published = readFileSync(join(import.meta.dirname, "../../../schema/export.schema.json"), "utf8");
    expect(directorySchemaText(addressOfExportSchema)).toBe(published);
  });

  it("has no address where none is wanted", () => {
    for (const format of ["json", "csv"] as const) {
      expect(exportRoster(acme, format, true)).toContain("ada@acme.dev");
      expect(exportRoster(acme, format, false)).not.toContain("@acme.dev");
    }
  });
});

it("the CSV has a row for each membership and for who is in no team, and no cell that runs", () => {
  const lines = exportRoster(acme, "csv", false).split("\r\n");
  expect(lines[0]).toBe("person,name,github,team,role,through,until");
  expect(lines).toContain("bob,bob,bob-gh,backend,member,infra,2026-12-24");
  expect(lines).toContain("eve,'=HYPERLINK(1),,office,member,,");
  expect(lines).toContain("kim,kim,kim-gh,,,,");
});

it("Terraform's blocks have the ids that its provider documents, and names that it takes, each once", () => {
  const text = exportRoster(acme, "terraform-import", false);
  const blocks = [...text.matchAll(/^ {2}to = (\S+)\n {2}id = (".*")$/gm)].map(([, to, id]) => `${to} ${id}`);
  expect(blocks).toEqual([
    'github_membership.ada-gh "acme:ada-gh"',
    'github_membership.bob-gh "acme:bob-gh"',
    'github_team.backend "backend"',
    'github_team_membership.backend__ada-gh "backend:ada-gh"',
    'github_team_membership.backend__bob-gh "backend:bob-gh"',
    'github_team.Infra___Co "4711"',
    'github_team_membership.Infra___Co__bob-gh "4711:bob-gh"',
    'github_team.kids "kids"',
    'github_team_membership.kids__bob-gh "kids:bob-gh"',
    'github_team_repository.backend__api "backend:api"',
    'github_team_repository.backend__shop "backend:shop"',
    'github_repository_collaborator.shop__kim-gh "shop:kim-gh"',
    'github_team_repository.backend__site "backend:site"',
  ]);
});

it("the file of github-as-code is read back as what the roster gives on GitHub", () => {
  const text = exportRoster(acme, "github-as-code", false);
  const { files, findings } = convertRoster({
    from: "github-as-code",
    sources: [{ path: "github/acme.yml", text }],
    path: "teams.yaml",
    split: false,
    today: "2026-06-01",
  });
  expect(findings.filter(({ severity }) => severity === "error")).toEqual([]);
  const back = githubInFile(loaded(files[0]?.text ?? "").resolved);
  const bare = ({ org, members, teams, repositories }: GithubInFile) => ({
    org,
    members,
    teams: teams.map(({ key: _, id: __, ...team }) => team).sort((a, b) => (a.name < b.name ? -1 : 1)),
    repositories: [...repositories].sort((a, b) => (a.name < b.name ? -1 : 1)),
  });
  expect(back && bare(back)).toEqual(bare(githubInFile(acme.resolved) as GithubInFile));
});

it("a roster without an organisation is exported for no tool that is about one", () => {
  expect(() => exportRoster(loaded("version: 1\nusers: { bob: {} }\n"), "terraform-import", false)).toThrow();
});

it("nobody is in an export of any roster who isn't present, nor on GitHub without a login", () => {
  fc.assert(
    fc.property(fileData, (data) => {
      const roster = loaded(rendered({ ...data, github: { org: "acme" } }, "block"));
      const { users } = roster.resolved;
      const held = githubInFile(roster.resolved);
      const logins = new Set(
        [...users.values()].filter(({ present }) => present).map(({ github }) => github),
      );
      for (const each of [...(held?.teams ?? []).flatMap(({ members }) => members), ...(held?.members ?? [])])
        expect(logins).toContain(each[0]);
      const { people, teams } = JSON.parse(exportRoster(roster, "json", false)) as ReturnType<
        typeof directory.parse
      >;
      for (const { members } of Object.values(teams))
        for (const { person } of members) expect(Object.keys(people)).toContain(person);
    }),
    { numRuns: 60 },
  );
});
