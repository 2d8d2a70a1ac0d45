import { mailboxOf } from "../mailbox.ts";
import { type Reference, referencesTo } from "../references.ts";
import type { Entry, Roster, User } from "../roster.ts";
import { parseRuleName, renameInGlob } from "../rule-subject.ts";
import type { Edit, EditPath, EditValue } from "./edit.ts";

/** Two entries of one person: the one that stays, and the one whose accounts and places it takes over. */
export interface MergedUsers {
  readonly keep: User;
  readonly gone: User;
}

/** The edits that make one entry of two, with the fields of the gone entry that are dropped; or why it can't be. */
export type MergeEdits =
  | { readonly edits: readonly Edit[]; readonly dropped: readonly string[] }
  | { readonly conflicts: readonly string[] };

/**
 * Returns the edits that make one entry of two. Fields that only one of them has are kept, and every list, grant and rule
 * that names the gone entry names the other. Accounts, days and roles on which the two differ are conflicts. Of two names,
 * written permissions and directory fields the kept entry's counts.
 */
export function mergeEdits(roster: Roster, pair: MergedUsers): MergeEdits {
  const conflicts = [...fieldConflicts(pair), ...placeConflicts(roster, pair)];
  if (conflicts.length > 0) return { conflicts };
  const { keep, gone } = pair;
  const entry = { kind: "user", key: gone.key } as const;
  const references = referencesTo(roster, entry);
  const isSubject = ({ field }: Reference) => field.form === "rule subject";
  // A rule's value is found by the rule's name, so names change last.
  const ordered = [...references.filter((each) => !isSubject(each)), ...references.filter(isSubject)];
  const moved = movedFields(pair);
  return {
    edits: [
      ...ordered.flatMap((each) => takeOver(each, pair, roster)),
      ...moved.map(([field, value]): Edit => ({ edit: "set", path: ["users", keep.key, field], value })),
      ...(keep.github === undefined && gone.github !== undefined && keep.outside && !gone.outside
        ? [{ edit: "unset", path: ["users", keep.key, "outside"] } as const]
        : []),
      { edit: "unset", path: ["users", gone.key] },
    ],
    dropped: droppedFields(pair),
  };
}

type FieldValues = ReadonlyMap<string, EditValue>;

/** Returns what identifies a person, as two entries can be compared. */
const identities: Readonly<Record<string, (user: User) => string | undefined>> = {
  github: ({ github }) => github?.toLowerCase(),
  github_id: ({ githubId }) => githubId?.toString(),
  email: ({ email }) => email && mailboxOf(email),
  slack: ({ slack }) => slack?.toString(),
};

function fieldConflicts({ keep, gone }: MergedUsers): readonly string[] {
  const differing = Object.entries(identities).flatMap(([field, of]) => {
    const [one, other] = [of(keep), of(gone)];
    return one === undefined || other === undefined || one === other ? [] : [field];
  });
  return [
    ...differing,
    ...(keep.until === gone.until ? [] : ["until"]),
    ...(keep.active === gone.active ? [] : ["active"]),
  ].map((field) => `users.${keep.key}.${field}, users.${gone.key}.${field}`);
}

/** Returns the fields that a person may have in either entry, as the file writes them. */
function fieldsOf(user: User): FieldValues {
  const { name, email, github, githubId, slack, directory, places } = user;
  // Nobody wrote a permission that is only the format's default: it stands against no other.
  const permission = places["permission"] === undefined ? undefined : user.permission;
  const fields = { name, email, github, github_id: githubId, slack, permission, ...directory };
  return new Map(
    Object.entries(fields).flatMap(([field, value]) =>
      value === undefined ? [] : [[field, value as EditValue] as const],
    ),
  );
}

function movedFields({ keep, gone }: MergedUsers): readonly (readonly [string, EditValue])[] {
  const known = fieldsOf(keep);
  const outside = keep.github === undefined && gone.outside && !keep.outside;
  return [
    ...[...fieldsOf(gone)].filter(([field]) => !known.has(field)),
    ...(outside ? [["outside", true] as const] : []),
  ];
}

function droppedFields({ keep, gone }: MergedUsers): readonly string[] {
  const known = fieldsOf(keep);
  return [...fieldsOf(gone)].flatMap(([field, value]) => {
    const kept = known.get(field);
    const isSame =
      kept === undefined || identities[field] !== undefined || JSON.stringify(kept) === JSON.stringify(value);
    return isSame ? [] : [field];
  });
}

