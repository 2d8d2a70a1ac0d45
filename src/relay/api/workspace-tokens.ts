import type { Clock } from "../../core/clock.ts";
import { isInstallationMissing } from "../installations/errors.ts";
import { ApiProblem, away, relayTokenRefused } from "./problem.ts";
import type { CallSlack } from "./slack-calls.ts";

/** The tokens of workspaces. */
export interface WorkspaceTokens {
  /** Returns the bot's token of a workspace. Throws an `ApiProblem` where there is none. */
  bot(workspace: string): Promise<string>;
  /** Returns the token of who installed the app; undefined where they gave none. */
  user(workspace: string): Promise<string | undefined>;
  /** Has a token asked for anew, since Slack refuses it. */
  forget(workspace: string): void;
}

/** Where tokens come from. */
export interface TokenSources {
  readonly installations:
    | {
        readonly actingToken: (place: string) => Promise<{ readonly token: string }>;
        readonly userToken: (place: string) => Promise<string | undefined>;
        readonly publicUrl: string;
      }
    | undefined;
  /** The settings' own token, which is for one workspace. */
  readonly own: string | undefined;
  readonly callSlack: CallSlack;
  readonly clock: Pick<Clock, "now">;
  /** Hears that Slack refuses the settings' own token. */
  readonly onRefused: (error: string) => void;
}

/** For how long a token is used without asking again whether there is a newer one. It lives for two hours more at least. */
const remembered = 60_000;

/** Returns the tokens of workspaces: of their installations, or else the settings' own for the workspace that it is of. */
export function workspaceTokens({
  installations,
  own,
  callSlack,
  clock,
  onRefused,
}: TokenSources): WorkspaceTokens {
  const bots = new Map<string, { readonly until: number; readonly token: Promise<string> }>();
  let ownWorkspaces: readonly string[] | undefined;

  async function workspacesOfOwn(token: string): Promise<readonly string[]> {
    if (ownWorkspaces !== undefined) return ownWorkspaces;
    const ask = async (method: string) => {
      const answer = await callSlack(method, {}, { token, workspace: "own" });
      if (answer.is === "refused") {
        onRefused(answer.error);
        // Which workspace it was for, nobody knows.
        throw relayTokenRefused(answer.error);
      }
      if (answer.is !== "ok") throw away("Slack");
      return answer.body;
    };
    const place = String((await ask("auth.test"))["team_id"]);
    // The token of an organisation is for the workspaces that it has put the app into.
    const teams = place.startsWith("E") ? ((await ask("auth.teams.list"))["teams"] as { id: unknown }[]) : [];
    ownWorkspaces = [place, ...teams.map(({ id }) => String(id))];
    return ownWorkspaces;
  }

  async function find(workspace: string): Promise<string> {
    try {
      if (installations !== undefined) return (await installations.actingToken(workspace)).token;
    } catch (failure) {
      if (!isInstallationMissing(failure)) throw away("The store of installations");
    }
    if (own !== undefined && (await workspacesOfOwn(own)).includes(workspace)) return own;
    throw new ApiProblem(
      [409, "not_installed", "The Slack app isn't installed in this workspace."],
      installations && { install: `${installations.publicUrl}/slack/install` },
    );
  }

  return {
    bot(workspace) {
      const known = bots.get(workspace);
      if (known !== undefined && clock.now() < known.until) return known.token;
      const token = find(workspace);
      bots.set(workspace, { until: clock.now() + remembered, token });
      token.catch(() => bots.delete(workspace));
      return token;
    },
    user: async (workspace) =>
      installations?.userToken(workspace).catch((failure: unknown) => {
        if (isInstallationMissing(failure)) return undefined;
        throw away("The store of installations");
      }),
    forget: (workspace) => void bots.delete(workspace),
  };
}
