import { RollcallError } from "../../../core/rollcall-error.ts";
import type { SlackClient } from "../client.ts";
import { identityUnknown, scopesMissing, workspaceIdNeeded, workspaceMismatch } from "../errors.ts";
import type { SlackDesired } from "../model/desired.ts";
import { fieldsIn, type SlackIdentity, textIn } from "../model/remote-state.ts";
import { scopesNeeded } from "../model/scopes.ts";

const where = { provider: "slack" };

/** The token's identity and the workspace that it opens. */
export interface WorkspaceAccess {
  readonly self: SlackIdentity;
  /** The managed workspace's id. */
  readonly team: string;
  /** The wanted rosters that are for it. */
  readonly desired: readonly SlackDesired[];
}

/**
 * Reads the token's identity, before anything else is read. Throws a `RollcallError` when the token is for no roster's
 * workspace, or lacks scopes to read.
 */
export async function openWorkspace(
  client: SlackClient,
  wanted: readonly SlackDesired[],
): Promise<WorkspaceAccess> {
  const self = await readIdentity(client);
  const ours = wanted.filter((each) => isForWorkspace(self, each.roster.slack?.workspace));
  const [first] = wanted;
  if (ours.length === 0 && first !== undefined) {
    // A token of an organisation opens several workspaces, and doesn't tell their names.
    const problem = self.organization
      ? workspaceIdNeeded()
      : workspaceMismatch(first.roster.slack?.workspace ?? "", self);
    throw new RollcallError(problem, { ...where, at: first.roster.slack?.at });
  }
  const team = self.organization ? workspaceId(ours) : self.team;
  if (self.organization) client.useWorkspace(team);
  checkScopes(self, ours);
  return { self, team, desired: ours };
}

/** Returns true when a roster's workspace, an id or the first part of its address, is the token's. */
export function isForWorkspace(self: SlackIdentity, workspace: string | undefined): boolean {
  if (workspace === undefined || workspace === self.team) return true;
  if (self.organization) return /^T[A-Z0-9]+$/.test(workspace);
  return workspace.toLowerCase() === self.domain.toLowerCase();
}

/** Reads the token's identity. Throws a `RollcallError` when auth.test fails. */
export async function readIdentity(client: SlackClient): Promise<SlackIdentity> {
  const answer = await client.read("auth.test");
  if (answer.status !== "ok") throw new RollcallError(identityUnknown(answer.error), where);
  const { body } = answer;
  const scopes = fieldsIn(body["response_metadata"])["scopes"];
  return {
    user: textIn(body["user_id"]),
    name: textIn(body["user"]),
    bot: textIn(body["bot_id"]) !== "",
    team: textIn(body["team_id"]),
    teamName: textIn(body["team"]),
    domain: /^https:\/\/([^./]+)\./.exec(textIn(body["url"]))?.[1] ?? "",
    organization: body["is_enterprise_install"] === true,
    ...(Array.isArray(scopes)
      ? { scopes: scopes.filter((each) => typeof each === "string" && each !== "") }
      : {}),
  };
}

/** Returns the id of the one workspace that the rosters name, since a token of an organisation is for several. */
function workspaceId(wanted: readonly SlackDesired[]): string {
  const ids = new Set(wanted.map((each) => each.roster.slack?.workspace ?? ""));
  const [id = ""] = ids;
  if (ids.size !== 1 || !/^T[A-Z0-9]+$/.test(id)) throw new RollcallError(workspaceIdNeeded(), where);
  return id;
}

/** Throws when a scope to read is missing. Names the missing scopes to write too. */
function checkScopes(self: SlackIdentity, wanted: readonly SlackDesired[]): void {
  if (self.scopes === undefined) return;
  const needed = scopesNeeded(wanted, self);
  if (missingScopes(self, needed.read).length === 0) return;
  throw new RollcallError(scopesMissing(missingScopes(self, [...needed.read, ...needed.write])), where);
}

/** Returns the given scopes that the token lacks, sorted. Returns none when the token's scopes are unknown. */
export function missingScopes(self: SlackIdentity, scopes: readonly string[]): string[] {
  const has = self.scopes;
  return has === undefined ? [] : scopes.filter((each) => !has.includes(each)).sort();
}
