import type { SlackBot, SlackInstallation } from "../model.ts";
import { botOf, placeOfInstallation, withoutNothing } from "../model.ts";
import {
  type ForeignFields,
  flagFrom,
  isFields,
  scopesFrom,
  secondsFrom,
  textFrom,
  timeFrom,
} from "./values.ts";

/** What somebody else's record says: an installation, or a bot alone. */
export type ForeignRecord = { readonly installation: SlackInstallation } | { readonly bot: SlackBot };

/** The layouts that are understood, by what writes them. */
export type ForeignLayout = "Slack's Python SDK" | "Slack's Node library" | "Bolt for Java";

/** Whose record it is, by its fields; undefined when it is none of an installation. */
export function layoutOf(fields: ForeignFields): ForeignLayout | undefined {
  if ("installerUserId" in fields || "botAccessToken" in fields) return "Bolt for Java";
  if ("installed_at" in fields || ("user_id" in fields && "bot_token" in fields)) return "Slack's Python SDK";
  if (isFields(fields["user"]) && ("team" in fields || "enterprise" in fields)) return "Slack's Node library";
  return undefined;
}

/**
 * Returns what a record says; undefined when it lacks what a store can't do without: a workspace or an organisation, and a
 * token. `at` is when it was made, where it doesn't say so itself.
 */
export function readForeignRecord(
  fields: ForeignFields,
  layout: ForeignLayout,
  at: number,
): ForeignRecord | undefined {
  const read = readers[layout](fields, at);
  if (read === undefined) return undefined;
  const { user, bot } = read;
  if (!bot?.token && !user.token) return undefined;
  try {
    placeOfInstallation(read);
  } catch {
    return undefined;
  }
  if (user.id !== "") return { installation: read };
  const alone = botOf(read, read.installedAt ?? at);
  return alone && { bot: alone };
}

const readers: Readonly<
  Record<ForeignLayout, (fields: ForeignFields, at: number) => SlackInstallation | undefined>
> = {
  "Slack's Node library": fromNode,
  "Slack's Python SDK": fromPython,
  "Bolt for Java": fromJava,
};

function fromNode(fields: ForeignFields, at: number): SlackInstallation | undefined {
  const { user, ...rest } = withoutNothing(fields) as ForeignFields & { user?: ForeignFields };
  if (user === undefined) return undefined;
  return {
    authVersion: "v2",
    ...rest,
    user: { ...user, id: textFrom(user["id"]) ?? "" },
    installedAt: timeFrom(fields["installedAt"]) ?? at,
  } as unknown as SlackInstallation;
}

/** Names of the fields of a flat record, and how they differ. */
interface FlatNames {
  readonly token: string;
  readonly refresh: string;
  readonly expires: string;
  readonly scopes: string;
  readonly id: string;
}

function tokenIn(fields: ForeignFields, names: FlatNames) {
  const token = textFrom(fields[names.token]);
  return {
    id: textFrom(fields[names.id]) ?? "",
    ...(token !== undefined && {
      token,
      refreshToken: textFrom(fields[names.refresh]),
      expiresAt: secondsFrom(fields[names.expires]),
      scopes: scopesFrom(fields[names.scopes]),
    }),
  };
}

function fromPython(fields: ForeignFields, at: number): SlackInstallation {
  const text = (name: string) => textFrom(fields[name]);
  const part = (prefix: string): FlatNames => ({
    token: `${prefix}_token`,
    refresh: `${prefix}_refresh_token`,
    expires: `${prefix}_token_expires_at`,
    scopes: `${prefix}_scopes`,
    id: `${prefix}_id`,
  });
  const bot = tokenIn(fields, part("bot"));
  const custom = fields["custom_values"];
  return withoutNothing({
    ...placeFields(text("enterprise_id"), text("enterprise_name"), text("team_id"), text("team_name")),
    user: tokenIn(fields, part("user")),
    bot: "token" in bot ? { ...bot, userId: text("bot_user_id") } : undefined,
    incomingWebhook: text("incoming_webhook_url") && {
      url: text("incoming_webhook_url"),
      channel: text("incoming_webhook_channel"),
      channelId: text("incoming_webhook_channel_id"),
      configurationUrl: text("incoming_webhook_configuration_url"),
    },
    appId: text("app_id"),
    tokenType: text("token_type") === "bot" ? "bot" : undefined,
    enterpriseUrl: text("enterprise_url"),
    isEnterpriseInstall: flagFrom(fields["is_enterprise_install"]),
    authVersion: "v2",
    installedAt: timeFrom(fields["installed_at"]) ?? at,
    customValues: isFields(custom) && Object.keys(custom).length > 0 ? custom : undefined,
  }) as unknown as SlackInstallation;
}

function fromJava(fields: ForeignFields, at: number): SlackInstallation {
  const text = (name: string) => textFrom(fields[name]);
  const bot = tokenIn(fields, {
    token: "botAccessToken",
    refresh: "botRefreshToken",
    expires: "botTokenExpiresAt",
    scopes: "botScope" in fields ? "botScope" : "scope",
    id: "botId",
  });
  const user = tokenIn(fields, {
    token: "installerUserAccessToken",
    refresh: "installerUserRefreshToken",
    expires: "installerUserTokenExpiresAt",
    scopes: "installerUserScope",
    id: "installerUserId",
  });
  return withoutNothing({
    ...placeFields(text("enterpriseId"), undefined, text("teamId"), text("teamName")),
    user,
    bot: "token" in bot ? { ...bot, userId: text("botUserId") } : undefined,
    incomingWebhook: text("incomingWebhookUrl") && {
      url: text("incomingWebhookUrl"),
      channelId: text("incomingWebhookChannelId"),
      configurationUrl: text("incomingWebhookConfigurationUrl"),
    },
    appId: text("appId"),
    tokenType: text("tokenType") === "bot" ? "bot" : undefined,
    enterpriseUrl: text("enterpriseUrl"),
    isEnterpriseInstall: flagFrom(fields["isEnterpriseInstall"]),
    authVersion: "v2",
    installedAt: timeFrom(fields["installedAt"]) ?? at,
  }) as unknown as SlackInstallation;
}

function placeFields(enterprise?: string, enterpriseName?: string, team?: string, teamName?: string) {
  return {
    team: team === undefined ? undefined : { id: team, name: teamName },
    enterprise: enterprise === undefined ? undefined : { id: enterprise, name: enterpriseName },
  };
}
