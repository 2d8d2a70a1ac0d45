import { endsNoLater } from "../core/end.ts";
import type { ValidRoster } from "../roster/load.ts";
import type { Membership } from "../roster/resolved.ts";
import type { Tier, User } from "../roster/roster.ts";
import { differingFields } from "./differing-fields.ts";
import type { RosterAction } from "./roster-action.ts";

/** Returns the actions on users: added, removed, their fields, and their tier. */
export function userActions(base: ValidRoster, head: ValidRoster): readonly RosterAction[] {
  const actions: RosterAction[] = [];
  for (const [key, user] of head.declared.users) {
    const before = base.declared.users.get(key);
    if (before === undefined) actions.push(...additions(user, base));
    actions.push(...fieldActions(before, user, base), ...tierChanges(key, { base, head }));
  }
  for (const [key, user] of base.declared.users) {
    if (head.declared.users.has(key)) continue;
    const removal = { action: "user.remove", subject: key, detail: "", at: user.at } as const;
    actions.push(removal, ...tierChanges(key, { base, head }));
  }
  return actions;
}

/**
 * Returns the actions of adding a person. With a Slack id, they may be an admin or a lead whom Slack finds by their
 * address only, and whose commands would be theirs from then on.
 */
function additions(user: User, base: ValidRoster): readonly RosterAction[] {
  const { key, at, places, slack } = user;
  const add = { action: "user.add", subject: key, detail: "", at } as const;
  if (typeof slack !== "string" || !hasLeaderWithoutSlackId(base)) return [add];
  const claim = { action: "user.edit", subject: key, detail: "slack", at: places["slack"] ?? at } as const;
  return [add, { ...claim, alwaysAdmin: true, escalates: key, claimedAccount: { slack } }];
}

function hasLeaderWithoutSlackId(roster: ValidRoster): boolean {
  return [...roster.declared.users.values()].some(
    ({ key, slack }) => slack === undefined && hasPower(key, roster),
  );
}

/** True of an admin, of who has the tier of team leads, and of who leads a team. */
function hasPower(key: string, { resolved }: ValidRoster): boolean {
  const user = resolved.users.get(key);
  if (user === undefined || !user.present) return false;
  return (
    user.tier !== "member" ||
    [...resolved.teams.values()].some(({ people }) => people.get(key)?.lead === true)
  );
}

/** Fields that identify a person. With those of another person, a user would get that person's access. */
const identities: Readonly<Record<string, string>> = {
  github: "github",
  githubId: "github_id",
  email: "email",
  slack: "slack",
};

const presenceFields = new Set(["active", "until", "outside"]);

/** True of who stays longer, comes back, or comes in from outside. Who may remove themselves may not keep themselves by that. */
function isMorePresent(before: User, user: User): boolean {
  const comesIn = (user.active && !before.active) || (!user.outside && before.outside);
  return comesIn || !endsNoLater(user.until, before.until);
}

/** False where there is nobody else who could be asked. */
function hasOtherAdmin(key: string, { resolved }: ValidRoster): boolean {
  return [...resolved.users.values()].some(
    (user) => user.key !== key && user.present && user.tier === "admin",
  );
}

function fieldActions(before: User | undefined, user: User, roster: ValidRoster): readonly RosterAction[] {
  const { key, places } = user;
  const base: User = before ?? { ...user, permission: "member" };
  return differingFields(base, user).flatMap((field): RosterAction[] => {
    if (field === "directory") {
      return differingFields(base.directory, user.directory).map((each) => ({
        ...about("user.edit", each),
      }));
    }
    if (field === "permission") {
      const detail = `${base.permission} → ${user.permission}`;
      const isEscalation = rank[user.permission] > rank[base.permission];
      return [
        {
          ...about("user.permission", "permission"),
          detail,
          ...(isEscalation ? { escalates: key, gives: { until: user.until } } : {}),
        },
      ];
    }
    if (presenceFields.has(field)) {
      const isOwnGain = isMorePresent(base, user) && hasOtherAdmin(key, roster);
      return [{ ...about("user.remove", field), ...(isOwnGain ? { escalates: key } : {}) }];
    }
    const isIdentity = identities[field] !== undefined;
    const isClaim = isIdentity && user[field] !== undefined && user[field] !== false;
    // Whoever has the new account gains all that the entry holds, which no rule on the entry is about.
    const isForAdmins = isIdentity && (hasPower(key, roster) || (isClaim && before !== undefined));
    const always = isForAdmins ? { alwaysAdmin: true as const } : {};
    const action = { ...about("user.edit", identities[field] ?? field), ...always };
    if (!isClaim) return [action];
    const claim =
      field === "github"
        ? { login: user.github ?? "" }
        : field === "githubId"
          ? { id: user.githubId ?? 0 }
          : field === "slack" && typeof user.slack === "string"
            ? { slack: user.slack }
            : undefined;
    return [{ ...action, escalates: key, ...(claim === undefined ? {} : { claimedAccount: claim }) }];
  });

  function about(action: RosterAction["action"], field: string): RosterAction {
    return { action, subject: key, detail: field, at: places[field] ?? before?.places[field] ?? user.at };
  }
}

const rank: Readonly<Record<Tier, number>> = { member: 1, team_lead: 2, admin: 3 };

/**
 * Returns the action of a user who becomes an admin or is none any more through a team, or by leaving, or who gets the tier
 * of team leads through a team. It is the one that their `permission` would be.
 */
function tierChanges(
  key: string,
  { base, head }: { readonly base: ValidRoster; readonly head: ValidRoster },
): readonly RosterAction[] {
  const from = base.resolved.users.get(key)?.tier ?? "member";
  const to = head.resolved.users.get(key)?.tier ?? "member";
  if (from === "admin" && to === "admin") return endedAdmin(key, { base, head });
  // Who leaves the team that made them a lead loses by its own action.
  if (rank[to] <= rank[from] && from !== "admin") return [];
  const declared = head.declared.users.get(key);
  const before = base.declared.users.get(key);
  const isDeclared =
    from === "admin" || to === "admin"
      ? (declared?.permission === "admin") !== (before?.permission === "admin")
      : declared?.permission === to;
  if (isDeclared && declared !== undefined) return [];
  const { adminTeam, leadsTeam } = head.resolved.permissions;
  const team = to === "team_lead" ? leadsTeam : adminTeam;
  const at = [...(head.resolved.teams.get(team ?? "")?.people ?? [])].find(([user]) => user === key)?.[1].at;
  const raised = rank[to] > rank[from] ? { escalates: key } : {};
  return [
    {
      action: "user.permission",
      subject: key,
      detail: `${from} → ${to}`,
      at: at ?? declared?.at ?? before?.at,
      ...raised,
    },
  ];
}

/** Returns the action of an admin who will be none any more on an earlier day: their place in the admin team ends. */
function endedAdmin(
  key: string,
  { base, head }: { readonly base: ValidRoster; readonly head: ValidRoster },
): readonly RosterAction[] {
  if (head.declared.users.get(key)?.permission === "admin") return [];
  const [before, after] = [membershipOf(key, base), membershipOf(key, head)];
  const end = after?.until;
  if (end === undefined || (before !== undefined && endsNoLater(before.until, end))) return [];
  return [{ action: "user.permission", subject: key, detail: `admin → member after ${end}`, at: after?.at }];
}

/** Returns what makes a user an admin, where that is the admin team. */
function membershipOf(key: string, { resolved }: ValidRoster): Membership | undefined {
  return resolved.teams.get(resolved.permissions.adminTeam ?? "")?.people.get(key);
}
