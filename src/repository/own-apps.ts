import { bareLogin } from "./account.ts";
import type { RosterRepository } from "./repository.ts";

/** A GitHub App; `id` is undefined when GitHub doesn't tell. */
export interface KnownApp {
  readonly slug: string;
  readonly id: number | undefined;
}

/** Returns the Apps that are Rollcall's: those that a roster names, and the one that the token is of. */
export async function readOwnApps(
  { octokit }: RosterRepository,
  named: readonly string[],
): Promise<readonly KnownApp[]> {
  const viewer = await octokit
    .graphql<{ viewer: { login: string } }>("query { viewer { login } }")
    .then(({ viewer: { login } }) => login)
    .catch(() => "");
  const slugs = new Set([...named, ...(viewer.endsWith("[bot]") ? [bareLogin(viewer)] : [])]);
  return Promise.all(
    [...slugs].map(async (app_slug) => ({
      slug: app_slug,
      id: await octokit.rest.apps.getBySlug({ app_slug }).then(
        ({ data }) => data?.id,
        () => undefined,
      ),
    })),
  );
}
