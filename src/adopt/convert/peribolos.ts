import type { Place } from "../../core/finding.ts";
import {
  heldDifferently,
  notAccess,
  notHeld,
  nothingToConvert,
  unreadableSource,
  whichOrganisation,
} from "../errors.ts";
import type { TeamFields } from "../new-roster.ts";
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
 * Converts peribolos's configuration: files with `orgs`, or an `org.yaml` for each organisation in a folder with its
 * name, with further files of teams below it. `org` names the one in the current folder. The fields are those of
 * https://github.com/kubernetes-sigs/prow/blob/main/pkg/config/org/org.go.
 */
export function convertPeribolos(files: readonly ForeignFile[], org?: string): ConvertedRosters {
  const { report, sorted } = createFindingList();
  const parts = new Map<string, ForeignValue[]>();
  const add = (org: string, part: ForeignValue): unknown => parts.set(org, [...(parts.get(org) ?? []), part]);
  const homes = files.filter(({ path }) => /(^|\/)org\.ya?ml$/.test(path)).map(({ path }) => folderOf(path));
  for (const file of [...files].sort(comparePaths)) {
    const read = readForeignFile(file);
    if ("reason" in read) {
      report(unreadableSource(file.path, read.reason), read.at);
      continue;
    }
    const { value } = read;
    const home = homes
      .filter((each) => each === "" || `${folderOf(file.path)}/`.startsWith(`${each}/`))
      .sort()
      .at(-1);
    const name = home === undefined ? undefined : home.slice(home.lastIndexOf("/") + 1) || org;
    const isPart = home !== undefined && organizationFields.some((field) => value.fields.has(field));
    if (value.fields.has("orgs"))
      for (const [each, part] of value.fields.get("orgs")?.fields ?? []) add(each, part);
    else if (isPart && name !== undefined) add(name, value);
    else if (isPart) report(whichOrganisation(), value.at);
    else report(notHeld(`${file.path}, which is no part of an organisation,`), value.at);
  }
  const [first] = files;
  if (parts.size === 0 && sorted().length === 0)
    report(nothingToConvert("peribolos", "the folder of its YAML files"), start(first?.path ?? ""));
  return {
    rosters: new Map([...parts].map(([org, sources]) => [org, convertOrg(org, sources, report)])),
    findings: sorted(),
  };
}

const organizationFields = ["admins", "members", "teams", "repos"];

function convertOrg(org: string, parts: readonly ForeignValue[], report: RosterBuilder["report"]) {
  const builder = createRosterBuilder(report);
  const declareListed = (name: string): string[] =>
    parts.flatMap((part) => builder.declareUsers(part.fields.get(name)));
  const owners = [...new Set(declareListed("admins"))].sort();
  declareListed("members");
  const declared = new Set(builder.users.keys());
  for (const part of parts) {
    for (const [name, team] of part.fields.get("teams")?.fields ?? []) convertTeam(builder, { name, team });
    for (const [name, repo] of part.fields.get("repos")?.fields ?? []) convertRepo(builder, name, repo);
    for (const [name, { at }] of part.fields)
      if (!organizationFields.includes(name)) report(notAccess(`${name} of the organisation ${org}`), at);
  }
  for (const part of parts)
    for (const [name, team] of part.fields.get("teams")?.fields ?? [])
      reportTeamMembersOutsideOrg(builder, { name, team }, declared);
  const intro = `Converted from peribolos. It removes whoever isn't in its file: once a plan is clean, members: exact and teams: exact under github say the same.`;
  return newRosterOf(builder, { org, ...(owners.length > 0 ? { owners } : {}) }, [intro]);
}

interface NamedTeam {
  readonly name: string;
  readonly team: ForeignValue;
}

