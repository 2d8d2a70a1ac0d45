import type { Installation } from "@slack/oauth";
import { RollcallError } from "../../core/rollcall-error.ts";
import { idIsWrong, placeUnclear } from "./errors.ts";

/**
 * An installation of the Slack app, as Slack's own libraries have it, with what Slack's Python SDK keeps besides: when it was
 * made, in milliseconds since 1970, and values of the app's own. Those are a map of their own, so that none of them can take
 * the place of a field.
 */
export type SlackInstallation = Installation & {
  readonly installedAt?: number;
  readonly customValues?: Readonly<Record<string, unknown>>;
};

/** The bot of an installation. Times are milliseconds since 1970, but `expiresAt`, which is in seconds, as Slack has it. */
export interface SlackBot {
  readonly appId?: string;
  readonly enterpriseId?: string;
  readonly enterpriseName?: string;
  readonly teamId?: string;
  readonly teamName?: string;
  readonly isEnterpriseInstall: boolean;
  readonly token: string;
  readonly id: string;
  readonly userId: string;
  readonly scopes: readonly string[];
  readonly refreshToken?: string;
  readonly expiresAt?: number;
  readonly installedAt: number;
  readonly customValues?: Readonly<Record<string, unknown>>;
}

/** What finds an installation: `InstallationQuery` of Slack's libraries, whose empty values may be null. */
export interface InstallationSearch {
  readonly enterpriseId?: string | null | undefined;
  readonly teamId?: string | null | undefined;
  readonly userId?: string | null | undefined;
  readonly isEnterpriseInstall?: boolean | null | undefined;
}

/**
 * Returns what an installation is kept under: the organisation's id of one for a whole organisation, even where Slack gives a
 * workspace's id beside it, and the workspace's id of every other. An id of a workspace is one in all of Slack, so the
 * organisation that a workspace belongs to finds nothing and hides nothing. Throws for ids that are none.
 */
export function placeOf({ enterpriseId, teamId, isEnterpriseInstall }: InstallationSearch): string {
  const isForAll = isEnterpriseInstall === true || isNothing(teamId);
  const id = isForAll ? enterpriseId : teamId;
  if (isNothing(id)) throw new RollcallError(placeUnclear());
  if (!(isForAll ? /^E[A-Z0-9]{1,31}$/ : /^T[A-Z0-9]{1,31}$/).test(id)) throw new RollcallError(idIsWrong());
  return id;
}

/** Returns what an installation is kept under. */
export function placeOfInstallation({ team, enterprise, isEnterpriseInstall }: Installation): string {
  return placeOf({ teamId: team?.id, enterpriseId: enterprise?.id, isEnterpriseInstall });
}

/** Returns the bot of an installation; undefined when it has none. */
export function botOf(installation: SlackInstallation, installedAt: number): SlackBot | undefined {
  const { bot, team, enterprise, appId, isEnterpriseInstall, customValues } = installation;
  if (!bot?.token) return undefined;
  return withoutNothing({
    appId,
    enterpriseId: enterprise?.id,
    enterpriseName: enterprise?.name,
    teamId: team?.id,
    teamName: team?.name,
    isEnterpriseInstall: isEnterpriseInstall === true,
    token: bot.token,
    id: bot.id,
    userId: bot.userId,
    scopes: bot.scopes ?? [],
    refreshToken: bot.refreshToken,
    expiresAt: bot.expiresAt,
    installedAt,
    customValues,
  });
}

/** Returns a value without the fields that are null or undefined, at any depth: databases make null of what isn't there. */
export function withoutNothing<Value>(value: Value): { [K in keyof Value]: Exclude<Value[K], undefined> } {
  return JSON.parse(JSON.stringify(value), (_, each: unknown) =>
    each !== null && typeof each === "object" && !Array.isArray(each)
      ? Object.fromEntries(Object.entries(each).filter(([, field]) => field !== null))
      : each,
  );
}

function isNothing(value: string | null | undefined): value is null | undefined | "" {
  return value === null || value === undefined || value === "";
}

/** Returns the question that finds what is kept under a place. */
export function searchOfPlace(place: string): InstallationSearch {
  return place.startsWith("E")
    ? { enterpriseId: place, isEnterpriseInstall: true }
    : { teamId: place, isEnterpriseInstall: false };
}
