import type { AuditEntry } from "../entities.ts";
import type { GithubWorld } from "../world.ts";
import { connect } from "./connection.ts";
import { type Arguments, type GraphqlContext, requireScope, typedError } from "./context.ts";

/** Resolves `Organization.auditLog`, latest entry first. It needs Enterprise Cloud, and `organization_administration`. */
export function auditLogOf(args: Arguments, context: GraphqlContext): unknown {
  const { world } = context;
  requireScope(context, "organization_administration=read");
  if (world.org.plan !== "enterprise") throw typedError("FORBIDDEN", "The audit log is not available.");
  const entries = [...world.audit].sort((left, right) => (left.at > right.at ? -1 : 1));
  return connect(context, entries, { args, field: "auditLog", node: (entry) => auditNode(entry, world) });
}

/** Returns an entry in the shape of its GraphQL type. */
function auditNode(
  { kind, action, actor, user, team, repository, at }: AuditEntry,
  world: GithubWorld,
): object {
  return {
    kind,
    action,
    actorLogin: actor,
    createdAt: at,
    userLogin: user ?? null,
    teamName: team === undefined ? null : `${world.org.login}/${team}`,
    repositoryName: repository === undefined ? null : `${world.org.login}/${repository}`,
  };
}
