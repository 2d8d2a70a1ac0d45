import type { Survey } from "../roster/survey.ts";
import type { Blueprint } from "./blueprint.ts";
import { declareGithub } from "./declare-github.ts";

/** Declares what exists, so that a plan of it holds no change. `today` is a UTC day, `YYYY-MM-DD`. */
export function declare(survey: Survey, today: string): Blueprint {
  const { github } = survey;
  const found = github === undefined ? undefined : declareGithub(github);
  return {
    intro: [
      `What Rollcall found on ${today}${github ? ` in the organisation ${github.org}` : ""}. It changes nothing as it stands.`,
    ],
    ...(found === undefined ? {} : { github: found.github }),
    usesDrive: survey.drive !== undefined,
    users: found?.users ?? new Map(),
    teams: found?.teams ?? new Map(),
    projects: found?.projects ?? new Map(),
    remarks: found?.remarks ?? [],
  };
}
