import { githubClientFor } from "../../app/service-clients.ts";
import { finding } from "../../core/finding.ts";
import { RollcallError } from "../../core/rollcall-error.ts";
import type { CodeOwnersCheck, IgnoredBecause } from "../../providers/github/inventory/code-owners.ts";
import type { Connections } from "../../providers/index.ts";
import type { ValidRoster } from "../../roster/load.ts";
import { count } from "../../text/lists.ts";
import { noOrganisationToCheck } from "./errors.ts";

/** Checks CODEOWNERS of a roster's repositories. Throws a `RollcallError` when nothing can be told. */
export async function checkRosterCodeOwners(
  { resolved }: ValidRoster,
  connections: Connections,
): Promise<CodeOwnersCheck> {
  if (resolved.github === undefined) throw new RollcallError([finding(noOrganisationToCheck())]);
  const { readIgnoredOwners } = await import("../../providers/github/inventory/code-owners.ts");
  return readIgnoredOwners(await githubClientFor(connections), resolved, connections.progress);
}

const reasons: Readonly<Record<IgnoredBecause, string>> = {
  unknown: "nobody has that name",
  secret: "the team is secret",
  no_write: "may not write here",
  invalid: "GitHub doesn't understand the line",
};

/** Returns what was found, for people: each owner whom GitHub ignores, and what could not be seen. */
export function codeOwnersText({ repositories, notMeasured }: CodeOwnersCheck): string {
  const wrong = repositories.filter(({ ignored }) => ignored.length > 0);
  const owners = wrong.reduce((sum, { ignored }) => sum + ignored.length, 0);
  const without = repositories.filter(({ path }) => path === null).length;
  const unread = notMeasured.map(({ repository, what }) =>
    what === "file"
      ? `${repository}: its CODEOWNERS could not be read`
      : `${repository}: whom GitHub ignores beside teams`,
  );
  const checked = count(repositories.length, ["repository", "repositories"]);
  const found =
    owners === 0
      ? "no owner is ignored by GitHub"
      : `${count(owners, ["owner is", "owners are"])} ignored by GitHub in ${wrong.length} of them`;
  return [
    ...wrong.flatMap(({ repository, path, ignored }) => [
      `${repository}, ${path}`,
      ...ignored.map(({ line, owner, because }) => `  line ${line}: ${owner} (${reasons[because]})`),
    ]),
    ...(unread.length > 0 ? ["Not measured:", ...unread.map((each) => `  ${each}`)] : []),
    `Checked ${checked}, ${without} without CODEOWNERS: ${found}.`,
  ].join("\n");
}

/** Returns the same for other tools. Stable within `version`. */
export function codeOwnersJson(check: CodeOwnersCheck): string {
  return JSON.stringify({ version: 1, ...check }, null, 2);
}
