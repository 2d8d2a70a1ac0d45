import { describe, expect, it } from "vitest";
import { isValid, loadRoster, type ValidRoster } from "../../roster/load.ts";
import { checkEntitlements } from "./entitlements.ts";
import { probe } from "./probe.ts";

function roster(yaml: string): ValidRoster {
  const bytes = new TextEncoder().encode(`version: 1\ngithub: { org: acme, owners: [ann] }\n${yaml}`);
  const loaded = loadRoster({ files: [{ path: "teams.yaml", bytes }], findings: [] }, "2026-11-30");
  if (!isValid(loaded)) throw new Error(loaded.findings.map(({ message }) => message).join("\n"));
  return loaded;
}

const people = `users:
  ann: { github: ann, github_id: 1, permission: admin }
  ben: { github: ben, github_id: 2, permission: admin }
  cat: { github: cat, slack: U00000CAT, permission: admin }
  dan: { github: dan }
  eva: { github: eva, active: false }
teams:
  blue: { leads: [cat], members: [dan] }
  none: { members: [eva] }
`;

const problems = (yaml: string) =>
  checkEntitlements(roster(yaml)).flatMap(({ problem }) => (problem ? [problem] : []));
const codes = (yaml: string) => problems(yaml).map(({ severity, code }) => `${severity} ${code}`);
const fewer = (...keys: readonly string[]) =>
  people.replace(/^ {2}(\w+): (\{.*), permission: admin/gm, (line, key: string, start: string) =>
    keys.includes(key) ? line : `  ${key}: ${start}`,
  );

describe("the doctor, of who decides", () => {
  it("finds nothing wrong where each rule has somebody, and somebody else", () => {
    expect(codes(people)).toEqual([]);
  });

  it("finds that nobody is admin, and that one admin has nobody to vouch for them", () => {
    expect(codes(fewer())).toContain("error no_admin");
    expect(codes(fewer("ann"))).toEqual(["warning only_admin", "warning two_people_rest"]);
  });

  it.each([
    ["user:eva", "eva has left"],
    ["team:none", "none has nobody in it"],
  ])("finds a rule for %s, which nobody but admins can satisfy, and without them nobody", (who, reason) => {
    const rules = `permissions: { rules: { "team.edit:blue": "${who}" } }\n`;
    const [problem] = problems(people + rules);
    expect(problem).toMatchObject({ severity: "warning", code: "rule_of_admins_alone" });
    expect(problem?.message).toContain(reason);
    expect(codes(fewer() + rules)).toContain("error rule_of_nobody");
  });

  it("finds a rule that one person alone can satisfy, who may be the one who gains", () => {
    const rules = `permissions: { rules: { "user.edit": "user:dan" } }\n`;
    expect(codes(fewer() + rules)).toContain("warning rule_of_one");
    expect(codes(people + rules)).toEqual([]);
  });

  it("finds people who decide and are known by a login alone, whatever the file silences", () => {
    const loose = people.replace(", slack: U00000CAT", "").replace("github_id: 1, ", "");
    const [problem] = problems(`${loose}checks: { ignore: [user_in_no_team] }\n`);
    expect(problem).toMatchObject({ severity: "warning", code: "known_by_login" });
    expect(problem?.message).toMatch(/^ann and cat decide over others/);
  });

  it("says that two people are asked from three admins on only", () => {
    expect(codes(fewer("ann", "ben"))).toEqual(["warning two_people_rest"]);
    expect(codes(`${fewer("ann", "ben")}permissions: { two_people: [] }\n`)).toEqual([]);
  });
});

describe("the probe", () => {
  const now = new Date("2026-11-30T12:00:00Z");
  const results = (yaml: string, signingSecret?: string) =>
    probe({ roster: roster(yaml), now, ...(signingSecret ? { signingSecret } : {}) });

  it("is refused: promotions by a member and by a stranger, and a command that Slack didn't sign", () => {
    for (const yaml of [people, fewer(), fewer("ann")]) {
      expect(results(yaml, "a-secret").map(({ problem }) => problem?.code)).toEqual(Array(3).fill(undefined));
    }
  });

  it("is refused also where a rule gives everybody the right to change tiers", () => {
    const open = `${people}permissions: { rules: { "user.permission": member } }\n`;
    expect(results(open).map(({ problem }) => problem?.code)).toEqual(Array(3).fill(undefined));
  });

  it("says so when it can't be made", () => {
    const bytes = new TextEncoder().encode("version: 1\n---\nversion: 1\n");
    const broken = { ...roster(people), source: { files: [{ path: "teams.yaml", bytes }], findings: [] } };
    const [first] = probe({ roster: broken, now });
    expect(first?.problem?.code).toBe("probe_impossible");
  });
});
