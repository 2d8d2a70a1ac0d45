import { buildRepos } from "./build-repos.ts";
import type { Account, Invitation, Team } from "./entities.ts";
import { buildApp } from "./installed-app.ts";
import { expired } from "./people.ts";
import type { GithubSeed, SeedFailedInvitation, SeedTeam, SeedUser } from "./seed.ts";
import { slugOf } from "./slugs.ts";
import { GithubWorld } from "./world.ts";

const longAgo = new Date("2020-01-01T00:00:00Z");

const plentyOfSeats = 1_000_000;

/** Builds the world that a seed describes. Ids follow the seed's order. Every login in it becomes an account. */
export function buildWorld(seed: GithubSeed, now: Date): GithubWorld {
  const world = new GithubWorld({
    kind: "Organization",
    id: 101,
    login: seed.org,
    plan: seed.plan ?? "team",
    basePermission: seed.basePermission ?? "none",
    memberPrivileges: seed.memberPrivileges ?? {},
    seats: seed.seats ?? plentyOfSeats,
    createdAt: seed.createdAt === undefined ? longAgo : new Date(seed.createdAt),
  });
  world.addAccount(newAccount(world, { login: seed.org, id: 101, type: "Organization" }));
  const people = [...(seed.members ?? []), ...(seed.users ?? [])];
  const numbered = people.filter((each) => each.id !== undefined);
  for (const each of numbered) world.addAccount(newAccount(world, each));
  for (const each of people) if (each.id === undefined) world.addAccount(newAccount(world, each));
  for (const each of seed.members ?? []) {
    const { id } = accountFor(world, each.login);
    world.members.set(id, each.role ?? "member");
    if (each.organizationRole !== undefined)
      world.organizationRoles.set(id, new Set([each.organizationRole]));
  }
  for (const role of seed.customRoles ?? []) {
    world.customRoles.push({ id: world.nextId("custom role", 301), ...role });
  }
  for (const [code, slug] of Object.entries(seed.manifestCodes ?? {})) world.manifestCodes.set(code, slug);
  buildRepos(world, seed, accountFor);
  buildTeams(world, seed.teams ?? []);
  if (seed.app !== undefined) world.app = buildApp(world, seed.app, now);
  for (const each of seed.invitations ?? []) {
    const invitation = invitationOf(world, each, now);
    world.invitations.set(invitation.id, invitation);
  }
  for (const each of seed.failedInvitations ?? []) {
    const invitation = invitationOf(world, each, now);
    invitation.failedAt = each.failedAt === undefined ? now : new Date(each.failedAt);
    invitation.failedReason = each.reason ?? expired;
    world.failedInvitations.set(invitation.id, invitation);
  }
  return world;
}

/** Returns the account of a login. Adds one when the seed doesn't list it. */
function accountFor(world: GithubWorld, login: string): Account {
  return world.user(login) ?? world.addAccount(newAccount(world, { login }));
}

function newAccount(world: GithubWorld, seed: SeedUser): Account {
  let id = seed.id;
  while (id === undefined || (seed.id === undefined && world.accounts.has(id)))
    id = world.nextId("account", 1001);
  return {
    kind: seed.type ?? "User",
    id,
    login: seed.login,
    name: seed.name ?? null,
    email: seed.email ?? null,
    blocked: seed.blocked ?? false,
    verifiedEmails: seed.verifiedEmails,
    saml: seed.saml,
  };
}

function buildTeams(world: GithubWorld, seeds: readonly SeedTeam[]): void {
  const taken = new Set(seeds.flatMap((each) => each.id ?? []));
  for (const each of seeds) {
    let id = each.id;
    while (id === undefined || (each.id === undefined && taken.has(id))) id = world.nextId("team", 5001);
    world.addTeam(teamOf(world, each, id));
  }
  for (const each of seeds) {
    if (each.parent === undefined) continue;
    const parent = world.team(each.parent);
    const team = world.team(each.slug ?? slugOf(each.name));
    if (parent === undefined || team === undefined) throw new Error(`no team has the slug ${each.parent}`);
    world.nest(team, parent);
  }
}

function teamOf(world: GithubWorld, seed: SeedTeam, id: number): Team {
  const members = Object.entries(seed.members ?? {});
  const grants = Object.entries(seed.repos ?? {}).map(([name, role]) => {
    const repo = world.repo(name);
    if (repo === undefined) throw new Error(`no repository is called ${name}`);
    return [repo.id, role] as const;
  });
  return {
    kind: "Team",
    id,
    name: seed.name,
    slug: seed.slug ?? slugOf(seed.name),
    description: seed.description ?? null,
    privacy: seed.privacy ?? "closed",
    notifications: seed.notifications ?? true,
    parent: undefined,
    children: new Set(),
    members: new Map(members.map(([login, role]) => [accountFor(world, login).id, role])),
    grants: new Map(grants),
    type: seed.type ?? "organization",
    idpGroup: seed.idpGroup,
    organizationRoles: new Set(seed.organizationRole === undefined ? [] : [seed.organizationRole]),
    creator: undefined,
    createdAt: longAgo,
    updatedAt: longAgo,
  };
}

function invitationOf(world: GithubWorld, seed: SeedFailedInvitation, now: Date): Invitation {
  const owner = [...world.members].find(([, role]) => role === "admin")?.[0];
  const inviter =
    seed.inviter === undefined ? world.accounts.get(owner ?? 101) : accountFor(world, seed.inviter);
  if (inviter === undefined) throw new Error("an invitation needs somebody who sent it");
  const teams = (seed.teams ?? []).map((slug) => {
    const team = world.team(slug);
    if (team === undefined) throw new Error(`no team has the slug ${slug}`);
    return [team.id, "member"] as const;
  });
  return {
    kind: "OrganizationInvitation",
    id: world.nextId("invitation", 9001),
    account: seed.login === undefined ? undefined : accountFor(world, seed.login),
    email: seed.email ?? null,
    role: seed.role ?? "direct_member",
    createdAt: seed.createdAt === undefined ? now : new Date(seed.createdAt),
    inviter,
    teams: new Map(teams),
    failedAt: undefined,
    failedReason: undefined,
  };
}
