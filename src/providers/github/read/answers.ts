import { z } from "zod";

/** The shapes that GitHub's answers must have. An answer of another shape is an error. */

const pageInfo = z.object({ hasNextPage: z.boolean(), endCursor: z.string().nullable() });

const lastPageInfo = z.object({ hasPreviousPage: z.boolean(), startCursor: z.string().nullable() });

const eitherPageInfo = z.object({ ...pageInfo.shape, ...lastPageInfo.shape });

const account = z.object({ login: z.string(), databaseId: z.number() });

const teamMembers = z.object({
  totalCount: z.number(),
  pageInfo,
  edges: z.array(z.object({ role: z.enum(["MAINTAINER", "MEMBER"]), node: account }).nullable()).nullable(),
});

const teamRepositories = z.object({
  totalCount: z.number(),
  pageInfo,
  edges: z
    .array(
      z
        .object({ permission: z.string(), node: z.object({ name: z.string(), isArchived: z.boolean() }) })
        .nullable(),
    )
    .nullable(),
});

const team = z.object({
  id: z.string(),
  databaseId: z.number(),
  name: z.string(),
  slug: z.string(),
  description: z.string().nullable(),
  privacy: z.enum(["VISIBLE", "SECRET"]),
  notificationSetting: z.string(),
  parentTeam: z.object({ databaseId: z.number() }).nullable(),
  members: teamMembers.nullable(),
  repositories: teamRepositories.nullable(),
});

const memberEdges = z
  .array(z.object({ role: z.enum(["ADMIN", "MEMBER"]).nullable(), node: account.nullable() }).nullable())
  .nullable();

/** The answer to `organizationPage`. */
export const organizationAnswer = z.object({
  viewer: z.object({ login: z.string(), databaseId: z.number().nullable() }).nullish(),
  organization: z
    .object({
      login: z.string(),
      databaseId: z.number(),
      membersWithRole: z
        .object({
          totalCount: z.number(),
          pageInfo,
          edges: memberEdges,
        })
        .nullish(),
      lastMembers: z
        .object({
          totalCount: z.number(),
          pageInfo: lastPageInfo,
          edges: memberEdges,
        })
        .nullish(),
      pendingMembers: z
        .object({ totalCount: z.number(), pageInfo, nodes: z.array(account.nullable()).nullable() })
        .nullish(),
      teams: z
        .object({ totalCount: z.number(), pageInfo, nodes: z.array(team.nullable()).nullable() })
        .nullish(),
    })
    .nullable(),
});

/** The answer to `teamPage`. */
export const teamAnswer = z.object({
  node: z
    .object({
      members: teamMembers.extend({ pageInfo: eitherPageInfo }).nullish(),
      repositories: teamRepositories.extend({ pageInfo: eitherPageInfo }).nullish(),
    })
    .nullable(),
});

/** The answer to `teamMember`. */
export const teamMemberAnswer = z.object({
  organization: z
    .object({ team: z.object({ members: teamMembers.pick({ edges: true }) }).nullable() })
    .nullable(),
});

/** `GET /orgs/{org}/teams/{team_slug}/members`. */
export const teamMembersAnswer = z.array(z.object({ login: z.string() }));

/** `GET /orgs/{org}/memberships/{username}`. */
export const membershipAnswer = z.object({ role: z.string(), state: z.string() });

/** Answers by alias: `u0`, `u1`, … or `r0`, `r1`, …; null where nothing was found. */
export const accountsAnswer = z.record(
  z.string(),
  z.object({ login: z.string(), databaseId: z.number() }).nullable(),
);

/** The answer to `repositoriesQuery`. */
export const repositoriesAnswer = z.record(
  z.string(),
  z.object({ name: z.string(), isArchived: z.boolean(), owner: z.object({ login: z.string() }) }).nullable(),
);

/** `GET /orgs/{org}/invitations` and `…/failed_invitations`. */
export const invitationsAnswer = z.array(
  z.object({
    id: z.number(),
    login: z.string().nullish(),
    email: z.string().nullish(),
    inviter: z.object({ login: z.string() }).nullish(),
    role: z.string().nullish(),
    team_count: z.number().nullish(),
    created_at: z.string().nullish(),
    failed_reason: z.string().nullish(),
  }),
);

