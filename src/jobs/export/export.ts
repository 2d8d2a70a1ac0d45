import { stringify } from "csv-stringify/sync";
import { finding } from "../../core/finding.ts";
import { RollcallError } from "../../core/rollcall-error.ts";
import type { ValidRoster } from "../../roster/load.ts";
import { type Directory, directoryOf } from "./directory.ts";
import { noOrganisation } from "./errors.ts";
import { githubAsCodeText } from "./github-as-code.ts";
import { terraformImportText } from "./terraform-import.ts";

/** The forms in which a roster is given to other tools. */
export const exportFormats = ["json", "csv", "github-as-code", "terraform-import"] as const;

/** One of these. */
export type ExportFormat = (typeof exportFormats)[number];

/** Returns what a roster means on its day, for another tool. Throws a `RollcallError` where that tool needs an organisation. */
export function exportRoster(roster: ValidRoster, format: ExportFormat, emails: boolean): string {
  switch (format) {
    case "json":
      return `${JSON.stringify(directoryOf(roster, emails), null, 2)}\n`;
    case "csv":
      return csvOf(directoryOf(roster, emails), emails);
    case "github-as-code":
      return onGithub(format, githubAsCodeText(roster));
    case "terraform-import":
      return onGithub(format, terraformImportText(roster));
    default:
      return format satisfies never;
  }
}

function onGithub(format: ExportFormat, text: string | undefined): string {
  if (text === undefined) throw new RollcallError([finding(noOrganisation(format))]);
  return text;
}

/** Returns a row for each membership, and one for each person in no team. No cell runs as a formula. */
function csvOf({ people, teams }: Directory, emails: boolean): string {
  const about = (key: string): readonly string[] => {
    const person = people[key];
    return [key, person?.name ?? "", person?.github ?? "", ...(emails ? [person?.email ?? ""] : [])];
  };
  const memberships = Object.entries(teams).flatMap(([team, { members }]) =>
    members.map(({ person, lead, through, until }) => [
      ...about(person),
      team,
      lead ? "lead" : "member",
      through.join(" "),
      until ?? people[person]?.until ?? "",
    ]),
  );
  const listed = new Set(Object.values(teams).flatMap(({ members }) => members.map(({ person }) => person)));
  const others = Object.entries(people)
    .filter(([key]) => !listed.has(key))
    .map(([key, { until }]) => [...about(key), "", "", "", until ?? ""]);
  const head = ["person", "name", "github", ...(emails ? ["email"] : []), "team", "role", "through", "until"];
  return stringify([head, ...memberships, ...others], { escape_formulas: true, record_delimiter: "\r\n" });
}
