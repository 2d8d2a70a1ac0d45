import { isGlobMatch } from "./glob.ts";
import type { TokenGrant } from "./section.ts";

/** Claims of GitHub's OIDC token that decide. */
export interface CallerClaims {
  readonly repository_id?: unknown;
  readonly repository_owner_id?: unknown;
  readonly ref?: unknown;
  readonly environment?: unknown;
  readonly job_workflow_ref?: unknown;
  readonly workflow_ref?: unknown;
  readonly event_name?: unknown;
  readonly [other: string]: unknown;
}

/** The run of a workflow that something is for. */
export type RunPattern = Omit<TokenGrant, "workspace" | "app">;

/**
 * Whether a caller is such a run. Ids decide, since a name can be another repository's tomorrow. Runs for pull requests are never
 * meant, unless the pattern names their event.
 */
export function isSuchRun(claims: CallerClaims, run: RunPattern): boolean {
  const { event_name: event } = claims;
  const isPullRequest = typeof event !== "string" || event.startsWith("pull_request");
  const { repository_id, owner_id, ref, environment, workflow, events } = run;
  return (
    claims.repository_id === repository_id &&
    (owner_id === undefined || claims.repository_owner_id === owner_id) &&
    (ref === undefined || isGlobMatch(ref, claims.ref)) &&
    (environment === undefined || isGlobMatch(environment, claims.environment)) &&
    (workflow === undefined || isGlobMatch(workflow, claims.job_workflow_ref ?? claims.workflow_ref)) &&
    (events === undefined ? !isPullRequest : events.some((each) => each === event))
  );
}

/** Which token it is: a workspace's, of the relay's own app or of a further one. */
export interface TokenPlace {
  readonly workspace: string;
  readonly app?: string | undefined;
}

/** Returns the tokens that a caller may have. Of a workspace there is one: that of the first grant which allows it. */
export function allowedTokens(claims: CallerClaims, grants: readonly TokenGrant[]): readonly TokenPlace[] {
  const allowed = grants.filter((each) => isSuchRun(claims, each)).toReversed();
  return [
    ...new Map(allowed.map(({ workspace, app }) => [workspace, { workspace, app }])).values(),
  ].toReversed();
}
