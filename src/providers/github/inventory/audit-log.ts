import { z } from "zod";
import { RollcallError } from "../../../core/rollcall-error.ts";
import type { GithubClient } from "../client.ts";
import { askByName, parsed } from "../read/lookups.ts";

/** Something that somebody did, as the organisation's audit log tells it. */
export interface Deed {
  /** `team.add_member`, `org.remove_member`, … */
  readonly action: string;
  readonly actor: string;
  /** ISO date. */
  readonly at: string;
  /** Login of whom it was done to. */
  readonly user?: string;
  /** Name or slug of the team. */
  readonly team?: string;
  readonly repository?: string;
}

const document = `
query AuditLog($org: String!, $after: String) {
  rateLimit { cost }
  organization(login: $org) { auditLog(first: 100, after: $after) {
    pageInfo { hasNextPage endCursor }
    nodes {
      ... on AuditEntry { action actorLogin createdAt userLogin }
      ... on TeamAuditEntryData { teamName }
      ... on RepositoryAuditEntryData { repositoryName }
    }
  } }
}`;

const name = z.string().nullish();

const answer = z.object({
  organization: z.object({
    auditLog: z.object({
      pageInfo: z.object({ hasNextPage: z.boolean(), endCursor: z.string().nullable() }),
      nodes: z.array(
        z
          .object({
            action: z.string(),
            actorLogin: name,
            createdAt: z.string(),
            userLogin: name,
            teamName: name,
            repositoryName: name,
          })
          .nullable(),
      ),
    }),
  }),
});

/** So far back an organisation's log is looked through: what drifted since the last run is at its end. */
const mostPages = 5;

/**
 * The latest deeds in the audit log, the last one first; undefined where GitHub doesn't tell them: it takes Enterprise
 * Cloud, and the App's permission Organization administration: read.
 */
export async function readDeeds(client: GithubClient, org: string): Promise<readonly Deed[] | undefined> {
  const deeds: Deed[] = [];
  try {
    for (let after: string | null = null, page = 0; page < mostPages; page += 1) {
      const variables: Readonly<Record<string, unknown>> = { org, after };
      const what = "read the audit log";
      const { auditLog } = parsed(
        answer,
        await askByName(client, document, { variables, what }),
        what,
      ).organization;
      for (const node of auditLog.nodes)
        if (node?.actorLogin) deeds.push(deedOf({ ...node, actorLogin: node.actorLogin }));
      after = auditLog.pageInfo.endCursor;
      if (!auditLog.pageInfo.hasNextPage) break;
    }
    return deeds;
  } catch (error) {
    if (error instanceof RollcallError) return undefined;
    throw error;
  }
}

interface Node {
  readonly action: string;
  readonly actorLogin: string;
  readonly createdAt: string;
  readonly userLogin?: string | null | undefined;
  readonly teamName?: string | null | undefined;
  readonly repositoryName?: string | null | undefined;
}

/** Teams and repositories come as `organisation/name`. */
function deedOf({
  action,
  actorLogin: actor,
  createdAt: at,
  userLogin,
  teamName,
  repositoryName,
}: Node): Deed {
  return {
    action,
    actor,
    at,
    ...(userLogin ? { user: userLogin } : {}),
    ...(teamName ? { team: last(teamName) } : {}),
    ...(repositoryName ? { repository: last(repositoryName) } : {}),
  };
}

function last(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1);
}
