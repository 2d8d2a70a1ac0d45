import type { ChangeSubject } from "../../../core/change-subject.ts";
import type { Edit } from "../../../roster/edit/edit.ts";
import type { ResolvedRoster } from "../../../roster/resolved.ts";
import type { Roster } from "../../../roster/roster.ts";
import type { GithubClient } from "../client.ts";
import { githubRepo } from "../kinds.ts";
import { readRepositories } from "../read/lookups.ts";

/** A repository's name in the roster, and its name on GitHub. */
export interface RepositoryRename {
  readonly from: string;
  readonly to: string;
}

/** Reads what a repository of the roster is called today. Returns undefined where it is as the roster says, or isn't there. */
export async function readRepositoryRename(
  client: () => Promise<GithubClient>,
  { kind, key, principal, setting }: ChangeSubject,
  { github, repositories }: ResolvedRoster,
): Promise<RepositoryRename | undefined> {
  const isRepository = kind === githubRepo.kind && principal === undefined && setting === undefined;
  if (!isRepository || github === undefined || !repositories.has(key)) return undefined;
  const found = (await readRepositories(await client(), github.org, [key])).get(key.toLowerCase());
  if (found === undefined || found === "missing" || found.unread) return undefined;
  return found.name.toLowerCase() === key.toLowerCase() ? undefined : { from: key, to: found.name };
}

/** Returns the edits that give a repository its new name wherever the roster has the former one. Pure. */
export function repositoryRenameEdits(
  { teams, projects }: Pick<Roster, "teams" | "projects">,
  { from, to }: RepositoryRename,
): readonly Edit[] {
  const inTeams = [...teams.values()].flatMap(({ key, repos }): readonly Edit[] => {
    if (!repos?.has(from)) return [];
    const path = ["teams", key, "repos", from] as const;
    return [repos.has(to) ? { edit: "unset", path } : { edit: "rename", path, to }];
  });
  const inProjects = [...projects.values()].flatMap(({ key, repos }): readonly Edit[] => {
    const names = repos.map(({ name }) => name);
    if (!names.includes(from)) return [];
    const path = ["projects", key, "repos"] as const;
    return [
      names.includes(to) ? { edit: "drop", path, item: from } : { edit: "rename", path: [...path, from], to },
    ];
  });
  return [...inTeams, ...inProjects];
}
