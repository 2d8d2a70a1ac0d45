import { z } from "zod";
import { RollcallError } from "../../../core/rollcall-error.ts";
import type { GithubClient } from "../client.ts";
import { parseAnswer, queryByAlias } from "../read/lookups.ts";

/** An entry of the organisation's audit log. */
export interface GithubAuditEvent {
  /** `team.add_member`, `org.remove_member`, … */
  readonly action: string;
  readonly actor: string;
  /** ISO date. */
  readonly at: string;
  /** Login of the person whom the action concerns. */
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

/** The most pages of a hundred entries to read: drift since the last run is among the latest entries. */
const maxPages = 5;

/**
 * Returns the latest entries of the audit log, the newest first; undefined when GitHub doesn't show the log, which takes
 * Enterprise Cloud and the App's permission Organization administration: read.
 */
export async function readGithubAuditLog(
  client: GithubClient,
  org: string,
): Promise<readonly GithubAuditEvent[] | undefined> {
  const events: GithubAuditEvent[] = [];
  try {
    for (let after: string | null = null, page = 0; page < maxPages; page += 1) {
      const variables: Readonly<Record<string, unknown>> = { org, after };
      const what = "read the audit log";
      const { auditLog } = parseAnswer(
        answer,
        await queryByAlias(client, document, { variables, what }),
        what,
      ).organization;
      for (const node of auditLog.nodes)
        if (node?.actorLogin) events.push(auditEventOf({ ...node, actorLogin: node.actorLogin }));
      after = auditLog.pageInfo.endCursor;
      if (!auditLog.pageInfo.hasNextPage) break;
    }
    return events;
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

/** Turns a node into an event. GitHub names teams and repositories `organisation/name`. */
function auditEventOf({
  action,
  actorLogin: actor,
  createdAt: at,
  userLogin,
  teamName,
  repositoryName,
}: Node): GithubAuditEvent {
  return {
    action,
    actor,
    at,
    ...(userLogin ? { user: userLogin } : {}),
    ...(teamName ? { team: lastSegment(teamName) } : {}),
    ...(repositoryName ? { repository: lastSegment(repositoryName) } : {}),
  };
}

function lastSegment(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1);
}
