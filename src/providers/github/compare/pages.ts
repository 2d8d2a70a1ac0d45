import type { Principal, ResourceId } from "../../../core/state.ts";
import { githubOrg, githubRepo, githubTeam, undeclaredTeamPrefix } from "../kinds.ts";
import { teamKeyOfPrincipal } from "../model/desired.ts";
import type { GithubMatch } from "./compare-context.ts";

/** Returns the address of GitHub's pages, by that of its API: of github.com, of a tenant on ghe.com, of an own server. */
export function webAddressOf(apiUrl: string): string {
  const { protocol, host } = new URL(apiUrl);
  return `${protocol}//${host.replace(/^api\.(?=github\.com$|[^.]+\.ghe\.com$)/, "")}`;
}

/** Returns which page shows a person, the organisation, a team or a repository; undefined for what isn't there yet. */
export function githubPages(
  { remote, people, matches }: GithubMatch,
  web: string,
): (id: Principal | ResourceId) => string | undefined {
  const organization = encodeURIComponent(remote.login);
  const teamPage = (key: string): string | undefined => {
    const slug = key.startsWith(undeclaredTeamPrefix)
      ? key.slice(undeclaredTeamPrefix.length)
      : matches.byKey.get(key)?.slug;
    return slug === undefined ? undefined : `${web}/orgs/${organization}/teams/${encodeURIComponent(slug)}`;
  };
  const repositoryPage = (key: string): string | undefined => {
    const found = remote.repositories.get(key.toLowerCase());
    return found === "missing" ? undefined : `${web}/${organization}/${encodeURIComponent(key)}`;
  };
  return (id) => {
    const team = teamKeyOfPrincipal(id);
    if (team !== undefined) return teamPage(team);
    const [, login = people.of(id)?.login] = /^github:([^/]+)$/.exec(id) ?? [];
    if (login !== undefined) return `${web}/${encodeURIComponent(login)}`;
    const slash = id.indexOf("/");
    const [kind, key] = [id.slice(0, slash), id.slice(slash + 1)];
    if (kind === githubOrg.kind) return `${web}/${organization}`;
    if (kind === githubTeam.kind) return teamPage(key);
    return kind === githubRepo.kind ? repositoryPage(key) : undefined;
  };
}
