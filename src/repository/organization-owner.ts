import type { RosterRepository } from "./repository.ts";
import { requestErrorOf } from "./request-error.ts";

/** Returns the login of an account that owns the organisation now; undefined when it doesn't. The account is known by its id. */
export async function findOwner(
  { octokit }: RosterRepository,
  { org, account }: { readonly org: string; readonly account: number },
): Promise<string | undefined> {
  try {
    const { data: user } = await octokit.rest.users.getById({ account_id: account });
    const { data } = await octokit.rest.orgs.getMembershipForUser({ org, username: user.login });
    const isOwner = data.role === "admin" && data.state === "active" && data.user?.id === account;
    return isOwner ? user.login : undefined;
  } catch (error) {
    if (requestErrorOf(error).status === 404) return undefined;
    throw error;
  }
}
