import * as z from "zod";
import type { GithubClient } from "../client.ts";
import { type InvitationLimits, invitationLimitsIn } from "./invitation-limits.ts";

const answer = z.object({
  default_repository_permission: z.enum(["none", "read", "write", "admin"]).optional(),
  members_allowed_repository_creation_type: z.enum(["all", "private", "none"]).nullish().catch(undefined),
  members_can_create_repositories: z.boolean().nullish(),
  members_can_create_public_repositories: z.boolean().nullish(),
  members_can_fork_private_repositories: z.boolean().nullish(),
  members_can_create_teams: z.boolean().nullish(),
  members_can_delete_repositories: z.boolean().nullish(),
  members_can_change_repo_visibility: z.boolean().nullish(),
  members_can_invite_outside_collaborators: z.boolean().nullish(),
  plan: z.object({ name: z.string() }).optional().catch(undefined),
});

const plansWithoutCustomRoles: ReadonlySet<string> = new Set(["free", "team"]);

/** What every member may do on every repository of the organisation. */
export type BasePermission = NonNullable<z.output<typeof answer>["default_repository_permission"]>;

/** What members may do; what the token may not see is undefined, and never taken for a default. */
export interface MemberPrivileges {
  readonly basePermission: BasePermission | undefined;
  readonly createRepositories: "all" | "private" | "none" | undefined;
  readonly forkPrivate: boolean | undefined;
  readonly createTeams: boolean | undefined;
  readonly deleteRepositories: boolean | undefined;
  readonly changeVisibility: boolean | undefined;
  readonly inviteOutsiders: boolean | undefined;
}

/** What an organisation says of itself: each part undefined where the token may not see it. */
export interface OrganizationFacts {
  readonly privileges: MemberPrivileges;
  readonly limits: InvitationLimits;
  /** False where the organisation's plan has no custom roles, which Enterprise Cloud alone has. */
  readonly mayHaveCustomRoles: boolean;
}

/**
 * Reads what members of the organisation may do, and how many may still be invited. All is undefined that the token may
 * not see: GitHub leaves the fields out then (https://docs.github.com/en/rest/orgs/orgs#get-an-organization), or refuses the
 * request. Access is then told as if there were no base permission, so that a loss is rather told too large than too small.
 */
export async function readOrganizationFacts(client: GithubClient, org: string): Promise<OrganizationFacts> {
  const read = await client.read("GET /orgs/{org}", { org }).catch(() => undefined);
  const isServer = read?.headers["x-github-enterprise-version"] !== undefined;
  const found = answer.safeParse(read?.data).data ?? {};
  return {
    privileges: privilegesIn(found),
    limits: invitationLimitsIn(read?.data, isServer),
    mayHaveCustomRoles: !plansWithoutCustomRoles.has(found.plan?.name ?? ""),
  };
}

function privilegesIn(found: z.output<typeof answer>): MemberPrivileges {
  return {
    basePermission: found.default_repository_permission,
    createRepositories: creatable(found),
    forkPrivate: found.members_can_fork_private_repositories ?? undefined,
    createTeams: found.members_can_create_teams ?? undefined,
    deleteRepositories: found.members_can_delete_repositories ?? undefined,
    changeVisibility: found.members_can_change_repo_visibility ?? undefined,
    inviteOutsiders: found.members_can_invite_outside_collaborators ?? undefined,
  };
}

/** GitHub gives up the word for all of it in favour of a flag for each sort, and a server may have either. */
function creatable(found: z.output<typeof answer>): MemberPrivileges["createRepositories"] {
  const { members_can_create_repositories: any, members_can_create_public_repositories: open } = found;
  if (any === false) return "none";
  if (any === true && typeof open === "boolean") return open ? "all" : "private";
  return found.members_allowed_repository_creation_type ?? undefined;
}
