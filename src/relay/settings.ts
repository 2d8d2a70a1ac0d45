import { createPrivateKey, type KeyObject } from "node:crypto";
import { readFileSync } from "node:fs";
import { addressFindings } from "../core/address.ts";
import { type Finding, finding, type Problem } from "../core/finding.ts";
import { RollcallError } from "../core/rollcall-error.ts";
import { publicUrlMissing } from "./api/errors.ts";
import {
  fileUnreadable,
  githubKeyUnreadable,
  relayKeyIsBad,
  settingMissing,
  settingWrong,
} from "./errors.ts";
import type { RelayFileAt } from "./file/holder.ts";
import { readRelayFile } from "./file/read.ts";
import { type FurtherAppSettings, readFurtherApps } from "./installations/further-settings.ts";
import {
  type InstallationSettings,
  installationVariables,
  readInstallationSettings,
} from "./installations/settings.ts";
import { formProblems } from "./setting-forms.ts";

/** What the relay runs with. Nothing of it may be printed but what is no secret. */
export interface RelaySettings {
  readonly repository: { readonly owner: string; readonly repo: string };
  /** The workflow that takes requests: a file's name. */
  readonly workflow: string;
  /** Paths and globs of the roster's files. */
  readonly config: readonly string[];
  readonly github: {
    readonly apiUrl: string;
    readonly appId: string;
    /** PEM. */
    readonly privateKey: string;
    readonly webhookSecret: string | undefined;
    /** The App with which handlers start other repositories' workflows; undefined where it is the relay's own. */
    readonly dispatchApp: { readonly appId: string; readonly privateKey: string } | undefined;
  };
  readonly slack: {
    /** The app-level token. With it the relay listens over sockets. */
    readonly appToken: string | undefined;
    /** With it, and without an app-level token, the relay listens over HTTP. */
    readonly signingSecret: string | undefined;
    readonly token: string | undefined;
    readonly apiUrl: string | undefined;
    readonly command: string;
    readonly appId: string | undefined;
  };
  /** Signs what came over a socket. */
  readonly key: KeyObject | undefined;
  /** The channel in which changes by hand are told; nothing is told without. */
  readonly driftChannel: string | undefined;
  readonly database: string;
  /** Undefined where the relay keeps no installations of its Slack app. */
  readonly installations: InstallationSettings | undefined;
  /** The Slack apps beside the relay's own, of which it keeps installations. */
  readonly furtherApps: readonly FurtherAppSettings[];
  /** The relay's own address, without a slash at its end. */
  readonly publicUrl: string | undefined;
  /** The relay's own file. */
  readonly file: RelayFileAt | undefined;
  readonly host: string;
  readonly port: number;
  readonly limits: { readonly perPerson: number; readonly perWorkspace: number };
}

/** The environment variables that the relay reads, and what for. Each may be a file's name in `…_FILE` instead. */
export const relayVariables = [
  ["ROLLCALL_REPOSITORY", "the roster's repository: acme/access"],
  ["ROLLCALL_WORKFLOW", "the workflow that takes requests (default: rollcall.yml)"],
  ["ROLLCALL_CONFIG", "the roster's files, a path or glob a line (default: teams.yaml)"],
  ["GITHUB_APP_ID", "the relay's GitHub App: Actions, write; Contents, read; for drift Members, read"],
  ["GITHUB_APP_PRIVATE_KEY", "its private key, PEM"],
  ["GITHUB_WEBHOOK_SECRET", "the secret of its webhook"],
  ["GITHUB_DISPATCH_APP_ID", "another App, with Contents, write: starts workflows for handlers"],
  ["GITHUB_DISPATCH_APP_PRIVATE_KEY", "its private key, PEM"],
  ["GITHUB_API_URL", "GitHub Enterprise Server, or a proxy"],
  ["SLACK_APP_TOKEN", "xapp-…: listen over a socket, with no address of one's own"],
  ["SLACK_SIGNING_SECRET", "listen over HTTP instead"],
  ["SLACK_TOKEN", "xoxb-…: finds people by address"],
  ["SLACK_COMMAND", "the slash command's name (default: /rollcall)"],
  ["SLACK_APP_ID", "the Slack app's id: requests to another are ignored"],
  ["SLACK_API_URL", "another address of Slack"],
  ["ROLLCALL_RELAY_KEY", "the private key for sockets: rollcall serve keys makes one"],
  ["ROLLCALL_DRIFT_CHANNEL", "tell changes by hand in this channel of Slack: #access"],
  ["ROLLCALL_DATABASE", "sqlite:FILE (default: sqlite:rollcall-relay.db), or postgres://…"],
  ["ROLLCALL_LIMIT_PERSON, ROLLCALL_LIMIT_WORKSPACE", "requests taken in a minute (default: 30 and 600)"],
  ...installationVariables,
  ["ROLLCALL_RELAY_CONFIG", "relay.yaml: who may do what through the relay"],
  ["HOST, PORT", "where to listen (default: 0.0.0.0 and 8080)"],
] as const;

