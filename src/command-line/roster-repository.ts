import { execFile } from "node:child_process";
import { promisify } from "node:util";
import type { Connections } from "../providers/index.ts";
import type { RosterRepository } from "../repository/repository.ts";

const runFile = promisify(execFile);

/**
 * Opens the repository that a folder is a clone of: GITHUB_REPOSITORY, else the remote `origin`. Its token is
 * REPOSITORY_TOKEN, else the organisation's. Returns undefined without one, or when nothing says which repository it is.
 */
export async function rosterRepositoryAt(
  folder: string,
  { githubToken, githubApiUrl: apiUrl, env }: Connections,
): Promise<RosterRepository | undefined> {
  const token = env["REPOSITORY_TOKEN"] || githubToken;
  if (!token) return undefined;
  const name = await rosterNameAt(folder, env);
  const [, owner, repo] = /^([^/]+)\/([^/]+)$/.exec(name ?? "") ?? [];
  if (!owner || !repo) return undefined;
  // The client reads GITHUB_API_URL when it is loaded, and throws for one that is no address.
  const { openRepository } = await import("../repository/repository.ts");
  return openRepository(token, { owner, repo, apiUrl });
}

/** Returns `owner/name` of the repository that a folder is a clone of; undefined when nothing says it. */
export async function rosterNameAt(folder: string, env: Connections["env"]): Promise<string | undefined> {
  return env["GITHUB_REPOSITORY"] || (await originOf(folder));
}

/** Returns `owner/name` of the remote `origin`, whichever way its address is written; undefined of one on this machine. */
async function originOf(folder: string): Promise<string | undefined> {
  try {
    const { stdout } = await runFile("git", ["remote", "get-url", "origin"], { cwd: folder });
    return repositoryInAddress(stdout.trim());
  } catch {
    return undefined;
  }
}

/** Returns `owner/name` in a remote's address; undefined of a path, which names no repository of a host. */
export function repositoryInAddress(address: string): string | undefined {
  // Windows has letters before a colon, and they are no hosts.
  const isRemote = /^(?:https?|ssh|git):\/\/|^[^/\\:\s]{2,}:(?!\/\/)/.test(address);
  return isRemote ? /[/:]([^/:]+\/[^/]+?)(?:\.git)?\/?$/.exec(address)?.[1] : undefined;
}
