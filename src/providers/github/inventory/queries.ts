/** Names in the profiles of an organisation's members. */
export const profilesPage = `
query Profiles($org: String!, $after: String) {
  rateLimit { cost }
  organization(login: $org) { membersWithRole(first: 100, after: $after) {
    pageInfo { hasNextPage endCursor }
    nodes { login name }
  } }
}`;

/** Members' addresses of the domains that the organisation has verified. */
export const verifiedEmailsPage = `
query VerifiedEmails($org: String!, $after: String) {
  rateLimit { cost }
  organization(login: $org) { membersWithRole(first: 100, after: $after) {
    pageInfo { hasNextPage endCursor }
    nodes { login emails: organizationVerifiedDomainEmails(login: $org) }
  } }
}`;

/** Whom the organisation's SAML identity provider takes its members for; the provider is null where there is none. */
export const identitiesPage = `
query Identities($org: String!, $after: String) {
  rateLimit { cost }
  organization(login: $org) { samlIdentityProvider { externalIdentities(first: 100, after: $after, membersOnly: true) {
    pageInfo { hasNextPage endCursor }
    nodes { user { login } samlIdentity { nameId emails { value } } scimIdentity { username emails { value } } }
  } } }
}`;
