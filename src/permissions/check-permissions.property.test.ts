import fc from "fast-check";
import { expect, test } from "vitest";
import { rosterFileOf, testDay } from "../chat/testing/acme.ts";
import { declaringKinds } from "../providers/index.ts";
import type { ValidRoster } from "../roster/load.ts";
import { isValid, loadRoster } from "../roster/load.ts";
import { checkPermissions } from "./check-permissions.ts";

interface TeamData {
  leads: string[];
  members: string[];
  include: (string | { leads: string })[];
  except: string[];
  parent?: string;
  archived?: true;
  github?: { nest: false } | false;
  repos: Record<string, string>;
}
interface RosterData {
  version: 1;
  github: { org: string };
  permissions: { admin_team?: string; leads_team?: string; rules: Record<string, string> };
  users: Record<string, { github: string; permission?: string; active?: boolean }>;
  teams: Record<string, TeamData>;
  projects: Record<string, { team?: string; repos: string[]; access: Record<string, string> }>;
}

const people = ["p", "q", "r", "s", "a"];
const keys = ["admins", "leads", "red", "blue", "green"];
const person = fc.constantFrom(...people);
const key = fc.constantFrom(...keys);
const repo = fc.constantFrom("api", "web");
const inclusion = fc.oneof(
  fc.constantFrom(...keys, "*"),
  fc.record({ leads: fc.constantFrom(...keys, "*") }),
);
const set = (of: fc.Arbitrary<string>, maxLength = 2) => fc.uniqueArray(of, { maxLength });

const team: fc.Arbitrary<TeamData> = fc.record({
  leads: set(person),
  members: set(person, 3),
  include: fc.array(inclusion, { maxLength: 1 }),
  except: set(person, 1),
  repos: fc.dictionary(repo, fc.constantFrom("read", "admin"), { maxKeys: 1, noNullPrototype: true }),
});

/** Rules that leave making admins and changing the rules to admins. */
const rules = fc.dictionary(
  fc.constantFrom("team.create", "project.create", "user.add", "team.edit", "user.edit", "user.remove"),
  fc.constantFrom("member", "team_lead", "lead", "self", "user:p", "team:red"),
  { maxKeys: 2, noNullPrototype: true },
);

const world: fc.Arbitrary<RosterData> = fc.record({
  version: fc.constant(1),
  github: fc.constant({ org: "acme" }),
  permissions: fc.record({ rules }),
  users: fc.tuple(fc.constantFrom("member", "team_lead")).map(([permission]) => ({
    ...Object.fromEntries(people.map((each) => [each, { github: each }])),
    p: { github: "p", permission },
    a: { github: "a", permission: "admin" },
  })),
  teams: fc.record(
    { red: team, blue: team, green: team, admins: team, leads: team },
    { requiredKeys: ["red", "blue"] },
  ),
  projects: fc.constant({ moon: { team: "red", repos: ["moon"], access: {} } }),
}) as fc.Arbitrary<RosterData>;

type Mutation = (world: RosterData) => void;

function toggled<Item>(list: Item[], item: Item): Item[] {
  const same = (each: Item) => JSON.stringify(each) === JSON.stringify(item);
  return list.some(same) ? list.filter((each) => !same(each)) : [...list, item];
}

/** Returns a mutation as a function of the values drawn for it. */
function mutationOf<Drawn extends unknown[]>(
  drawn: { [Index in keyof Drawn]: fc.Arbitrary<Drawn[Index]> },
  make: (world: RosterData, ...drawn: Drawn) => void,
): fc.Arbitrary<Mutation> {
  return fc.tuple(...drawn).map((each) => (world: RosterData) => make(world, ...(each as Drawn)));
}

const perhapsKey = fc.option(key, { nil: undefined });
const onGithub = fc.constantFrom<false | { nest: false } | undefined>(false, { nest: false }, undefined);

