import fc from "fast-check";
import { stringify } from "yaml";

/** A valid roster file as data: every reference exists, and no identity is used twice. */
export interface FileData {
  readonly users: Readonly<Record<string, UserData>>;
  readonly teams: Readonly<Record<string, TeamData>>;
  readonly projects: Readonly<Record<string, ProjectData>>;
}

/** A user of a roster file, as data. */
export interface UserData {
  readonly name?: string;
  readonly github?: string;
  readonly email?: string;
  readonly slack?: false;
  readonly until?: string;
  readonly permission?: "member" | "team_lead" | "admin";
  readonly outside?: true;
}

/** A person on a team's list, as data. */
export type EntryData = string | { readonly user: string; readonly until: string };

/** A team of a roster file, as data. */
export interface TeamData {
  readonly description?: string;
  readonly parent?: string;
  readonly leads?: readonly EntryData[];
  readonly members?: readonly EntryData[];
  readonly include?: readonly (string | { readonly leads: string })[];
  readonly except?: readonly string[];
  readonly only_if_in?: readonly string[];
  readonly former_members?: readonly string[];
  readonly archived?: true;
  readonly repos?: Readonly<Record<string, string>>;
}

/** A project of a roster file, as data. */
export interface ProjectData {
  readonly team?: string;
  readonly repos: readonly string[];
  readonly access: Readonly<Record<string, string>>;
  readonly collaborators?: Readonly<Record<string, string>>;
}

const people = [
  "alice",
  "bob",
  "carol",
  "dana",
  "249043822",
  "yes",
  "0123",
  "null",
  "a/b",
  "constructor",
  "x.y_z-1",
];
const groups = ["core", "web", "ops", "1e3", "true", "toString", "~x".slice(1), "data/eu", "qa"];

/** Days of June 2026, `YYYY-MM-DD`. */
export const days = fc.integer({ min: 1, max: 28 }).map((day) => `2026-06-${String(day).padStart(2, "0")}`);

/** Texts that YAML could take for something else. */
const awkward = fc.oneof(
  fc
    .string({ minLength: 1, maxLength: 20, unit: "grapheme" })
    .filter((text) => !/[\p{Cc}\p{Cs}\p{Zl}\p{Zp}]/u.test(text)),
  fc.constantFrom(
    "yes",
    "12",
    "0x1F",
    "2026-01-01",
    "- x",
    "a: b",
    "#",
    "'",
    '"',
    "null",
    "~",
    "*x",
    "&x",
    "!x",
    " x ",
  ),
);

const roles = fc.constantFrom("read", "triage", "write", "maintain", "admin", "auditor");
const repositories = fc.constantFrom("api", "web", "docs", "123", "no", ".github");

function userData(key: string): fc.Arbitrary<UserData> {
  const login = `${key.replace(/[^A-Za-z0-9]/g, "-")}-acme`;
  return fc.record(
    {
      name: awkward,
      github: fc.constant(login),
      email: fc.constant(`${key.replace("/", "-")}@acme.dev`),
      slack: fc.constant(false as const),
      until: days,
      permission: fc.constantFrom("member" as const, "team_lead" as const, "admin" as const),
      outside: fc.constant(true as const),
    },
    { requiredKeys: [] },
  );
}

function teamData(
  key: string,
  earlier: readonly string[],
  insiders: readonly string[],
): fc.Arbitrary<TeamData> {
  const some = (from: readonly string[]) => fc.subarray([...from]);
  const entries = some(insiders).chain((keys) =>
    fc.tuple(
      ...keys.map((user) =>
        fc.oneof(
          fc.constant(user),
          days.map((until) => ({ user, until })),
        ),
      ),
    ),
  );
  const included = some(earlier).chain((keys) =>
    fc.tuple(...keys.map((team) => fc.oneof(fc.constant(team), fc.constant({ leads: team })))),
  );
  // The first two teams limit others, so they depend on none of these: who includes every team depends on all limits.
  const isLimit = earlier.length < 2;
  const limits = fc.subarray(isLimit ? [] : groups.slice(0, 2));
  const every: readonly (readonly (string | { leads: string })[])[] = [["*"], [{ leads: "*" }]];
  const all = fc.constantFrom([], ...(isLimit ? [] : every));
  return fc.record(
    {
      description: awkward,
      leads: entries,
      members: entries,
      include: fc.tuple(included, all).map(([some, every]) => [...some, ...every]),
      except: some(people),
      only_if_in: limits,
      former_members: some(people),
      repos: fc.dictionary(repositories, roles, { maxKeys: 3 }),
      ...(earlier.length > 0 ? { parent: fc.constantFrom(...earlier) } : {}),
      ...(key === "qa" ? { archived: fc.constant(true as const) } : {}),
    },
    { requiredKeys: [] },
  );
}

/** Valid roster files. */
export const fileData: fc.Arbitrary<FileData> = fc
  .record({ users: fc.record(Object.fromEntries(people.map((key) => [key, userData(key)]))) })
  .chain(({ users }) => {
    const insiders = people.filter((key) => users[key]?.outside !== true);
    const teams = groups.map((key, index) => [key, teamData(key, groups.slice(0, index), insiders)] as const);
    const project = fc.record(
      {
        team: fc.constantFrom(...groups),
        repos: fc.uniqueArray(repositories, { maxLength: 3 }),
        access: fc.dictionary(fc.constantFrom(...groups), roles, { maxKeys: 2 }),
        collaborators: fc.dictionary(fc.constantFrom(...people), roles, { maxKeys: 2 }),
        archived: fc.constant(true as const),
      },
      { requiredKeys: ["repos", "access"] },
    );
    return fc.record({
      users: fc.constant(users),
      teams: fc.record(Object.fromEntries(teams)),
      projects: fc.record({ rocket: project, probe: project }),
    });
  });

/** Renders data as YAML or JSON; keys that look like numbers or booleans get no quotes. */
export function rendered(data: object, style: "block" | "flow" | "json"): string {
  const file = { version: 1, ...data };
  if (style === "json") return `${JSON.stringify(file, null, 2)}\n`;
  return stringify(file, { collectionStyle: style, lineWidth: 0, aliasDuplicateObjects: false });
}
