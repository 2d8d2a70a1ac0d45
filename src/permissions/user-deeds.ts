import type { Tier, User } from "../roster/roster.ts";
import { differingFields, facts } from "./facts.ts";
import type { Deed } from "./roster-action.ts";
import type { Standing } from "./standing.ts";

/** What happens to people: who comes, who goes, whose fields change, who is raised. */
export function userDeeds(base: Standing, head: Standing): readonly Deed[] {
  const deeds: Deed[] = [];
  for (const [key, user] of head.declared.users) {
    const before = base.declared.users.get(key);
    if (before === undefined) deeds.push({ action: "user.add", subject: key, detail: "", at: user.at });
    deeds.push(...fieldDeeds(before, user), ...risesOf(key, { base, head }));
  }
  for (const [key, user] of base.declared.users) {
    if (!head.declared.users.has(key))
      deeds.push({ action: "user.remove", subject: key, detail: "", at: user.at });
  }
  return deeds;
}

/** Fields that say who somebody is: with another's, one would have what the other has. */
const identities: Readonly<Record<string, string>> = {
  github: "github",
  githubId: "github_id",
  email: "email",
  slack: "slack",
};

const staying = new Set(["active", "until", "outside"]);

function fieldDeeds(before: User | undefined, user: User): readonly Deed[] {
  const { key, places } = user;
  const base: User = before ?? { ...user, permission: "member" };
  return differingFields(base, user).flatMap((field): Deed[] => {
    if (field === "directory") {
      return differingFields(base.directory, user.directory).map((each) => ({
        ...about("user.edit", each),
      }));
    }
    if (field === "permission") {
      const detail = `${base.permission} → ${user.permission}`;
      const isRaise = rank[user.permission] > rank[base.permission];
      return [{ ...about("user.permission", "permission"), detail, ...(isRaise ? { raises: key } : {}) }];
    }
    if (staying.has(field)) return [about("user.remove", field)];
    const deed = about("user.edit", identities[field] ?? field);
    const isClaim = identities[field] !== undefined && user[field] !== undefined && user[field] !== false;
    if (!isClaim) return [deed];
    const claim =
      field === "github"
        ? { login: user.github ?? "" }
        : field === "githubId"
          ? { id: user.githubId ?? 0 }
          : undefined;
    return [{ ...deed, raises: key, ...(claim === undefined ? {} : { claim }) }];
  });

  function about(action: Deed["action"], field: string): Deed {
    return { action, subject: key, detail: field, at: places[field] ?? before?.places[field] ?? user.at };
  }
}

const rank: Readonly<Record<Tier, number>> = { member: 1, team_lead: 2, admin: 3 };

/** Whoever becomes an admin by being in a team, or by the team becoming the admins', is raised as by their `permission`. */
function risesOf(
  key: string,
  { base, head }: { readonly base: Standing; readonly head: Standing },
): readonly Deed[] {
  const before = base.resolved.users.get(key);
  const after = head.resolved.users.get(key);
  if (after?.tier !== "admin" || before?.tier === "admin") return [];
  const declared = head.declared.users.get(key);
  const isDeclaredRaise =
    declared?.permission === "admin" && facts(base.declared.users.get(key)?.permission) !== facts("admin");
  if (isDeclaredRaise) return [];
  const at = [...(head.resolved.teams.get(head.resolved.permissions.adminTeam ?? "")?.people ?? [])].find(
    ([user]) => user === key,
  )?.[1].at;
  const detail = `${before?.tier ?? "member"} → admin`;
  return [{ action: "user.permission", subject: key, detail, raises: key, at: at ?? declared?.at }];
}
