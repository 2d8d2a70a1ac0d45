import type { Account, AuditEntry, CustomRole, Invitation, Org, OrgRole, Repo, Team } from "./entities.ts";
import { slugOf } from "./slugs.ts";

/**
 * Everything that the emulated GitHub knows, indexed. Tests may read it and change it between calls; names, slugs and
 * parents change through its methods, because they are indexed.
 */
export class GithubWorld {
  readonly org: Org;
  /** Account id → role in the organisation. */
  readonly members = new Map<number, OrgRole>();
  readonly teams = new Map<number, Team>();
  readonly repos = new Map<number, Repo>();
  /** Pending ones, by id. */
  readonly invitations = new Map<number, Invitation>();
  readonly failedInvitations = new Map<number, Invitation>();
  readonly customRoles: CustomRole[] = [];
  /** Nothing writes it but tests. */
  readonly audit: AuditEntry[] = [];
  /** When each invitation of the last day went out, for the daily limit; cancelled ones count. */
  readonly invited: Date[] = [];
  readonly accounts = new Map<number, Account>();
  readonly #logins = new Map<string, Account>();
  readonly #slugs = new Map<string, Team>();
  readonly #oldSlugs = new Map<string, Team>();
  readonly #repoNames = new Map<string, Repo>();
  readonly #movedRepos = new Map<string, Repo>();
  readonly #lastIds = new Map<string, number>();

  constructor(org: Org) {
    this.org = org;
  }

  /** The next number of a series: ids never repeat, and are the same for the same seed and calls. */
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

  /** The account keeps its id; its old login is free for a stranger. */
  renameUser(from: string, to: string): void {
    const account = this.user(from);
    if (account === undefined) throw new Error(`nobody is called ${from}`);
    this.#logins.delete(from.toLowerCase());
    account.login = to;
    this.#logins.set(to.toLowerCase(), account);
  }

  /** Deletes the account, as its owner would. */
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

  /** The team that once had this slug. */
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

  /** The slug follows the name. */
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

  /** With everything below it, as GitHub does. */
  removeTeam(team: Team): void {
    for (const child of [...team.children]) this.removeTeam(child);
    team.parent?.children.delete(team);
    this.teams.delete(team.id);
    this.#slugs.delete(team.slug);
    for (const each of this.invitations.values()) each.teams.delete(team.id);
  }

  /** By name in the organisation, or by `owner/name`. */
  repo(name: string): Repo | undefined {
    const full = name.includes("/") ? name : `${this.org.login}/${name}`;
    return this.#repoNames.get(full.toLowerCase());
  }

  /** The repository that once had this full name. */
  movedRepo(fullName: string): Repo | undefined {
    return this.#movedRepos.get(fullName.toLowerCase());
  }

  addRepo(repo: Repo): Repo {
    this.repos.set(repo.id, repo);
    this.#repoNames.set(`${repo.owner}/${repo.name}`.toLowerCase(), repo);
    return repo;
  }

  /** The old name redirects. */
  renameRepo(repo: Repo, name: string): void {
    const old = `${repo.owner}/${repo.name}`.toLowerCase();
    this.#repoNames.delete(old);
    this.#movedRepos.set(old, repo);
    repo.name = name;
    this.#repoNames.set(`${repo.owner}/${name}`.toLowerCase(), repo);
  }

  removeRepo(repo: Repo): void {
    this.repos.delete(repo.id);
    this.#repoNames.delete(`${repo.owner}/${repo.name}`.toLowerCase());
    for (const team of this.teams.values()) team.grants.delete(repo.id);
  }
}
