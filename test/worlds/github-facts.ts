import type { GithubWorld } from "../../emulators/github/world.ts";
import type { Change, Outcome } from "../../src/core/change.ts";

/** Returns all access in an emulated organisation, by fact: `team 700 Login-3` → `maintainer`. */
export function factsOf(world: GithubWorld): ReadonlyMap<string, string> {
  const facts = new Map<string, string>();
  const login = (id: number) => world.accounts.get(id)?.login ?? String(id);
  for (const [id, role] of world.members) facts.set(`org ${login(id)}`, role);
  for (const each of world.invitations.values())
    facts.set(`invited ${each.account?.login ?? each.email}`, each.role);
  for (const team of world.teams.values()) {
    facts.set(`team ${team.id}`, "exists");
    for (const setting of ["name", "description", "privacy", "notifications"] as const)
      facts.set(`team ${team.id} ${setting}`, String(team[setting]));
    facts.set(`team ${team.id} parent`, String(team.parent?.id));
    for (const [id, role] of team.members) facts.set(`team ${team.id} ${login(id)}`, role);
    for (const [id, role] of team.grants)
      facts.set(`repo ${world.repos.get(id)?.name} team ${team.id}`, role);
  }
  for (const repo of world.repos.values()) {
    for (const [id, role] of repo.collaborators) facts.set(`repo ${repo.name} ${login(id)}`, role);
    for (const each of repo.invitations.values())
      facts.set(`repo ${repo.name} ${each.account.login}`, each.role);
  }
  return facts;
}

/** Returns the facts that differ between two states, or are in one of them only. */
export function differences(
  before: ReadonlyMap<string, string>,
  after: ReadonlyMap<string, string>,
): readonly string[] {
  const all = new Set([...before.keys(), ...after.keys()]);
  return [...all].filter((fact) => before.get(fact) !== after.get(fact));
}

/** Translates the plan's names into the emulator's. */
export interface Naming {
  /** Returns a team's id. */
  team(key: string): number | undefined;
  login(principal: string): string | undefined;
  /** Returns a repository's present name. */
  repo(key: string): string;
}

/** Returns a predicate: true of facts that the applied changes may alter. */
export function allowedBy(outcomes: readonly Outcome[], naming: Naming): (fact: string) => boolean {
  const exact = new Set<string>();
  const patterns: RegExp[] = [];
  for (const { change, status } of outcomes) {
    if (status !== "skipped")
      for (const each of factsOfChange(change, naming)) {
        if (typeof each === "string") exact.add(each);
        else patterns.push(each);
      }
  }
  return (fact) => exact.has(fact) || patterns.some((each) => each.test(fact));
}

function factsOfChange(change: Change, naming: Naming): (string | RegExp)[] {
  const team = change.kind === "github-team" ? naming.team(change.key) : undefined;
  switch (change.action) {
    case "create":
    case "archive":
      return [new RegExp(`^team ${team}( |$)`), new RegExp(`^repo .* team ${team}$`)];
    case "configure":
      return [`team ${team} ${change.setting}`];
    case "grant":
    case "regrade":
    case "revoke":
      return factsOfGrant(change, team, naming);
    default:
      return change satisfies never;
  }
}

function factsOfGrant(
  change: Extract<Change, { principal: string }>,
  team: number | undefined,
  naming: Naming,
): (string | RegExp)[] {
  const login = naming.login(change.principal);
  if (change.kind === "github-org") {
    const own = [`org ${login}`, `invited ${login}`, `invited ${change.principal.slice("email:".length)}`];
    // A person who leaves the organisation leaves its teams and repositories, and their invitations are withdrawn.
    return change.action === "revoke" ? [...own, /^invited /, new RegExp(`^(team|repo) .* ${login}$`)] : own;
  }
  if (change.kind === "github-team") return [`team ${team} ${login}`];
  const repo = naming.repo(change.key);
  const key = change.principal.startsWith("team:") ? change.principal.slice("team:".length) : undefined;
  return [key === undefined ? `repo ${repo} ${login}` : `repo ${repo} team ${naming.team(key)}`];
}
