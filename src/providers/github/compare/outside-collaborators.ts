import type { GithubRemoteState } from "../model/remote-state.ts";
import type { GithubPerson } from "./compare-context.ts";

/** People with access to repositories only. */
export interface OutsideCollaborators {
  /** By lower-cased login. */
  readonly byLogin: ReadonlyMap<string, GithubPerson>;
  readonly byId: ReadonlyMap<number, GithubPerson>;
}

/** Returns the collaborators of the repositories whose collaborators were read. */
export function outsideCollaboratorsOf({ repositories }: GithubRemoteState): OutsideCollaborators {
  const byLogin = new Map<string, GithubPerson>();
  const byId = new Map<number, GithubPerson>();
  for (const repository of repositories.values()) {
    if (repository === "missing") continue;
    for (const { login, id } of repository.collaborators?.values() ?? []) {
      const person: GithubPerson = { login, id, membership: "outside" };
      byLogin.set(login.toLowerCase(), person);
      byId.set(id, person);
    }
  }
  return { byLogin, byId };
}