const collaborators = z.object({
  totalCount: z.number(),
  pageInfo,
  edges: z
    .array(
      z
        .object({
          node: account,
          permissionSources: z
            .array(
              z.object({
                roleName: z.string().nullable(),
                permission: z.string(),
                source: z.object({ __typename: z.string() }),
              }),
            )
            .nullable(),
        })
        .nullable(),
    )
    .nullable(),
});

const repositoryAccess = z.object({
  name: z.string(),
  databaseId: z.number().nullish(),
  isArchived: z.boolean(),
  collaborators: collaborators.nullable(),
});

/** The answer to `collaboratorsPage`. */
export const collaboratorsAnswer = z.object({
  repository: z.object({ collaborators: collaborators.nullable() }).nullable(),
});

/** The answer to `directAccessPage`. */
export const directAccessAnswer = z.object({
  organization: z.object({
    repositories: z.object({
      totalCount: z.number(),
      pageInfo: eitherPageInfo,
      nodes: z.array(repositoryAccess.nullable()).nullable(),
    }),
  }),
});

/** The answer to `repositoryAccessQuery`. */
export const repositoryAccessAnswer = z.record(z.string(), repositoryAccess.nullable());

/** `GET /repos/{owner}/{repo}/collaborators`. */
export const restCollaboratorsAnswer = z.array(
  z.object({ login: z.string(), id: z.number(), role_name: z.string() }),
);

/** `GET /repos/{owner}/{repo}/invitations`. */
export const repositoryInvitationsAnswer = z.array(
  z.object({
    id: z.number(),
    invitee: z.object({ login: z.string(), id: z.number() }).nullable(),
    permissions: z.string(),
    expired: z.boolean().optional(),
  }),
);

/** `GET /orgs/{org}/teams/{team_slug}/repos`. */
export const teamRepositoriesAnswer = z.array(
  z.object({ name: z.string(), role_name: z.string().optional() }),
);

/** `GET /orgs/{org}/custom-repository-roles`. */
export const customRolesAnswer = z.object({ custom_roles: z.array(z.object({ name: z.string() })) });

/** `GET /orgs/{org}/teams/{team_slug}/repos/{owner}/{repo}`, with the repository's media type. */
export const roleNameAnswer = z.object({ role_name: z.string() });

/** `GET /repos/{owner}/{repo}/teams`. */
export const repositoryTeamsAnswer = z.array(
  z.object({ slug: z.string(), permission: z.string().optional(), access_source: z.string().optional() }),
);

/** `GET /orgs/{org}/organization-roles`. */
export const organizationRolesAnswer = z.object({
  roles: z.array(z.object({ id: z.number(), name: z.string(), base_role: z.string().nullish() })),
});

/** `GET /orgs/{org}/organization-roles/{role_id}/teams`. */
export const organizationRoleTeamsAnswer = z.array(
  z.object({ id: z.number(), assignment: z.string().optional() }),
);

/** `GET /orgs/{org}/organization-roles/{role_id}/users`. `indirect`: through a team. */
export const organizationRolePeopleAnswer = z.array(
  z.object({ login: z.string(), assignment: z.string().optional() }),
);

/** `GET /orgs/{org}/invitations/{invitation_id}/teams`. */
export const invitationTeamsAnswer = z.array(z.object({ id: z.number() }));

/** `GET /user/{account_id}`. */
export const accountAnswer = z.object({ login: z.string(), id: z.number(), type: z.string().optional() });

/** A page of the lists of `organizationPage`. */
export type OrganizationPage = NonNullable<z.infer<typeof organizationAnswer>["organization"]>;
/** A team in such a page, with the first page of each of its lists. */
export type TeamNode = z.infer<typeof team>;
/** A page of a team's members. */
export type TeamMembersPage = z.infer<typeof teamMembers>;
/** A page of a team's repositories. */
export type TeamRepositoriesPage = z.infer<typeof teamRepositories>;
/** A page of the people with access of their own to one repository. */
export type CollaboratorsPage = z.infer<typeof collaborators>;
/** A repository with the first page of these people. */
export type RepositoryAccessNode = z.infer<typeof repositoryAccess>;
