import type { Place } from "../../core/finding.ts";
import { heldDifferently, notAccess, notHeld, nothingToConvert, unreadableSource } from "../errors.ts";
import type { NewRoster, TeamFields } from "../new-roster.ts";
import { type ForeignFile, type ForeignValue, readForeignFile } from "./foreign-file.ts";
import {
  type ConvertedRosters,
  checkRepositoryName,
  createFindingList,
  createRosterBuilder,
  newRosterOf,
  type RosterBuilder,
} from "./roster-builder.ts";

/**
 * Converts github-as-code: a file for each organisation, which has its name. `org` names the organisation of a single file
 * that has another. The fields are those of https://github.com/ipdxco/github-as-code/blob/master/docs/EXAMPLE.yml.
 */
export function convertGithubAsCode(files: readonly ForeignFile[], org?: string): ConvertedRosters {
  const { report, sorted } = createFindingList();
  const found = files.flatMap((file) => {
    const read = readForeignFile(file);
    if ("value" in read) return isOrganisation(read.value) ? [{ path: file.path, value: read.value }] : [];
    report(unreadableSource(file.path, read.reason), read.at);
    return [];
  });
  if (found.length === 0 && sorted().length === 0)
    report(
      nothingToConvert("github-as-code", "its folder github, or a file of it"),
      startOf(files[0]?.path ?? ""),
    );
  const rosters = found.map(({ path, value }) => {
    const name = (found.length === 1 ? org : undefined) ?? nameIn(path);
    return [name, convertOrg(name, value, report)] as const;
  });
  return { rosters: new Map(rosters), findings: sorted() };
}

const parts = ["members", "teams", "repositories"] as const;

/** True of a map that has some part, none of them a list; other tools' files may lie beside it. */
function isOrganisation({ fields }: ForeignValue): boolean {
  const there = parts.flatMap((part) => fields.get(part) ?? []);
  return there.length > 0 && there.every(({ shape }) => shape === "map" || shape === "nothing");
}

function nameIn(path: string): string {
  return (
    path
      .replaceAll("\\", "/")
      .split("/")
      .at(-1)
      ?.replace(/\.ya?ml$/, "") ?? ""
  );
}

function convertOrg(org: string, { fields }: ForeignValue, report: RosterBuilder["report"]): NewRoster {
  const builder = createRosterBuilder(report);
  const members = fields.get("members")?.fields;
  const owners = builder.declareUsers(members?.get("admin"));
  builder.declareUsers(members?.get("member"));
  const teams = fields.get("teams")?.fields ?? new Map<string, ForeignValue>();
  const parents = new Set(
    [...teams.values()].flatMap((team) => team.fields.get("parent_team_id")?.text ?? []),
  );
  for (const [name, team] of teams) convertTeam(builder, { name, team, isParent: parents.has(name) });
  for (const [name, repo] of fields.get("repositories")?.fields ?? [])
    convertRepository(builder, { name, repo, teams });
  for (const [name, { at }] of fields)
    if (!(parts as readonly string[]).includes(name))
      report(notAccess(`${name} of the organisation ${org}`), at);
  const intro =
    "Converted from github-as-code. As there, what the file has given and no longer has is taken back, and what it never had is left alone.";
  return newRosterOf(builder, { org, ...(owners.length > 0 ? { owners } : {}) }, [intro]);
}

interface NamedTeam {
  readonly name: string;
  readonly team: ForeignValue;
  /** True when another team is below it. */
  readonly isParent: boolean;
}

function convertTeam(builder: RosterBuilder, { name, team, isParent }: NamedTeam): void {
  const { fields } = team;
  const key = builder.teamKey(name);
  if (builder.teams.has(key)) {
    const instead = "GitHub has one team of a name: join the two.";
    builder.report(notHeld(`A second team called ${name}`, instead), team.at);
    return;
  }
  const people = fields.get("members")?.fields;
  const leads = builder.declareUsers(people?.get("maintainer"));
  const members = builder.declareUsers(people?.get("member")).filter((each) => !leads.includes(each));
  const description = fields.get("description")?.text;
  const parent = fields.get("parent_team_id")?.text;
  const isSecret = fields.get("privacy")?.text === "secret";
  const isNested = isParent || parent !== undefined;
  if (isSecret && isNested) {
    const what = `The team ${name} is declared secret and nested, which GitHub doesn't allow; it is closed.`;
    const instead = "Take it out of its nesting where it has to be secret.";
    builder.report(heldDifferently(what, instead), fields.get("privacy")?.at ?? team.at);
  }
  const github: TeamFields["github"] = {
    ...(name === key ? {} : { name }),
    ...(isSecret && !isNested ? { privacy: "secret" } : {}),
  };
  builder.teams.set(key, {
    ...(description === undefined ? {} : { description }),
    ...(parent === undefined ? {} : { parent: builder.teamKey(parent) }),
    ...(leads.length > 0 ? { leads } : {}),
    // A team without a list keeps its people there.
    ...(members.length > 0 ? { members } : {}),
    ...(Object.keys(github).length > 0 ? { github } : {}),
  });
  const known = ["members", "description", "parent_team_id", "privacy", "create_default_maintainer"];
  for (const [field, { at }] of fields)
    if (!known.includes(field)) builder.report(notHeld(`${field} of the team ${name}`), at);
}

interface NamedRepository {
  readonly name: string;
  readonly repo: ForeignValue;
  readonly teams: ReadonlyMap<string, ForeignValue>;
}

function convertRepository(builder: RosterBuilder, { name, repo, teams }: NamedRepository): void {
  const settings = [...repo.fields.keys()].filter((field) => field !== "teams" && field !== "collaborators");
  if (settings.length > 0)
    builder.report(notAccess(`What is set of the repository ${name} (${settings.join(", ")})`), repo.at);
  if (checkRepositoryName(builder, name, repo.at) === undefined) return;
  builder.addCollaborators(name, byName(repo.fields.get("collaborators")));
  for (const [team, { role, at }] of builder.readRoles(byName(repo.fields.get("teams")), name)) {
    const key = builder.teamKey(team);
    const fields = builder.teams.get(key);
    if (!teams.has(team) || fields === undefined) {
      const instead = "Declare the team, and its people, and convert again.";
      builder.report(notHeld(`The access of the team ${team} to ${name}`, instead), at);
    } else builder.teams.set(key, { ...fields, repos: { ...fields.repos, [name]: role } });
  }
}

const roles: Readonly<Record<string, string>> = { push: "write", pull: "read" };

/** Turns lists of names by role into roles by name, in the roster's words. The first role counts: lists go from the highest. */
function byName(lists: ForeignValue | undefined): ForeignValue | undefined {
  if (lists === undefined) return undefined;
  const ranked = ["admin", "maintain", "push", "triage", "pull"];
  const rank = (role: string) => (ranked.indexOf(role) + ranked.length + 1) % (ranked.length + 1);
  const fields = new Map<string, ForeignValue>();
  for (const [role, { items }] of [...lists.fields].sort(([one], [other]) => rank(one) - rank(other)))
    for (const each of items)
      if (each.text !== undefined && !fields.has(each.text))
        fields.set(each.text, { ...each, text: roles[role] ?? role });
  return { ...lists, fields };
}

function startOf(file: string): Place {
  return { file, line: 1, column: 1 };
}
