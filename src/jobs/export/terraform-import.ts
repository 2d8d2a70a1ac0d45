import { githubInFile } from "../../providers/github/model/in-file.ts";
import type { ValidRoster } from "../../roster/load.ts";
import { teamSlug } from "../../roster/slug.ts";

/**
 * Returns what a roster gives on GitHub as `import` blocks of Terraform, by the ids that the provider `integrations/github`
 * documents: `terraform plan -generate-config-out=github.tf` writes the resources from them. Undefined where the roster names
 * no organisation.
 */
export function terraformImportText(roster: ValidRoster): string | undefined {
  const held = githubInFile(roster.resolved);
  if (held === undefined) return undefined;
  const names = new Map<string, number>();
  const lines: string[] = [
    "# terraform plan -generate-config-out=github.tf",
    "# What does not exist yet cannot be imported: apply the roster first, or leave its block out.",
  ];
  const block = (type: string, parts: readonly string[], id: string) => {
    lines.push("", "import {", `  to = ${type}.${nameOf(type, parts, names)}`, `  id = ${quoted(id)}`, "}");
  };
  for (const [login] of held.members) block("github_membership", [login], `${held.org}:${login}`);
  for (const team of held.teams) {
    const id = team.id === undefined ? teamSlug(team.name) : String(team.id);
    block("github_team", [team.name], id);
    for (const [login] of team.members) block("github_team_membership", [team.name, login], `${id}:${login}`);
  }
  const idOf = new Map(held.teams.map(({ name, id }) => [name, id]));
  for (const { name, teams, people } of held.repositories) {
    for (const [team] of teams)
      block("github_team_repository", [team, name], `${idOf.get(team) ?? teamSlug(team)}:${name}`);
    for (const [login] of people) block("github_repository_collaborator", [name, login], `${name}:${login}`);
  }
  return `${lines.join("\n")}\n`;
}

/** Returns a name that Terraform takes, and that no other resource of the type has. */
function nameOf(type: string, parts: readonly string[], taken: Map<string, number>): string {
  const plain = parts.map((part) => part.replace(/[^A-Za-z0-9_-]/g, "_")).join("__");
  const name = /^[A-Za-z_]/.test(plain) ? plain : `_${plain}`;
  const lower = `${type}.${name.toLowerCase()}`;
  const count = taken.get(lower) ?? 0;
  taken.set(lower, count + 1);
  return count === 0 ? name : nameOf(type, [`${name}_${count + 1}`], taken);
}

/** Returns a string of Terraform's language. `${` and `%{` would begin a template. */
function quoted(text: string): string {
  return JSON.stringify(text).replace(/([$%])\{/g, "$1$1{");
}
