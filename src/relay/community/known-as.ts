import { userOfSlackId } from "../../chat/find.ts";
import type { ChatSlack } from "../../jobs/chat/chat-slack.ts";
import { slackLookups } from "../../jobs/chat/lookups.ts";
import { fieldsIn, textIn } from "../../providers/slack/model/remote-state.ts";
import { isValid, type LoadedRoster } from "../../roster/load.ts";

/**
 * Who an account of a workspace is by the roster. `stranger`: nobody. `unknown`: it can't be told, since the roster has mistakes or
 * Slack doesn't show the address. `elsewhere`: the workspace isn't the roster's.
 */
export type KnownAs =
  | { readonly is: "present" | "left"; readonly key: string }
  | { readonly is: "stranger" }
  | { readonly is: "unknown" }
  | { readonly is: "elsewhere" };

/** Where an account is looked for. */
export interface KnownAsContext {
  /** The workspace's id. */
  readonly team: string;
  readonly slack: ChatSlack;
  readonly roster: LoadedRoster;
}

/** Returns who an account is. */
export async function knownAs(account: string, { team, slack, roster }: KnownAsContext): Promise<KnownAs> {
  if (!(await isRostersWorkspace(team, { slack, roster }))) return { is: "elsewhere" };
  if (!isValid(roster)) return { is: "unknown" };
  const found = await userOfSlackId(account, { roster, lookups: slackLookups(slack, team) });
  if ("unanswered" in found) return { is: "unknown" };
  if (found.user === undefined) return { is: "stranger" };
  const { key } = found.user;
  return { is: roster.resolved.users.get(key)?.present === true ? "present" : "left", key };
}

/** Whether a workspace is the one that the roster names, by its id or its domain. Throws where Slack doesn't say. */
export async function isRostersWorkspace(
  team: string,
  { slack, roster }: Omit<KnownAsContext, "team">,
): Promise<boolean> {
  const workspace = roster.declared?.slack?.workspace;
  if (workspace === undefined || workspace === team) return true;
  if (/^[TE][A-Z0-9]+$/.test(workspace)) return false;
  const answer = await slack.ask("auth.test", {});
  if (!("body" in answer)) throw new Error(answer.reason);
  const { team_id: id, url } = fieldsIn(answer.body);
  // The token of an organisation names that, and no workspace.
  if (typeof id !== "string" || !id.startsWith("T")) return true;
  return id === team && textIn(url).toLowerCase().startsWith(`https://${workspace.toLowerCase()}.`);
}
