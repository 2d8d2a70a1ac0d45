import type { Installation } from "@slack/oauth";
import { botOf, type SlackBot, type SlackInstallation, withoutNothing } from "./model.ts";

/**
 * All that is kept of one workspace, or of one organisation: its bots and who installed the app, newest first. A bot's token is
 * there once, however many people installed it, so that what is revoked can't be found by another question.
 */
export interface InstallationRecord {
  readonly bots: readonly SlackBot[];
  /** Without bots. */
  readonly installers: readonly KeptInstallation[];
  /** Tokens that some process is renewing: nobody else may meanwhile. */
  readonly renewals?: readonly Renewal[];
}

/** An installation without its bot. */
export type KeptInstallation = Omit<SlackInstallation, "bot" | "installedAt"> & {
  readonly installedAt: number;
};

/** A process renews a token until a time, in milliseconds since 1970. */
export interface Renewal {
  /** `bot`, or a person's id. */
  readonly of: string;
  readonly by: string;
  readonly until: number;
}

/** How many former bots and installations are kept where history is. */
const mostKept = 50;

/** Options of what is kept. */
export interface KeepingOptions {
  readonly keepsHistory: boolean;
}

const nothingKept: InstallationRecord = { bots: [], installers: [] };

/** Returns a record with an installation more. One of a person alone leaves the bot as it is. */
export function withInstallation(
  record: InstallationRecord = nothingKept,
  given: SlackInstallation,
  { now, keepsHistory }: KeepingOptions & { readonly now: number },
): InstallationRecord {
  const { installedAt = now, ...rest } = withoutNothing(given) as SlackInstallation;
  const isForAll = rest.isEnterpriseInstall === true;
  const installation = { ...rest, ...(isForAll && { team: undefined }) } as SlackInstallation;
  const bot = botOf(installation, installedAt);
  const { bot: _, ...kept } = installation;
  const installers = newestFirst([{ ...kept, installedAt }, ...record.installers]);
  const added = bot === undefined ? record : withBot(record, bot, { keepsHistory });
  return {
    ...added,
    installers: keepsHistory ? withinLimit(installers, ({ user }) => user.id) : onePerPerson(installers),
  };
}

/** Returns a record with a bot more. */
export function withBot(
  record: InstallationRecord = nothingKept,
  bot: SlackBot,
  { keepsHistory }: KeepingOptions,
): InstallationRecord {
  const { teamId, ...rest } = withoutNothing(bot) as SlackBot;
  const added = { ...rest, ...(!bot.isEnterpriseInstall && teamId !== undefined && { teamId }) };
  const all = newestFirst([added, ...record.bots]);
  const bots = all.filter(({ token }, index) => all.findIndex((each) => each.token === token) === index);
  const renewals = record.renewals?.filter((each) => each.of !== "bot");
  return {
    ...record,
    bots: bots.slice(0, keepsHistory ? mostKept : 1),
    ...(renewals !== undefined && { renewals }),
  };
}

/** Returns a record without any token of a person; undefined when nothing is left. Their installation of the bot stays. */
export function withoutPerson(record: InstallationRecord, userId: string): InstallationRecord | undefined {
  const others = record.installers.filter(({ user }) => user.id !== userId);
  const own = record.installers.find(({ user }) => user.id === userId);
  if (own === undefined) return record;
  if (record.bots.length === 0 && others.length === 0) return undefined;
  const stripped = { ...own, user: { id: userId } as Installation["user"] };
  return {
    ...record,
    installers: record.bots.length === 0 ? others : newestFirst([...others, stripped]),
  };
}

/** Returns a record without its bot; undefined when nothing is left that anybody could use. */
export function withoutBot(record: InstallationRecord): InstallationRecord | undefined {
  const installers = record.installers.filter(({ user }) => user.token !== undefined);
  return installers.length === 0 ? undefined : { ...record, bots: [], installers };
}

/**
 * Returns the newest installation, with the newest bot whoever installed that. For a person it has their tokens, or none of
 * anybody. Undefined when there is neither a bot nor a token that is asked for.
 */
export function installationIn(
  record: InstallationRecord,
  userId?: string | null,
): SlackInstallation | undefined {
  const isForPerson = userId !== undefined && userId !== null && userId !== "";
  const [bot] = record.bots;
  const own = isForPerson ? record.installers.find(({ user }) => user.id === userId) : record.installers[0];
  const [newest] = record.installers;
  if (bot === undefined && own?.user.token === undefined) return undefined;
  const about = own ?? (newest && { ...newest, user: { id: userId ?? "" } as Installation["user"] });
  const found = about ?? (bot && installerless(bot, userId ?? ""));
  return found && ({ ...found, ...(bot && { bot: botFieldOf(bot) }) } as SlackInstallation);
}

/** Returns what is known of an installation of which only the bot was ever kept. */
function installerless(bot: SlackBot, userId: string): KeptInstallation {
  const { teamId, teamName, enterpriseId, enterpriseName, appId, isEnterpriseInstall, installedAt } = bot;
  return {
    ...(teamId !== undefined && { team: { id: teamId, ...(teamName !== undefined && { name: teamName }) } }),
    ...(enterpriseId !== undefined && {
      enterprise: { id: enterpriseId, ...(enterpriseName !== undefined && { name: enterpriseName }) },
    }),
    user: { id: userId },
    tokenType: "bot",
    isEnterpriseInstall,
    authVersion: "v2",
    ...(appId !== undefined && { appId }),
    installedAt,
  } as KeptInstallation;
}

function botFieldOf({ token, refreshToken, expiresAt, scopes, id, userId }: SlackBot): Installation["bot"] {
  return {
    token,
    ...(refreshToken !== undefined && { refreshToken }),
    ...(expiresAt !== undefined && { expiresAt }),
    scopes: [...scopes],
    id,
    userId,
  };
}

function newestFirst<Kept extends { readonly installedAt: number }>(all: readonly Kept[]): readonly Kept[] {
  return all.toSorted((left, right) => right.installedAt - left.installedAt);
}

function onePerPerson(all: readonly KeptInstallation[]): readonly KeptInstallation[] {
  return all.filter(({ user }, index) => all.findIndex((each) => each.user.id === user.id) === index);
}

/** Returns the newest of all, and of each person at least the newest one, so that no limit forgets a token in use. */
function withinLimit<Kept>(all: readonly Kept[], personOf: (kept: Kept) => string): readonly Kept[] {
  const seen = new Set<string>();
  return all.filter((each, index) => {
    const isNewest = !seen.has(personOf(each));
    seen.add(personOf(each));
    return isNewest || index < mostKept;
  });
}
