import type { RosterRepository } from "./repository.ts";

/** Returns the login of the account that the token belongs to, in the form of `bareLogin`. */
export async function ownLogin({ octokit }: RosterRepository): Promise<string> {
  const { viewer } = await octokit.graphql<{ viewer: { login: string } }>("query { viewer { login } }");
  return bareLogin(viewer.login);
}

/** Returns a login in a comparable form: in lower case, without the `[bot]` that an App's login has in some answers. */
export function bareLogin(login: string): string {
  return login.toLowerCase().replace(/\[bot\]$/, "");
}
