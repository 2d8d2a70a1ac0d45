import type { GithubClient } from "../client.ts";
import { roleFromGithub } from "../model/roles.ts";
import { repositoryTeamsAnswer, teamRepositoriesAnswer } from "./answers.ts";
import { readAllPages } from "./lookups.ts";

/** Reads a team's roles by lower-cased repository, custom roles by their own names. */
export async function readRoleNames(
  client: GithubClient,
  org: string,
  slug: string,
): Promise<ReadonlyMap<string, string>> {
  const list = await readAllPages(client, "GET /orgs/{org}/teams/{team_slug}/repos", {
    params: { org, team_slug: slug },
    shape: teamRepositoriesAnswer,
    what: `list the repositories of ${slug}`,
  });
  return new Map(
    list.flatMap(({ name, role_name }) =>
      role_name ? [[name.toLowerCase(), roleFromGithub(role_name)]] : [],
    ),
  );
}

/** A team of a repository, and where its role comes from. */
export interface TeamOfRepository {
  readonly slug: string;
  readonly role: string;
  /** False: the role comes from a role of the organisation, or from the enterprise. */
  readonly direct: boolean;
}

/** Reads the teams of a repository, without those that only inherit a role from a team above. */
export async function readTeamsOfRepository(
  client: GithubClient,
  org: string,
  repo: string,
): Promise<readonly TeamOfRepository[]> {
  const list = await readAllPages(client, "GET /repos/{owner}/{repo}/teams", {
    params: { owner: org, repo },
    shape: repositoryTeamsAnswer,
    what: `list the teams of ${repo}`,
  });
  return list.map(({ slug, permission, access_source: source = "direct" }) => ({
    slug,
    role: roleFromGithub(permission ?? ""),
    direct: source === "direct",
  }));
}

/** Reads the slugs of the teams with a grant of their own on a repository. */
export async function readDirectTeams(
  client: GithubClient,
  org: string,
  repo: string,
): Promise<ReadonlySet<string>> {
  const list = await readTeamsOfRepository(client, org, repo);
  return new Set(list.flatMap(({ slug, direct }) => (direct ? [slug] : [])));
}
