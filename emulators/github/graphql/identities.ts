import { connect } from "./connection.ts";
import type { Fields } from "./context.ts";

/** The organisation's SAML identity provider. */
export const identityProvider = { kind: "OrganizationIdentityProvider" } as const;

/** The fields of the identity provider. Its identities are the accounts with `saml`; `membersOnly` leaves out non-members. */
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
