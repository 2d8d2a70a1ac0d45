import type { Account, AuditEntry, CustomRole, Invitation, Org, OrgRole, Repo, Team } from "./entities.ts";
import type { InstalledApp } from "./installed-app.ts";
import { slugOf } from "./slugs.ts";

/**
 * The state of the emulated GitHub. Tests may read it, and change it between calls. Names, slugs and parents are indexed
 * and change through its methods only.
 */
export class GithubWorld {
  readonly org: Org;
  /** Account id → role in the organisation. */
  readonly members = new Map<number, OrgRole>();
  /** Account id → a role of the organisation that the person has without a team. */
  readonly organizationRoles = new Map<number, Set<string>>();
  readonly teams = new Map<number, Team>();
  readonly repos = new Map<number, Repo>();
  /** Pending ones, by id. */
  readonly invitations = new Map<number, Invitation>();
  readonly failedInvitations = new Map<number, Invitation>();
  readonly customRoles: CustomRole[] = [];
  /** Only tests write it. */
  readonly audit: AuditEntry[] = [];
  /** The times at which invitations were sent, cancelled ones included, for the daily limit. */
  readonly invitationTimes: Date[] = [];
  /** Codes of Apps that were just made from a manifest → the App's slug. */
  readonly manifestCodes = new Map<string, string>();
  readonly accounts = new Map<number, Account>();
  /** The App with a key, an installation and a webhook. Undefined: the seed has none. */
  app: InstalledApp | undefined;
  readonly #logins = new Map<string, Account>();
  readonly #slugs = new Map<string, Team>();
  readonly #oldSlugs = new Map<string, Team>();
  readonly #repoNames = new Map<string, Repo>();
  readonly #movedRepos = new Map<string, Repo>();
  readonly #lastIds = new Map<string, number>();

  constructor(org: Org) {
    this.org = org;
  }

  /** Returns the next id of a series. Ids never repeat, and are the same for the same seed and calls. */
  nextId(series: string, start = 1): number {
    const id = Math.max(start, (this.#lastIds.get(series) ?? start - 1) + 1);
    this.#lastIds.set(series, id);
    return id;
  }

  user(login: string): Account | undefined {
    return this.#logins.get(login.toLowerCase());
  }

  addAccount(account: Account): Account {
    const other = this.user(account.login) ?? this.accounts.get(account.id);
    if (other !== undefined) throw new Error(`two accounts are ${account.login} or ${account.id}`);
    this.accounts.set(account.id, account);
    this.#logins.set(account.login.toLowerCase(), account);
    return account;
  }

  /** Renames an account. It keeps its id, and another account may take the old login. */
  renameUser(from: string, to: string): void {
    const account = this.user(from);
    if (account === undefined) throw new Error(`nobody is called ${from}`);
    this.#logins.delete(from.toLowerCase());
    account.login = to;
    this.#logins.set(to.toLowerCase(), account);
  }

  /** Deletes an account and all its access. */
  removeUser(login: string): void {
    const account = this.user(login);
    if (account === undefined) return;
    this.#logins.delete(login.toLowerCase());
    this.accounts.delete(account.id);
    this.members.delete(account.id);
    for (const team of this.teams.values()) team.members.delete(account.id);
    for (const repo of this.repos.values()) repo.collaborators.delete(account.id);
  }

  team(slug: string): Team | undefined {
    return this.#slugs.get(slug.toLowerCase());
  }

  /** Returns the team that once had this slug. */
  renamedTeam(slug: string): Team | undefined {
    const team = this.#oldSlugs.get(slug.toLowerCase());
    return team === undefined ? undefined : this.teams.get(team.id);
  }

  addTeam(team: Team): Team {
    if (this.team(team.slug) !== undefined) throw new Error(`two teams are called ${team.slug}`);
    this.teams.set(team.id, team);
    this.#slugs.set(team.slug, team);
    team.parent?.children.add(team);
    return team;
  }

  /** Renames a team. Its slug follows. */
  renameTeam(team: Team, name: string): void {
    this.#slugs.delete(team.slug);
    this.#oldSlugs.set(team.slug, team);
    team.name = name;
    team.slug = slugOf(name);
    this.#slugs.set(team.slug, team);
  }

  nest(team: Team, parent: Team | undefined): void {
    team.parent?.children.delete(team);
    team.parent = parent;
    parent?.children.add(team);
  }

  /** Removes a team with all teams below it, as GitHub does. */
  removeTeam(team: Team): void {
    for (const child of [...team.children]) this.removeTeam(child);
    team.parent?.children.delete(team);
    this.teams.delete(team.id);
    this.#slugs.delete(team.slug);
    for (const each of this.invitations.values()) each.teams.delete(team.id);
  }

  /** Finds a repository by its name in the organisation, or by `owner/name`. */
  repo(name: string): Repo | undefined {
    const full = name.includes("/") ? name : `${this.org.login}/${name}`;
    return this.#repoNames.get(full.toLowerCase());
  }

  /** Returns the repository that once had this full name. */
  movedRepo(fullName: string): Repo | undefined {
    return this.#movedRepos.get(fullName.toLowerCase());
  }

  addRepo(repo: Repo): Repo {
    this.repos.set(repo.id, repo);
    this.#repoNames.set(`${repo.owner}/${repo.name}`.toLowerCase(), repo);
    return repo;
  }

  /** Renames a repository. The old name redirects. */
  renameRepo(repo: Repo, name: string): void {
    const old = `${repo.owner}/${repo.name}`.toLowerCase();
    this.#repoNames.delete(old);
    this.#movedRepos.set(old, repo);
    repo.name = name;
    this.#repoNames.set(`${repo.owner}/${name}`.toLowerCase(), repo);
  }

  /** Gives a repository to another owner. The old name redirects, and the organisation's teams lose it. */
  transferRepo(repo: Repo, owner: string): void {
    const old = `${repo.owner}/${repo.name}`.toLowerCase();
    this.#repoNames.delete(old);
    this.#movedRepos.set(old, repo);
    repo.owner = owner;
    this.#repoNames.set(`${owner}/${repo.name}`.toLowerCase(), repo);
    for (const team of this.teams.values()) team.grants.delete(repo.id);
  }

  removeRepo(repo: Repo): void {
    this.repos.delete(repo.id);
    this.#repoNames.delete(`${repo.owner}/${repo.name}`.toLowerCase());
    for (const team of this.teams.values()) team.grants.delete(repo.id);
  }
}
