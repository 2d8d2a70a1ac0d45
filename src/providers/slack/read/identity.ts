import { RollcallError } from "../../../core/rollcall-error.ts";
import type { SlackClient } from "../client.ts";
import { identityUnknown, scopesMissing, workspaceIdNeeded, workspaceMismatch } from "../errors.ts";
import type { SlackDesired } from "../model/desired.ts";
import { type Identity, record, text } from "../model/remote-state.ts";
import { scopesFor } from "../model/scopes.ts";

const where = { provider: "slack" };

/** Who the token is, and for which workspace. */
export interface Admission {
  readonly self: Identity;
  /** The managed workspace's id. */
  readonly team: string;
  /** The rosters that are for it. */
  readonly ours: readonly SlackDesired[];
}

/**
 * Asks who the token is before anything else is read. Throws a `RollcallError` when it is for no roster's workspace, or
 * lacks scopes for reading.
 */
export async function admit(client: SlackClient, wanted: readonly SlackDesired[]): Promise<Admission> {
  const self = await identify(client);
  const ours = wanted.filter((each) => isOf(self, each.roster.slack?.workspace));
  const [first] = wanted;
  if (ours.length === 0 && first !== undefined) {
    throw new RollcallError(workspaceMismatch(first.roster.slack?.workspace ?? "", self), {
      ...where,
      at: first.roster.slack?.at,
    });
  }
  const team = self.organization ? workspaceId(ours) : self.team;
  if (self.organization) client.inTeam(team);
  checkScopes(self, ours);
  return { self, team, ours };
}

/** True when a roster is for the token's workspace, named by id or by the first part of its address. */
export function isOf(self: Identity, workspace: string | undefined): boolean {
  if (workspace === undefined || workspace === self.team) return true;
  if (self.organization) return /^T[A-Z0-9]+$/.test(workspace);
  return workspace.toLowerCase() === self.domain.toLowerCase();
}

/** Who the token is; throws a `RollcallError` when Slack doesn't say. */
export async function identify(client: SlackClient): Promise<Identity> {
  const answer = await client.read("auth.test");
  if (answer.is !== "done") throw new RollcallError(identityUnknown(answer.error), where);
  const { body } = answer;
  const scopes = record(body["response_metadata"])["scopes"];
  return {
    user: text(body["user_id"]),
    name: text(body["user"]),
    bot: text(body["bot_id"]) !== "",
    team: text(body["team_id"]),
    teamName: text(body["team"]),
    domain: /^https:\/\/([^./]+)\./.exec(text(body["url"]))?.[1] ?? "",
    organization: body["is_enterprise_install"] === true,
    ...(Array.isArray(scopes)
      ? { scopes: scopes.filter((each) => typeof each === "string" && each !== "") }
      : {}),
  };
}

/** An organisation's token serves several workspaces, and so must be told which. */
function workspaceId(wanted: readonly SlackDesired[]): string {
  const ids = new Set(wanted.map((each) => each.roster.slack?.workspace ?? ""));
  const [id = ""] = ids;
  if (ids.size !== 1 || !/^T[A-Z0-9]+$/.test(id)) throw new RollcallError(workspaceIdNeeded(), where);
  return id;
}

/** Without the scopes for reading nothing is read; those for writing that are missing too are named along. */
function checkScopes(self: Identity, wanted: readonly SlackDesired[]): void {
  if (self.scopes === undefined) return;
  const needed = scopesFor(wanted, self);
  if (lacking(self, needed.read).length === 0) return;
  throw new RollcallError(scopesMissing(lacking(self, [...needed.read, ...needed.write])), where);
}

/** Those of some scopes that the token doesn't have; none when it is not known what it has. */
export function lacking(self: Identity, scopes: readonly string[]): string[] {
  const has = self.scopes;
  return has === undefined ? [] : scopes.filter((each) => !has.includes(each)).sort();
}
