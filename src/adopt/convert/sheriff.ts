import type { TeamFields } from "../blueprint.ts";
import {
  heldDifferently,
  notAccess,
  notHeld,
  nothingToConvert,
  unfitting,
  unreadableSource,
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
 * Converts Electron's Sheriff: one organisation, or a list of them. The fields are those of
 * https://github.com/electron/sheriff/blob/main/README.md, and `reference` (`organisation/team`) besides.
 */
export function convertSheriff(file: SourceFile): Converted {
  const { report, sorted } = createFindings();
  const read = readSource(file);
  if ("reason" in read) {
    report(unreadableSource(file.path, read.reason), read.at);
    return { rosters: new Map(), findings: sorted() };
  }
  const { source } = read;
  const orgs = source.shape === "list" ? source.items : [source];
  const named = orgs.filter((org) => org.fields.has("organization"));
  if (named.length === 0) report(nothingToConvert("Sheriff", "its permissions file, config.yaml"), source.at);
  const rosters = named.map((org) => {
    const name = org.fields.get("organization")?.text ?? "";
    return [name, convertOrg({ org, name, all: named }, report)] as const;
  });
  return { rosters: new Map(rosters), findings: sorted() };
}

interface Organization {
  readonly org: Source;
  readonly name: string;
  readonly all: readonly Source[];
}

function convertOrg(organization: Organization, report: Draft["report"]) {
  const { org, name } = organization;
  const draft = createDraft(report);
  const teams = teamsOf(org);
  for (const team of teams.values()) convertTeam(draft, team, organization);
  const repos = [...(org.fields.get("repositories")?.items ?? [])];
  for (const repo of repos.sort((left, right) => (nameOf(left) < nameOf(right) ? -1 : 1)))
    convertRepo(draft, repo);
  const known = ["organization", "teams", "repositories"];
  for (const [field, { at }] of org.fields)
    if (!known.includes(field)) report(notAccess(`${field} of the organisation ${name}`), at);
  const intro =
    "Converted from Sheriff. It deletes teams that aren't in its file, and leaves members of the organisation alone: once a plan is clean, teams: exact under github says the first.";
  return blueprintOf(draft, { org: name }, [intro]);
}

function teamsOf(org: Source): ReadonlyMap<string, Source> {
  const teams = (org.fields.get("teams")?.items ?? []).flatMap((team) => {
    const name = team.fields.get("name")?.text;
    return name === undefined ? [] : [[name, team] as const];
  });
  return new Map(teams);
}

function convertTeam(draft: Draft, team: Source, organization: Organization): void {
  const { fields } = team;
  const name = nameOf(team);
  const key = draft.teamKey(name);
  const formation = fields.get("formation");
  const reference = fields.get("reference");
  const { leads, members, include } =
    reference !== undefined
      ? referred(draft, { name, reference }, organization)
      : formation !== undefined
        ? formed(draft, { name, formation }, organization)
        : listed(draft, team);
  const origin = reference ? "reference" : formation ? "formation" : undefined;
  for (const list of origin === undefined ? [] : ["members", "maintainers"]) {
    const unused = fields.get(list);
    if (unused) draft.report(notHeld(`${list} of the team ${name}, beside its ${origin},`), unused.at);
  }
  const parent = fields.get("parent")?.text;
  const title = fields.get("displayName")?.text;
  const github: TeamFields["github"] = {
    ...(name === key ? {} : { name }),
    ...(fields.get("secret")?.flag ? { privacy: "secret" } : {}),
  };
  draft.teams.set(key, {
    ...(title === undefined ? {} : { name: title }),
    ...(parent === undefined ? {} : { parent: draft.teamKey(parent) }),
    ...(leads.length > 0 ? { leads } : {}),
    ...(members.length > 0 || (leads.length === 0 && include.length === 0) ? { members } : {}),
    ...(include.length > 0 ? { include } : {}),
    ...(Object.keys(github).length > 0 ? { github } : {}),
    ...usergroupOf(draft, { name, slack: fields.get("slack") }),
  });
  const google = fields.get("gsuite");
  if (google !== undefined) {
    const instead =
      "Keep the group in Google Workspace; a folder can be shared with it (drive.folders, groups).";
    draft.report(notHeld(`The Google Group of the team ${name}`, instead), google.at);
  }
  for (const [field, { at }] of fields)
    if (!knownOfTeams.includes(field)) draft.report(notHeld(`${field} of the team ${name}`), at);
}

const knownOfTeams = [
  ..."name displayName parent secret members maintainers formation reference slack gsuite".split(" "),
];

interface People {
  readonly leads: string[];
  readonly members: string[];
  readonly include: string[];
}

function listed(draft: Draft, team: Source | undefined): People {
  const leads = draft.people(team?.fields.get("maintainers"));
  const members = draft.people(team?.fields.get("members")).filter((each) => !leads.includes(each));
  return { leads, members, include: [] };
}

/** Members follow the teams that it is formed of; leads of one team are no leads of another in a roster. */
function formed(
  draft: Draft,
  { name, formation }: { readonly name: string; readonly formation: Source },
  { org }: Organization,
): People {
  const teams = teamsOf(org);
  const include: string[] = [];
  const leads = new Set<string>();
  for (const { text = "", at } of formation.items) {
    const team = teams.get(text);
    if (team === undefined)
      draft.report(unfitting(`${text} in the formation of ${name}`, "there is no such team"), at);
    else {
      include.push(draft.teamKey(text));
      for (const lead of listed(draft, team).leads) leads.add(lead);
    }
  }
  if (leads.size > 0) {
    const what = `The team ${name} includes the teams that it is formed of; their maintainers are written out as its leads, and don't follow.`;
    draft.report(heldDifferently(what, "Keep its leads in the roster."), formation.at);
  }
  return { leads: [...leads].sort(), members: [], include: include.sort() };
}

/** Another organisation's team, which is another roster's: its people are written out. */
function referred(
  draft: Draft,
  { name, reference }: { readonly name: string; readonly reference: Source },
  { all }: Organization,
): People {
  const [home = "", other = ""] = (reference.text ?? "").split("/");
  const org = all.find((each) => each.fields.get("organization")?.text === home);
  const team = org && teamsOf(org).get(other);
  if (team === undefined) {
    draft.report(
      unfitting(`The reference of the team ${name}`, `there is no team ${reference.text}`),
      reference.at,
    );
    return { leads: [], members: [], include: [] };
  }
  const what = `The team ${name} has the people of ${reference.text} written out, and doesn't follow it.`;
  draft.report(heldDifferently(what, "Keep its people in the roster."), reference.at);
  return listed(draft, team);
}

function usergroupOf(
  draft: Draft,
  { name, slack }: { readonly name: string; readonly slack: Source | undefined },
): Pick<TeamFields, "slack"> {
  if (slack === undefined || slack.flag === false) return {};
  const handle = slack.flag === true ? name : (slack.text ?? "");
  if (/^[a-z0-9._-]{1,80}$/.test(handle)) return { slack: { usergroup: handle } };
  draft.report(unfitting(`The user group of the team ${name}`, `"${handle}" is no handle`), slack.at);
  return {};
}

function convertRepo(draft: Draft, repo: Source): void {
  const name = nameOf(repo);
  const settings = [...repo.fields.keys()].filter(
    (field) => !["name", "teams", "external_collaborators"].includes(field),
  );
  if (settings.length > 0)
    draft.report(notAccess(`What is set of the repository ${name} (${settings.join(", ")})`), repo.at);
  if (repositoryOf(draft, name, repo.at) === undefined) return;
  for (const [team, { role, at }] of draft.roles(repo.fields.get("teams"), name)) {
    const key = draft.teamKey(team);
    const fields = draft.teams.get(key);
    if (fields === undefined)
      draft.report(unfitting(`${team}'s access to ${name}`, "there is no such team"), at);
    else draft.teams.set(key, { ...fields, repos: { ...fields.repos, [name]: role } });
  }
  draft.collaborators(name, repo.fields.get("external_collaborators"));
}

function nameOf(item: Source): string {
  return item.fields.get("name")?.text ?? "";
}
