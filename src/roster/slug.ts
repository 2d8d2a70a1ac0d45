/**
 * Returns GitHub's slug of a team's name: in lower case, without accents, hyphens for everything but letters,
 * digits and underscores (https://docs.github.com/en/rest/teams/teams#create-a-team).
 */
export function teamSlug(name: string): string {
  const plain = name.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
  return plain.replace(/[^a-z0-9_]+/g, "-").replace(/^-|-$/g, "");
}
