import { type Finding, finding, type Place, type Problem } from "../../core/finding.ts";
import { login as loginSchema, repositoryName, repositoryRole } from "../../roster/schema/github.ts";
import { teamSlug } from "../../roster/slug.ts";
import {
  type Blueprint,
  type GithubFields,
  type ProjectFields,
  plainly,
  type TeamFields,
  type UserFields,
} from "../blueprint.ts";
import { unfitting } from "../errors.ts";
import { freeKey } from "../keys.ts";
import type { Source } from "./source.ts";

/** Other tools' files as rosters, one an organisation, and everything in them that no roster can hold. */
export interface Converted {
  /** By the organisation's login. */
  readonly rosters: ReadonlyMap<string, Blueprint>;
  readonly findings: readonly Finding[];
}

/** Where a converter puts what it reads. Whatever doesn't fit the format is reported at its line, and left out. */
export interface Draft {
  readonly users: Map<string, UserFields>;
  readonly teams: Map<string, TeamFields>;
  readonly projects: Map<string, ProjectFields>;
  report(problem: Problem, at: Place): void;
  /** The key of somebody who is named by login, declared on the way. */
  person(source: Source): string | undefined;
  people(list: Source | undefined): string[];
  /** The key for a team that another tool calls so: what GitHub makes of the name. */
  teamKey(name: string): string;
  /** Name → role, of teams or repositories; roles outside the format are reported. */
  roles(source: Source | undefined, of: string): Map<string, { readonly role: string; readonly at: Place }>;
  /** People on one repository directly, whom the organisation may not have. */
  collaborators(repo: string, roles: Source | undefined): void;
}

export function createDraft(report: Draft["report"]): Draft {
  const users = new Map<string, UserFields>();
  const teams = new Map<string, TeamFields>();
  const projects = new Map<string, ProjectFields>();
  const keys = new Map<string, string>();
  const draft: Draft = {
    users,
    teams,
    projects,
    report,
    person({ text = "", at }) {
      if (!loginSchema.safeParse(text).success) {
        report(unfitting(`"${text}"`, "it is no GitHub login"), at);
        return undefined;
      }
      const key = text.toLowerCase();
      if (!users.has(key)) users.set(key, { github: text });
      return key;
    },
    people: (list) => [...new Set((list?.items ?? []).flatMap((each) => draft.person(each) ?? []))].sort(),
    teamKey(name) {
      const known = keys.get(name);
      if (known !== undefined) return known;
      const key = freeKey(teamSlug(name), "team", new Set(keys.values()));
      keys.set(name, key);
      return key;
    },
    roles(source, of) {
      const found = new Map<string, { role: string; at: Place }>();
      for (const [name, { text = "", at }] of source?.fields ?? []) {
        if (repositoryRole.safeParse(text).success) found.set(name, { role: text, at });
        else report(unfitting(`${name}'s access to ${of}`, `"${text}" is no role on a repository`), at);
      }
      return found;
    },
    collaborators(repo, source) {
      const roles = draft.roles(source, repo);
      if (roles.size === 0) return;
      const people = [...roles].flatMap(([login, { role, at }]) => {
        const known = users.has(login.toLowerCase());
        const key = draft.person({ ...scalar(login), at });
        if (key === undefined) return [];
        if (!known) users.set(key, { github: login, outside: true });
        return [[key, role] as const];
      });
      projects.set(repo, { repos: [repo], collaborators: Object.fromEntries(people.sort()) });
    },
  };
  return draft;
}

/** A repository's name if it is one; reported where it isn't. */
export function repositoryOf(draft: Draft, name: string, at: Place): string | undefined {
  if (repositoryName.safeParse(name).success) return name;
  draft.report(unfitting(`"${name}"`, "it is no repository's name"), at);
  return undefined;
}

/** The roster that a draft has become. */
export function blueprintOf(draft: Draft, github: GithubFields, intro: readonly string[]): Blueprint {
  const noted = <Fields>(map: ReadonlyMap<string, Fields>) =>
    new Map([...map].map(([key, fields]) => [key, plainly(fields)]));
  const usesSlack = [...draft.teams.values()].some((team) => team.slack !== undefined);
  return {
    intro,
    github,
    ...(usesSlack || [...draft.users.values()].some((user) => user.slack !== undefined) ? { slack: {} } : {}),
    usesDrive: [...draft.teams.values()].some((team) => team.drive !== undefined),
    users: noted(draft.users),
    teams: noted(draft.teams),
    projects: noted(draft.projects),
    remarks: [],
  };
}

/** Collects what converters have to say, in the order of files and lines. */
export function createFindings(): { readonly report: Draft["report"]; sorted(): readonly Finding[] } {
  const findings: Finding[] = [];
  return {
    // Where there is no file there is no place in it.
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

function scalar(text: string): Omit<Source, "at"> {
  return { text, flag: undefined, items: [], fields: new Map(), shape: "scalar" };
}
