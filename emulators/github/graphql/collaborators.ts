import { teamRole, userRole } from "../access.ts";
import type { Account, Repo } from "../entities.ts";
import { baseRole, permissionEnum, rank } from "../roles.ts";
import { connect } from "./connection.ts";
import { type Arguments, type GraphqlContext, requireScope, typedError } from "./context.ts";

/** A source of a person's access to a repository. */
interface AccessSource {
  readonly role: string;
  readonly from: unknown;
}

/**
 * Resolves `Repository.collaborators`. Its edges list every source of a person's access. A person's token needs push on
 * the repository; without it, the answer is null with an error of the type FORBIDDEN.
 */
export function collaboratorsOf(repo: Repo, args: Arguments, context: GraphqlContext): unknown {
  const { world, behaviour } = context;
  requireScope(context, "administration=read");
  requirePush(repo, context);
  const affiliation = args["affiliation"] ?? "ALL";
  const login = typeof args["login"] === "string" ? args["login"].toLowerCase() : undefined;
  const text = typeof args["query"] === "string" ? args["query"].toLowerCase() : undefined;
  const owners = [...world.members].flatMap(([id, role]) => (role === "admin" ? [id] : []));
  const direct = behaviour.ownersListedAsDirect
    ? new Set([...owners, ...repo.collaborators.keys()])
    : repo.collaborators.keys();
  const ids = affiliation === "ALL" ? world.accounts.keys() : direct;
  const people = [...ids].flatMap((id) => {
    const account = world.accounts.get(id);
    const isKnown = world.members.has(id) || repo.collaborators.has(id);
    if (account?.kind !== "User" || !isKnown) return [];
    if (affiliation === "OUTSIDE" && world.members.has(id)) return [];
    if (login !== undefined && account.login.toLowerCase() !== login) return [];
    if (text !== undefined && !account.login.toLowerCase().includes(text)) return [];
    const role = userRole(world, account, repo);
    return role === undefined ? [] : [{ account, role }];
  });
  return connect(context, people, {
    args,
    field: "collaborators",
    node: ({ account }) => account,
    edge: ({ account, role }) => ({
      permission: permissionEnum(world, role),
      permissionSources: () =>
        behaviour.permissionSourcesVisible
          ? accessSourcesOf(repo, account, context).map((each) => ({
              organization: world.user(world.org.login),
              permission: coarsePermission(baseRole(world, each.role)),
              roleName: each.role,
              source: each.from,
            }))
          : null,
    }),
  });
}

function requirePush(repo: Repo, { world, actor }: GraphqlContext): void {
  if (actor.kind === "app") return;
  const role = userRole(world, actor.account, repo);
  if (role === undefined || rank(world, role) < rank(world, "write"))
    throw typedError("FORBIDDEN", "Must have push access to view repository collaborators.");
}

function accessSourcesOf(repo: Repo, account: Account, { world }: GraphqlContext): AccessSource[] {
  const orgRole = world.members.get(account.id);
  const direct = repo.collaborators.get(account.id);
  const found: AccessSource[] = [];
  if (orgRole !== undefined) {
    found.push({ role: orgRole === "admin" ? "admin" : "read", from: world.user(world.org.login) });
  }
  if (direct !== undefined) found.push({ role: direct, from: repo });
  for (const team of world.teams.values()) {
    const role = team.members.has(account.id) ? teamRole(world, team, repo) : undefined;
    if (role !== undefined) found.push({ role, from: team });
  }
  return found;
}

/** Returns a role as GraphQL's `DefaultRepositoryPermissionField`, which has three values. */
function coarsePermission(role: string): string {
  return { triage: "READ", maintain: "WRITE" }[role] ?? role.toUpperCase();
}
