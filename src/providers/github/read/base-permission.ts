import * as z from "zod";
import type { GithubClient } from "../client.ts";

const answer = z.object({
  default_repository_permission: z.enum(["none", "read", "write", "admin"]).optional(),
});

/** What every member may do on every repository of the organisation. */
export type BasePermission = NonNullable<z.output<typeof answer>["default_repository_permission"]>;

/**
 * Reads the organisation's base permission. Returns undefined when the token may not see it: GitHub leaves the field out
 * then (https://docs.github.com/en/rest/orgs/orgs#get-an-organization), or refuses the request. Access is then told as if
 * there were none, so that a loss is rather told too large than too small.
 */
export async function readBasePermission(
  client: GithubClient,
  org: string,
): Promise<BasePermission | undefined> {
  try {
    const { data } = await client.read("GET /orgs/{org}", { org });
    return answer.safeParse(data).data?.default_repository_permission;
  } catch {
    return undefined;
  }
}
