import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { type Finding, finding } from "../core/finding.ts";
import { RollcallError } from "../core/rollcall-error.ts";
import { relayIsMissing } from "./relay-is-missing.ts";

type Environment = Readonly<Record<string, string | undefined>>;

/** The relay's program, as the command line uses it. */
export interface RelayProgram {
  readonly serve: (env: Environment) => Promise<boolean>;
  readonly check: (env: Environment) => Promise<{
    readonly lines: readonly string[];
    readonly findings: readonly Finding[];
  }>;
  readonly makeCallerKey: () => { readonly key: string; readonly sha256: string };
  readonly makeRelayKeys: () => Promise<{ readonly privateKey: string; readonly publicKey: string }>;
  readonly relayVariables: readonly (readonly [name: string, use: string])[];
  readonly community: (flags: CommunityFlags, env: Environment) => Promise<readonly string[]>;
  readonly installations: (
    flags: InstallationFlags,
    env: Environment,
  ) => Promise<{ readonly lines: readonly string[]; readonly findings: readonly Finding[] }>;
}

/** What somebody asks of the kudos and pairs that a relay keeps, as they typed it. */
export interface CommunityFlags {
  readonly name: "export" | "import";
  readonly file: string;
  readonly workspace?: string | undefined;
}

/** What somebody asks of the installations, as they typed it. */
export interface InstallationFlags {
  readonly name: "list" | "show" | "remove" | "import" | "export" | "key";
  readonly subject?: string | undefined;
  readonly person?: string | undefined;
  readonly to?: string | undefined;
  readonly yes?: boolean | undefined;
  readonly json?: boolean | undefined;
  readonly store?: string | undefined;
  readonly clientId?: string | undefined;
}

/** Beside this program's bundle. The relay is one of its own, since no runner needs it. */
const bundle = join(import.meta.dirname, "..", "relay", "index.js");

/** Whether the relay is part of this copy. */
export function hasRelay(): boolean {
  return existsSync(bundle);
}

/** Loads the relay. Throws, and says how to get it, where it isn't part of this copy. */
export function loadRelay(): RelayProgram {
  if (!hasRelay()) throw new RollcallError([finding(relayIsMissing())]);
  return createRequire(bundle)(bundle) as RelayProgram;
}