type Environment = Readonly<Record<string, string | undefined>>;

/** Where the relay remembers things, when nothing else is said. */
export const defaultDatabase = "sqlite:rollcall-relay.db";

/** Returns a setting, from its variable or from the file that its variable with `_FILE` names. Throws where that can't be read. */
export function settingText(name: string, env: Environment): string | undefined {
  const file = env[`${name}_FILE`];
  if (file === undefined || file === "") return env[name]?.trim() || undefined;
  try {
    return readFileSync(file, "utf8").trim() || undefined;
  } catch {
    throw new RollcallError(fileUnreadable(`${name}_FILE`, file));
  }
}

/** Reads the settings from the environment. The findings are all that is missing, wrong, or without effect, at once. */
export function readSettings(env: Environment): {
  readonly settings: RelaySettings;
  readonly findings: readonly Finding[];
} {
  const findings: Finding[] = [];
  const text = (name: string): string | undefined => {
    try {
      return settingText(name, env);
    } catch (failure) {
      if (!(failure instanceof RollcallError)) throw failure;
      findings.push(...failure.findings);
      return undefined;
    }
  };
  const needed = (name: string, use: string, isNeeded = true): string => {
    const given = text(name);
    const isTold = env[`${name}_FILE`] !== undefined;
    if (given === undefined && isNeeded && !isTold) findings.push(finding(settingMissing(name, use)));
    return given ?? "";
  };
  const address = (name: string): string | undefined => {
    const given = text(name);
    if (given !== undefined) findings.push(...addressFindings(name, given));
    return given;
  };
  const number = (name: string, fallback: number): number => {
    const given = text(name);
    if (given === undefined) return fallback;
    if (/^\d{1,6}$/.test(given)) return Number(given);
    findings.push(finding(settingWrong(name, "a number")));
    return fallback;
  };
  const database = text("ROLLCALL_DATABASE") ?? defaultDatabase;
  const fileName = text("ROLLCALL_RELAY_CONFIG");
  const read = fileName === undefined ? undefined : readRelayFile(fileName);
  findings.push(...(read?.findings ?? []));
  const file =
    fileName === undefined || read === undefined
      ? undefined
      : { path: fileName, content: read.content, placeOf: read.placeOf };
  const publicUrl = text("ROLLCALL_PUBLIC_URL")?.replace(/\/+$/, "");
  const hasRuns = Object.values(file?.content.callers ?? {}).some(({ runs }) => runs.length > 0);
  if (hasRuns && publicUrl === undefined) findings.push(finding(publicUrlMissing()));
  const repository = needed("ROLLCALL_REPOSITORY", "the roster's repository, as owner/name");
  const [owner = "", repo = "", ...more] = repository.split("/");
  if (repository !== "" && (owner === "" || repo === "" || more.length > 0))
    findings.push(finding(settingWrong("ROLLCALL_REPOSITORY", "owner/name")));
  const [appToken, signingSecret] = [text("SLACK_APP_TOKEN"), text("SLACK_SIGNING_SECRET")];
  if (appToken === undefined && signingSecret === undefined)
    findings.push(
      finding(
        settingMissing(
          "SLACK_APP_TOKEN",
          "the app-level token (or SLACK_SIGNING_SECRET, to listen over HTTP)",
        ),
      ),
    );
  const driftChannel = text("ROLLCALL_DRIFT_CHANNEL");
  const token = needed(
    "SLACK_TOKEN",
    "the bot token, with which changes by hand are told",
    driftChannel !== undefined,
  );
  const privateKey = needed("GITHUB_APP_PRIVATE_KEY", "the GitHub App's private key").replaceAll("\\n", "\n");
  if (privateKey !== "" && !isPrivateKey(privateKey)) findings.push(finding(githubKeyUnreadable()));
  const dispatchAppId = text("GITHUB_DISPATCH_APP_ID");
  const dispatchKey = needed(
    "GITHUB_DISPATCH_APP_PRIVATE_KEY",
    "the private key of GITHUB_DISPATCH_APP_ID",
    dispatchAppId !== undefined,
  ).replaceAll("\\n", "\n");
  if (dispatchKey !== "" && !isPrivateKey(dispatchKey))
    findings.push(finding(settingWrong("GITHUB_DISPATCH_APP_PRIVATE_KEY", "a private key in PEM")));
  const keyText = needed(
    "ROLLCALL_RELAY_KEY",
    "the key that signs what comes over a socket, and the buttons below a change by hand",
    appToken !== undefined || driftChannel !== undefined,
  );
  const key = keyText === "" ? undefined : signingKeyIn(keyText);
  if (keyText !== "" && key === undefined) findings.push(finding(relayKeyIsBad()));
  const reader = { text, report: (problem: Problem) => void findings.push(finding(problem)) };
  const installations = readInstallationSettings(reader, database);
  const settings: RelaySettings = {
    repository: { owner, repo },
    workflow: text("ROLLCALL_WORKFLOW") ?? "rollcall.yml",
    config: (text("ROLLCALL_CONFIG") ?? "teams.yaml")
      .split("\n")
      .map((line) => line.trim())
      .filter(Boolean),
    github: {
      apiUrl: address("GITHUB_API_URL") ?? "https://api.github.com",
      appId: needed("GITHUB_APP_ID", "the id of the relay's GitHub App"),
      privateKey,
      webhookSecret: text("GITHUB_WEBHOOK_SECRET"),
      dispatchApp:
        dispatchAppId === undefined ? undefined : { appId: dispatchAppId, privateKey: dispatchKey },
    },
    slack: {
      appToken,
      signingSecret,
      token: token === "" ? undefined : token,
      apiUrl: address("SLACK_API_URL"),
      command: text("SLACK_COMMAND") ?? "/rollcall",
      appId: text("SLACK_APP_ID"),
    },
    key,
    database,
    installations,
    furtherApps: readFurtherApps(reader, file?.content.apps ?? {}, installations),
    publicUrl,
    file,
    driftChannel,
    host: text("HOST") ?? "0.0.0.0",
    port: number("PORT", 8080),
    limits: {
      perPerson: number("ROLLCALL_LIMIT_PERSON", 30),
      perWorkspace: number("ROLLCALL_LIMIT_WORKSPACE", 600),
    },
  };
  findings.push(...formProblems(settings).map((problem) => finding(problem)));
  return { settings, findings };
}

function isPrivateKey(pem: string): boolean {
  try {
    return createPrivateKey(pem).asymmetricKeyType === "rsa";
  } catch {
    return false;
  }
}

function signingKeyIn(text: string): KeyObject | undefined {
  try {
    const key = createPrivateKey({ key: JSON.parse(text) as object, format: "jwk" } as never);
    return key.asymmetricKeyType === "ed25519" ? key : undefined;
  } catch {
    return undefined;
  }
}
