import type { User } from "./roster.ts";

/** True of a user whose account on GitHub the file names, by login or by number. */
export function hasGithubAccount({ github, githubId }: Pick<User, "github" | "githubId">): boolean {
  return github !== undefined || githubId !== undefined;
}
