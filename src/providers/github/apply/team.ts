import type { Change } from "../../../core/change.ts";
import type { Hands } from "./apply-context.ts";
import { addToTeam, removeFromTeam } from "./team-people.ts";
import { configureTeam, createTeam, deleteTeam } from "./team-settings.ts";
import type { Written } from "./write.ts";

/** Writes one change of one team; its settings of one phase go out in one request, and share its end. */
export function teamWriter(
  hands: Hands,
  changes: readonly Change[],
): (change: Change) => Promise<Written<unknown>> {
  const settings = changes.filter((change) => change.action === "configure");
  let configured: Promise<Written<unknown>> | undefined;
  return async (change) => {
    switch (change.action) {
      case "configure":
        configured ??= configureTeam(hands, change.key, settings);
        return configured;
      case "create":
        return createTeam(hands, change.key, change.settings);
      case "grant":
        return addToTeam(hands, change.key, { principal: change.principal, role: change.role });
      case "regrade":
        return addToTeam(hands, change.key, { principal: change.principal, role: change.to });
      case "revoke":
        return removeFromTeam(hands, change.key, change.principal);
      case "archive":
        return deleteTeam(hands, change.key);
      default:
        return change satisfies never;
    }
  };
}
