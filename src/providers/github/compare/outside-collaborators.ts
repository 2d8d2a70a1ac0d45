import type { GithubAccount, GithubRemoteState } from "../model/remote-state.ts";
import type { GithubPerson } from "./compare-context.ts";

/** People with access to repositories only. */
export interface OutsideCollaborators {
  /** By lower-cased login. */
  readonly byLogin: ReadonlyMap<string, GithubPerson>;
  readonly byId: ReadonlyMap<number, GithubPerson>;
}

/** Returns the collaborators of the repositories whose collaborators were read. */
export function outsideCollaboratorsOf({
  repositories,
  directAccess,
}: GithubRemoteState): OutsideCollaborators {
  const byLogin = new Map<string, GithubPerson>();
  const byId = new Map<number, GithubPerson>();
  const add = (people: Iterable<GithubAccount> = []) => {
    for (const { login, id } of people) {
      const person: GithubPerson = { login, id, membership: "outside" };
      byLogin.set(login.toLowerCase(), person);
      byId.set(id, person);
    }
  };
  for (const { people } of directAccess?.repositories.values() ?? []) add(people?.values());
  for (const each of repositories.values()) if (each !== "missing") add(each.collaborators?.values());
  return { byLogin, byId };
}
