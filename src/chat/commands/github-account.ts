import type { EditValue } from "../../roster/edit/edit.ts";
import type { User } from "../../roster/roster.ts";
import { name, type Sentence, say } from "../../text/sentence.ts";
import type { Lookups } from "../command-context.ts";

/** The values for a user's fields; undefined clears a field. */
export type FieldValues = ReadonlyMap<string, EditValue | undefined>;

/**
 * Returns the values with a login and an id that belong together: the id beats the login, so that one without the other
 * would change nothing, or another account than is meant. Returns the reason where that can't be known.
 */
export async function withWholeAccount(
  user: User,
  given: FieldValues,
  lookups: Lookups,
): Promise<{ readonly fields: FieldValues } | { readonly reason: Sentence }> {
  const [login, id] = [given.get("github"), given.get("github_id")];
  if (typeof login === "string") return withIdOf(user, login, given, lookups);
  if (given.has("github") && !given.has("github_id") && user.githubId !== undefined)
    return { fields: new Map([...given, ["github_id", undefined]]) };
  if (typeof id === "number" && !given.has("github")) return withLoginOf(user, id, given, lookups);
  return { fields: given };
}

async function withIdOf(user: User, login: string, given: FieldValues, lookups: Lookups) {
  const id = given.get("github_id");
  const isSame = login.toLowerCase() === user.github?.toLowerCase();
  const isIdConcerned = given.has("github_id") ? typeof id === "number" : user.githubId !== undefined;
  if (!isIdConcerned || (isSame && !given.has("github_id"))) return { fields: given };
  const account = await lookups.githubAccount({ login });
  if (account === "missing") return { reason: say`Nobody on GitHub is called ${name(login)}.` };
  if (typeof id === "number") {
    if (account === undefined || account.id === id) return { fields: given };
    return {
      reason: say`${name(login)} has the number ${name(String(account.id))} on GitHub, and not ${name(String(id))}.`,
    };
  }
  if (account === undefined) {
    return {
      reason: say`The file also has the number of the GitHub account of ${name(user.key)}, and GitHub doesn't say just now which one ${name(login)} has. Give both: ${name(`user edit ${user.key} --github ${login} --github-id NUMBER`)}.`,
    };
  }
  return {
    fields: account.id === user.githubId ? given : new Map([...given, ["github_id", account.id]]),
  };
}

async function withLoginOf(user: User, id: number, given: FieldValues, lookups: Lookups) {
  if (user.github === undefined || id === user.githubId) return { fields: given };
  const account = await lookups.githubAccount({ id });
  if (account === "missing") return { reason: say`No account on GitHub has the number ${name(String(id))}.` };
  if (account === undefined) {
    if (user.githubId === undefined) return { fields: given };
    return {
      reason: say`The file also has the login of ${name(user.key)}, and GitHub doesn't say just now what ${name(String(id))} is called. Give both: ${name(`user edit ${user.key} --github LOGIN --github-id ${id}`)}.`,
    };
  }
  const isSame = account.login.toLowerCase() === user.github.toLowerCase();
  return { fields: isSame ? given : new Map([...given, ["github", account.login]]) };
}
