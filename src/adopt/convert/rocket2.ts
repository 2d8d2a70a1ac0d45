import type { Place } from "../../core/finding.ts";
import { nothingToConvert, unreadableSource, whichOrganisation } from "../errors.ts";
import { blueprintOf, type Converted, createDraft, createFindings } from "./draft.ts";
import { type Item, readItems } from "./dynamo.ts";
import { convertProject } from "./rocket2-project.ts";
import { type Rocket, repositoryUrl } from "./rocket2-tables.ts";
import { convertTeam } from "./rocket2-team.ts";
import { convertUser } from "./rocket2-user.ts";
import type { SourceFile } from "./source.ts";

/**
 * Converts the tables of UBC Launch Pad's Rocket 2, exported from DynamoDB as JSON: users, teams and projects, told
 * apart by their keys whatever the files are called. The tables don't say which organisation they are about; without
 * `org` it is the one that most projects' repositories belong to.
 */
export function convertRocket2(files: readonly SourceFile[], org?: string): Converted {
  const { report, sorted } = createFindings();
  const items: Item[] = [];
  for (const file of files) {
    const read = readItems(file);
    if ("reason" in read) report(unreadableSource(file.path, read.reason), read.at);
    else items.push(...read.items);
  }
  const having = (key: string): Item[] => items.filter(({ attributes }) => attributes.has(key));
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
  const rocket: Rocket = { draft: createDraft(report), people: new Map(), teams: new Map(), org: login };
  for (const user of users) convertUser(rocket, user);
  for (const team of teams) convertTeam(rocket, team);
  for (const project of projects) convertProject(rocket, project);
  const intro =
    "Converted from Rocket 2. Its environment may name teams that a roster names too: GITHUB_DEFAULT_TEAM_NAME is github.default_team, GITHUB_ADMIN_TEAM_NAME and GITHUB_LEADS_TEAM_NAME are permissions.admin_team and permissions.leads_team.";
  return {
    rosters: new Map([[login, blueprintOf(rocket.draft, { org: login }, [intro])]]),
    findings: sorted(),
  };
}

function mostNamed(projects: readonly Item[]): string | undefined {
  const named = projects.flatMap(({ attributes }) =>
    (attributes.get("github_urls")?.items ?? []).flatMap(({ text }) => repositoryUrl(text ?? "")?.org ?? []),
  );
  const counts = [...Map.groupBy(named, (org) => org.toLowerCase())].sort(
    ([left, a], [right, b]) => b.length - a.length || (left < right ? -1 : 1),
  );
  return counts[0]?.[1][0];
}
