import { githubStatusOf } from "../api-errors.ts";
import type { GithubClient, GraphqlError } from "../client.ts";

/** Lists that only owners and Apps may read → what isn't known without them. */
const ownersLists: ReadonlyMap<string, string> = new Map([
  ["GET /orgs/{org}/invitations", "open invitations"],
  ["GET /orgs/{org}/failed_invitations", "failed invitations"],
  ["GET /orgs/{org}/invitations/{invitation_id}/teams", "the teams of open invitations"],
  ["GET /repos/{owner}/{repo}/invitations", "open invitations to repositories"],
]);

/** Parts of a GraphQL answer that only owners and Apps may read. */
const ownersParts: ReadonlyMap<string, string> = new Map([["pendingMembers", "open invitations"]]);

/** A client for a look, and what it left out. */
export interface PartialClient {
  readonly client: GithubClient;
  /** What the token may not see, so far. */
  readonly unseen: ReadonlySet<string>;
}

/**
 * Returns a client for which a list that the token may not read is empty, and is named in `unseen`. Nothing may be planned
 * from what it reads.
 */
export function partialClient(client: GithubClient): PartialClient {
  const unseen = new Set<string>();
  const read = async (route: string, params?: Readonly<Record<string, unknown>>) => {
    try {
      return await client.read(route, params);
    } catch (failure) {
      const list = ownersLists.get(route);
      if (list === undefined || ![403, 404].includes(githubStatusOf(failure))) throw failure;
      unseen.add(list);
      return { data: [], headers: {} };
    }
  };
  return {
    client: {
      ...client,
      // What these reads use of Octokit's function is the call alone.
      read: read as GithubClient["read"],
      query: async (document, variables) => {
        const answer = await client.query(document, variables);
        const errors = answer.errors.filter((each) => {
          const part = isDenied(each) ? ownersParts.get(String(each.path?.[1])) : undefined;
          if (part !== undefined) unseen.add(part);
          return part === undefined;
        });
        return { ...answer, errors };
      },
    },
    unseen,
  };
}

function isDenied({ type }: GraphqlError): boolean {
  return type === "FORBIDDEN" || type === "INSUFFICIENT_SCOPES";
}
