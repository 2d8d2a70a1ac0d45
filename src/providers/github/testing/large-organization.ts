import type { GithubSeed } from "../../../../emulators/github/seed.ts";
import { seedsOf } from "../../../../emulators/seeds.ts";
import { rosterFromYaml } from "../../../roster/testing/roster-from-yaml.ts";

/** How large an organisation is. */
export interface GithubSize {
  readonly teams: number;
  readonly people: number;
  readonly grants: number;
  /** Repositories, those without a grant included. */
  readonly repos: number;
}

/** Returns a roster of that size: everybody in a default team, teams of five to sixty in a hierarchy four levels deep. */
export function largeGithubRoster({ teams, people, grants }: GithubSize): string {
  const users = Array.from({ length: people }, (_, index) => `  u${index}: login-${index}`);
  const perTeam = Array.from({ length: teams - 1 }, (_, index) => grantsOf(index, teams - 1, grants));
  const lines = perTeam.map((repos, index) => {
    const size = 5 + ((index * 7) % 56);
    const members = Array.from({ length: size }, (_, member) => `u${(index * 13 + member * 3) % people}`);
    const parent = index >= 4 && index % 3 !== 0 ? `, parent: t${Math.floor(index / 4)}` : "";
    return `  t${index}: { leads: [u${(index * 13) % people}], members: [${members.slice(1).join(", ")}], repos: { ${repos.join(", ")} }${parent} }`;
  });
  return `github: { org: acme, owners: [u0, u1, u2], default_team: everyone }
users:
${users.join("\n")}
teams:
${lines.join("\n")}
`;
}

function grantsOf(team: number, teams: number, grants: number): string[] {
  const count = Math.floor(grants / teams) + (team < grants % teams ? 1 : 0);
  return Array.from(
    { length: count },
    (_, index) => `repo-${team}-${index}: ${index % 2 ? "read" : "write"}`,
  );
}

/** Returns the organisation that such a roster describes, with so many repositories. */
export function largeGithubSeed(yaml: string, repos: number): GithubSeed {
  const seed = seedsOf(rosterFromYaml(yaml)).github;
  const named = seed.repos ?? [];
  const others = Array.from({ length: Math.max(0, repos - named.length) }, (_, index) => ({
    name: `other-${index}`,
  }));
  return { ...seed, repos: [...named, ...others] };
}
