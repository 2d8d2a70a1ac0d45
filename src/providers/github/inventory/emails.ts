import { RollcallError } from "../../../core/rollcall-error.ts";
import type { GithubClient } from "../client.ts";
import { identitiesAnswer, verifiedEmailsAnswer } from "./answers.ts";
import { identitiesPage, verifiedEmailsPage } from "./queries.ts";
import { forEachPage } from "./reads.ts";

/** Verified addresses by lower-cased login, and remarks on the sources that could not be read. */
export interface VerifiedEmails {
  readonly emails: ReadonlyMap<string, readonly string[]>;
  readonly remarks: readonly string[];
}

/**
 * Reads the members' addresses of verified domains, and those of the SAML identity provider. An organisation can be read
 * without them, so a source that can't be read only gives a remark.
 */
export async function readVerifiedEmails(client: GithubClient, org: string): Promise<VerifiedEmails> {
  const emails = new Map<string, Set<string>>();
  const add = (login: string, addresses: readonly (string | null | undefined)[]): void => {
    const known = emails.get(login.toLowerCase()) ?? new Set();
    for (const address of addresses) if (address && /^[^\s@]+@[^\s@]+$/.test(address)) known.add(address);
    emails.set(login.toLowerCase(), known);
  };
  const remarks = [
    await readOrRemark("GitHub didn't tell the members' addresses of verified domains", () =>
      readDomainEmails(client, org, add),
    ),
    await readOrRemark("GitHub didn't tell the members' SAML identities", () =>
      readSamlEmails(client, org, add),
    ),
  ];
  return {
    emails: new Map([...emails].map(([login, addresses]) => [login, [...addresses].sort()])),
    remarks: remarks.filter((remark) => remark !== undefined),
  };
}

type Add = (login: string, addresses: readonly (string | null | undefined)[]) => void;

async function readDomainEmails(client: GithubClient, org: string, add: Add): Promise<void> {
  const what = "read addresses of verified domains";
  await forEachPage(
    client,
    { org, document: verifiedEmailsPage, shape: verifiedEmailsAnswer, what },
    ({ organization: { membersWithRole } }) => {
      for (const node of membersWithRole.nodes) if (node) add(node.login, node.emails);
      return membersWithRole.pageInfo;
    },
  );
}

async function readSamlEmails(client: GithubClient, org: string, add: Add): Promise<void> {
  const what = "read SAML identities";
  await forEachPage(
    client,
    { org, document: identitiesPage, shape: identitiesAnswer, what },
    ({ organization: { samlIdentityProvider } }) => {
      for (const node of samlIdentityProvider?.externalIdentities.nodes ?? []) {
        if (!node?.user) continue;
        const { samlIdentity: saml, scimIdentity: scim } = node;
        const listed = [...(saml?.emails ?? []), ...(scim?.emails ?? [])].map((each) => each.value);
        add(node.user.login, [saml?.nameId, scim?.username, ...listed]);
      }
      return samlIdentityProvider?.externalIdentities.pageInfo;
    },
  );
}

async function readOrRemark(what: string, read: () => Promise<void>): Promise<string | undefined> {
  try {
    await read();
    return undefined;
  } catch (error) {
    if (!(error instanceof RollcallError)) throw error;
    return `${what}: ${error.message}`;
  }
}
