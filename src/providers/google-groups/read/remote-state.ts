import pLimit from "p-limit";
import type { Problem } from "../../../core/finding.ts";
import type { Progress } from "../../../core/provider.ts";
import { RollcallError } from "../../../core/rollcall-error.ts";
import { type GroupsApiError, groupsApiErrorOf } from "../api-errors.ts";
import type { GroupsReadClient } from "../client.ts";
import { groupErrors, groupsAccessErrors, groupsErrorText } from "../errors.ts";
import type { GroupsRemoteState, MembersReading, RemoteGroup } from "../model/remote-state.ts";

/** The number of groups that are read at once. */
const concurrency = 8;

/** What of an organisation's groups is to be read. */
export interface GroupsReadRequest {
  readonly customer: string;
  readonly actingAs: string | undefined;
  /** Returns the ids of the groups whose members are wanted. */
  readonly wanted: (groups: ReadonlyMap<string, RemoteGroup>) => Iterable<string>;
  /** True: the groups that are in these are read, too, and those that are in them. */
  readonly nested: boolean;
}

/**
 * Reads all groups, and who is in the wanted ones, each to its end or not at all. Asks for direct members alone: what Google
 * says of the others is short at times, and late. Throws a `RollcallError` when the groups can't be listed.
 */
export async function readGroupsState(
  client: GroupsReadClient,
  { customer, actingAs, wanted, nested }: GroupsReadRequest,
  progress: Pick<Progress, "reading">,
): Promise<GroupsRemoteState> {
  const listed = await client.groups(customer).catch((error: unknown) => {
    throw new RollcallError(listProblemOf(groupsApiErrorOf(error)), { provider: "google-groups" });
  });
  const groups = new Map(listed.map((each) => [each.id, each]));
  const members = new Map<string, MembersReading>();
  const limit = pLimit(concurrency);
  const read = async (id: string): Promise<void> => {
    const group = groups.get(id);
    if (group === undefined) return;
    members.set(id, await readMembers(client, group));
    progress.reading("google-groups", "groups", members.size, groups.size);
  };
  let next = [...new Set(wanted(groups))].sort();
  while (next.length > 0) {
    await Promise.all(next.map((id) => limit(() => read(id))));
    next = nested ? childrenOf(members).filter((id) => groups.has(id) && !members.has(id)) : [];
  }
  return { groups, members, actingAs };
}

/** Reads who is in one group. Throws only for what stops the whole run. */
export async function readMembers(client: GroupsReadClient, group: RemoteGroup): Promise<MembersReading> {
  try {
    return { members: await client.members(group.id) };
  } catch (error) {
    const apiError = groupsApiErrorOf(error);
    const fatal = fatalGroupsProblem(apiError);
    if (fatal !== undefined) throw new RollcallError(fatal, { provider: "google-groups" });
    const { email } = group;
    return {
      problem:
        apiError.kind === "forbidden"
          ? groupErrors.outOfReach(email, apiError)
          : groupErrors.unread(email, groupsErrorText(apiError)),
    };
  }
}

/** Returns the problem of an error that every other request of the run would meet too. */
export function fatalGroupsProblem(apiError: GroupsApiError): Problem | undefined {
  switch (apiError.kind) {
    case "credentials":
      return groupsAccessErrors.refused(apiError);
    case "setup":
      return groupsAccessErrors.setup(apiError);
    case "unreachable":
      return groupsAccessErrors.unreachable(apiError);
    case "spent":
      return groupsAccessErrors.spent(apiError);
    default:
      return undefined;
  }
}

/** Whatever keeps the list of all groups from being read: it is never taken for an organisation without groups. */
function listProblemOf(apiError: GroupsApiError): Problem {
  const fatal = fatalGroupsProblem(apiError);
  if (fatal !== undefined) return fatal;
  return apiError.kind === "lost" || apiError.kind === "rate"
    ? groupsAccessErrors.unreachable(apiError)
    : groupsAccessErrors.setup(apiError);
}

function childrenOf(members: ReadonlyMap<string, MembersReading>): string[] {
  const all = [...members.values()].flatMap((reading) => ("members" in reading ? reading.members : []));
  return [...new Set(all.filter(({ type }) => type === "group").map(({ id }) => id))].sort();
}
