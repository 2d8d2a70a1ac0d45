import type { Account, Org } from "../entities.ts";
import { nodeId } from "../node-ids.ts";
import type { GithubWorld } from "../world.ts";

/** Renders the REST API's `simple-user`. */
export function simpleUser(url: string, account: Account): Record<string, unknown> {
  const self = `${url}/users/${encodeURIComponent(account.login)}`;
  return {
    login: account.login,
    id: account.id,
    node_id: nodeId(account.kind, account.id),
    avatar_url: `https://avatars.githubusercontent.com/u/${account.id}?v=4`,
    gravatar_id: "",
    url: self,
    html_url: `https://github.com/${encodeURIComponent(account.login)}`,
    followers_url: `${self}/followers`,
    following_url: `${self}/following{/other_user}`,
    gists_url: `${self}/gists{/gist_id}`,
    starred_url: `${self}/starred{/owner}{/repo}`,
    subscriptions_url: `${self}/subscriptions`,
    organizations_url: `${self}/orgs`,
    repos_url: `${self}/repos`,
    events_url: `${self}/events{/privacy}`,
    received_events_url: `${self}/received_events`,
    type: account.kind,
    user_view_type: "public",
    site_admin: false,
  };
}

/** Renders a user's public profile. No emulated user shows an email address there. */
export function publicUser(url: string, account: Account): Record<string, unknown> {
  return {
    ...simpleUser(url, account),
    name: account.name,
    company: null,
    blog: "",
    location: null,
    email: null,
    hireable: null,
    bio: null,
    twitter_username: null,
    public_repos: 0,
    public_gists: 0,
    followers: 0,
    following: 0,
    created_at: "2020-01-01T00:00:00Z",
    updated_at: "2020-01-01T00:00:00Z",
  };
}

/** Renders the organisation inside another object. */
export function simpleOrg(url: string, org: Org): Record<string, unknown> {
  const self = `${url}/orgs/${org.login}`;
  return {
    login: org.login,
    id: org.id,
    node_id: nodeId("Organization", org.id),
    url: self,
    repos_url: `${self}/repos`,
    events_url: `${self}/events`,
    hooks_url: `${self}/hooks`,
    issues_url: `${self}/issues`,
    members_url: `${self}/members{/member}`,
    public_members_url: `${self}/public_members{/member}`,
    avatar_url: `https://avatars.githubusercontent.com/u/${org.id}?v=4`,
    description: null,
  };
}

/** Renders the organisation for its own route. `planned`: with its plan, for those who may read it. */
export function fullOrg(
  url: string,
  world: GithubWorld,
  { planned, administered }: { readonly planned: boolean; readonly administered: boolean },
): Record<string, unknown> {
  const { org } = world;
  const repos = [...world.repos.values()].filter((each) => each.owner === org.login);
  return {
    ...simpleOrg(url, org),
    has_organization_projects: true,
    has_repository_projects: true,
    public_repos: repos.filter((each) => !each.private).length,
    public_gists: 0,
    followers: 0,
    following: 0,
    html_url: `https://github.com/${org.login}`,
    type: "Organization",
    created_at: org.createdAt.toISOString(),
    updated_at: org.createdAt.toISOString(),
    archived_at: null,
    // Owners and Apps with the permission see these; for all others the fields are left out.
    ...(administered
      ? {
          default_repository_permission: org.basePermission,
          two_factor_requirement_enabled: false,
          ...org.memberPrivileges,
        }
      : {}),
    ...(planned
      ? {
          plan: {
            name: org.plan,
            space: 976_562_499,
            private_repos: 999_999,
            filled_seats: world.members.size + world.invitations.size,
            ...(org.plan === "free" ? {} : { seats: org.seats }),
          },
        }
      : {}),
  };
}
