import {
  heldDifferently,
  notAccess,
  notHeld,
  nothingToConvert,
  unfitting,
  unreadableSource,
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
 * Converts Electron's Sheriff: one organisation, or a list of them. The fields are those of
 * https://github.com/electron/sheriff/blob/main/README.md, and `reference` (`organisation/team`) besides.
 */
export function convertSheriff(file: ForeignFile): ConvertedRosters {
  const { report, sorted } = createFindingList();
  const read = readForeignFile(file);
  if ("reason" in read) {
    report(unreadableSource(file.path, read.reason), read.at);
    return { rosters: new Map(), findings: sorted() };
  }
  const { value } = read;
  const orgs = value.shape === "list" ? value.items : [value];
  const named = orgs.filter((org) => org.fields.has("organization"));
  if (named.length === 0) report(nothingToConvert("Sheriff", "its permissions file, config.yaml"), value.at);
  const rosters = named.map((org) => {
    const name = org.fields.get("organization")?.text ?? "";
    return [name, convertOrg({ org, name, all: named }, report)] as const;
  });
  return { rosters: new Map(rosters), findings: sorted() };
}

interface Organization {
  readonly org: ForeignValue;
  readonly name: string;
  readonly all: readonly ForeignValue[];
}

function convertOrg(organization: Organization, report: RosterBuilder["report"]) {
  const { org, name } = organization;
  const builder = createRosterBuilder(report);
  const teams = teamsOf(org);
  for (const team of teams.values()) convertTeam(builder, team, organization);
  const repos = [...(org.fields.get("repositories")?.items ?? [])];
  for (const repo of repos.sort((left, right) => (nameOf(left) < nameOf(right) ? -1 : 1)))
    convertRepo(builder, repo);
  const known = ["organization", "teams", "repositories"];
  for (const [field, { at }] of org.fields)
    if (!known.includes(field)) report(notAccess(`${field} of the organisation ${name}`), at);
  const intro =
    "Converted from Sheriff. It deletes teams that aren't in its file, and leaves members of the organisation alone: once a plan is clean, teams: exact under github says the first.";
  return newRosterOf(builder, { org: name }, [intro]);
}

function teamsOf(org: ForeignValue): ReadonlyMap<string, ForeignValue> {
  const teams = (org.fields.get("teams")?.items ?? []).flatMap((team) => {
    const name = team.fields.get("name")?.text;
    return name === undefined ? [] : [[name, team] as const];
  });
  return new Map(teams);
}

function convertTeam(builder: RosterBuilder, team: ForeignValue, organization: Organization): void {
  const { fields } = team;
  const name = nameOf(team);
  const key = builder.teamKey(name);
  const formation = fields.get("formation");
  const reference = fields.get("reference");
  const { leads, members, include } =
    reference !== undefined
      ? peopleOfReference(builder, { name, reference }, organization)
      : formation !== undefined
        ? peopleInFormation(builder, { name, formation }, organization)
        : peopleInLists(builder, team);
  const origin = reference ? "reference" : formation ? "formation" : undefined;
  for (const list of origin === undefined ? [] : ["members", "maintainers"]) {
    const unused = fields.get(list);
    if (unused) builder.report(notHeld(`${list} of the team ${name}, beside its ${origin},`), unused.at);
  }
  const parent = fields.get("parent")?.text;
  const title = fields.get("displayName")?.text;
  const github: TeamFields["github"] = {
    ...(name === key ? {} : { name }),
    ...(fields.get("secret")?.flag ? { privacy: "secret" } : {}),
  };
  builder.teams.set(key, {
    ...(title === undefined ? {} : { name: title }),
    ...(parent === undefined ? {} : { parent: builder.teamKey(parent) }),
    ...(leads.length > 0 ? { leads } : {}),
    ...(members.length > 0 || (leads.length === 0 && include.length === 0) ? { members } : {}),
    ...(include.length > 0 ? { include } : {}),
    ...(Object.keys(github).length > 0 ? { github } : {}),
    ...usergroupOf(builder, { name, slack: fields.get("slack") }),
  });
  const google = fields.get("gsuite");
  if (google !== undefined) {
    const instead =
      "Keep the group in Google Workspace; a folder can be shared with it (drive.folders, groups).";
    builder.report(notHeld(`The Google Group of the team ${name}`, instead), google.at);
  }
  for (const [field, { at }] of fields)
    if (!knownOfTeams.includes(field)) builder.report(notHeld(`${field} of the team ${name}`), at);
}

const knownOfTeams = [
  ..."name displayName parent secret members maintainers formation reference slack gsuite".split(" "),
];

interface TeamPeople {
  readonly leads: string[];
  readonly members: string[];
  readonly include: string[];
}

function peopleInLists(builder: RosterBuilder, team: ForeignValue | undefined): TeamPeople {
  const leads = builder.declareUsers(team?.fields.get("maintainers"));
  const members = builder.declareUsers(team?.fields.get("members")).filter((each) => !leads.includes(each));
  return { leads, members, include: [] };
}

/** Returns the people of a team with a formation. Members follow the included teams; leads don't, so they are listed. */
function peopleInFormation(
  builder: RosterBuilder,
  { name, formation }: { readonly name: string; readonly formation: ForeignValue },
  { org }: Organization,
): TeamPeople {
  const teams = teamsOf(org);
  const include: string[] = [];
  const leads = new Set<string>();
  for (const { text = "", at } of formation.items) {
    const team = teams.get(text);
    if (team === undefined)
      builder.report(unfitting(`${text} in the formation of ${name}`, "there is no such team"), at);
    else {
      include.push(builder.teamKey(text));
      for (const lead of peopleInLists(builder, team).leads) leads.add(lead);
    }
  }
  if (leads.size > 0) {
    const what = `The team ${name} includes the teams that it is formed of; their maintainers are written out as its leads, and don't follow.`;
    builder.report(heldDifferently(what, "Keep its leads in the roster."), formation.at);
  }
  return { leads: [...leads].sort(), members: [], include: include.sort() };
}

/** Returns the people of a team that references a team of another organisation. They are listed, and don't follow it. */
function peopleOfReference(
  builder: RosterBuilder,
  { name, reference }: { readonly name: string; readonly reference: ForeignValue },
  { all }: Organization,
): TeamPeople {
  const [home = "", other = ""] = (reference.text ?? "").split("/");
  const org = all.find((each) => each.fields.get("organization")?.text === home);
  const team = org && teamsOf(org).get(other);
  if (team === undefined) {
    builder.report(
      unfitting(`The reference of the team ${name}`, `there is no team ${reference.text}`),
      reference.at,
    );
    return { leads: [], members: [], include: [] };
  }
  const what = `The team ${name} has the people of ${reference.text} written out, and doesn't follow it.`;
  builder.report(heldDifferently(what, "Keep its people in the roster."), reference.at);
  return peopleInLists(builder, team);
}

function usergroupOf(
  builder: RosterBuilder,
  { name, slack }: { readonly name: string; readonly slack: ForeignValue | undefined },
): Pick<TeamFields, "slack"> {
  if (slack === undefined || slack.flag === false) return {};
  const handle = slack.flag === true ? name : (slack.text ?? "");
  if (/^[a-z0-9._-]{1,80}$/.test(handle)) return { slack: { usergroup: handle } };
  builder.report(unfitting(`The user group of the team ${name}`, `"${handle}" is no handle`), slack.at);
  return {};
}

function convertRepo(builder: RosterBuilder, repo: ForeignValue): void {
  const name = nameOf(repo);
  const settings = [...repo.fields.keys()].filter(
    (field) => !["name", "teams", "external_collaborators"].includes(field),
  );
  if (settings.length > 0)
    builder.report(notAccess(`What is set of the repository ${name} (${settings.join(", ")})`), repo.at);
  if (checkRepositoryName(builder, name, repo.at) === undefined) return;
  for (const [team, { role, at }] of builder.readRoles(repo.fields.get("teams"), name)) {
    const key = builder.teamKey(team);
    const fields = builder.teams.get(key);
    if (fields === undefined)
      builder.report(unfitting(`${team}'s access to ${name}`, "there is no such team"), at);
    else builder.teams.set(key, { ...fields, repos: { ...fields.repos, [name]: role } });
  }
  builder.addCollaborators(name, repo.fields.get("external_collaborators"));
}

function nameOf(item: ForeignValue): string {
  return item.fields.get("name")?.text ?? "";
}
