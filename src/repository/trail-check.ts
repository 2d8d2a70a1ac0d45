import { ownCheckRuns } from "./check-runs.ts";
import type { RosterRepository } from "./repository.ts";

/** The name of the check run that has the end of the trail. */
export const trailCheck = "rollcall/trail";

/** The end of a trail, as a check run has it. */
export interface TrailEndInCheck {
  readonly records: number;
  readonly hash: string;
}

/** Returns what a check run remembers of the end of a trail. */
export function trailMemo({ records, hash }: TrailEndInCheck): string {
  return JSON.stringify({ records, hash });
}

/** Whoever can push a workflow makes check runs of this App, under any name. */
const githubActions = "github-actions";

/**
 * Reads the end of the trail that an App wrote into a check run on a commit; undefined where there is none. `apps` are slugs;
 * without any, every App counts but that of GitHub's Actions.
 */
export async function readTrailCheck(
  repository: RosterRepository,
  commit: string,
  apps: ReadonlySet<string>,
): Promise<TrailEndInCheck | undefined> {
  const counts = (app: string) => app !== githubActions && (apps.size === 0 || apps.has(app));
  const runs = await ownCheckRuns(repository, commit, undefined);
  const found = runs.flatMap(({ name, app, memo }) =>
    name === trailCheck && memo !== undefined && counts(app) ? endIn(memo) : [],
  );
  return found.sort((one, other) => other.records - one.records)[0];
}

function endIn(memo: string): readonly TrailEndInCheck[] {
  try {
    const { records, hash } = JSON.parse(memo) as Partial<TrailEndInCheck>;
    return typeof records === "number" && typeof hash === "string" ? [{ records, hash }] : [];
  } catch {
    return [];
  }
}
