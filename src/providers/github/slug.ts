/**
 * The slug that GitHub makes of a team's name: lower case, accents dropped, everything else a hyphen
 * (https://docs.github.com/en/rest/teams/teams#create-a-team: `My TEam Näme` becomes `my-team-name`).
 */
export function slugOf(name: string): string {
  return name
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9_]+/g, "-")
    .replace(/^-+|-+$/g, "");
}
