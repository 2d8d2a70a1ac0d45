import type { RequestedChange } from "../../chat/commands/command.ts";
import { proposalBranchOf, registrationBranches } from "../../chat/draft.ts";
import { registeredReply } from "../../chat/registration-replies.ts";
import type { Reply } from "../../chat/reply.ts";
import { countOpenPullRequests, findPullRequest } from "../../repository/pull-requests.ts";
import type { RosterRepository } from "../../repository/repository.ts";
import type { LoadedRoster } from "../../roster/load.ts";
import type { ProposalContext } from "./proposal.ts";

/**
 * Returns an open request to be added of the same person, together with what they say now; or the reply, where they say
 * nothing new. Undefined when there is none, or when its entry can't be read.
 */
export async function askedBefore(
  { change, roster }: { readonly change: RequestedChange; readonly roster: LoadedRoster },
  context: ProposalContext,
): Promise<{ readonly completed: RequestedChange } | { readonly repeated: Reply } | undefined> {
  const branch = proposalBranchOf(context.actor, change);
  const pull = await findPullRequest(context.repository, { branch, base: context.branch });
  const head = pull && (await context.rosterAt(pull.head));
  const before = [...(head?.declared?.users.values() ?? [])].find(
    ({ key }) => roster.declared?.users.has(key) !== true,
  );
  if (pull === undefined || before === undefined || change.registration === undefined) return undefined;
  const completed = change.registration.completing(before);
  if (completed !== undefined) return { completed };
  return { repeated: registeredReply(pull, { step: "same", hasLogin: before.github !== undefined }) };
}

/** So many requests to be added wait at a time. More would be noise for those who are asked. */
const mostRegistrations = 10;

/** True while as many requests to be added wait as may. */
export async function areTooManyWaiting(repository: RosterRepository): Promise<boolean> {
  return (await countOpenPullRequests(repository, registrationBranches)) >= mostRegistrations;
}