/** All changes that a user might try, most of them about themselves. */
const change: fc.Arbitrary<Mutation> = fc.oneof(
  mutationOf(
    [
      key,
      fc.constantFrom("leads" as const, "members" as const, "except" as const),
      fc.oneof(fc.constant("p"), person),
    ],
    ({ teams }, at, list, who) => {
      const found = teams[at];
      if (found !== undefined) found[list] = toggled(found[list], who);
    },
  ),
  mutationOf([key, inclusion], ({ teams }, at, what) => {
    const found = teams[at];
    if (found !== undefined) found.include = toggled(found.include, what);
  }),
  mutationOf([key, perhapsKey], ({ teams }, at, parent) => {
    const { parent: _, ...found } = teams[at] ?? {};
    if (teams[at] !== undefined)
      teams[at] = { ...found, ...(parent === undefined ? {} : { parent }) } as TeamData;
  }),
  mutationOf([key], ({ teams }, at) => {
    const { archived, ...found } = teams[at] ?? {};
    if (teams[at] !== undefined)
      teams[at] = { ...found, ...(archived ? {} : { archived: true }) } as TeamData;
  }),
  mutationOf([key, onGithub], ({ teams }, at, github) => {
    const { github: _, ...found } = teams[at] ?? {};
    if (teams[at] !== undefined)
      teams[at] = { ...found, ...(github === undefined ? {} : { github }) } as TeamData;
  }),
  mutationOf([key, repo], ({ teams }, at, name) => {
    const found = teams[at];
    if (found !== undefined) found.repos[name] = "admin";
  }),
  mutationOf([key, team], ({ teams }, at, made) => {
    teams[at] ??= { ...made, leads: ["p"] };
  }),
  mutationOf([key], ({ teams }, at) => {
    delete teams[at];
  }),
  mutationOf([person, fc.constantFrom("member", "team_lead", "admin")], ({ users }, who, permission) => {
    const user = users[who];
    if (user !== undefined) user.permission = permission;
  }),
  mutationOf([person, fc.constantFrom("a", "q", "x")], ({ users }, who, github) => {
    const user = users[who];
    if (user !== undefined) user.github = github;
  }),
  mutationOf([fc.constantFrom("n", ...people)], ({ users }, who) => {
    users[who] ??= { github: who };
  }),
  mutationOf([person], ({ users }, who) => {
    delete users[who];
  }),
  mutationOf([key], ({ permissions }, at) => {
    permissions.admin_team = at;
  }),
  mutationOf(
    [fc.constantFrom("settings", "user.permission", "team.members"), fc.constantFrom("member", "user:p")],
    ({ permissions }, rule, who) => {
      permissions.rules[rule] = who;
    },
  ),
  mutationOf(
    [fc.constantFrom("moon", "sun"), key, fc.constantFrom("api", "moon")],
    ({ projects }, at, owner, name) => {
      projects[at] = { team: owner, repos: [name], access: {} };
    },
  ),
);

function read(each: RosterData): ValidRoster | undefined {
  const loaded = loadRoster({ files: [rosterFileOf(JSON.stringify(each))], findings: [] }, testDay);
  return isValid(loaded) ? loaded : undefined;
}

/** Returns the teams that a user is in, also through other teams. It is independent of the code under test. */
function teamsOf(user: string, { teams }: RosterData): Set<string> {
  const found = new Set<string>();
  const listed = (each: TeamData | undefined) =>
    each !== undefined && !each.archived && [...each.leads, ...each.members].includes(user);
  const leads = (each: TeamData | undefined) =>
    each !== undefined && !each.archived && each.leads.includes(user);
  for (let size = -1; size !== found.size; ) {
    size = found.size;
    for (const [at, each] of Object.entries(teams)) {
      if (each.archived) continue;
      const brings = (what: string | { leads: string }) => {
        if (what === "*") return Object.values(teams).some(listed);
        if (typeof what === "string") return found.has(what) || listed(teams[what]);
        return what.leads === "*" ? Object.values(teams).some(leads) : leads(teams[what.leads]);
      };
      if (listed(each) || (!each.except.includes(user) && each.include.some(brings))) found.add(at);
      if (found.has(at) && each.parent !== undefined && each.github === undefined && teams[each.parent])
        found.add(each.parent);
    }
  }
  return found;
}

/** Returns whether a team already took in everybody who joins another team. */
function delegated(to: string, before: RosterData, newcomerIn: (team: string) => boolean): boolean {
  const each = before.teams[to];
  if (each === undefined) return true;
  const sources = each.include.map((what) => (typeof what === "string" ? what : what.leads));
  const below = Object.entries(before.teams).filter(
    ([, { parent, github }]) => parent === to && github === undefined,
  );
  return (
    sources.some((source) => source === "*" || newcomerIn(source)) || below.some(([at]) => newcomerIn(at))
  );
}

test("whatever somebody who is no admin changes alone, they become none, and get into no team that didn't let them", () => {
  let tried = 0;
  let done = 0;
  fc.assert(
    fc.property(world, fc.array(change, { minLength: 1, maxLength: 12 }), (start, changes) => {
      let current = start;
      let base = read(current);
      fc.pre(base !== undefined && base.resolved.users.get("p")?.tier !== "admin");
      for (const each of changes) {
        const next = structuredClone(current);
        each(next);
        const head = read(next);
        if (head === undefined || base === undefined) continue;
        tried += 1;
        if (
          !checkPermissions({ base, head, kinds: declaringKinds }, [
            { user: "p", how: "pushed", at: "", vouchedBy: "github", github: { login: "p", id: 1 } },
          ]).allowed
        )
          continue;
        done += 1;
        expect(head.resolved.users.get("p")?.tier).not.toBe("admin");
        const before = teamsOf("p", current);
        const after = teamsOf("p", next);
        const isNew = (at: string) => after.has(at) && !before.has(at);
        for (const at of after) {
          if (!isNew(at) || current.teams[at]?.leads.includes("p")) continue;
          expect(delegated(at, current, isNew), `p got into ${at}`).toBe(true);
        }
        const gone = [...base.resolved.users.keys()].filter((user) => !head.resolved.users.has(user));
        if (current.permissions.rules["user.remove"] === undefined) expect(gone).toEqual([]);
        current = next;
        base = head;
      }
    }),
    { numRuns: 200 },
  );
  expect(done).toBeGreaterThan(100);
  expect(tried).toBeGreaterThan(done);
});