function convertTeam(builder: RosterBuilder, { name, team }: NamedTeam, parent?: string): void {
  const key = builder.teamKey(name);
  if (builder.teams.has(key)) {
    builder.report(
      notHeld(`A second team called ${name}`, "GitHub has one team of a name: join the two."),
      team.at,
    );
    return;
  }
  const leads = builder.declareUsers(team.fields.get("maintainers"));
  const members = builder.declareUsers(team.fields.get("members")).filter((each) => !leads.includes(each));
  const repos = [...builder.readRoles(team.fields.get("repos"), name)].flatMap(([repo, { role, at }]) =>
    checkRepositoryName(builder, repo, at) === undefined ? [] : [[repo, role] as const],
  );
  const description = team.fields.get("description")?.text;
  const previously = (team.fields.get("previously")?.items ?? []).flatMap(({ text }) => text ?? []);
  const nested = parent !== undefined || (team.fields.get("teams")?.fields.size ?? 0) > 0;
  const privacy = privacyOf(builder, { name, team }, nested);
  const github: TeamFields["github"] = {
    ...(name === key ? {} : { name }),
    ...(privacy === undefined ? {} : { privacy }),
    ...(previously.length > 0 ? { previously } : {}),
  };
  const fields: TeamFields = {
    ...(description === undefined ? {} : { description }),
    ...(parent === undefined ? {} : { parent }),
    ...(leads.length > 0 ? { leads } : {}),
    ...(members.length > 0 || leads.length === 0 ? { members } : {}),
    ...(repos.length > 0 ? { repos: Object.fromEntries(repos.sort()) } : {}),
    ...(Object.keys(github).length > 0 ? { github } : {}),
  };
  builder.teams.set(key, fields);
  const known = ["maintainers", "members", "repos", "description", "previously", "privacy", "teams"];
  for (const [field, { at }] of team.fields)
    if (!known.includes(field)) builder.report(notHeld(`${field} of the team ${name}`), at);
  for (const [child, below] of team.fields.get("teams")?.fields ?? [])
    convertTeam(builder, { name: child, team: below }, key);
}

/** Returns a team's privacy. Nested teams are never secret on GitHub; peribolos makes them closed whatever its file says. */
function privacyOf(builder: RosterBuilder, { name, team }: NamedTeam, nested: boolean): "secret" | undefined {
  const privacy = team.fields.get("privacy");
  if (privacy?.text !== "secret") return undefined;
  if (!nested) return "secret";
  const what = `The team ${name} is declared secret and nested; it is closed, as peribolos makes it.`;
  builder.report(heldDifferently(what, "Take it out of its nesting where it has to be secret."), privacy.at);
  return undefined;
}

/** Reports team members who aren't in the organisation's lists. Peribolos refuses them; a roster invites them. */
function reportTeamMembersOutsideOrg(
  builder: RosterBuilder,
  { name, team }: NamedTeam,
  declared: ReadonlySet<string>,
): void {
  for (const list of ["maintainers", "members"]) {
    for (const { text = "", at } of team.fields.get(list)?.items ?? []) {
      if (declared.has(text.toLowerCase()) || !builder.users.has(text.toLowerCase())) continue;
      const what = `${text} is in the team ${name} and not in the organisation's lists; the roster invites everybody whom it declares.`;
      builder.report(heldDifferently(what, `Take ${text} out of the roster if that isn't meant.`), at);
    }
  }
  for (const [child, below] of team.fields.get("teams")?.fields ?? [])
    reportTeamMembersOutsideOrg(builder, { name: child, team: below }, declared);
}

function convertRepo(builder: RosterBuilder, name: string, repo: ForeignValue): void {
  const settings = [...repo.fields.keys()].filter((field) => field !== "collaborators");
  if (settings.length > 0)
    builder.report(notAccess(`What is set of the repository ${name} (${settings.join(", ")})`), repo.at);
  if (checkRepositoryName(builder, name, repo.at) !== undefined)
    builder.addCollaborators(name, repo.fields.get("collaborators"));
}

function folderOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf("/")));
}

function comparePaths(left: ForeignFile, right: ForeignFile): number {
  return left.path < right.path ? -1 : 1;
}

function start(file: string): Place {
  return { file, line: 1, column: 1 };
}
