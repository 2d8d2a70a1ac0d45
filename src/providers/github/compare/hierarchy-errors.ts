import type { Problem } from "../../../core/finding.ts";
import { listed } from "../../../core/lists.ts";

/** Problems of teams that can't be moved, deleted or made secret. */
export const hierarchyErrors = {
  undeclaredChildren: (team: string, children: readonly string[]): Problem => ({
    severity: "error",
    code: "team_has_children",
    message: `Deleting ${team} would delete the teams below it too: ${listed(children)}.`,
    remedy: "Declare them with another parent or `archived: true`, or move them on GitHub first.",
  }),
  childrenUnseen: (team: string): Problem => ({
    severity: "error",
    code: "children_unseen",
    message: `GitHub didn't answer all teams, so some that weren't seen may be below ${team}, and would be deleted with it.`,
    remedy: "Run again; if it stays, the token may not see every team.",
  }),
  parentMissing: (team: string, parent: string): Problem => ({
    severity: "error",
    code: "parent_missing",
    message: `${team} can't go below ${parent}: GitHub has no such team.`,
    remedy: `Take ${parent} out of github.ignore, create it on GitHub, or give ${team} another parent (nest: false keeps it at the top).`,
  }),
  parentSecret: (team: string, parent: string): Problem => ({
    severity: "error",
    code: "parent_secret",
    message: `${team} can't go below ${parent}: that team is secret, and github.ignore leaves it so.`,
    remedy: `Take ${parent} out of github.ignore, open it on GitHub, or give ${team} another parent (nest: false keeps it at the top).`,
  }),
  parentBelow: (team: string, parent: string): Problem => ({
    severity: "error",
    code: "parent_below",
    message: `${team} can't go below ${parent}: a team above that is below ${team} on GitHub, and stays there.`,
    remedy: `Move that team on GitHub, take it out of github.ignore, or give ${team} another parent (nest: false keeps it at the top).`,
  }),
  cannotBeSecret: (team: string, children: readonly string[]): Problem => ({
    severity: "warning",
    code: "team_cannot_be_secret",
    message: `${team} is declared secret, and stays as it is: it has teams below it that the roster leaves there (${listed(children)}).`,
    remedy: "Declare them elsewhere, or take privacy: secret out.",
  }),
};
