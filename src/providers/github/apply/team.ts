import type { Change } from "../../../core/change.ts";
import type { Settings } from "../../../core/state.ts";
import type { GithubTeamSettings } from "../kinds.ts";
import type { GithubApplyContext } from "./apply-context.ts";
import { addToTeam, removeFromTeam } from "./team-people.ts";
import { configureTeam, createTeam, deleteTeam } from "./team-settings.ts";
import type { GithubWriteResult } from "./write.ts";

/** Returns the writer of one team's changes. All settings of a phase are one request and have its result. */
export function githubTeamWriter(
  context: GithubApplyContext,
  changes: readonly Change[],
): (change: Change) => Promise<GithubWriteResult<unknown>> {
  const settings = Object.fromEntries(
    changes.flatMap((change) => (change.action === "configure" ? [[change.setting, change.to]] : [])),
  );
  let configured: Promise<GithubWriteResult<unknown>> | undefined;
  return async (change) => {
    switch (change.action) {
      case "configure":
        configured ??= configureTeam(context, change.key, teamSettingsOf(settings));
        return configured;
      case "create":
        return createTeam(context, change.key, teamSettingsOf(change.settings));
      case "grant":
        return addToTeam(context, change.key, { principal: change.principal, role: change.role });
      case "regrade":
        return addToTeam(context, change.key, { principal: change.principal, role: change.to });
      case "revoke":
        return removeFromTeam(context, change.key, change.principal);
      case "archive":
        return deleteTeam(context, change.key);
      default:
        return change satisfies never;
    }
  };
}

/** Returns the settings in a change of a team. Changes come from comparisons, whose teams have such settings only. */
function teamSettingsOf(settings: Settings): Partial<GithubTeamSettings> {
  return settings as Partial<GithubTeamSettings>;
}
