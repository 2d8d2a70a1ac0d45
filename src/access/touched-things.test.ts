import { describe, expect, it } from "vitest";
import { allKinds, declaringKinds } from "../providers/index.ts";
import { versionLoader } from "../roster/history/version-loader.ts";
import { declaredHoldings } from "./thing-holdings.ts";
import { touchedThings } from "./touched-things.ts";

const table = { declaring: declaringKinds, kinds: allKinds };

const file = `version: 1
github: { org: acme, owners: [ann], organization_roles: { all_repo_read: ["team:audit"] } }
users:
  ann: { github: a }
  ben: { github: b, until: 2026-06-10 }
  cy: { github: c }
teams:
  root: { members: [ann], repos: { site: read } }
  web: { parent: root, members: [ann], repos: { api: write } }
  ops: { members: [ann, ben], repos: { infra: admin, shared: read } }
  sre: { members: [cy], repos: { shared: write } }
  audit: { members: [cy] }
projects:
  rocket: { team: sre, repos: [engine] }
`;

/** Returns the ids of what may differ after a change of the file, and what there is. */
function touchedBy(change: (text: string) => string, [first, second] = ["2026-06-01", "2026-06-01"]) {
  const loader = versionLoader();
  const load = (text: string, day: string) => {
    const bytes = new TextEncoder().encode(text);
    const loaded = loader.load({ files: [{ path: "teams.yaml", bytes }], findings: [] }, day);
    if (typeof loaded === "string") throw new Error(loaded);
    return loaded;
  };
  const before = declaredHoldings(load(file, first), table);
  const touched = touchedThings(before, load(change(file), second), table);
  return touched && [...touched.ids].sort();
}

describe("what a change of the file may touch", () => {
  it("is a team with its things, and what is above it", () => {
    const found = touchedBy((text) => text.replace("root, members: [ann]", "root, members: [ann, cy]"));
    expect(found).toEqual([
      "github-repo/api",
      "github-repo/site",
      "github-team/root",
      "github-team/web",
      "team/root",
      "team/web",
    ]);
  });

  it("is nothing where only another day has come", () => {
    expect(touchedBy((text) => text, ["2026-06-01", "2026-06-10"])).toEqual([]);
  });

  it("is a project's things, whose teams are as before", () => {
    const found = touchedBy((text) =>
      text.replace("repos: [engine]", "repos: [engine], access: { ops: read }"),
    );
    expect(found).toEqual(["github-repo/engine"]);
  });

  it.each([
    ["another user", (text: string) => text.replace("{ github: c }", "{ github: d }")],
    ["another section", (text: string) => text.replace("owners: [ann]", "owners: [ann, cy]")],
    ["another repository", (text: string) => text.replace("api: write", "api: write, new: read")],
    ["another team", (text: string) => text.replace("  audit:", "  new: {}\n  audit:")],
    [
      "a team with a role on everything",
      (text: string) => text.replace("audit: { members: [cy]", "audit: { members: [ann]"),
    ],
  ])("may be anything with %s", (_, change) => {
    expect(touchedBy(change)).toBeUndefined();
  });

  it("may be anything once somebody has left", () => {
    expect(touchedBy((text) => text, ["2026-06-01", "2026-06-11"])).toBeUndefined();
  });
});
