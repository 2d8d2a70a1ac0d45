import { describe, expect, it } from "vitest";
import { resolveRoster } from "../resolve.ts";
import type { ResolvedFolder } from "../resolved.ts";
import { parseTexts } from "../testing/parse-texts.ts";
import { rosterFromYaml } from "../testing/roster-from-yaml.ts";

const head = "drive: {}\nusers: { alice: x, bob: y }\n";

function folder(rest: string): ResolvedFolder | undefined {
  return rosterFromYaml(`${head}${rest}`).folders.get("F1");
}

function warnings(rest: string): readonly string[] {
  const { roster } = parseTexts(`version: 1\n${head}${rest}`);
  return roster === undefined
    ? ["refused"]
    : resolveRoster(roster, "2026-06-01").findings.map(({ code }) => code);
}

const roles = (found: ResolvedFolder | undefined) =>
  Object.fromEntries(Array.from(found?.people ?? [], ([key, { role }]) => [key, role]));

describe("a folder", () => {
  it("gives members its role, and leads theirs", () => {
    const team = (fields: string) =>
      roles(
        folder(`teams: { a: { leads: [alice], members: [bob], drive: { folders: [{ id: F1${fields} }] } } }`),
      );
    expect(team("")).toEqual({ alice: "writer", bob: "writer" });
    expect(team(", role: reader, lead_role: fileOrganizer")).toEqual({
      alice: "fileOrganizer",
      bob: "reader",
    });
  });

  it("gives its project's team write, or the role it names", () => {
    const project = (fields: string) =>
      roles(
        folder(
          `teams: { a: { members: [bob] } }\nprojects: { p: { team: a, drive: { folders: [{ id: F1${fields} }] } } }`,
        ),
      );
    expect(project("")).toEqual({ bob: "writer" });
    expect(project(", role: commenter")).toEqual({ bob: "commenter" });
  });

  it("of several teams gives the higher role, to people and to groups, whatever the address's case", () => {
    const found = folder(`teams:
  a: { members: [alice, bob], drive: { folders: [{ id: F1, role: reader, groups: { all@acme.dev: reader } }] } }
  b: { members: [bob], drive: { folders: [{ id: F1, role: organizer, groups: { ALL@acme.dev: commenter, x@acme.dev: reader } }] } }`);
    expect(roles(found)).toEqual({ alice: "reader", bob: "organizer" });
    expect(Array.from(found?.groups ?? [], ([address, { role }]) => `${address} ${role}`)).toEqual([
      "all@acme.dev commenter",
      "x@acme.dev reader",
    ]);
    expect(found).toMatchObject({ declaredBy: ["a", "b"], members: "exact", listsPeople: true });
    expect(found).not.toHaveProperty("notifyAs");
  });

  it("removes nobody when two teams disagree about that, and says so", () => {
    const teams = `teams:
  a: { members: [alice], drive: { folders: [{ id: F1, members: additive }] } }
  b: { members: [bob], drive: { folders: [{ id: F1 }] } }`;
    expect(folder(teams)?.members).toBe("additive");
    expect(warnings(teams)).toEqual(["modes_differ"]);
  });

  it("removes nobody when one of its teams doesn't say who is in it, and says so", () => {
    const teams = `teams:
  a: { members: [alice], drive: { folders: [{ id: F1 }] } }
  b: { drive: { folders: [{ id: F1 }] } }`;
    expect(folder(teams)).toMatchObject({ members: "additive", listsPeople: true });
    expect(warnings(teams)).toEqual(["list_incomplete"]);
  });

  it("is unshared when its only team is archived, and stays with the others", () => {
    const archived =
      "a: { archived: true, drive: { folders: [{ id: F1, groups: { all@acme.dev: reader } }] } }";
    const alone = folder(`teams: { ${archived} }`);
    expect(alone).toMatchObject({ listsPeople: true, members: "exact" });
    expect([alone?.people.size, alone?.groups.size]).toEqual([0, 0]);
    const shared = folder(`teams: { ${archived}, b: { members: [bob], drive: { folders: [{ id: F1 }] } } }`);
    expect(roles(shared)).toEqual({ bob: "writer" });
  });

  it("is unshared when its only project is archived, and stays with the others", () => {
    const people = "teams: { a: { members: [alice] }, b: { members: [bob] } }";
    const archived = "p: { archived: true, team: a, drive: { folders: [{ id: F1 }] } }";
    const alone = folder(`${people}\nprojects: { ${archived} }`);
    expect(alone).toMatchObject({ listsPeople: true, members: "exact", people: new Map() });
    const shared = folder(
      `${people}\nprojects: { ${archived}, q: { team: b, drive: { folders: [{ id: F1 }] } } }`,
    );
    expect(roles(shared)).toEqual({ bob: "writer" });
  });

  it("notifies in the name of the team that asks for it", () => {
    const found = folder(`teams:
  a: { name: Core, members: [bob], drive: { folders: [{ id: F1, notify: true }] } }
  b: { members: [bob], drive: { folders: [{ id: F1 }] } }`);
    expect(found?.notifyAs).toBe("Core");
  });
});
