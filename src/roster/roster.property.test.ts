import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseRoster } from "./parse.ts";
import { resolveRoster } from "./resolve.ts";
import type { ResolvedRoster } from "./resolved.ts";
import type { Roster } from "./roster.ts";
import type { EntryData, FileData, TeamData, UserData } from "./testing/arbitrary.ts";
import { days, fileData, rendered } from "./testing/arbitrary.ts";
import { findingLine } from "./testing/parse-texts.ts";

const styles = fc.constantFrom("block" as const, "flow" as const, "json" as const);

function rosterOfTexts(texts: readonly string[]): Roster {
  const files = texts.map((text, index) => ({ path: `${index}.yaml`, bytes: Buffer.from(text) }));
  const { roster, findings } = parseRoster(files);
  if (roster === undefined) throw new Error(findings.map(findingLine).join("\n"));
  return roster;
}

function rosterOfData(data: FileData): Roster {
  return rosterOfTexts([rendered(data, "block")]);
}

/** The same without places, in one order, as plain data. */
function bare(value: unknown): unknown {
  if (value instanceof Map) return bare(Object.fromEntries(value));
  if (Array.isArray(value)) return value.map(bare);
  if (typeof value !== "object" || value === null) return value;
  const kept = Object.entries(value).filter(([key]) => key !== "at" && key !== "places");
  return Object.fromEntries(
    kept.sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, each]) => [key, bare(each)]),
  );
}

function expectedUser([key, { outside, permission, ...rest }]: [string, UserData]) {
  const given = { permission: permission ?? "member", active: true, outside: outside ?? false };
  return [key, { key, directory: {}, ...given, ...rest }];
}

const expectedEntries = (list: readonly EntryData[]) =>
  list.map((entry) => (typeof entry === "string" ? { user: entry } : entry));

function expectedTeam([key, data]: [string, TeamData]) {
  const {
    leads,
    members,
    include,
    repos,
    only_if_in: onlyIfIn,
    former_members: formerMembers,
    ...rest
  } = data;
  return [
    key,
    {
      key,
      except: [],
      onlyIfIn: onlyIfIn ?? [],
      formerMembers: formerMembers ?? [],
      archived: false,
      handsOff: false,
      channels: [],
      folders: [],
      github: { name: key, leadRole: "maintainer", previously: [], nest: true },
      ...rest,
      ...(leads && { leads: expectedEntries(leads) }),
      ...(members && { members: expectedEntries(members) }),
      ...(include && {
        include: include.map((each) =>
          typeof each === "string" ? { team: each, leadsOnly: false } : { team: each.leads, leadsOnly: true },
        ),
      }),
      ...(repos && {
        repos: Object.fromEntries(Object.entries(repos).map(([name, role]) => [name, { role }])),
      }),
    },
  ];
}

/** The memberships alone: team → user → lead. */
function members({ teams }: ResolvedRoster): ReadonlyMap<string, ReadonlySet<string>> {
  return new Map(Array.from(teams, ([key, { people }]) => [key, new Set(people.keys())]));
}

function shuffled(value: unknown, order: readonly number[]): unknown {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
  const entries = Object.entries(value).map(([key, each]) => [key, shuffled(each, order)] as const);
  const ranked = entries.map((entry, index) => ({ entry, rank: order[(index * 7) % order.length] ?? 0 }));
  return Object.fromEntries(ranked.sort((a, b) => a.rank - b.rank).map(({ entry }) => entry));
}