/** Returns the places that give the two different things: days in a team, roles on a project, rules about them. */
function placeConflicts(roster: Roster, { keep, gone }: MergedUsers): readonly string[] {
  const teams = [...roster.teams.values()].flatMap((team) => {
    const listed = (key: string): Entry | undefined =>
      [...(team.leads ?? []), ...(team.members ?? [])].find(({ user }) => user === key);
    const [one, other] = [listed(keep.key), listed(gone.key)];
    return one === undefined || other === undefined || one.until === other.until ? [] : [`teams.${team.key}`];
  });
  const projects = [...roster.projects.values()].flatMap(({ key, collaborators }) => {
    const [one, other] = [collaborators?.get(keep.key), collaborators?.get(gone.key)];
    const differ =
      one !== undefined && other !== undefined && (one.role !== other.role || one.until !== other.until);
    return differ ? [`projects.${key}.collaborators`] : [];
  });
  const { rules } = roster.permissions;
  const differing = referencesTo(roster, { kind: "user", key: gone.key })
    .filter(({ field }) => field.form === "rule subject")
    .flatMap(({ path }) => {
      const rule = String(path.at(-1));
      const to = ruleAbout(rule, gone.key, keep.key);
      const who = (each: string) => rules.get(each)?.replace(`user:${gone.key}`, `user:${keep.key}`);
      return to === rule || !rules.has(to) || who(to) === who(rule) ? [] : [`permissions.rules.${rule}`];
    });
  return [...teams, ...projects, ...differing];
}

function ruleAbout(rule: string, key: string, to: string): string {
  const { action, glob } = parseRuleName(rule);
  return glob === undefined ? rule : `${action}:${renameInGlob(glob, key, to)}`;
}

function takeOver(
  { field, path, item }: Reference,
  { keep, gone }: MergedUsers,
  roster: Roster,
): readonly Edit[] {
  const [to, at] = [keep.key, editPathOf(path)];
  switch (field.form) {
    case "item":
      return takeOverItem({ field, list: editPathOf(path.slice(0, -1)), item: item ?? gone.key }, to, roster);
    // People are merged, and such an item is a team.
    case "item field":
      return [];
    case "holder": {
      const list = editPathOf(path.slice(0, -1));
      const isThere = roster.permissions.grants.get(String(path.at(-2)))?.includes(`user:${to}`) === true;
      return isThere
        ? [{ edit: "drop", path: list, item: item ?? "" }]
        : [{ edit: "rename", path: [...list, item ?? ""], to: `user:${to}` }];
    }
    case "key": {
      const project = roster.projects.get(String(path[1]));
      const isThere = project?.collaborators?.has(to) === true;
      return [isThere ? { edit: "unset", path: at } : { edit: "rename", path: at, to }];
    }
    case "rule who":
      return [{ edit: "set", path: at, value: `user:${to}` }];
    case "rule subject": {
      const rule = String(path.at(-1));
      const renamed = ruleAbout(rule, gone.key, to);
      if (renamed === rule) return [];
      const isThere = roster.permissions.rules.has(renamed);
      return [isThere ? { edit: "unset", path: at } : { edit: "rename", path: at, to: renamed }];
    }
    case "value":
      return [{ edit: "set", path: at, value: to }];
    default:
      return field.form satisfies never;
  }
}

/** A list loses the gone entry where it has the other one, and names that one instead where it hasn't. */
function takeOverItem(
  {
    field,
    list,
    item,
  }: { readonly field: Reference["field"]; readonly list: EditPath; readonly item: string },
  to: string,
  roster: Roster,
): readonly Edit[] {
  const keeping = referencesTo(roster, { kind: "user", key: to }).map(({ path }) => path);
  const isIn = (other: EditPath) =>
    keeping.some((path) => path.length === other.length + 1 && other.every((step, at) => step === path[at]));
  const sibling = (name: string): EditPath => ["teams", String(list[1]), name];
  // A lead is a member too.
  const isLeadAlready = field.path === "teams.*.members" && isIn(sibling("leads"));
  if (isIn(list) || isLeadAlready) return [{ edit: "drop", path: list, item }];
  const becomesLead = field.path === "teams.*.leads" && isIn(sibling("members"));
  return [
    { edit: "rename", path: [...list, item], to },
    ...(becomesLead ? [{ edit: "drop", path: sibling("members"), item: to } as const] : []),
  ];
}

function editPathOf(path: Reference["path"]): EditPath {
  return path.map(String) as unknown as EditPath;
}
