import type { Place } from "../../core/finding.ts";
import { nothingToConvert, unreadableSource, whichOrganisation } from "../errors.ts";
import { type DynamoItem, readDynamoItems } from "./dynamo.ts";
import type { ForeignFile } from "./foreign-file.ts";
import { convertRocket2Project } from "./rocket2-project.ts";
import { type Rocket2Conversion, repositoryInUrl } from "./rocket2-tables.ts";
import { convertRocket2Team } from "./rocket2-team.ts";
import { convertRocket2User } from "./rocket2-user.ts";
import {
  type ConvertedRosters,
  createFindingList,
  createRosterBuilder,
  newRosterOf,
} from "./roster-builder.ts";

/**
 * Converts the tables of UBC Launch Pad's Rocket 2, exported from DynamoDB as JSON. Users, teams and projects are told
 * apart by their attributes, not by file names. The tables don't name the organisation; without `org` it is the one
 * that most of the projects' repositories belong to.
 */
export function convertRocket2(files: readonly ForeignFile[], org?: string): ConvertedRosters {
  const { report, sorted } = createFindingList();
  const items: DynamoItem[] = [];
  for (const file of files) {
    const read = readDynamoItems(file);
    if ("reason" in read) report(unreadableSource(file.path, read.reason), read.at);
    else items.push(...read.items);
  }
  const having = (key: string): DynamoItem[] => items.filter(({ attributes }) => attributes.has(key));
  const projects = having("project_id");
  const teams = having("github_team_name").filter((item) => !projects.includes(item));
  const users = having("slack_id");
  const start: Place = { file: files[0]?.path ?? "", line: 1, column: 1 };
  if (users.length + teams.length + projects.length === 0) {
    if (sorted().length === 0)
      report(nothingToConvert("Rocket 2", "the folder of its exported tables (JSON)"), start);
    return { rosters: new Map(), findings: sorted() };
  }
  const login = org ?? mostNamed(projects);
  if (login === undefined) {
    report(whichOrganisation(), start);
    return { rosters: new Map(), findings: sorted() };
  }
  const conversion: Rocket2Conversion = {
    builder: createRosterBuilder(report),
    userKeys: new Map(),
    teamKeys: new Map(),
    org: login,
  };
  for (const user of users) convertRocket2User(conversion, user);
  for (const team of teams) convertRocket2Team(conversion, team);
  for (const project of projects) convertRocket2Project(conversion, project);
  const intro =
    "Converted from Rocket 2. Its environment may name teams that a roster names too: GITHUB_DEFAULT_TEAM_NAME is github.default_team, GITHUB_ADMIN_TEAM_NAME and GITHUB_LEADS_TEAM_NAME are permissions.admin_team and permissions.leads_team.";
  return {
    rosters: new Map([[login, newRosterOf(conversion.builder, { org: login }, [intro])]]),
    findings: sorted(),
  };
}

function mostNamed(projects: readonly DynamoItem[]): string | undefined {
  const named = projects.flatMap(({ attributes }) =>
    (attributes.get("github_urls")?.items ?? []).flatMap(
      ({ text }) => repositoryInUrl(text ?? "")?.org ?? [],
    ),
  );
  const counts = [...Map.groupBy(named, (org) => org.toLowerCase())].sort(
    ([left, a], [right, b]) => b.length - a.length || (left < right ? -1 : 1),
  );
  return counts[0]?.[1][0];
}
