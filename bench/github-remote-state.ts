import type { GithubSeed } from "../emulators/github/seed.ts";
import type {
  GithubMember,
  GithubRemoteState,
  GithubTeam,
} from "../src/providers/github/model/remote-state.ts";

/** Returns an organisation as a complete read returns it. `empty`: without members and teams. */
export function githubRemoteState(
  seed: GithubSeed,
  { empty }: { readonly empty: boolean },
): GithubRemoteState {
  const accounts = (seed.members ?? []).map(({ login, role }, index): GithubMember => {
    return { login, id: index + 1, role: role === "admin" ? "owner" : "member" };
  });
  const byLogin = new Map(accounts.map((account) => [account.login.toLowerCase(), account]));
  const repositories = (seed.repos ?? []).map(({ name }) => ({ name, archived: false }));
  return {
    login: seed.org,
    id: 1,
    members: empty ? new Map() : byLogin,
    pending: new Map(),
    pendingEmails: new Map(),
    failed: new Map(),
    teams: empty ? new Map() : teamsOf(seed, byLogin),
    teamsComplete: true,
    repositories: new Map(repositories.map((each) => [each.name, each])),
    accounts: empty ? byLogin : new Map(),
    accountsById: new Map(),
  };
}

function teamsOf({ teams = [] }: GithubSeed, accounts: ReadonlyMap<string, GithubMember>) {
  const ids = new Map(teams.map(({ name }, index) => [name, index + 1]));
  return new Map(
    teams.map((team): [number, GithubTeam] => {
      const { name, members = {}, repos = {} } = team;
      const id = ids.get(name) ?? 0;
      const people = Object.entries(members).map(([login, role]) => {
        return [login, { login, id: accounts.get(login)?.id ?? 0, role }] as const;
      });
      const held = Object.entries(repos).map(([repo, role]) => {
        return [repo, { name: repo, role, archived: false }] as const;
      });
      const read: GithubTeam = {
        nodeId: `T_${id}`,
        id,
        name,
        slug: name,
        description: team.description ?? "",
        privacy: team.privacy ?? "closed",
        notifications: true,
        parent: ids.get(team.parent ?? ""),
        members: new Map(people),
        repositories: new Map(held),
      };
      return [id, read];
    }),
  );
}
