import { bareLogin } from "./account.ts";
import type { RosterRepository } from "./repository.ts";

/** A GitHub App; `id` and `permissions` are undefined when GitHub doesn't tell. */
export interface KnownApp {
  readonly slug: string;
  readonly id: number | undefined;
  /** Levels by GitHub's names: `issues` → `write`. */
  readonly permissions?: Readonly<Record<string, string | undefined>> | undefined;
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
    [...slugs].map(async (app_slug) => {
      const app = await octokit.rest.apps.getBySlug({ app_slug }).then(
        ({ data }) => data,
        () => undefined,
      );
      return { slug: app_slug, id: app?.id, permissions: app?.permissions };
    }),
  );
}
