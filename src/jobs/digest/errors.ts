import { error, type Problem } from "../../core/finding.ts";

/** The problem of a digest without a repository to read. */
export function noDigestRepository(): Problem {
  return error(
    "no_digest_repository",
    "A digest is made from the roster's repository on GitHub, and there is no token for it, or nothing says which it is.",
    "Set REPOSITORY_TOKEN or GITHUB_TOKEN, and GITHUB_REPOSITORY where this folder is no clone.",
  );
}
