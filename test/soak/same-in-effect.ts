import type { Directory } from "./directory.ts";
import type { Facts } from "./facts.ts";

/**
 * True of a fact whose difference gives nobody other access: the same person is invited by address in one world and by
 * account in the other, or a person owns the organisation in both, and has a direct grant in one only, or another role in
 * a team, where GitHub shows owners as maintainers.
 */
export function isSameInEffect(
  fact: string,
  [one, other]: readonly [Facts, Facts],
  directory: Directory,
): boolean {
  const [kind, first = "", field, id] = fact.split("|");
  const isOwner = [one, other].every((world) => world.get(`org|${id}`) === "admin");
  if (kind === "repo" && field === "collaborator") return isOwner;
  if (kind === "team" && field === "member") return isOwner && [one, other].every((world) => world.has(fact));
  if (kind !== "invited") return false;
  const names = [...directory.roster.users.values()]
    .map(({ key, email }) => [directory.account(`user:${key}`), email?.toLowerCase()])
    .find((each) => each.map(String).includes(first.toLowerCase()));
  const roleIn = (world: Facts) => names?.map((name) => world.get(`invited|${name}`)).find(Boolean);
  return roleIn(one) !== undefined && roleIn(one) === roleIn(other);
}
