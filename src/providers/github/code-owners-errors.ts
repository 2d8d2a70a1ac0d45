import { notice, warning } from "../../core/finding.ts";
import { joinList, listed } from "../../core/lists.ts";
import type { OwnershipEnd } from "./compare/code-owners-lost.ts";

/** Lines of one CODEOWNERS that name a team. */
export interface OwnedLines {
  readonly repository: string;
  readonly path: string;
  readonly lines: readonly number[];
}

/** Findings about CODEOWNERS that a plan leaves without an owner, in words for people. */
export const githubCodeOwnersErrors = {
  linesDie: (owner: string, end: OwnershipEnd, files: readonly OwnedLines[]) =>
    warning(
      "code_owners_die",
      `${owner} ${outcome(end)}, and owns nothing in CODEOWNERS any more: ${listed(files.map(place), 5)}. GitHub says so to nobody.`,
      end.by === "rename"
        ? `Write ${ownerAs(owner, end.to)} in these lines as soon as this is applied.`
        : "Name another owner in these lines first, or leave the team as it is.",
    ),
  notLookedAt: (owners: readonly string[], repositories: readonly string[]) =>
    notice(
      "code_owners_unread",
      `${joinList(owners)} may be named in CODEOWNERS, which could not be read in ${repositories.length === 1 ? "a repository" : `${repositories.length} repositories`}: ${listed(repositories, 5)}. So whether lines there lose their owner was not measured.`,
      "Look there, or give the App the repository permission Contents: read, and its token `permission-contents: read`.",
    ),
};

function outcome(end: OwnershipEnd): string {
  switch (end.by) {
    case "deletion":
      return "is deleted";
    case "secrecy":
      return "becomes secret";
    case "loss of write":
      return "may not write there any more";
    case "rename":
      return `is called ${end.to} after this`;
    default:
      return end satisfies never;
  }
}

function ownerAs(owner: string, slug: string): string {
  return `${owner.slice(0, owner.indexOf("/"))}/${slug}`;
}

function place({ repository, path, lines }: OwnedLines): string {
  return `${repository} (${path}, ${lines.length === 1 ? "line" : "lines"} ${joinList(lines.map(String))})`;
}
