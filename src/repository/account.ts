import type { RosterRepository } from "./repository.ts";

/** The login of the account that the token belongs to; an App's without `[bot]`. */
export async function ownLogin({ octokit }: RosterRepository): Promise<string> {
  const { viewer } = await octokit.graphql<{ viewer: { login: string } }>("query { viewer { login } }");
  return bareLogin(viewer.login);
}

/** A login for comparing: in lower case, and an App's without `[bot]`, which it has in some answers and not in others. */
export function bareLogin(login: string): string {
  return login.toLowerCase().replace(/\[bot\]$/, "");
}
