import { RollcallError } from "../../../core/rollcall-error.ts";
import type { GithubClient } from "../client.ts";
import { identitiesAnswer, verifiedEmailsAnswer } from "./answers.ts";
import { identitiesPage, verifiedEmailsPage } from "./queries.ts";
import { eachPage } from "./reads.ts";

/** Addresses that GitHub vouches for, by lower-cased login, and why some source of them told nothing. */
export interface Vouched {
  readonly emails: ReadonlyMap<string, readonly string[]>;
  readonly remarks: readonly string[];
}

/**
 * Members' addresses of verified domains, and those that the SAML identity provider knows them by. Neither is needed to
 * read an organisation, so a refusal is only remarked on.
 */
export async function readVouchedEmails(client: GithubClient, org: string): Promise<Vouched> {
  const emails = new Map<string, Set<string>>();
  const add = (login: string, addresses: readonly (string | null | undefined)[]): void => {
    const known = emails.get(login.toLowerCase()) ?? new Set();
    for (const address of addresses) if (address && /^[^\s@]+@[^\s@]+$/.test(address)) known.add(address);
    emails.set(login.toLowerCase(), known);
  };
  const remarks = [
    await orWhy("GitHub didn't tell the members' addresses of verified domains", () =>
      fromDomains(client, org, add),
    ),
    await orWhy("GitHub didn't tell the members' SAML identities", () => fromSaml(client, org, add)),
  ];
  return {
    emails: new Map([...emails].map(([login, addresses]) => [login, [...addresses].sort()])),
    remarks: remarks.filter((remark) => remark !== undefined),
  };
}

type Add = (login: string, addresses: readonly (string | null | undefined)[]) => void;

async function fromDomains(client: GithubClient, org: string, add: Add): Promise<void> {
  const what = "read addresses of verified domains";
  await eachPage(
    client,
    { org, document: verifiedEmailsPage, shape: verifiedEmailsAnswer, what },
    ({ organization: { membersWithRole } }) => {
      for (const node of membersWithRole.nodes) if (node) add(node.login, node.emails);
      return membersWithRole.pageInfo;
    },
  );
}

async function fromSaml(client: GithubClient, org: string, add: Add): Promise<void> {
  const what = "read SAML identities";
  await eachPage(
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

async function orWhy(what: string, read: () => Promise<void>): Promise<string | undefined> {
  try {
    await read();
    return undefined;
  } catch (error) {
    if (!(error instanceof RollcallError)) throw error;
    return `${what}: ${error.message}`;
  }
}
