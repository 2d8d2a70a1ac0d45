import type { Inputs } from "../action/inputs.ts";
import { slackTokenFromRelay } from "../action/relay-token.ts";
import { type Finding, finding } from "../core/finding.ts";
import type { RosterLoader } from "./load-roster.ts";

/**
 * Returns the inputs with a Slack token of the relay's, where `relay-url` is set and no token is given: that of the workspace
 * which the roster at a commit is about. Without one the inputs stay as they are, and the finding says why.
 */
export async function withSlackToken(
  inputs: Inputs,
  { rosters, commit }: { readonly rosters: RosterLoader | undefined; readonly commit: string },
): Promise<{ readonly inputs: Inputs; readonly findings: readonly Finding[] }> {
  const { relayUrl, slackToken } = inputs;
  if (relayUrl === undefined || slackToken !== undefined) return { inputs, findings: [] };
  // What can't be loaded is told by the job itself.
  const roster = await rosters?.at(commit).catch(() => undefined);
  const workspace = roster?.resolved?.slack?.workspace;
  const answer = await slackTokenFromRelay(relayUrl, { workspace, fetch });
  if ("problem" in answer) return { inputs, findings: [finding(answer.problem)] };
  return { inputs: { ...inputs, slackToken: answer.token }, findings: [] };
}
