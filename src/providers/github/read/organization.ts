import type { Progress } from "../../../core/provider.ts";
import { RollcallError } from "../../../core/rollcall-error.ts";
import { githubApiErrorOf, githubProblemOf } from "../api-errors.ts";
import type { GithubClient, GraphqlError } from "../client.ts";
import { githubErrors } from "../errors.ts";
import type { GithubMember, GithubTeam } from "../model/remote-state.ts";
import { type OrganizationPage, organizationAnswer } from "./answers.ts";
import { addLastPage, addPage, emptyList, isComplete, wantsLastPage } from "./paged-list.ts";
import { organizationPage } from "./queries.ts";
import { completeTeam } from "./team.ts";

/** The organisation's people and teams. The lists of people are complete. */
export interface OrganizationLists {
  readonly login: string;
  readonly id: number;
  readonly viewer: string | undefined;
  readonly members: ReadonlyMap<string, GithubMember>;
  readonly pending: ReadonlyMap<string, { readonly login: string; readonly id: number }>;
  readonly teams: ReadonlyMap<number, GithubTeam>;
  readonly teamsComplete: boolean;
}

/** Sizes of pages of teams. A page that GitHub can't finish is asked for again in the next size. */
const pageSizes = [100, 50, 25, 10, 5];

/**
 * Reads members, pending members and teams, a page of each per request. Counts are checked against `totalCount`; a list
 * whose count is wrong is read once more. Throws a `RollcallError` when a count of people is still wrong, or when GitHub
 * can't be read. Calls `answered` after each page.
 */
export async function readOrganization(
  client: GithubClient,
  org: string,
  progress: Progress,
  answered: () => void,
): Promise<OrganizationLists> {
  const members = emptyList<GithubMember>();
  const pending = emptyList<{ login: string; id: number }>();
  const teams = emptyList<Promise<GithubTeam>>();
  const identity: { login: string; id: number; viewer: string | undefined } = {
    login: org,
    id: 0,
    viewer: undefined,
  };

  const readPages = async () => {
    let size = 0;
    while (!(members.done && pending.done && teams.done)) {
      const variables = {
        org,
        members: !members.done,
        afterMember: members.cursor,
        lastMembers: wantsLastPage(members),
        beforeMember: members.lastCursor,
        pending: !pending.done,
        afterPending: pending.cursor,
        teams: !teams.done,
        afterTeam: teams.cursor,
      };
      const page = await readPage(client, variables, size);
      answered();
      size = page.size;
      identity.login = page.organization.login;
      identity.id = page.organization.databaseId;
      identity.viewer ??= page.viewer;
      const { membersWithRole, lastMembers } = page.organization;
      addPage(members, membersWithRole, memberEntries(membersWithRole?.edges));
      addLastPage(members, lastMembers, memberEntries(lastMembers?.edges));
      // An Enterprise Server has no invitations; elsewhere REST's list of them is read as well.
      if (page.organization.pendingMembers) {
        addPage(pending, page.organization.pendingMembers, pendingEntries(page.organization));
      } else pending.done = true;
      addPage(teams, page.organization.teams, teamEntries(client, page.organization));
      progress.reading(
        "github",
        "teams and members",
        members.items.size + teams.items.size,
        members.total + teams.total,
      );
    }
  };

  await readPages();
  const short = [members, pending, teams].filter((list) => !isComplete(list));
  if (short.length > 0) {
    for (const list of short) Object.assign(list, emptyList());
    await readPages();
  }
  if (!isComplete(members) || !isComplete(pending)) {
    const found = members.items.size + pending.items.size;
    throw new RollcallError(githubErrors.peopleIncomplete(found, members.total + pending.total), {
      provider: "github",
    });
  }
  return {
    ...identity,
    members: members.items as Map<string, GithubMember>,
    pending: pending.items as Map<string, { login: string; id: number }>,
    teams: await completed(teams.items as Map<number, Promise<GithubTeam>>),
    teamsComplete: isComplete(teams),
  };
}

type MemberEdges = NonNullable<OrganizationPage["membersWithRole"]>["edges"];

function memberEntries(edges: MemberEdges | undefined) {
  return (edges ?? []).map((edge) => {
    if (!edge?.node) return undefined;
    const role = edge.role === "ADMIN" ? ("owner" as const) : ("member" as const);
    return [
      edge.node.login.toLowerCase(),
      { login: edge.node.login, id: edge.node.databaseId, role },
    ] as const;
  });
}

function pendingEntries(page: OrganizationPage) {
  return (page.pendingMembers?.nodes ?? []).map((node) =>
    node ? ([node.login.toLowerCase(), { login: node.login, id: node.databaseId }] as const) : undefined,
  );
}

/** Completes each team while the next pages come, so that no large page stays in memory. */
function teamEntries(client: GithubClient, page: OrganizationPage) {
  return (page.teams?.nodes ?? []).map((node) =>
    node ? ([node.databaseId, completeTeam(client, node)] as const) : undefined,
  );
}

/** Waits for the rest of all teams' lists. */
async function completed(
  teams: ReadonlyMap<number, Promise<GithubTeam>>,
): Promise<ReadonlyMap<number, GithubTeam>> {
  const all = new Map<number, GithubTeam>();
  for (const [id, team] of teams) all.set(id, await team);
  return all;
}

/** Reads one page in the largest size that GitHub finishes. At the smallest size, null nodes are accepted and counted. */
async function readPage(
  client: GithubClient,
  variables: Readonly<Record<string, unknown>>,
  from: number,
): Promise<{ organization: OrganizationPage; viewer: string | undefined; size: number }> {
  let failure: unknown;
  for (let size = from; size < pageSizes.length; size += 1) {
    const smallest = size === pageSizes.length - 1;
    try {
      const answer = await client.query(organizationPage, { ...variables, first: pageSizes[size] });
      const denied = answer.errors.filter(isDenial);
      if (denied.length > 0 || (answer.errors.length > 0 && (!smallest || hasNoOrganization(answer.data)))) {
        const errors = denied.length > 0 ? denied : answer.errors;
        failure = Object.assign(new Error(errors[0]?.message), { errors });
        if (denied.length > 0) break;
        continue;
      }
      const parsed = organizationAnswer.safeParse(answer.data);
      if (parsed.success && parsed.data.organization) {
        return { organization: parsed.data.organization, viewer: parsed.data.viewer?.login, size };
      }
      failure = new Error("GitHub's answer has an unknown shape.");
    } catch (error) {
      failure = error;
      if (githubApiErrorOf(error).isRejection) break;
    }
  }
  throw new RollcallError(githubProblemOf(failure, `read the organisation ${String(variables["org"])}`), {
    provider: "github",
  });
}

/** True when a smaller page would fail too: the organisation isn't there, or the token lacks a permission. */
function isDenial({ type, message, path = [] }: GraphqlError): boolean {
  if (type === "INSUFFICIENT_SCOPES" || /^Field '\w+' doesn't exist on type/.test(message)) return true;
  return type === "FORBIDDEN" || (type === "NOT_FOUND" && path.length < 2);
}

function hasNoOrganization(data: unknown): boolean {
  return (data as { organization?: unknown } | null)?.organization == null;
}
