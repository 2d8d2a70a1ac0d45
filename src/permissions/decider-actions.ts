import { endsNoLater } from "../core/end.ts";
import type { ValidRoster } from "../roster/load.ts";
import { resolveUndated } from "../roster/resolve-undated.ts";
import { parseRuleName } from "../roster/rule-subject.ts";
import type { RosterAction } from "./roster-action.ts";

/**
 * Returns an action for each person who comes into a team that a rule names, or stays there longer, where the rule is on
 * `settings`, on `claim`, or on what two people must allow. Whoever led such a team could else be two people by themselves,
 * or let somebody take over what nobody declares. It needs whoever may do what the rule is about.
 */
export function deciderActions(base: ValidRoster, head: ValidRoster): readonly RosterAction[] {
  const { rules, twoPeople } = base.resolved.permissions;
  const named = new Set<string>(twoPeople);
  const deciding = [...rules].flatMap(([name, who]) => {
    const { action, glob = "*" } = parseRuleName(name);
    const isWeighty = action === "settings" || action === "claim" || named.has(action);
    return isWeighty && who.startsWith("team:") ? [{ action, glob, team: who.slice("team:".length) }] : [];
  });
  if (deciding.length === 0) return [];
  const before = resolveUndated(base.declared, base.resolved.now);
  const after = resolveUndated(head.declared, head.resolved.now);
  return deciding.flatMap(({ action, glob, team }) => {
    const held = before.teams.get(team)?.people;
    return [...(after.teams.get(team)?.people ?? [])].flatMap(([user, { until, at }]): RosterAction[] => {
      const was = held?.get(user);
      if (was !== undefined && endsNoLater(until, was.until)) return [];
      const shared = { at, escalates: user, gives: { until } };
      const decidedBy = `decided by ${user}, in ${team}`;
      if (action === "claim") return [{ action, subject: glob, detail: decidedBy, ...shared }];
      return action === "user.permission"
        ? [{ action, subject: user, detail: decidedBy, ...shared }]
        : [
            {
              action: "settings",
              subject: "permissions",
              detail: `permissions.rules (${action} by ${user}, in ${team})`,
              ...shared,
            },
          ];
    });
  });
}
