import type { OrgWorld } from "../model/remote-state.ts";
import type { Person } from "./match-people.ts";

export interface Guests {
  readonly byLogin: ReadonlyMap<string, Person>;
  readonly byId: ReadonlyMap<number, Person>;
}

const guests = new WeakMap<OrgWorld["repositories"], Guests>();

/** People who are only on repositories, as far as their collaborators were read. */
export function guestsOf({ repositories }: OrgWorld): Guests {
  const known = guests.get(repositories);
  if (known !== undefined) return known;
  const byLogin = new Map<string, Person>();
  const byId = new Map<number, Person>();
  for (const repository of repositories.values()) {
    if (repository === "missing") continue;
    for (const { login, id } of repository.collaborators?.values() ?? []) {
      const person: Person = { login, id, standing: "outside" };
      byLogin.set(login.toLowerCase(), person);
      byId.set(id, person);
    }
  }
  guests.set(repositories, { byLogin, byId });
  return { byLogin, byId };
}
