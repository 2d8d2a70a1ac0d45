import type { Place } from "../../core/finding.ts";
import { heldDifferently, notAccess, notHeld, nothingToConvert } from "../errors.ts";
import type { TeamFields } from "../new-roster.ts";
import type { ForeignFile, ForeignValue } from "./foreign-file.ts";
import { organizationFields, type PeribolosPart, readPeribolosFiles } from "./peribolos-files.ts";
import {
  type ConvertedRosters,
  checkRepositoryName,
  createFindingList,
  createRosterBuilder,
  newRosterOf,
  type RosterBuilder,
} from "./roster-builder.ts";

/**
 * Converts peribolos's configuration: files with `orgs`, or a folder for each organisation, with its name, an `org.yaml`,
 * and further files. `org` names the organisation of the current folder, and of a folder without an `org.yaml`. The
 * fields are those of https://github.com/kubernetes-sigs/prow/blob/main/pkg/config/org/org.go.
 */
export function convertPeribolos(files: readonly ForeignFile[], org?: string): ConvertedRosters {
  const { report, sorted } = createFindingList();
  const parts = readPeribolosFiles(files, org, report);
  const [first] = files;
  if (parts.size === 0 && sorted().length === 0)
    report(nothingToConvert("peribolos", "the folder of its YAML files"), start(first?.path ?? ""));
  return {
    rosters: new Map([...parts].map(([org, sources]) => [org, convertOrg(org, sources, report)])),
    findings: sorted(),
  };
}

function convertOrg(org: string, parts: readonly PeribolosPart[], report: RosterBuilder["report"]) {
  const builder = createRosterBuilder(report);
  const declareListed = (name: string): string[] =>
    parts.flatMap(({ value, isOwn }) => (isOwn ? builder.declareUsers(value.fields.get(name)) : []));
  const owners = [...new Set(declareListed("admins"))].sort();
  declareListed("members");
  const declared = new Set(builder.users.keys());
  for (const part of parts) {
    const { value, path } = part;
    for (const [name, team] of value.fields.get("teams")?.fields ?? []) convertTeam(builder, { name, team });
    for (const [name, repo] of value.fields.get("repos")?.fields ?? []) convertRepo(builder, name, repo);
    const repos = value.fields.get("repos");
    if (repos !== undefined && repos.items.length > 0) reportListedRepos(builder, path, repos);
    if (part.isOwn) reportSettings(builder, org, value);
    else reportFieldsBelow(builder, part);
  }
  for (const { value } of parts)
    for (const [name, team] of value.fields.get("teams")?.fields ?? [])
      reportTeamMembersOutsideOrg(builder, { name, team }, declared);
  const intro = `Converted from peribolos. It removes whoever isn't in its file: once a plan is clean, members: exact and teams: exact under github say the same.`;
  return newRosterOf(builder, { org, ...(owners.length > 0 ? { owners } : {}) }, [intro]);
}

/** Reports repositories that are listed without a role. */
function reportListedRepos(builder: RosterBuilder, path: string, repos: ForeignValue): void {
  const names = repos.items.map(({ text }) => text ?? "?");
  builder.report(
    notHeld(
      `The list of repositories in ${path} (${names.join(", ")}), which has no roles,`,
      "Write them with their roles under repos of a team.",
    ),
    repos.at,
  );
}

/** Reports an organisation's settings. The base permission is access that everybody has, and stays as it is on GitHub. */
function reportSettings(builder: RosterBuilder, org: string, value: ForeignValue): void {
  for (const [name, { at, text }] of value.fields) {
    if (organizationFields.includes(name)) continue;
    if (name !== "default_repository_permission")
      builder.report(notAccess(`${name} of the organisation ${org}`), at);
    else if (text !== "none")
      builder.report(
        notHeld(
          `The base permission of the organisation ${org} (${name}: ${text ?? ""})`,
          "It stays as it is on GitHub, and every member has it on every repository: see Member privileges in the organisation's settings.",
        ),
        at,
      );
  }
}

/** Reports what a file below an organisation's own folder says that is not peribolos's: people for other purposes. */
function reportFieldsBelow(builder: RosterBuilder, { path, value }: PeribolosPart): void {
  for (const [name, field] of value.fields) {
    if (name === "teams" || name === "repos") continue;
    const people = field.items.flatMap(({ text }) => text ?? []);
    if (field.shape !== "list") builder.report(notAccess(`${name} in ${path}`), field.at);
    if (people.length === 0) continue;
    builder.report(
      notHeld(
        `${name} in ${path} (${people.join(", ")})`,
        "Only the organisation's own folder says who owns it and who is a member. Declare a team for these people, with its repositories.",
      ),
      field.at,
    );
  }
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

function start(file: string): Place {
  return { file, line: 1, column: 1 };
}
