import type { Draft } from "./draft.ts";

/** What the conversion of Rocket 2's tables works with. */
export interface Rocket {
  readonly draft: Draft;
  /** User keys by GitHub id, which is what its teams list. */
  readonly people: Map<string, string>;
  /** Team keys by GitHub's team id. */
  readonly teams: Map<string, string>;
  readonly org: string;
}

/** The organisation and name in the address of a repository on GitHub. */
export function repositoryUrl(url: string): { readonly org: string; readonly repo: string } | undefined {
  const [, org, repo] =
    /github\.com[/:]([A-Za-z0-9-]+)\/([A-Za-z0-9._-]+?)(?:\.git)?\/?$/.exec(url.trim()) ?? [];
  return org === undefined || repo === undefined ? undefined : { org, repo };
}
