import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";

const root = join(import.meta.dirname, "..");

/** Paths of the pages that people read about using it. */
export function docPages(): readonly string[] {
  return [
    "README.md",
    "SECURITY.md",
    "CONTRIBUTING.md",
    ...globSync(["docs/*.md", "examples/**/*.md"], { cwd: root }),
  ].sort();
}

/** What stands in a page between three backticks, with its language. */
export function snippetsOf(text: string): readonly { readonly language: string; readonly text: string }[] {
  return [...text.matchAll(/^( *)```(\w+)\n([\s\S]*?)^ *```$/gm)].map(
    ([, indent = "", language = "", inner = ""]) => ({
      language,
      text: inner.replaceAll(new RegExp(`^${indent}`, "gm"), ""),
    }),
  );
}

/** Returns the text of a page. */
export function pageText(path: string): string {
  return readFileSync(join(root, path), "utf8");
}
