import { execFileSync } from "node:child_process";
import { mkdir, mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join, posix } from "node:path";
import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { commitFiles } from "../../emulators/github/git/committing.ts";
import { addBlob } from "../../emulators/github/git/objects.ts";
import { type GithubEmulator, startGithub } from "../../emulators/github/github.ts";
import { hasErrors } from "../core/finding.ts";
import { RollcallError } from "../core/rollcall-error.ts";
import { filesAt } from "../repository/commit-files.ts";
import { openRepository } from "../repository/repository.ts";
import { filesAtRevision } from "./git-revision.ts";
import { filesIn } from "./roster-files.ts";

let folder = "";
let github: GithubEmulator;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "rollcall-trees-"));
  github = await startGithub({
    org: "acme",
    members: [],
    users: [{ login: "ada" }],
    repos: [{ name: "access", files: {} }],
  });
});

afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
  await github.close();
});

const name = fc.constantFrom(
  "teams",
  "a",
  "b",
  "a.yaml",
  "b.yaml",
  "ab.yaml",
  ".h",
  ".h.yaml",
  "a\nb.yaml",
  "[!a].yaml",
  "{a,b}.yaml",
  "*",
  "ü.yaml",
  " .yaml",
  "a\\b",
  "**",
);

interface File {
  readonly path: string;
  readonly isLink: boolean;
}

const file = fc.record({
  path: fc.array(name, { minLength: 1, maxLength: 4 }).map((names) => names.join("/")),
  isLink: fc.integer({ min: 0, max: 7 }).map((each) => each === 0),
});

/** Files of which none is in another one's place. */
const tree = fc
  .uniqueArray(file, { minLength: 1, maxLength: 12, selector: ({ path }) => path })
  .map((files) => files.filter(({ path }) => !files.some((other) => other.path.startsWith(`${path}/`))));

const step = fc.constantFrom(
  "**",
  "*",
  "teams",
  "a",
  "?",
  "[!a]*",
  "{a,b}",
  ".h",
  ".*",
  "",
  ".",
  "..",
  "*.yaml",
  "[!a].yaml",
  "{a,b}.yaml",
  "a*b.yaml",
  "{a,teams/a}.yaml",
  "\\*",
  "[a",
  "{teams,**}",
  "a\nb.yaml",
  "[[]!a].yaml",
);
const patterns = fc.array(
  fc
    .array(step, { minLength: 1, maxLength: 4 })
    .map((steps) => steps.join("/"))
    // A commit has nothing outside of itself; a person's folder has.
    .filter((pattern) => !/^(?:\/|\.\.)/.test(posix.normalize(pattern))),
  { minLength: 1, maxLength: 3 },
);

/** Writes the files to a folder with a Git repository, and returns it. */
async function checkout(files: readonly File[]): Promise<string> {
  const place = await mkdtemp(join(folder, "tree-"));
  for (const { path, isLink } of files) {
    await mkdir(dirname(join(place, path)), { recursive: true });
    if (isLink) await symlink("/etc", join(place, path));
    else await writeFile(join(place, path), path);
  }
  const git = (...args: string[]) => execFileSync("git", args, { cwd: place, stdio: "ignore" });
  git("init", "--quiet");
  git("add", "--all", "--force");
  git("-c", "user.name=a", "-c", "user.email=a@acme.dev", "commit", "--quiet", "--message", "All");
  return place;
}

/** Commits the files to the emulated repository, and returns the commit. */
function committed(files: readonly File[]): string {
  const repo = github.world.repo("acme/access");
  const by = github.world.user("ada");
  if (repo === undefined || by === undefined) throw new Error("There is no repository.");
  const contents = files.map(({ path, isLink }) => {
    const { sha } = addBlob(repo.git.store, Buffer.from(isLink ? "/etc" : path));
    return [path, { mode: isLink ? "120000" : "100644", sha }] as const;
  });
  return commitFiles(repo, new Map(contents), { message: "All", parents: [], by, now: new Date(0) }).sha;
}

test("judge, apply and command line read the same files for any patterns, or all refuse to", async () => {
  const repository = openRepository("a-token", { owner: "acme", repo: "access", apiUrl: github.apiUrl });
  const seen = { some: 0, none: 0, refused: 0 };
  await fc.assert(
    fc.asyncProperty(tree, fc.array(patterns, { minLength: 10, maxLength: 10 }), async (files, tried) => {
      const place = await checkout(files);
      const commit = committed(files);
      for (const each of tried) {
        const here = await filesIn(place, each);
        const there = await filesAt(repository, commit, each);
        const paths = there.files.map(({ path, bytes }) => [path, Buffer.from(bytes).toString()]);
        expect(here.files.map(({ path, bytes }) => [path, Buffer.from(bytes).toString()])).toEqual(paths);
        const refusals = new Set(there.findings.map(({ code }) => code));
        const refusalsHere = here.findings.map(({ code }) => code).filter((code) => code !== "no_such_file");
        expect(new Set(refusalsHere)).toEqual(refusals);
        const local = await filesAtRevision(place, "HEAD", each).catch((error: unknown) => {
          if (error instanceof RollcallError) return { files: [] };
          throw error;
        });
        expect(local.files.map(({ path }) => path)).toEqual(paths.map(([path]) => path));
        seen[hasErrors(there.findings) ? "refused" : paths.length > 0 ? "some" : "none"] += 1;
      }
    }),
    { numRuns: 20, endOnFailure: true },
  );
  expect(Math.min(seen.some, seen.none, seen.refused)).toBeGreaterThan(10);
});
