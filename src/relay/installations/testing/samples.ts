import type { SlackBot, SlackInstallation } from "../model.ts";

/** What of a sample differs from the usual one. */
export interface SampleOptions {
  readonly team?: string | undefined;
  readonly enterprise?: string;
  readonly isForAll?: boolean;
  readonly user?: string;
  readonly userToken?: string | undefined;
  /** Undefined: only a person's token was asked for. */
  readonly botToken?: string | undefined;
  readonly installedAt?: number;
}

/** An installation as Slack's library makes it of what Slack answers. */
export function sampleInstallation(options: SampleOptions = {}): SlackInstallation {
  const { enterprise, isForAll = false, user = "U1", userToken = "xoxp-1", installedAt } = options;
  const team = "team" in options ? options.team : "T1";
  const botToken = "botToken" in options ? options.botToken : "xoxb-1";
  return {
    team: team === undefined ? undefined : { id: team, name: `Team ${team}` },
    enterprise: enterprise === undefined ? undefined : { id: enterprise, name: `Org ${enterprise}` },
    user: { id: user, token: userToken, scopes: userToken === undefined ? undefined : ["usergroups:write"] },
    ...(botToken !== undefined && {
      bot: { token: botToken, scopes: ["chat:write", "commands"], id: "B1", userId: "UBOT" },
    }),
    tokenType: "bot",
    appId: "A1",
    isEnterpriseInstall: isForAll,
    authVersion: "v2",
    ...(installedAt !== undefined && { installedAt }),
  } as SlackInstallation;
}

/** A bot as it is kept. */
export function sampleBot(change: Partial<SlackBot> = {}): SlackBot {
  return {
    appId: "A1",
    teamId: "T1",
    isEnterpriseInstall: false,
    token: "xoxb-1",
    id: "B1",
    userId: "UBOT",
    scopes: ["chat:write"],
    installedAt: 1000,
    ...change,
  };
}
