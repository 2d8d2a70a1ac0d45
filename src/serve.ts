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
import { createLog } from "./relay/log.ts";
import { defaultDatabase, readSettings, relayVariables, settingText } from "./relay/settings.ts";
import { type Relay, startRelay } from "./relay/start.ts";

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

/** Listens until the process is asked to end, and then ends what it works on. SIGHUP lets it read its own file again. */
export async function serve(env: Environment): Promise<void> {
  const { settings, findings } = readSettings(env);
  if (hasErrors(findings)) throw new RollcallError(findings);
  const { promise: asked, resolve: end } = Promise.withResolvers<void>();
  process.once("SIGTERM", end);
  process.once("SIGINT", end);
  const log = createLog();
  for (const { code, message } of findings) log.warn({ code }, message);
  let relay: Relay | undefined;
  const reload = () => relay?.reload();
  process.on("SIGHUP", reload);
  relay = await startRelay(settings, { fetch, clock: systemClock, log, env });
  await asked;
  await relay.stop();
  process.off("SIGHUP", reload);
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
