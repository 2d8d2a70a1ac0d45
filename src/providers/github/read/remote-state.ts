import type { Progress } from "../../../core/provider.ts";
import { RollcallError } from "../../../core/rollcall-error.ts";
import { isFatalProblem } from "../api-errors.ts";
import type { GithubClient } from "../client.ts";
import type {
  GithubInvitation,
  GithubRemoteState,
  GithubRepository,
  GithubTeam,
} from "../model/remote-state.ts";
import { readInvitations } from "./lookups.ts";
import { readOrganization } from "./organization.ts";

/**
 * Reads the organisation's people, invitations and teams: what needs no roster. Accounts, failed invitations, repositories
 * without a team, collaborators and custom roles are looked up later. Throws a `RollcallError` when the organisation can't be read. A
 * team that can't be read to the end is marked. Calls `answered` at the first page.
 */
export async function readGithubState(
  client: GithubClient,
  org: string,
  progress: Progress,
  answered: () => void = () => undefined,
): Promise<GithubRemoteState> {
  const [lists, invitations] = await allOrEveryReason([
    readOrganization(client, org, progress, answered),
    readInvitations(client, org),
  ]);
  const isMember = lists.viewer !== undefined && lists.members.has(lists.viewer.toLowerCase());
  return {
    login: lists.login,
    id: lists.id,
    ...(isMember && lists.viewer !== undefined ? { self: lists.viewer } : {}),
    members: lists.members,
    pending: pendingInvitationsOf(lists.pending, invitations),
    pendingEmails: new Map(
      invitations.flatMap((each) => (!each.login && each.email ? [[each.email.toLowerCase(), each]] : [])),
    ),
    failed: new Map(),
    teams: lists.teams,
    teamsComplete: lists.teamsComplete,
    repositories: repositoriesOf(lists.teams.values()),
    accounts: new Map(),
    accountsById: new Map(),
  };
}

/** Waits for all reads. Throws one error with the findings of all that failed, so that all are reported at once. */
async function allOrEveryReason<Values extends readonly unknown[]>(
  reads: readonly [...{ [Index in keyof Values]: Promise<Values[Index]> }],
): Promise<Values> {
  const settled = await Promise.allSettled(reads);
  const failures = settled.flatMap((each) => (each.status === "rejected" ? [each.reason as unknown] : []));
  const defect = failures.find((each) => !(each instanceof RollcallError));
  if (defect !== undefined) throw defect;
  const findings = failures.flatMap((each) => (each as RollcallError).findings);
  const fatal = findings.find(isFatalProblem);
  if (fatal) throw new RollcallError([fatal]);
  if (findings.length > 0) throw new RollcallError(findings);
  return settled.map((each) => (each as PromiseFulfilledResult<unknown>).value) as unknown as Values;
}

function pendingInvitationsOf(
  members: ReadonlyMap<string, { login: string; id: number }>,
  invitations: readonly GithubInvitation[],
): ReadonlyMap<string, GithubInvitation> {
  const pending = new Map<string, GithubInvitation>(members);
  for (const invitation of invitations) {
    const login = invitation.login?.toLowerCase();
    if (login !== undefined) pending.set(login, { ...pending.get(login), ...invitation });
  }
  return pending;
}

function repositoriesOf(teams: Iterable<GithubTeam>): ReadonlyMap<string, GithubRepository> {
  const found = new Map<string, GithubRepository>();
  for (const team of teams) {
    for (const [key, { name, archived }] of team.repositories ?? []) found.set(key, { name, archived });
  }
  return found;
}
