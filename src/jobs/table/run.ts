import { error, type Problem } from "../../core/finding.ts";
import type { ResolvedRoster, ResolvedTeam } from "../../roster/resolved.ts";
import { escapeMarkdown } from "../../text/markdown.ts";
import { sanitize } from "../../text/sanitize.ts";

const start = "<!-- rollcall: teams -->";
const end = "<!-- /rollcall: teams -->";
/** Names beyond these are counted. */
const mostNames = 12;

/** The page has no place for the table. */
export function noPlaceForTable(path: string): Problem {
  return error(
    "table_has_no_place",
    `${path} has no place for the table of teams.`,
    `Write two lines where it should stand: ${start} and ${end}`,
  );
}

/** The page shows another table than the roster says. */
export function tableIsOld(path: string): Problem {
  return error(
    "table_is_old",
    `The table of teams in ${path} is not what the roster says.`,
    `Run \`rollcall table --into ${path}\`.`,
  );
}

/** Returns the roster's teams as a Markdown table: archived ones are left out, and nobody's address is shown. */
export function teamTable(roster: ResolvedRoster): string {
  const teams = [...roster.teams.values()]
    .filter(({ archived }) => !archived)
    .sort((left, right) => (left.key < right.key ? -1 : 1));
  if (teams.length === 0) return "There are no teams.\n";
  const rows = teams.map((team) => `| ${cellsOf(team, roster).join(" | ")} |`);
  return `| Team | On GitHub | Leads | Members | Repositories | Channels |\n| --- | --- | --- | --- | --- | --- |\n${rows.join("\n")}\n`;
}

function cellsOf(team: ResolvedTeam, roster: ResolvedRoster): readonly string[] {
  const { key, name, github, grants, channels, people, description } = team;
  const named = (user: string) => cell(roster.users.get(user)?.name ?? user);
  const leads = [...people].filter(([, { lead }]) => lead).map(([user]) => named(user));
  const about = description ? `<br>${cell(description, 200)}` : "";
  const id = github && github.id !== undefined ? ` (${github.id})` : "";
  return [
    `**${cell(name ?? key)}**${about}`,
    github ? `${cell(github.name)}${id}` : "",
    shortened(leads),
    String(people.size),
    shortened([...grants].map(([repository, { role }]) => `${cell(repository)}: ${cell(role)}`)),
    shortened(channels.filter(({ archived }) => !archived).map((channel) => `#${cell(channel.name)}`)),
  ];
}

function shortened(names: readonly string[]): string {
  const rest = names.length - mostNames;
  return [...names.slice(0, mostNames), ...(rest > 0 ? [`${rest} more`] : [])].join(", ");
}

function cell(text: string, most = 80): string {
  return escapeMarkdown(sanitize(text, most));
}

/** Returns a page with the table between its two marks; undefined when it has none. */
export function pageWithTable(page: string, table: string): string | undefined {
  const from = page.indexOf(start);
  const to = page.indexOf(end, from);
  if (from < 0 || to < 0) return undefined;
  return `${page.slice(0, from + start.length)}\n\n${table}\n${page.slice(to)}`;
}
