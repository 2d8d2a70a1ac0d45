import * as z from "zod";
import type { GithubClient } from "../client.ts";

const answer = z.object({ repository_selection: z.string().optional() });

/**
 * Reads whether the token is an App's that was let in to all repositories of the organisation, those to come among them: what
 * it doesn't see then isn't there. False where GitHub doesn't say so
 * (https://docs.github.com/en/rest/apps/installations#list-repositories-accessible-to-the-app-installation).
 */
export async function readSeesAllRepositories(client: GithubClient): Promise<boolean> {
  try {
    const { data } = await client.read("GET /installation/repositories", { per_page: 1 });
    return answer.safeParse(data).data?.repository_selection === "all";
  } catch {
    return false;
  }
}
