import * as z from "zod";
import type { Problem } from "../../../core/finding.ts";
import type { Progress } from "../../../core/provider.ts";
import { RollcallError } from "../../../core/rollcall-error.ts";
import { githubAccessErrors } from "../access-errors.ts";
import { githubProblemOf, isFatalProblem } from "../api-errors.ts";
import type { GithubClient } from "../client.ts";
import { parseAnswer } from "./lookups.ts";

const page = `
query AllRepositories($org: String!, $after: String) {
  rateLimit { cost }
  organization(login: $org) {
    repositories(first: 100, after: $after, ownerAffiliations: [OWNER], orderBy: { field: NAME, direction: ASC }) {
      totalCount
      pageInfo { hasNextPage endCursor }
      nodes { name databaseId isArchived }
    }
  }
}`;

const answer = z.object({
  organization: z.object({
    repositories: z.object({
      totalCount: z.number(),
      pageInfo: z.object({ hasNextPage: z.boolean(), endCursor: z.string().nullable() }),
      nodes: z
        .array(
          z
            .object({ name: z.string(), databaseId: z.number().nullable(), isArchived: z.boolean() })
            .nullable(),
        )
        .nullable(),
    }),
  }),
});

/** A repository of the organisation, as a list has it. */
export interface ListedRepository {
  readonly name: string;
  readonly id?: number;
  readonly archived: boolean;
}

/** The repositories of the organisation, and why there may be more. */
export interface RepositoryListing {
  readonly repositories: readonly ListedRepository[];
  readonly problem?: Problem;
}

/**
 * Reads the names of all repositories of the organisation, a hundred a request. What can't be read is told, and never taken
 * for nothing. Throws a `RollcallError` only when every further request would fail too.
 */
export async function readAllRepositories(
  client: GithubClient,
  org: string,
  progress: Progress,
): Promise<RepositoryListing> {
  const found = new Map<string, ListedRepository>();
  const what = "list the repositories";
  try {
    for (let after: string | null = null; ; ) {
      const variables: Readonly<Record<string, unknown>> = { org, after };
      const { data } = await client.query(page, variables);
      const { repositories } = parseAnswer(answer, data, what).organization;
      for (const node of repositories.nodes ?? [])
        if (node !== null)
          found.set(node.name.toLowerCase(), {
            name: node.name,
            archived: node.isArchived,
            ...(node.databaseId === null ? {} : { id: node.databaseId }),
          });
      progress.reading("github", "repositories", found.size, repositories.totalCount);
      const { hasNextPage, endCursor } = repositories.pageInfo;
      if (hasNextPage && endCursor !== after) after = endCursor;
      else if (found.size === repositories.totalCount) return { repositories: [...found.values()] };
      else {
        const problem = githubAccessErrors.repositoriesIncomplete(found.size, repositories.totalCount);
        return { repositories: [...found.values()], problem };
      }
    }
  } catch (failure) {
    const [known] = failure instanceof RollcallError ? failure.findings : [];
    const problem = known ?? githubProblemOf(failure, what);
    if (isFatalProblem(problem)) throw new RollcallError(problem, { provider: "github" });
    return { repositories: [...found.values()], problem };
  }
}
