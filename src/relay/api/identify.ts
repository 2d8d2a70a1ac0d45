import type { RelayFile } from "../file/format.ts";
import type { Caller } from "../tokens/caller.ts";
import { isSuchRun } from "../tokens/policy.ts";
import { callersWithKey, isCallerKey } from "./caller-key.ts";
import { away, unauthenticated } from "./problem.ts";

/** Who asks: the callers of the file that they are. */
export interface ApiCaller {
  /** The first of the file's. Limits, log and metrics name it. */
  readonly name: string;
  readonly names: readonly string[];
  readonly perMinute: number;
  /** What the log has of a run. */
  readonly about: Readonly<Record<string, string>>;
}

/** Returns who asks, by the header `Authorization`. Throws an `ApiProblem`; the reason is for the log alone. */
export async function identifyCaller(
  header: string | undefined,
  { file, readRun }: { readonly file: RelayFile; readonly readRun: (token: string) => Promise<Caller> },
  onRefused: (reason: string) => void,
): Promise<ApiCaller> {
  const token = tokenIn(header);
  const refuse = (reason: string) => {
    onRefused(reason);
    return unauthenticated();
  };
  if (token === "") throw refuse("no credentials");
  if (isCallerKey(token)) {
    const caller = callerNamed(callersWithKey(token, file.callers), file, {});
    if (caller === undefined) throw refuse("no caller has the key");
    return caller;
  }
  const run = await readRun(token);
  if ("away" in run) {
    onRefused(run.away);
    throw away("The issuer of OIDC tokens");
  }
  if ("refused" in run) throw refuse(run.refused);
  const { claims } = run;
  const names = Object.entries(file.callers)
    .filter(([, { runs }]) => runs.some((each) => isSuchRun(claims, each)))
    .map(([name]) => name);
  const about = { repository: String(claims["repository"]), run: String(claims["run_id"]) };
  const caller = callerNamed(names, file, about);
  if (caller === undefined) throw refuse("no caller is such a run");
  return caller;
}

/** Clients that know but an address have the key as the password in it. */
function tokenIn(header = ""): string {
  const [, scheme = "", text = ""] = /^(Bearer|Basic) (\S+)$/i.exec(header) ?? [];
  if (scheme.toLowerCase() !== "basic") return text;
  const pair = Buffer.from(text, "base64").toString("utf8");
  const password = pair.slice(pair.indexOf(":") + 1);
  return isCallerKey(password) ? password : "";
}

function callerNamed(
  names: readonly string[],
  { callers }: RelayFile,
  about: ApiCaller["about"],
): ApiCaller | undefined {
  const [name] = names;
  const declared = name === undefined ? undefined : callers[name];
  if (name === undefined || declared === undefined) return undefined;
  return { name, names, perMinute: declared.per_minute, about };
}
