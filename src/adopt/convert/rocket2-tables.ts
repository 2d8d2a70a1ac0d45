import type { RosterBuilder } from "./roster-builder.ts";

/** The state of one conversion of Rocket 2's tables. */
export interface Rocket2Conversion {
  readonly builder: RosterBuilder;
  /** User keys by GitHub id, as Rocket 2's teams list people. */
  readonly userKeys: Map<string, string>;
  /** Team keys by GitHub's team id. */
  readonly teamKeys: Map<string, string>;
  readonly org: string;
}

/** Returns the organisation and name in a repository's address on GitHub; undefined for other addresses. */
export function repositoryInUrl(url: string): { readonly org: string; readonly repo: string } | undefined {
  const [, org, repo] =
    /github\.com[/:]([A-Za-z0-9-]+)\/([A-Za-z0-9._-]+?)(?:\.git)?\/?$/.exec(url.trim()) ?? [];
  return org === undefined || repo === undefined ? undefined : { org, repo };
}