describe("any roster", () => {
  it("parses back from its text, whatever its layout", () => {
    fc.assert(
      fc.property(fileData, styles, (data, style) => {
        const roster = rosterOfTexts([rendered(data, style)]);
        expect(bare(roster.users)).toEqual(Object.fromEntries(Object.entries(data.users).map(expectedUser)));
        expect(bare(roster.teams)).toEqual(Object.fromEntries(Object.entries(data.teams).map(expectedTeam)));
        expect([...(roster.projects.get("rocket")?.repos ?? [])].map(({ name }) => name)).toEqual(
          data.projects["rocket"]?.repos,
        );
      }),
      { numRuns: 60 },
    );
  });

  it("means the same however its keys are ordered and its files are cut", () => {
    fc.assert(
      fc.property(fileData, fc.array(fc.nat(), { minLength: 20, maxLength: 20 }), (data, order) => {
        const whole = resolveRoster(rosterOfData(data), "2026-06-15").roster;
        const { users, teams, projects } = shuffled(data, order) as FileData;
        const half = Object.keys(teams).length / 2;
        const cut = (keep: (index: number) => boolean) =>
          Object.fromEntries(Object.entries(teams).filter((_, index) => keep(index)));
        const texts = [
          { teams: cut((index) => index < half) },
          { projects },
          { teams: cut((index) => index >= half) },
          { users },
        ];
        const parts = resolveRoster(
          rosterOfTexts(texts.map((each) => rendered(each, "flow"))),
          "2026-06-15",
        ).roster;
        expect(bare(parts)).toEqual(bare(whole));
      }),
      { numRuns: 60 },
    );
  });

  it("gives nobody a team by excepting somebody", () => {
    const cases = fc.tuple(fileData, fc.nat(), fc.nat());
    fc.assert(
      fc.property(cases, ([data, team, user]) => {
        const key = Object.keys(data.teams)[team % Object.keys(data.teams).length] ?? "";
        const who = Object.keys(data.users)[user % Object.keys(data.users).length] ?? "";
        const changed = { ...data.teams[key], except: [...(data.teams[key]?.except ?? []), who] };
        const before = members(resolveRoster(rosterOfData(data), "2026-06-15").roster);
        const excepting = { ...data, teams: { ...data.teams, [key]: changed } };
        const after = members(resolveRoster(rosterOfData(excepting), "2026-06-15").roster);
        for (const [each, people] of after)
          expect([...people].filter((user) => !before.get(each)?.has(user))).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  it("gives nobody a team by limiting one to who is in another", () => {
    fc.assert(
      fc.property(fileData, fc.nat(), (data, team) => {
        const keys = Object.keys(data.teams).slice(2);
        const key = keys[team % keys.length] ?? "";
        const [limit = ""] = Object.keys(data.teams);
        const changed = { ...data.teams[key], only_if_in: [...(data.teams[key]?.only_if_in ?? []), limit] };
        const before = members(resolveRoster(rosterOfData(data), "2026-06-15").roster);
        const limiting = { ...data, teams: { ...data.teams, [key]: changed } };
        const after = members(resolveRoster(rosterOfData(limiting), "2026-06-15").roster);
        for (const [each, people] of after)
          expect([...people].filter((user) => !before.get(each)?.has(user))).toEqual([]);
        const both = [...(before.get(key) ?? [])].filter((user) => before.get(limit)?.has(user));
        expect([...(after.get(key) ?? [])]).toEqual(both);
      }),
      { numRuns: 60 },
    );
  });

  it("gives nobody a team by the passing of days", () => {
    fc.assert(
      fc.property(fileData, days, days, (data, one, other) => {
        const roster = rosterOfData(data);
        const [earlier, later] = one < other ? [one, other] : [other, one];
        const before = members(resolveRoster(roster, earlier).roster);
        const after = members(resolveRoster(roster, later).roster);
        for (const [each, people] of after)
          expect([...people].filter((user) => !before.get(each)?.has(user))).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  it("tells the last day of a membership truly: it holds on it, and is over after it", () => {
    fc.assert(
      fc.property(fileData, (data) => {
        const roster = rosterOfData(data);
        const { teams } = resolveRoster(roster, "2026-06-01").roster;
        for (const [key, team] of teams) {
          for (const [user, { until }] of team.people) {
            if (until === undefined || (roster.users.get(user)?.until ?? "9999") < until) continue;
            const holds = (day: string) => resolveRoster(roster, day).roster.teams.get(key)?.people.has(user);
            const next = `2026-06-${String(Number(until.slice(-2)) + 1).padStart(2, "0")}`;
            expect([holds(until), holds(next)]).toEqual([true, false]);
          }
        }
      }),
      { numRuns: 10 },
    );
  });

  it("puts no outside collaborator, and nobody whose last day is over, anywhere", () => {
    fc.assert(
      fc.property(fileData, days, (data, today) => {
        const { teams, users } = resolveRoster(rosterOfData(data), today).roster;
        for (const { people } of teams.values()) {
          for (const key of people.keys()) {
            expect(users.get(key)).toMatchObject({ present: true, outside: false });
          }
        }
      }),
      { numRuns: 60 },
    );
  });
});
