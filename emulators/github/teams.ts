import { ApiError, unprocessable } from "./api-error.ts";
import type { Team, TeamRole } from "./entities.ts";
import type { Actor, Context } from "./route.ts";
import { slugOf } from "./slugs.ts";

/** Throws 422 when another team has this name's slug, even a secret one that the caller cannot see. */
export function requireFreeName(context: Context, name: string, self?: Team): void {
  const slug = slugOf(name);
  if (slug === "") throw unprocessable("Team", "name", "Name is invalid");
  const other = context.world.team(slug);
  if (other !== undefined && other !== self) {
    throw unprocessable("Team", "data", "Name must be unique for this org");
  }
}

/** Returns the parent that a request names. Undefined: it names none. Null: it removes the parent. */
export function requestedParent(context: Context): Team | null | undefined {
  const { parent_team_id: id, parent_team_slug: slug } = context.body;
  if (id === null) return null;
  if (id === undefined && slug === undefined) return undefined;
  const parent = typeof id === "number" ? context.world.teams.get(id) : context.world.team(String(slug));
  if (parent === undefined) throw unprocessable("Team", "parent_team_id", "Parent team does not exist");
  return parent;
}

/** Throws 422 for a secret team with a parent or children, and for a circle. */
export function requireNestable(
  team: Team | undefined,
  privacy: Team["privacy"],
  parent: Team | undefined,
): void {
  const nested = parent !== undefined || (team !== undefined && team.children.size > 0);
  if (nested && privacy === "secret") {
    throw unprocessable("Team", "privacy", "A secret team cannot have a parent or child teams");
  }
  if (parent?.privacy === "secret") {
    throw unprocessable("Team", "parent_team_id", "A secret team cannot be a parent");
  }
  for (let above = parent; above !== undefined; above = above.parent) {
    if (above === team) throw unprocessable("Team", "parent_team_id", "A team cannot be its own ancestor");
  }
}

/** Returns the value of `Team.creator` for a caller. */
export function creatorName(actor: Actor): string {
  return `${actor.kind}:${actor.account.login}`;
}

/** Returns the members of a new team: the named maintainers, and its creator unless that is an App. */
export function initialMembers(context: Context): Map<number, TeamRole> {
  const { world, actor, body } = context;
  const members = new Map<number, TeamRole>();
  for (const login of (body["maintainers"] as string[] | undefined) ?? []) {
    const account = world.user(login);
    if (account === undefined || !world.members.has(account.id)) {
      throw new ApiError(422, "Invalid maintainers were specified.");
    }
    members.set(account.id, "maintainer");
  }
  if (actor.kind === "user") members.set(actor.account.id, "maintainer");
  return members;
}

/** Throws 422 for an enterprise team, which an organisation cannot change. */
export function requireOrgTeam(team: Team): void {
  if (team.type === "enterprise")
    throw new ApiError(422, "Enterprise teams cannot be changed by an organization");
}

/** Throws 403 for a team whose members come from an identity provider. */
export function requireOwnMembers(team: Team): void {
  requireOrgTeam(team);
  if (team.idpGroup !== undefined) {
    throw new ApiError(403, "This team is externally managed, and its membership cannot be changed here");
  }
}
