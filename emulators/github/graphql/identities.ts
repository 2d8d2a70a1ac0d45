import type { Fields } from "./asked.ts";
import { connect } from "./connection.ts";

/** The organisation's SAML identity provider; its identities are the accounts that have one. */
export const identityProvider = { kind: "OrganizationIdentityProvider" } as const;

/** Who is who to the identity provider; `membersOnly` leaves out those who are no members (any more). */
export const identityProviderFields: Fields<typeof identityProvider> = {
  externalIdentities: (_, args, context) => {
    const { world } = context;
    const known = [...world.accounts.values()].filter(
      (each) => each.saml !== undefined && (args["membersOnly"] !== true || world.members.has(each.id)),
    );
    return connect(context, known, {
      args,
      field: "externalIdentities",
      node: (account) => ({
        guid: `identity-${account.id}`,
        user: account,
        samlIdentity: {
          nameId: account.saml?.nameId ?? null,
          username: account.saml?.nameId ?? null,
          emails: (account.saml?.emails ?? []).map((value) => ({ value, primary: null, type: null })),
        },
        scimIdentity: null,
      }),
    });
  },
};
