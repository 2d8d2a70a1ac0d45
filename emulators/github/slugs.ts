/**
 * Returns a team's slug: lower case, without accents; each run of other characters than letters, digits and `_` becomes
 * one dash. It is empty when the name has no such character.
 */
export function slugOf(name: string): string {
  return name
    .normalize("NFKD")
    .replace(/\p{Diacritic}/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9_]+/g, "-")
    .replace(/^-+|-+$/g, "");
}
