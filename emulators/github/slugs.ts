/**
 * A team's slug: lower case, accents dropped, and whatever is then no letter, digit or `_` becomes one dash. Empty when
 * nothing is left of the name.
 */
export function slugOf(name: string): string {
  return name
    .normalize("NFKD")
    .replace(/\p{Diacritic}/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9_]+/g, "-")
    .replace(/^-+|-+$/g, "");
}
