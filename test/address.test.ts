import { execFileSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";
import { checkAddress, placesOfAddress, repositoryOfPackage } from "../scripts/release/address.ts";
import { unknownOwner } from "../src/adopt/action-address.ts";

const root = join(import.meta.dirname, "..");
const listed = execFileSync("git", ["ls-files"], { cwd: root, encoding: "utf8" }).trim().split("\n");
/** What a person copies from, or a program runs: no tests, and nothing that is built. */
const pages = listed.filter(
  (path) => /\.(?:md|ya?ml|ts|json|js)$|CODEOWNERS$/.test(path) && !/^dist\/|\.test\.ts$/.test(path),
);
const read = (path: string) => readFileSync(join(root, path), "utf8");

it("says in one place where Rollcall lives, and everywhere else the same", () => {
  const said = repositoryOfPackage();
  const named = pages.flatMap((path) =>
    [...read(path).matchAll(/[\w.-]+\/rollcall(?=@|\.git| --|\/blob|\/releases|\/v1\/schema|`? *$)/gm)]
      .map(([name]) => name)
      .filter((name) => !/^(?:releases|bin|\.|rollcall|npx)/.test(name))
      .map((name) => `${path}: ${name}`),
  );
  expect(named.filter((each) => !each.endsWith(`: ${said}`))).toEqual([]);
  const files = new Set(named.map((each) => each.split(":")[0]));
  expect([...files].filter((path) => !["package.json", ...placesOfAddress].includes(path ?? ""))).toEqual([]);
});

it("names no account that somebody could take while nobody has published it", () => {
  const [owner = ""] = repositoryOfPackage().split("/");
  const cannotBeAnAccount = owner === unknownOwner && /_.*_/.test(owner);
  expect(cannotBeAnAccount || /^[A-Za-z0-9-]+$/.test(owner)).toBe(true);
});

it("is said everywhere by one command", () => {
  const copy = mkdtempSync(join(tmpdir(), "rollcall-address-"));
  try {
    for (const path of [
      "package.json",
      "scripts/write-address.ts",
      "scripts/release/address.ts",
      ...placesOfAddress,
    ])
      cpSync(join(root, path), join(copy, path));
    execFileSync(process.execPath, [join(copy, "scripts/write-address.ts"), "access-tools/roll"]);
    const text = (path: string) => readFileSync(join(copy, path), "utf8");
    expect(text("examples/workflows/rollcall.yml").match(/uses: access-tools\/roll@v1$/gm)).toHaveLength(6);
    expect(text(".github/CODEOWNERS")).toContain("@access-tools/rollcall-maintainers");
    expect(text("schema/teams.schema.json")).toContain("/access-tools/roll/v1/schema/");
    for (const path of ["package.json", ...placesOfAddress])
      expect(text(path)).not.toContain(`${repositoryOfPackage()}@`);
  } finally {
    rmSync(copy, { recursive: true });
  }
});

it("makes no release anywhere else than where package.json says", () => {
  expect(() => checkAddress("somebody/else")).toThrow("node scripts/write-address.ts somebody/else");
  expect(() => checkAddress(repositoryOfPackage())).not.toThrow();
  expect(() => checkAddress(undefined)).not.toThrow();
});
