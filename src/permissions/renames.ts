import { editRoster } from "../roster/edit/edit-roster.ts";
import { renameEdits, rulesThatPart } from "../roster/edit/reference-edits.ts";
import { isValid, loadRoster, type ValidRoster } from "../roster/load.ts";
import type { EntryName } from "../roster/references.ts";
import { sectionOfKind } from "../roster/references.ts";
import type { Roster } from "../roster/roster.ts";
import { comparableText, differingFields } from "./differing-fields.ts";
import type { RosterAction } from "./roster-action.ts";

/** An entry that has another key in the new roster. */
export interface Renaming extends EntryName {
  readonly to: string;
}

/** The base with its entries under their new keys, and what renaming them needs. */
export interface RenamedBase {
  readonly base: ValidRoster;
  readonly renamings: readonly Renaming[];
  readonly actions: readonly RosterAction[];
}

/**
 * Returns the base under the keys that a change gives to its entries, so that what is compared is the rest. An entry that
 * goes and one that comes are the same one when nothing else of them differs, or when they name the same account or the
 * same GitHub team.
 */
export function renamedBase(base: ValidRoster, head: ValidRoster): RenamedBase {
  const renamings = renamingsBetween(base.declared, head.declared);
  let renamed = base;
  const done: Renaming[] = [];
  for (const renaming of renamings) {
    const edited = editRoster(renamed.source.files, renameEdits(renamed.declared, renaming, renaming.to));
    if ("problems" in edited) continue;
    const loaded = loadRoster({ ...renamed.source, files: edited.files, findings: [] }, renamed.resolved.now);
    if (!isValid(loaded) || !meansTheSame(renamed, loaded, renaming)) continue;
    renamed = loaded;
    done.push(renaming);
  }
  return {
    base: renamed,
    renamings: done,
    actions: done.flatMap((each) => actionsOf(each, base.declared, head.declared)),
  };
}

/**
 * True when a roster means the same after a renaming, keys apart. A key can have a meaning of its own: the team `admins` is
 * the admins' where the file names no other, and a default team needn't be declared. Such a key is no new name: it is for
 * the base, as it is, to say who may give it.
 */
function meansTheSame(before: ValidRoster, after: ValidRoster, { kind, key, to }: Renaming): boolean {
  const keyIn = (of: EntryName["kind"], each: string | undefined) =>
    of === kind && each === key ? to : each;
  const [old, now] = [before.resolved, after.resolved];
  const hasSameTeams =
    keyIn("team", old.permissions.adminTeam) === now.permissions.adminTeam &&
    keyIn("team", old.permissions.leadsTeam) === now.permissions.leadsTeam &&
    keyIn("team", old.github?.defaultTeam) === now.github?.defaultTeam &&
    old.teams.size === now.teams.size;
  const hasSameTiers = [...old.users.values()].every(
    ({ key: user, tier }) => now.users.get(keyIn("user", user) ?? "")?.tier === tier,
  );
  const hasSamePeople = [...old.teams.values()].every(
    ({ key: team, people }) => now.teams.get(keyIn("team", team) ?? "")?.people.size === people.size,
  );
  return hasSameTeams && hasSameTiers && hasSamePeople;
}

function renamingsBetween(base: Roster, head: Roster): readonly Renaming[] {
  const found: Renaming[] = [];
  for (const kind of ["user", "team", "project"] as const) {
    const section = sectionOfKind[kind];
    const gone = [...base[section].keys()].filter((key) => !head[section].has(key));
    const taken = new Set<string>();
    if (gone.length === 0) continue;
    const come = [...head[section].keys()].filter((key) => !base[section].has(key));
    for (const key of gone) {
      const to = come.find((each) => !taken.has(each) && isSame(kind, { base, key }, { head, key: each }));
      if (to === undefined) continue;
      taken.add(to);
      found.push({ kind, key, to });
    }
  }
  return found;
}

function isSame(
  kind: EntryName["kind"],
  { base, key }: { readonly base: Roster; readonly key: string },
  { head, key: to }: { readonly head: Roster; readonly key: string },
): boolean {
  if (kind === "user") {
    const [before, after] = [base.users.get(key), head.users.get(to)];
    if (before === undefined || after === undefined) return false;
    const identity = ({ github, githubId, email, slack }: typeof before) =>
      comparableText([github?.toLowerCase() ?? "", githubId ?? 0, email ?? "", slack ?? ""]);
    const hasOne = [before.github, before.githubId, before.email, before.slack].some(Boolean);
    return hasOne && identity(before) === identity(after);
  }
  const [before, after] =
    kind === "team"
      ? [base.teams.get(key), head.teams.get(to)]
      : [base.projects.get(key), head.projects.get(to)];
  if (before === undefined || after === undefined) return false;
  const differing = differingFields<object>(before, after) as readonly string[];
  return differing.every((field) => field === "key" || field === "github" || field === "name");
}

function actionsOf({ kind, key, to }: Renaming, base: Roster, head: Roster): readonly RosterAction[] {
  const at = head[sectionOfKind[kind]].get(to)?.at;
  const action = `${kind}.edit` as const;
  const renamed: RosterAction = { action, subject: to, detail: `renamed from ${key}`, at };
  // Under its new key other rules may be about it. That is for those who make the rules to allow.
  const parting = rulesThatPart(base, { kind, key }, to);
  if (parting.length === 0) return [renamed];
  return [
    renamed,
    { action: "settings", subject: "permissions", detail: `other rules for ${key} as ${to}`, at },
  ];
}
