import { execFile } from "node:child_process";
import { mkdtemp, symlink } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";

const root = join(import.meta.dirname, "..", "..");

async function git(...args: readonly string[]): Promise<string> {
  return (await promisify(execFile)("git", args, { cwd: root })).stdout.trim();
}

/** Returns the commit that the code is at: short, and with `+` behind it when files differ from it. */
export async function currentCommit(): Promise<string> {
  const commit = await git("rev-parse", "--short=10", "HEAD");
  const changed = await git("status", "--porcelain", "--untracked-files=no");
  return changed === "" ? commit : `${commit}+`;
}

/** True when the code is that of a commit. */
export async function isAt(commit: string): Promise<boolean> {
  const wanted = await git("rev-parse", "--short=10", `${commit}^{commit}`);
  return (await currentCommit()) === wanted;
}

/** Runs something in a folder with the code of a commit and this one's packages, and removes the folder. */
export async function withCodeOf<Result>(
  commit: string,
  run: (folder: string) => Promise<Result>,
): Promise<Result> {
  const folder = join(await mkdtemp(join(tmpdir(), "rollcall-soak-")), "code");
  await git("worktree", "add", "--detach", folder, commit);
  try {
    await symlink(join(root, "node_modules"), join(folder, "node_modules"), "junction");
    return await run(folder);
  } finally {
    await git("worktree", "remove", "--force", folder);
  }
}
