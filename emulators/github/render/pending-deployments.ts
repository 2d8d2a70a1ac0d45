import type { Repo } from "../entities.ts";
import type { WorkflowRun } from "../repo-activity.ts";
import type { Context } from "../route.ts";
import { simpleUser } from "./account.ts";
import { repoUrls } from "./git.ts";
import { listedTeam } from "./team.ts";

/** Renders what a run waits for: an environment, and who may approve it. */
export function pendingDeployments(
  { url, world }: Pick<Context, "url" | "world">,
  repo: Repo,
  { status, waitsFor }: WorkflowRun,
): readonly Readonly<Record<string, unknown>>[] {
  if (status !== "waiting" || waitsFor === undefined) return [];
  const { api, home } = repoUrls(url, repo);
  const users = waitsFor.users.flatMap((login) => world.user(login) ?? []);
  return [
    {
      environment: {
        id: 1,
        node_id: "EN_1",
        name: waitsFor.name,
        url: `${api}/environments/${waitsFor.name}`,
        html_url: `${home}/deployments/activity_log?environments_filter=${waitsFor.name}`,
      },
      wait_timer: 0,
      wait_timer_started_at: null,
      current_user_can_approve: false,
      reviewers: [
        ...users.map((user) => ({ type: "User", reviewer: simpleUser(url, user) })),
        ...waitsFor.teams.flatMap((slug) => {
          const team = world.team(slug);
          return team === undefined ? [] : [{ type: "Team", reviewer: listedTeam(url, world, team) }];
        }),
      ],
    },
  ];
}
