import type { Progress } from "../../../core/provider.ts";
import { RollcallError } from "../../../core/rollcall-error.ts";
import { endsEverything } from "../api-errors.ts";
import type { GithubClient } from "../client.ts";
import { strangers } from "../compare/match-people.ts";
import { needsDirectTeams } from "../compare/team-access.ts";
import type { GithubDesired } from "../model/desired.ts";
import type { GithubRepository, Invitation, OrgWorld } from "../model/remote-state.ts";
import { readCollaborators } from "./collaborators.ts";
import {
  readAccountById,
  readAccounts,
  readDirectTeams,
  readFailedInvitations,
  readInvitations,
  readRepositories,
} from "./lookups.ts";
import { readOrganization } from "./organization.ts";
import { readCustomRoles, teamsWithCustomRoles, withRoleNames } from "./role-names.ts";

/**
 * Reads all that the given rosters need to know of their organisation, once for all of them. Throws a `RollcallError`
 * when the organisation can't be read; what can't be read to the end of a team or repository is marked there.
 */
export async function readWorld(
  client: GithubClient,
  wanted: readonly GithubDesired[],
  progress: Progress,
): Promise<OrgWorld> {
  const org = wanted[0]?.org ?? "";
  const [lists, invitations, failed] = await allOf([
    readOrganization(client, org, progress),
    readInvitations(client, org),
    readFailedInvitations(client, org),
  ]);
  const world: OrgWorld = {
    login: lists.login,
    id: lists.id,
    ...(lists.viewer !== undefined && lists.members.has(lists.viewer.toLowerCase())
      ? { self: lists.viewer }
      : {}),
    members: lists.members,
    pending: pendingOf(lists.pending, invitations),
    pendingEmails: new Map(
      invitations.flatMap((each) => (!each.login && each.email ? [[each.email.toLowerCase(), each]] : [])),
    ),
    failed,
    teams: lists.teams,
    teamsComplete: lists.teamsComplete,
    repositories: new Map(),
    accounts: new Map(),
    accountsById: new Map(),
  };
  return lookUp(client, world, wanted);
}

/** All of them, or every reason why some of them are missing: a person who lacks permissions hears of all at once. */
async function allOf<Values extends readonly unknown[]>(
  reads: readonly [...{ [Index in keyof Values]: Promise<Values[Index]> }],
): Promise<Values> {
  const settled = await Promise.allSettled(reads);
  const failures = settled.flatMap((each) => (each.status === "rejected" ? [each.reason as unknown] : []));
  const defect = failures.find((each) => !(each instanceof RollcallError));
  if (defect !== undefined) throw defect;
  const findings = failures.flatMap((each) => (each as RollcallError).findings);
  const fatal = findings.find(endsEverything);
  if (fatal) throw new RollcallError([fatal]);
  if (findings.length > 0) throw new RollcallError(findings);
  return settled.map((each) => (each as PromiseFulfilledResult<unknown>).value) as unknown as Values;
}

function pendingOf(
  members: ReadonlyMap<string, { login: string; id: number }>,
  invitations: readonly Invitation[],
): ReadonlyMap<string, Invitation> {
  const pending = new Map<string, Invitation>(members);
  for (const invitation of invitations) {
    const login = invitation.login?.toLowerCase();
    if (login !== undefined) pending.set(login, { ...pending.get(login), ...invitation });
  }
  return pending;
}

/** Asks for what is known only by name: newcomers, repositories that no team holds yet, collaborators, custom roles. */
async function lookUp(
  client: GithubClient,
  world: OrgWorld,
  wanted: readonly GithubDesired[],
): Promise<OrgWorld> {
  const unknown = wanted.map((desired) => strangers(world, desired));
  const accounts = await readAccounts(client, [...new Set(unknown.flatMap((each) => each.logins))].sort());
  const accountsById = new Map<string, Awaited<ReturnType<typeof readAccountById>>>();
  for (const id of new Set(unknown.flatMap((each) => each.ids)))
    accountsById.set(id, await readAccountById(client, id));

  const repositories = await lookUpRepositories(client, world, wanted);
  const customRoles = await readCustomRoles(client, world, wanted);
  const known: OrgWorld = {
    ...world,
    ...(customRoles ? { customRoles } : {}),
    accounts,
    accountsById,
    repositories,
  };
  const seen = {
    ...known,
    teams: await withRoleNames(client, known, teamsWithCustomRoles(known, wanted)),
  };
  for (const name of new Set(wanted.flatMap((desired) => needsDirectTeams(seen, desired)))) {
    const found = repositories.get(name.toLowerCase());
    if (found === undefined || found === "missing" || found.unread) continue;
    repositories.set(
      name.toLowerCase(),
      await orUnread(found, async () => ({
        directTeams: await readDirectTeams(client, world.login, found.name),
      })),
    );
  }
  return seen;
}

async function lookUpRepositories(
  client: GithubClient,
  world: OrgWorld,
  wanted: readonly GithubDesired[],
): Promise<Map<string, GithubRepository | "missing">> {
  const found = new Map<string, GithubRepository | "missing">();
  for (const team of world.teams.values()) {
    for (const [key, { name, archived }] of team.repositories ?? []) found.set(key, { name, archived });
  }
  const named = wanted.flatMap((desired) => [...desired.roster.repositories.values()]);
  const missing = [...new Set(named.map((each) => each.name))].filter(
    (name) => !found.has(name.toLowerCase()),
  );
  for (const [key, repository] of await readRepositories(client, world.login, missing.sort()))
    found.set(key, repository);
  for (const { name, collaborators } of named) {
    const repository = found.get(name.toLowerCase());
    if (collaborators === undefined || repository === undefined || repository === "missing") continue;
    if (repository.collaborators !== undefined || repository.unread) continue;
    found.set(
      name.toLowerCase(),
      await orUnread(repository, async () => ({
        collaborators: await readCollaborators(client, world.login, repository.name),
      })),
    );
  }
  return found;
}

/** A repository with what was read of it, or marked with the reason why it couldn't be. */
async function orUnread(
  repository: GithubRepository,
  read: () => Promise<Partial<GithubRepository>>,
): Promise<GithubRepository> {
  try {
    return { ...repository, ...(await read()) };
  } catch (error) {
    const [problem] = error instanceof RollcallError ? error.findings : [];
    if (problem === undefined || endsEverything(problem)) throw error;
    return { ...repository, unread: problem };
  }
}
