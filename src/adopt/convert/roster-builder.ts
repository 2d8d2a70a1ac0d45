import { type Finding, finding, type Place, type Problem } from "../../core/finding.ts";
import { namedOwners } from "../../roster/owners.ts";
import { login as loginSchema, repositoryName, repositoryRole } from "../../roster/schema/github.ts";
import { teamSlug } from "../../roster/slug.ts";
import { unfitting } from "../errors.ts";
import { freeKey } from "../keys.ts";
import {
  type GithubFields,
  type NewRoster,
  type ProjectFields,
  type TeamFields,
  type UserFields,
  withoutNotes,
} from "../new-roster.ts";
import type { ForeignValue } from "./foreign-file.ts";

/** The rosters converted from another tool's files, and findings on everything that a roster can't hold. */
export interface ConvertedRosters {
  /** By the organisation's login. */
  readonly rosters: ReadonlyMap<string, NewRoster>;
  readonly findings: readonly Finding[];
}

/** Collects what a converter reads. Values that don't fit the format are reported at their line, and left out. */
export interface RosterBuilder {
  readonly users: Map<string, UserFields>;
  readonly teams: Map<string, TeamFields>;
  readonly projects: Map<string, ProjectFields>;
  report(problem: Problem, at: Place): void;
  /** Declares the user with a login, and returns the key; undefined for what is no login. */
  declareUser(value: ForeignValue): string | undefined;
  declareUsers(list: ForeignValue | undefined): string[];
  /** Returns the key for a team's name: its slug on GitHub. The same name always gives the same key. */
  teamKey(name: string): string;
  /**
   * Reads a map from names (of teams or repositories) to roles. `none` gives nothing. Unknown roles are reported; `of`
   * names the map there.
   */
  readRoles(
    source: ForeignValue | undefined,
    of: string,
  ): Map<string, { readonly role: string; readonly at: Place }>;
  /** Adds a repository's collaborators, as a project. A login that isn't declared yet becomes an outside user. */
  addCollaborators(repo: string, roles: ForeignValue | undefined): void;
}

/** Creates an empty roster builder. */
export function createRosterBuilder(report: RosterBuilder["report"]): RosterBuilder {
  const users = new Map<string, UserFields>();
  const teams = new Map<string, TeamFields>();
  const projects = new Map<string, ProjectFields>();
  const keys = new Map<string, string>();
  const builder: RosterBuilder = {
    users,
    teams,
    projects,
    report,
    declareUser({ text = "", at }) {
      if (!loginSchema.safeParse(text).success) {
        report(unfitting(`"${text}"`, "it is no GitHub login"), at);
        return undefined;
      }
      const key = text.toLowerCase();
      if (!users.has(key)) users.set(key, { github: text });
      return key;
    },
    declareUsers: (list) =>
      [...new Set((list?.items ?? []).flatMap((each) => builder.declareUser(each) ?? []))].sort(),
    teamKey(name) {
      const known = keys.get(name);
      if (known !== undefined) return known;
      const key = freeKey(teamSlug(name), "team", new Set(keys.values()));
      keys.set(name, key);
      return key;
    },
    readRoles(source, of) {
      const found = new Map<string, { role: string; at: Place }>();
      for (const [name, { text = "", at }] of source?.fields ?? []) {
        if (text === "none") continue;
        if (repositoryRole.safeParse(text).success) found.set(name, { role: text, at });
        else report(unfitting(`${name}'s access to ${of}`, `"${text}" is no role on a repository`), at);
      }
      return found;
    },
    addCollaborators(repo, source) {
      const roles = builder.readRoles(source, repo);
      if (roles.size === 0) return;
      const people = [...roles].flatMap(([login, { role, at }]) => {
        const known = users.has(login.toLowerCase());
        const key = builder.declareUser({ ...scalar(login), at });
        if (key === undefined) return [];
        if (!known) users.set(key, { github: login, outside: true });
        return [[key, role] as const];
      });
      projects.set(repo, { repos: [repo], collaborators: Object.fromEntries(people.sort()) });
    },
  };
  return builder;
}

/** Returns a repository's name when it is valid. Else reports it, and returns undefined. */
export function checkRepositoryName(builder: RosterBuilder, name: string, at: Place): string | undefined {
  if (repositoryName.safeParse(name).success) return name;
  builder.report(unfitting(`"${name}"`, "it is no repository's name"), at);
  return undefined;
}

/** Returns the roster that a builder has collected. Owners of the organisation become admins, as in an import. */
export function newRosterOf(
  builder: RosterBuilder,
  github: GithubFields,
  intro: readonly string[],
): NewRoster {
  const annotated = <Fields>(map: ReadonlyMap<string, Fields>) =>
    new Map([...map].map(([key, fields]) => [key, withoutNotes(fields)]));
  const users = withOwnersAsAdmins(builder.users, namedOwners(github)?.users ?? []);
  const hasAdmin =
    builder.teams.has(defaultAdminTeam) ||
    [...users.values()].some(({ permission }) => permission === "admin");
  const usesSlack = [...builder.teams.values()].some((team) => team.slack !== undefined);
  return {
    intro: hasAdmin ? intro : [...intro, nobodyIsAdmin],
    github,
    ...(usesSlack || [...builder.users.values()].some((user) => user.slack !== undefined)
      ? { slack: {} }
      : {}),
    usesDrive: [...builder.teams.values()].some((team) => team.drive !== undefined),
    users: annotated(users),
    teams: annotated(builder.teams),
    projects: annotated(builder.projects),
    remarks: [],
  };
}

/** The team whose people are admins where the file names no other. */
const defaultAdminTeam = "admins";

const nobodyIsAdmin =
  "Nobody is an admin of this file yet, so nobody may change its settings: write permission: admin for whoever is to.";

function withOwnersAsAdmins(
  users: ReadonlyMap<string, UserFields>,
  owners: readonly string[],
): ReadonlyMap<string, UserFields> {
  const entries = [...users].map(([key, fields]): [string, UserFields] =>
    owners.includes(key) && fields.permission === undefined
      ? [key, { ...fields, permission: "admin" }]
      : [key, fields],
  );
  return new Map(entries);
}

/** Creates a list of findings, which `sorted` returns in the order of files and lines. */
export function createFindingList(): {
  readonly report: RosterBuilder["report"];
  sorted(): readonly Finding[];
} {
  const findings: Finding[] = [];
  return {
    // Without a file there is no place.
    report: (problem, at) => findings.push(finding(problem, at.file === "" ? {} : { at })),
    sorted: () =>
      findings.sort((left, right) => {
        const files = (left.at?.file ?? "").localeCompare(right.at?.file ?? "", "en");
        return (
          files ||
          (left.at?.line ?? 0) - (right.at?.line ?? 0) ||
          (left.at?.column ?? 0) - (right.at?.column ?? 0)
        );
      }),
  };
}

function scalar(text: string): Omit<ForeignValue, "at"> {
  return { text, flag: undefined, items: [], fields: new Map(), shape: "scalar" };
}
