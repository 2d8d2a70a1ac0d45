import { describe, expect, it } from "vitest";
import { editRoster } from "./edit/edit-roster.ts";
import { removeEdits, renameEdits } from "./edit/reference-edits.ts";
import { parseTexts } from "./testing/parse-texts.ts";
import { rosterFromYaml } from "./testing/roster-from-yaml.ts";

const text = (owners: string, rest = "", guards = "") => `version: 1
github: { org: acme, owners: ${owners} }
${guards}users: { ann: ann, bob: bob, cai: cai, dee: { github: dee, active: false } }
teams:
  staff: { leads: [bob], members: [cai, dee] }
${rest}`;

describe("owners by their team", () => {
  it("are whom the file names and who is in the team that day, each once", () => {
    const roster = rosterFromYaml(text("[{ team: staff }, ann, bob]"));
    expect(roster.github?.owners).toEqual(["ann", "bob", "cai"]);
    expect(rosterFromYaml(text("[ann, bob]")).github?.owners).toEqual(["ann", "bob"]);
  });

  it.each([
    ["[ann, { team: stuff }]", "unknown_team"],
    ["[ann, { team: old }]", "owners_team_is_none"],
    ["[ann, { team: chart }]", "owners_team_is_none"],
    ["[ann, { teams: staff }]", "unknown_key"],
  ])(
    "are a mistake at their place where there is no such team, or none with people on GitHub: %s",
    (owners, code) => {
      const rest = "  old: { archived: true, members: [bob] }\n  chart: { github: false, members: [bob] }\n";
      const { findings } = parseTexts(text(owners, rest));
      expect(findings.filter(({ severity }) => severity === "error")).toEqual([
        expect.objectContaining({ code, at: expect.objectContaining({ line: 2 }) }),
      ]);
    },
  );

  it("are counted against min_owners by a run alone, which knows who is in the team", () => {
    const { findings } = parseTexts(text("[{ team: staff }]", "", "guards: { min_owners: 2 }\n"));
    expect(findings.map(({ code }) => code)).not.toContain("min_owners_unmet");
  });

  it("follow a renamed team and lose a removed one, beside a person with the same key", () => {
    const yaml = text("[ann, staff, { team: staff }]").replace("users: {", "users: { staff: staff-gh,");
    const files = [{ path: "teams.yaml", bytes: new TextEncoder().encode(yaml) }];
    const { roster } = parseTexts(yaml);
    if (roster === undefined) throw new Error("The roster is one.");
    const ownersAfter = (edits: ReturnType<typeof renameEdits>) => {
      const edited = editRoster(files, edits);
      if ("problems" in edited) throw new Error(edited.problems[0]?.message);
      return /owners: (.*) \}/.exec(new TextDecoder().decode(edited.files[0]?.bytes))?.[1];
    };
    const team = { kind: "team", key: "staff" } as const;
    expect(ownersAfter(renameEdits(roster, team, "crew"))).toBe("[ann, staff, { team: crew }]");
    expect(ownersAfter(removeEdits(roster, team))).toBe("[ann, staff]");
    expect(ownersAfter(renameEdits(roster, { kind: "user", key: "staff" }, "sam"))).toBe(
      "[ann, sam, { team: staff }]",
    );
  });
});
