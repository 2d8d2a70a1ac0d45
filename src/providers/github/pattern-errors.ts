import { notice, warning } from "../../core/finding.ts";
import { listed } from "../../core/lists.ts";

/** Findings about patterns over repositories' names, in words for people. */
export const githubPatternErrors = {
  means: (
    team: string,
    { pattern, role }: { readonly pattern: string; readonly role: string },
    repositories: readonly string[],
  ) =>
    notice(
      "pattern_means",
      `\`${pattern}\` gives the team ${team} ${role} on ${repositories.length === 1 ? "one repository" : `${repositories.length} repositories`}: ${listed(repositories, 10)}.`,
      "Nothing to do. A repository that comes to match it is given by the next run.",
    ),
  meansNothing: (team: string, pattern: string) =>
    warning(
      "pattern_means_nothing",
      `\`${pattern}\` gives the team ${team} no repository: none matches it, or the team has each under a more exact name.`,
      "Correct or remove it. Archived repositories match no pattern.",
    ),
  mayMeanMore: (reason: string) =>
    warning(
      "patterns_incomplete",
      `Patterns may mean more repositories than were seen. ${reason}`,
      "Run again. If it stays, let the App see all repositories (the organisation's settings, GitHub Apps, Configure, Repository access).",
    ),
};
