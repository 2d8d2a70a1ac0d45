import { execFile } from "node:child_process";
import { readFile, realpath } from "node:fs/promises";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import { type ActionAddress, unknownOwner } from "../adopt/action-address.ts";
import type { Connections } from "../providers/index.ts";

const runFile = promisify(execFile);

interface Manifest {
  readonly name?: string;
  readonly version?: string;
  readonly repository?: string | { readonly url?: string };
  /** The commit that a package was made from. */
  readonly gitHead?: string;
}

/**
 * Returns where this copy of Rollcall is taken from, by its commit wherever that is known, with the release's tag: the
 * running Action, else the clone that the program is in, else what its package says. Undefined when none of them tells.
 */
export async function programAddress(
  env: Connections["env"],
  from: string = import.meta.dirname,
): Promise<ActionAddress | undefined> {
  const program = await programAt(await realpath(from));
  if (program === undefined) return undefined;
  return (
    runningAction(program.folder, env) ?? (await cloneAddress(program.folder)) ?? packageAddress(program)
  );
}

interface Program {
  readonly folder: string;
  readonly manifest: Manifest;
}

/** The package that a folder belongs to. */
async function programAt(folder: string): Promise<Program | undefined> {
  const manifest = await readFile(join(folder, "package.json"), "utf8").then(
    (text) => JSON.parse(text) as Manifest,
    () => undefined,
  );
  if (manifest?.name === "rollcall") return { folder, manifest };
  const above = dirname(folder);
  return above === folder ? undefined : programAt(above);
}

/** A step of somebody else's Action may call the program, too: its runner keeps each at the end of such a path. */
function runningAction(folder: string, env: Connections["env"]): ActionAddress | undefined {
  const { GITHUB_ACTION_REPOSITORY: repository, GITHUB_ACTION_REF: ref } = env;
  if (!repository || !ref) return undefined;
  return folder.replaceAll("\\", "/").endsWith(`/${repository}/${ref}`) ? { repository, ref } : undefined;
}

/** A folder's own clone. A package that lies within somebody's clone is not part of it. */
async function cloneAddress(folder: string): Promise<ActionAddress | undefined> {
  const git = (...args: string[]) =>
    runFile("git", args, { cwd: folder }).then(
      ({ stdout }) => stdout.trim(),
      () => "",
    );
  if ((await git("rev-parse", "--show-prefix")) !== "" || (await git("ls-files", "action.yml")) === "")
    return undefined;
  const repository = repositoryIn(await git("remote", "get-url", "origin"));
  const ref = await git("rev-parse", "HEAD");
  if (repository === undefined || ref === "") return undefined;
  const tags = (await git("tag", "--points-at", "HEAD")).split("\n");
  const tag = tags.find((each) => /^v\d+\.\d+\.\d+$/.test(each));
  return { repository, ref, ...(tag === undefined ? {} : { tag }) };
}

function packageAddress({ manifest }: Program): ActionAddress | undefined {
  const { repository: field, version, gitHead } = manifest;
  const repository = repositoryIn((typeof field === "string" ? field : field?.url) ?? "");
  if (repository === undefined || version === undefined) return undefined;
  const tag = `v${version}`;
  return gitHead === undefined ? { repository, ref: tag } : { repository, ref: gitHead, tag };
}

/** Returns `owner/name` of a repository on a server, however its address is written; a folder's path has none. */
function repositoryIn(address: string): string | undefined {
  const [, repository] =
    /^(?:(?:git\+)?(?:https?|ssh|git):\/\/[^/]+\/|[^/@:]+@[^/:]+:|github:)([^/:]+\/[^/]+?)(?:\.git)?\/?$/.exec(
      address,
    ) ?? [];
  return repository?.startsWith(`${unknownOwner}/`) ? undefined : repository;
}
