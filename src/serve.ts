import { systemClock } from "./app/system-clock.ts";
import { hasErrors } from "./core/finding.ts";
import { RollcallError } from "./core/rollcall-error.ts";
import { makeCallerKey } from "./relay/api/caller-key.ts";
import { checkRelay, type RelayCheck } from "./relay/check.ts";
import { type CommunityCommand, runCommunityCommand } from "./relay/community/exchange-command.ts";
import {
  type InstallationAnswer,
  type InstallationCommand,
  runInstallationCommand,
} from "./relay/installations/commands.ts";
import { makeRelayKeys } from "./relay/keys.ts";
import { createLog, type Log } from "./relay/log.ts";
import { runUntilAsked } from "./relay/run-until-asked.ts";
import { defaultDatabase, readSettings, relayVariables, settingText } from "./relay/settings.ts";
import { startRelay } from "./relay/start.ts";

/**
 * The relay, which the command line loads where it is there: it is a program of its own, since no runner needs it. Throws
 * a `RollcallError` with all that is missing or wrong.
 */
export { makeCallerKey, makeRelayKeys, relayVariables };

type Environment = Readonly<Record<string, string | undefined>>;

/** Says what is missing, and what the services say. */
export function check(env: Environment): Promise<RelayCheck> {
  return checkRelay(env, fetch);
}

/**
 * Listens until the process is asked to end, and then ends what it works on; returns whether it came to its end in time.
 * Whoever asks twice ends the process at once. SIGHUP lets it read its own file again.
 */
export async function serve(env: Environment): Promise<boolean> {
  const { settings, findings } = readSettings(env);
  if (hasErrors(findings)) throw new RollcallError(findings);
  const log = createLog();
  const asked = askedToEnd(log);
  for (const { code, message } of findings) log.warn({ code }, message);
  const starting = startRelay(settings, { fetch, clock: systemClock, log, env });
  const reload = () => void starting.then((relay) => relay.reload()).catch(() => {});
  process.on("SIGHUP", reload);
  const isWhole = await runUntilAsked(starting, asked, (time) => systemClock.sleep(time));
  process.off("SIGHUP", reload);
  if (!isWhole) log.error("not all came to its end in time; what is left is done after the next start");
  return isWhole;
}

/** Resolves once the process is asked to end. Asked again, it ends: as the first process of a container, too. */
function askedToEnd(log: Log): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  let isAsked = false;
  const end = (signal: string) => {
    if (isAsked) process.exit(1);
    isAsked = true;
    log.info({ signal }, "the relay takes nothing more, and ends what it works on");
    resolve();
  };
  process.on("SIGTERM", end);
  process.on("SIGINT", end);
  return promise;
}

/** What somebody typed of `rollcall installations`; the environment has what they left out. */
type InstallationFlags = Omit<InstallationCommand, "store" | "setting" | "key" | "clientId" | "env" | "now"> &
  Partial<Pick<InstallationCommand, "store" | "clientId">>;

/** Does something with the installations of the Slack app, and returns what is to be printed. */
export async function installations(flags: InstallationFlags, env: Environment): Promise<InstallationAnswer> {
  const setting = (name: string) => settingText(name, env);
  const named = ["ROLLCALL_STORE", "ROLLCALL_DATABASE"].find((name) => setting(name) !== undefined);
  return runInstallationCommand({
    ...flags,
    store: flags.store ?? setting(named ?? "") ?? defaultDatabase,
    setting:
      flags.store === undefined
        ? (named ?? `--store or ROLLCALL_STORE, of which none is given, so that it is ${defaultDatabase}`)
        : "--store",
    key: setting("ROLLCALL_STORE_KEY"),
    clientId: flags.clientId ?? setting("SLACK_CLIENT_ID"),
    env,
    now: () => systemClock.now(),
  });
}

/** Writes the kudos and pairs that a relay keeps into a file, or takes over those of one. Returns what is to be printed. */
export async function community(
  flags: Omit<CommunityCommand, "database">,
  env: Environment,
): Promise<readonly string[]> {
  const database = settingText("ROLLCALL_DATABASE", env) ?? defaultDatabase;
  return runCommunityCommand({ ...flags, database });
}
