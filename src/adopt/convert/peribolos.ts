import type { Place } from "../../core/finding.ts";
import type { TeamFields } from "../blueprint.ts";
import {
  heldDifferently,
  notAccess,
  notHeld,
  nothingToConvert,
  unreadableSource,
  whichOrganisation,
} from "../errors.ts";
import {
  blueprintOf,
  type Converted,
  createDraft,
  createFindings,
  type Draft,
  repositoryOf,
} from "./draft.ts";
import { readSource, type Source, type SourceFile } from "./source.ts";

/**
 * Converts peribolos's configuration: files with `orgs`, or an `org.yaml` for each organisation in a folder of its
 * name, with further files of teams below it; `org` names the one whose folder is the current one. The fields are those of
 * https://github.com/kubernetes-sigs/prow/blob/main/pkg/config/org/org.go.
 */
export function convertPeribolos(files: readonly SourceFile[], org?: string): Converted {
  const { report, sorted } = createFindings();
  const parts = new Map<string, Source[]>();
  const add = (org: string, part: Source): unknown => parts.set(org, [...(parts.get(org) ?? []), part]);
  const homes = files.filter(({ path }) => /(^|\/)org\.ya?ml$/.test(path)).map(({ path }) => folderOf(path));
  for (const file of [...files].sort(byPath)) {
    const read = readSource(file);
    if ("reason" in read) {
      report(unreadableSource(file.path, read.reason), read.at);
      continue;
    }
    const { source } = read;
    const home = homes
      .filter((each) => each === "" || `${folderOf(file.path)}/`.startsWith(`${each}/`))
      .sort()
      .at(-1);
    const name = home === undefined ? undefined : home.slice(home.lastIndexOf("/") + 1) || org;
    const isPart = home !== undefined && parted.some((field) => source.fields.has(field));
    if (source.fields.has("orgs"))
      for (const [each, part] of source.fields.get("orgs")?.fields ?? []) add(each, part);
    else if (isPart && name !== undefined) add(name, source);
    else if (isPart) report(whichOrganisation(), source.at);
    else report(notHeld(`${file.path}, which is no part of an organisation,`), source.at);
  }
  const [first] = files;
  if (parts.size === 0 && sorted().length === 0)
    report(nothingToConvert("peribolos", "the folder of its YAML files"), start(first?.path ?? ""));
  return {
    rosters: new Map([...parts].map(([org, sources]) => [org, convertOrg(org, sources, report)])),
    findings: sorted(),
  };
}

const parted = ["admins", "members", "teams", "repos"];

function convertOrg(org: string, parts: readonly Source[], report: Draft["report"]) {
  const draft = createDraft(report);
  const lists = (name: string): string[] => parts.flatMap((part) => draft.people(part.fields.get(name)));
  const owners = [...new Set(lists("admins"))].sort();
  lists("members");
  const declared = new Set(draft.users.keys());
  for (const part of parts) {
    for (const [name, team] of part.fields.get("teams")?.fields ?? []) convertTeam(draft, { name, team });
    for (const [name, repo] of part.fields.get("repos")?.fields ?? []) convertRepo(draft, name, repo);
    for (const [name, { at }] of part.fields)
      if (!parted.includes(name)) report(notAccess(`${name} of the organisation ${org}`), at);
  }
  for (const part of parts)
    for (const [name, team] of part.fields.get("teams")?.fields ?? [])
      tellStrangers(draft, { name, team }, declared);
  const intro = `Converted from peribolos. It removes whoever isn't in its file: once a plan is clean, members: exact and teams: exact under github say the same.`;
  return blueprintOf(draft, { org, ...(owners.length > 0 ? { owners } : {}) }, [intro]);
}

interface Named {
  readonly name: string;
  readonly team: Source;
}

function convertTeam(draft: Draft, { name, team }: Named, parent?: string): void {
  const key = draft.teamKey(name);
  if (draft.teams.has(key)) {
    draft.report(
      notHeld(`A second team called ${name}`, "GitHub has one team of a name: join the two."),
      team.at,
    );
    return;
  }
  const leads = draft.people(team.fields.get("maintainers"));
  const members = draft.people(team.fields.get("members")).filter((each) => !leads.includes(each));
  const repos = [...draft.roles(team.fields.get("repos"), name)].flatMap(([repo, { role, at }]) =>
    repositoryOf(draft, repo, at) === undefined ? [] : [[repo, role] as const],
  );
  const description = team.fields.get("description")?.text;
  const previously = (team.fields.get("previously")?.items ?? []).flatMap(({ text }) => text ?? []);
  const nested = parent !== undefined || (team.fields.get("teams")?.fields.size ?? 0) > 0;
  const privacy = privacyOf(draft, { name, team }, nested);
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
  draft.teams.set(key, fields);
  const known = ["maintainers", "members", "repos", "description", "previously", "privacy", "teams"];
  for (const [field, { at }] of team.fields)
    if (!known.includes(field)) draft.report(notHeld(`${field} of the team ${name}`), at);
  for (const [child, below] of team.fields.get("teams")?.fields ?? [])
    convertTeam(draft, { name: child, team: below }, key);
}

/** GitHub nests only teams that everyone can see, and peribolos makes them closed whatever its file says. */
function privacyOf(draft: Draft, { name, team }: Named, nested: boolean): "secret" | undefined {
  const privacy = team.fields.get("privacy");
  if (privacy?.text !== "secret") return undefined;
  if (!nested) return "secret";
  const what = `The team ${name} is declared secret and nested; it is closed, as peribolos makes it.`;
  draft.report(heldDifferently(what, "Take it out of its nesting where it has to be secret."), privacy.at);
  return undefined;
}

/** Peribolos refuses a team member who isn't in the organisation; a roster invites everybody whom it declares. */
function tellStrangers(draft: Draft, { name, team }: Named, declared: ReadonlySet<string>): void {
  for (const list of ["maintainers", "members"]) {
    for (const { text = "", at } of team.fields.get(list)?.items ?? []) {
      if (declared.has(text.toLowerCase()) || !draft.users.has(text.toLowerCase())) continue;
      const what = `${text} is in the team ${name} and not in the organisation's lists; the roster invites everybody whom it declares.`;
      draft.report(heldDifferently(what, `Take ${text} out of the roster if that isn't meant.`), at);
    }
  }
  for (const [child, below] of team.fields.get("teams")?.fields ?? [])
    tellStrangers(draft, { name: child, team: below }, declared);
}

function convertRepo(draft: Draft, name: string, repo: Source): void {
  const settings = [...repo.fields.keys()].filter((field) => field !== "collaborators");
  if (settings.length > 0)
    draft.report(notAccess(`What is set of the repository ${name} (${settings.join(", ")})`), repo.at);
  if (repositoryOf(draft, name, repo.at) !== undefined)
    draft.collaborators(name, repo.fields.get("collaborators"));
}

function folderOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf("/")));
}

function byPath(left: SourceFile, right: SourceFile): number {
  return left.path < right.path ? -1 : 1;
}

function start(file: string): Place {
  return { file, line: 1, column: 1 };
}
