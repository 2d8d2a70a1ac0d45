import type { ValidRoster } from "../roster/load.ts";
import type { Tier, User } from "../roster/roster.ts";
import { comparableText, differingFields } from "./differing-fields.ts";
import type { RosterAction } from "./roster-action.ts";

/** Returns the actions on users: added, removed, their fields, and their tier. */
export function userActions(base: ValidRoster, head: ValidRoster): readonly RosterAction[] {
  const actions: RosterAction[] = [];
  for (const [key, user] of head.declared.users) {
    const before = base.declared.users.get(key);
    if (before === undefined) actions.push({ action: "user.add", subject: key, detail: "", at: user.at });
    actions.push(...fieldActions(before, user), ...tierEscalations(key, { base, head }));
  }
  for (const [key, user] of base.declared.users) {
    if (!head.declared.users.has(key))
      actions.push({ action: "user.remove", subject: key, detail: "", at: user.at });
  }
  return actions;
}

/** Fields that identify a person. With those of another person, a user would get that person's access. */
const identities: Readonly<Record<string, string>> = {
  github: "github",
  githubId: "github_id",
  email: "email",
  slack: "slack",
};

const presenceFields = new Set(["active", "until", "outside"]);

function fieldActions(before: User | undefined, user: User): readonly RosterAction[] {
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
        { ...about("user.permission", "permission"), detail, ...(isEscalation ? { escalates: key } : {}) },
      ];
    }
    if (presenceFields.has(field)) return [about("user.remove", field)];
    const action = about("user.edit", identities[field] ?? field);
    const isClaim = identities[field] !== undefined && user[field] !== undefined && user[field] !== false;
    if (!isClaim) return [action];
    const claim =
      field === "github"
        ? { login: user.github ?? "" }
        : field === "githubId"
          ? { id: user.githubId ?? 0 }
          : undefined;
    return [{ ...action, escalates: key, ...(claim === undefined ? {} : { claimedAccount: claim }) }];
  });

  function about(action: RosterAction["action"], field: string): RosterAction {
    return { action, subject: key, detail: field, at: places[field] ?? before?.places[field] ?? user.at };
  }
}

const rank: Readonly<Record<Tier, number>> = { member: 1, team_lead: 2, admin: 3 };

/** Returns the action of a user who becomes an admin through a team, which escalates them as their `permission` would. */
function tierEscalations(
  key: string,
  { base, head }: { readonly base: ValidRoster; readonly head: ValidRoster },
): readonly RosterAction[] {
  const before = base.resolved.users.get(key);
  const after = head.resolved.users.get(key);
  if (after?.tier !== "admin" || before?.tier === "admin") return [];
  const declared = head.declared.users.get(key);
  const isDeclaredEscalation =
    declared?.permission === "admin" &&
    comparableText(base.declared.users.get(key)?.permission) !== comparableText("admin");
  if (isDeclaredEscalation) return [];
  const at = [...(head.resolved.teams.get(head.resolved.permissions.adminTeam ?? "")?.people ?? [])].find(
    ([user]) => user === key,
  )?.[1].at;
  const detail = `${before?.tier ?? "member"} → admin`;
  return [{ action: "user.permission", subject: key, detail, escalates: key, at: at ?? declared?.at }];
}
