import type { NewFile } from "./write-roster.ts";
import { yamlComment } from "./yaml-text.ts";

/** Where `init` writes the code owners. */
export const codeOwnersPath = ".github/CODEOWNERS";

/**
 * Returns the file by which GitHub asks the owners about the workflows, which hold the keys, about the roster and about the
 * file itself. `owners` are logins, and teams as `org/team`; `config` are the roster's paths and globs.
 */
export function codeOwnersFile(owners: readonly string[], config: readonly string[]): NewFile {
  const names = owners.map((each) => `@${each.replace(/^@/, "")}`).join(" ");
  const places = ["/.github/", ...config.map((path) => `/${path.replace(/\/\*\.yaml$/, "/")}`)];
  const about =
    "Who is asked about a change of the workflows, which hold the keys, of the roster, and of this list.";
  return {
    path: codeOwnersPath,
    text: `${[...yamlComment(about), ...places.map((place) => `${place} ${names}`)].join("\n")}\n`,
  };
}
