import { z } from "zod";

/** The shapes of answers that only an inventory reads. */

const pageInfo = z.object({ hasNextPage: z.boolean(), endCursor: z.string().nullable() });

function membersOf<Node extends z.ZodType>(node: Node) {
  return z.object({
    organization: z.object({
      membersWithRole: z.object({ pageInfo, nodes: z.array(node.nullable()) }),
    }),
  });
}

/** The answer to `profilesPage`. */
export const profilesAnswer = membersOf(z.object({ login: z.string(), name: z.string().nullable() }));

/** The answer to `verifiedEmailsPage`. */
export const verifiedEmailsAnswer = membersOf(z.object({ login: z.string(), emails: z.array(z.string()) }));

const addresses = z.array(z.object({ value: z.string() })).nullish();

/** The answer to `identitiesPage`. */
export const identitiesAnswer = z.object({
  organization: z.object({
    samlIdentityProvider: z
      .object({
        externalIdentities: z.object({
          pageInfo,
          nodes: z.array(
            z
              .object({
                user: z.object({ login: z.string() }).nullable(),
                samlIdentity: z.object({ nameId: z.string().nullable(), emails: addresses }).nullable(),
                scimIdentity: z.object({ username: z.string().nullable(), emails: addresses }).nullable(),
              })
              .nullable(),
          ),
        }),
      })
      .nullable(),
  }),
});

/** `GET /orgs/{org}/invitations`, with what an inventory reads of an invitation. */
export const invitationDetailsAnswer = z.array(
  z.object({ id: z.number(), login: z.string().nullish(), role: z.string(), team_count: z.number() }),
);

/** `GET /orgs/{org}/invitations/{invitation_id}/teams`. */
export const invitationTeamSlugsAnswer = z.array(z.object({ slug: z.string() }));
