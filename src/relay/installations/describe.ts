import { sanitize } from "../../text/sanitize.ts";
import type { InstallationHistory } from "./store.ts";

/** What may be told of an installation: no token, and nothing that leads to one. */
export interface InstallationSummary {
  readonly clientId: string;
  /** The workspace's id, or the organisation's. */
  readonly id: string;
  readonly isEnterpriseInstall: boolean;
  readonly name?: string;
  readonly enterpriseId?: string;
  readonly appId?: string;
  readonly installedAt?: string;
  readonly bot?: {
    readonly id: string;
    readonly userId: string;
    readonly scopes: readonly string[];
    /** When its token ends; absent where it doesn't. */
    readonly tokenUntil?: string;
    readonly isRenewed: boolean;
  };
  readonly people: readonly {
    readonly id: string;
    readonly scopes: readonly string[];
    readonly hasToken: boolean;
    readonly tokenUntil?: string;
  }[];
  readonly former: { readonly bots: number; readonly installations: number };
}

/** Returns what may be told of what is kept of one place. */
export function summaryOf(
  { clientId, place }: { readonly clientId: string; readonly place: string },
  { bots, installations }: InstallationHistory,
): InstallationSummary {
  const [bot] = bots;
  const [newest] = installations;
  const people = installations.filter(
    ({ user }, index) => installations.findIndex((each) => each.user.id === user.id) === index,
  );
  const name = newest?.isEnterpriseInstall
    ? newest.enterprise?.name
    : (newest?.team?.name ?? bot?.teamName ?? bot?.enterpriseName);
  const enterpriseId = newest?.enterprise?.id ?? bot?.enterpriseId;
  const appId = newest?.appId ?? bot?.appId;
  const installedAt = Math.max(newest?.installedAt ?? 0, bot?.installedAt ?? 0);
  return {
    clientId,
    id: place,
    isEnterpriseInstall: place.startsWith("E"),
    ...(name !== undefined && { name }),
    ...(enterpriseId !== undefined && { enterpriseId }),
    ...(appId !== undefined && { appId }),
    ...(installedAt > 0 && { installedAt: new Date(installedAt).toISOString() }),
    ...(bot !== undefined && {
      bot: {
        id: bot.id,
        userId: bot.userId,
        scopes: bot.scopes,
        ...(bot.expiresAt !== undefined && { tokenUntil: timeOf(bot.expiresAt) }),
        isRenewed: bot.refreshToken !== undefined,
      },
    }),
    people: people.map(({ user }) => ({
      id: user.id,
      scopes: user.scopes ?? [],
      hasToken: user.token !== undefined,
      ...(user.expiresAt !== undefined && { tokenUntil: timeOf(user.expiresAt) }),
    })),
    former: { bots: Math.max(0, bots.length - 1), installations: installations.length - people.length },
  };
}

/** So many characters of a line are shown, which may list scopes. */
export const longestLine = 2_000;

/** Returns one line for a list. What a workspace is called, its people choose: no character of it acts on the terminal. */
export function lineOf({ id, name, bot, people, installedAt, clientId }: InstallationSummary): string {
  const parts = [
    sanitize(id).padEnd(12),
    sanitize(name ?? "").padEnd(24),
    bot === undefined ? "no bot" : sanitize(`bot ${bot.userId}`),
    bot?.tokenUntil === undefined ? "" : `until ${bot.tokenUntil}`,
    people.length === 1 ? "1 person" : `${people.length} people`,
    installedAt === undefined ? "" : `installed ${installedAt.slice(0, 10)}`,
    `app ${clientId}`,
  ];
  return parts.filter(Boolean).join("  ").trimEnd();
}

/** Returns all of it, a line each. */
export function linesOf(summary: InstallationSummary): readonly string[] {
  const { id, name, isEnterpriseInstall, enterpriseId, appId, clientId, installedAt, bot, people, former } =
    summary;
  const until = (time: string | undefined) => (time === undefined ? "" : `, until ${time}`);
  return [
    `${isEnterpriseInstall ? "Organisation" : "Workspace"} ${id}${name === undefined ? "" : ` (${name})`}`,
    ...(enterpriseId !== undefined && !isEnterpriseInstall ? [`Organisation: ${enterpriseId}`] : []),
    `App: ${appId ?? "not told"}, client id ${clientId}`,
    ...(installedAt === undefined ? [] : [`Installed: ${installedAt}`]),
    bot === undefined
      ? "Bot: none"
      : `Bot: ${bot.userId} (${bot.id})${until(bot.tokenUntil)}${bot.isRenewed ? ", renewed by itself" : ""}`,
    ...(bot === undefined ? [] : [`Scopes: ${bot.scopes.join(", ") || "none"}`]),
    ...people.map(
      ({ id: person, hasToken, scopes, tokenUntil }) =>
        `Person: ${person}${hasToken ? `, with a token${until(tokenUntil)} for ${scopes.join(", ") || "nothing"}` : ""}`,
    ),
    `Former ones that are kept: ${former.bots} bots, ${former.installations} installations`,
  ].map((line) => sanitize(line, longestLine));
}

function timeOf(seconds: number): string {
  return new Date(seconds * 1000).toISOString();
}
