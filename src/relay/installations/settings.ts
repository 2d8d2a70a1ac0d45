import type { Problem } from "../../core/finding.ts";
import { RollcallError } from "../../core/rollcall-error.ts";
import { settingMissing, settingsIgnored, settingWrong } from "../errors.ts";
import { storeAddressWrong } from "./errors.ts";
import { isStoreAddress } from "./open.ts";
import { isPublicAddress } from "./public-address.ts";
import { readStoreKeys, type StoreKeys } from "./sealing.ts";

/** How the relay keeps installations of its Slack app, and lets people install it. */
export interface InstallationSettings {
  /** The name of a further app; the relay's own has none. */
  readonly appName?: string;
  readonly clientId: string;
  readonly clientSecret: string;
  readonly store: string;
  /** The variable that names the store. */
  readonly setting: string;
  readonly keys: StoreKeys;
  /** The relay's own address, without a slash at its end. */
  readonly publicUrl: string;
  readonly workspaces: readonly string[];
  readonly scopes: readonly string[];
  readonly userScopes: readonly string[];
  /** Another page of Slack's than its own. */
  readonly authorizeUrl: string | undefined;
}

/** The environment variables for it, and what for. */
export const installationVariables = [
  ["SLACK_CLIENT_ID", "the Slack app's client id: the relay keeps its installations"],
  ["SLACK_CLIENT_SECRET", "its client secret"],
  ["SLACK_WORKSPACES", "the workspaces (T…) and organisations (E…) that are served; * for all"],
  ["SLACK_SCOPES", "what its bot may do (default: as Rollcall's manifest)"],
  ["SLACK_USER_SCOPES", "what it may do in the name of who installs it (default: nothing)"],
  ["ROLLCALL_PUBLIC_URL", "the relay's own address: https://relay.acme.dev"],
  ["ROLLCALL_STORE", "sqlite:FILE, postgres://…, file:FOLDER or s3://BUCKET/PREFIX (default: the database)"],
  [
    "ROLLCALL_STORE_KEY",
    "encrypts them: rollcall installations key makes one; former ones follow after commas",
  ],
] as const;

/** What channels, groups, commands and messages take. */
const usualScopes =
  "channels:join channels:manage channels:read chat:write commands groups:read groups:write im:write usergroups:read usergroups:write users:read users:read.email";

/** Reads a setting, and takes note of what is wrong. */
export interface SettingReader {
  readonly text: (name: string) => string | undefined;
  readonly report: (problem: Problem) => void;
}

/** Reads the settings for installations. Undefined where the relay shall keep none. */
export function readInstallationSettings(
  { text, report }: SettingReader,
  database: string,
): InstallationSettings | undefined {
  const clientId = text("SLACK_CLIENT_ID");
  const publicUrl = text("ROLLCALL_PUBLIC_URL");
  if (clientId === undefined) {
    const ignored = installationVariables
      .map(([name]) => name)
      // Others read that address too.
      .filter((name) => name !== "ROLLCALL_PUBLIC_URL" && text(name) !== undefined);
    if (ignored.length > 0) report(settingsIgnored(ignored, "SLACK_CLIENT_ID"));
    return undefined;
  }
  const needed = (name: string, use: string): string => {
    const given = text(name);
    if (given === undefined) report(settingMissing(name, use));
    return given ?? "";
  };
  if (!/^[A-Za-z0-9][\w.-]{0,63}$/.test(clientId))
    report(settingWrong("SLACK_CLIENT_ID", "a client id of Slack's"));
  const url = URL.parse(needed("ROLLCALL_PUBLIC_URL", "the address at which a browser reaches the relay"));
  if (publicUrl !== undefined && !isPublicAddress(url))
    report(settingWrong("ROLLCALL_PUBLIC_URL", "https:// and a name alone, without a path"));
  const workspaces = listIn(needed("SLACK_WORKSPACES", "the ids of the workspaces that are served, or *"));
  if (workspaces.some((each) => each !== "*" && !/^[TE][A-Z0-9]{1,31}$/.test(each)))
    report(settingWrong("SLACK_WORKSPACES", "a list of ids: T… or E…, or *"));
  const store = text("ROLLCALL_STORE");
  if (store !== undefined && !isStoreAddress(store)) report(storeAddressWrong("ROLLCALL_STORE"));
  const authorizeUrl = text("SLACK_AUTHORIZE_URL");
  return {
    clientId,
    clientSecret: needed("SLACK_CLIENT_SECRET", "the Slack app's client secret"),
    store: store ?? database,
    setting: store === undefined ? "ROLLCALL_DATABASE" : "ROLLCALL_STORE",
    keys: keysIn({ text, report }),
    publicUrl: (publicUrl ?? "").replace(/\/+$/, ""),
    workspaces,
    scopes: listIn(text("SLACK_SCOPES") ?? usualScopes),
    userScopes: listIn(text("SLACK_USER_SCOPES") ?? ""),
    authorizeUrl,
  };
}

function keysIn({ text, report }: SettingReader): StoreKeys {
  try {
    return readStoreKeys(text("ROLLCALL_STORE_KEY"));
  } catch (failure) {
    if (!(failure instanceof RollcallError)) throw failure;
    for (const each of failure.findings) report(each);
    return { newest: "", byId: new Map() };
  }
}

function listIn(text: string): readonly string[] {
  return text.split(/[\s,]+/).filter(Boolean);
}
