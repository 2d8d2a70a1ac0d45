import { execFile } from "node:child_process";
import { promisify } from "node:util";

const runFile = promisify(execFile);

/** Returns the address of a folder's files on GitHub, at the present commit; undefined where they are nowhere known. */
export async function linesAddress(
  folder: string,
  env: Readonly<Record<string, string | undefined>>,
): Promise<string | undefined> {
  const git = async (...args: readonly string[]) =>
    (await runFile("git", [...args], { cwd: folder })).stdout.trim();
  try {
    const [commit, prefix] = [await git("rev-parse", "HEAD"), await git("rev-parse", "--show-prefix")];
    const inAction = env["GITHUB_REPOSITORY"];
    const repository =
      inAction === undefined || inAction === ""
        ? repositoryIn(await git("remote", "get-url", "origin"))
        : `${env["GITHUB_SERVER_URL"] || "https://github.com"}/${inAction}`;
    return (
      repository && `${repository}/blob/${commit}${prefix === "" ? "" : `/${prefix.replace(/\/$/, "")}`}`
    );
  } catch {
    return undefined;
  }
}

/** Only of github.com it is sure how a line is addressed. */
function repositoryIn(origin: string): string | undefined {
  const [, name] =
    /^(?:https:\/\/|git@|ssh:\/\/git@)github\.com[/:]([\w.-]+\/[\w.-]+?)(?:\.git)?$/.exec(origin) ?? [];
  return name === undefined ? undefined : `https://github.com/${name}`;
}
