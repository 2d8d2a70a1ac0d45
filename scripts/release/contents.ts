import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

const root = join(import.meta.dirname, "..", "..");

/** What a runner executes: the Action's definition, and the bundle. The relay is none of it. Sorted paths from the repository's root. */
export function releasedFiles(): readonly string[] {
  const bundle = readdirSync(join(root, "dist"), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.parentPath.startsWith(join(root, "dist", "relay")))
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(root.length + 1)
        .replaceAll("\\", "/"),
    );
  return ["action.yml", ...bundle].sort();
}

/** Returns the lines of `sha256sum` for released files. */
export function checksums(paths: readonly string[]): string {
  return paths
    .map(
      (path) =>
        `${createHash("sha256")
          .update(readFileSync(join(root, path)))
          .digest("hex")}  ${path}\n`,
    )
    .join("");
}

interface PackageList {
  readonly components: readonly {
    readonly "bom-ref": string;
    readonly name: string;
    readonly version: string;
    readonly hashes?: readonly unknown[];
  }[];
  readonly dependencies: readonly { readonly ref: string; readonly dependsOn?: readonly string[] }[];
}

interface LockedEntry {
  readonly version?: string;
  readonly dev?: boolean;
  readonly optional?: boolean;
  readonly devOptional?: boolean;
}

/**
 * Returns the list of the packages that the bundle is made from, by the lock file alone: CycloneDX, as JSON. npm's own
 * choice leaves out a package that is also an optional one of a tool, so it lists all, and the lock file chooses.
 */
export function bundledPackages(): string {
  const command = ["sbom", "--package-lock-only", "--sbom-format=cyclonedx"];
  const text = execFileSync("npm", command, { cwd: root, encoding: "utf8", maxBuffer: 64 * 1024 * 1024 });
  const list = JSON.parse(text) as PackageList;
  const lock = JSON.parse(readFileSync(join(root, "package-lock.json"), "utf8")) as {
    readonly packages: Readonly<Record<string, LockedEntry>>;
  };
  const bundled = Object.entries(lock.packages).flatMap(([path, { version, dev, optional, devOptional }]) =>
    path === "" || dev || optional || devOptional ? [] : [`${path.split("node_modules/").at(-1)}@${version}`],
  );
  const chosen = new Set(bundled);
  const components = list.components.filter(({ name, version }) => chosen.has(`${name}@${version}`));
  const kept = new Set(components.map((each) => each["bom-ref"]));
  const dependencies = list.dependencies
    .filter(({ ref }) => kept.has(ref) || !list.components.some((each) => each["bom-ref"] === ref))
    .map(({ ref, dependsOn = [] }) => ({ ref, dependsOn: dependsOn.filter((each) => kept.has(each)) }));
  return `${JSON.stringify({ ...list, components, dependencies }, null, 2)}\n`;
}

/** Returns the version that a tag such as `v1.2.3` releases. Throws unless the package and the program have it too. */
export function versionOf(tag: string): string {
  const version = /^v(\d+\.\d+\.\d+)$/.exec(tag)?.[1];
  if (version === undefined) throw new Error(`${tag} is no tag such as v1.2.3.`);
  const manifest = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as { version: string };
  if (manifest.version !== version)
    throw new Error(`The tag is ${tag}, and package.json has version ${manifest.version}.`);
  const program = readFileSync(join(root, "src", "app", "version.ts"), "utf8");
  if (!program.includes(`"${version}"`))
    throw new Error(`src/app/version.ts doesn't have version ${version}.`);
  return version;
}

/** Returns what CHANGELOG.md says of a version. Throws when it says nothing. */
export function notesFor(version: string, changelog: string): string {
  const sections = changelog.split(/^## /m).slice(1);
  const found = sections.find((section) => /^\[?([^\]\s]+)/.exec(section)?.[1] === version);
  const notes = found?.slice(found.indexOf("\n") + 1).trim();
  if (!notes) throw new Error(`CHANGELOG.md has no section for ${version}.`);
  return `${notes}\n`;
}
