import { quoted } from "../errors.ts";
import type { YamlPath } from "../yaml/tree.ts";

const owners: Readonly<Record<string, string>> = { users: "user", teams: "team", projects: "project" };

/** Returns a path in words: `repos.api` of team `backend`, `github.owners`. */
export function subjectOf(path: YamlPath): string {
  const [section = "", key] = path;
  const owner = owners[section];
  if (owner === undefined || key === undefined) return path.length === 0 ? "the file" : quoted(dotted(path));
  const of = `${owner} ${quoted(String(key))}`;
  return path.length === 2 ? of : `${quoted(dotted(path.slice(2)))} of ${of}`;
}

function dotted(path: YamlPath): string {
  return path.filter((step) => typeof step === "string").join(".");
}

/** Returns the words with a capital first letter, for the beginning of a sentence. */
export function capitalize(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
