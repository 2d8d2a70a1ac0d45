import type { Place } from "../../core/finding.ts";
import { mailboxOf } from "../mailbox.ts";
import type { GoogleGroup, Roster } from "../roster.ts";
import type { CheckContext } from "./context.ts";
import { declaredTwice } from "./errors.ts";
import { groupDisagrees, groupInItself, groupIsPerson } from "./google-group-errors.ts";

/**
 * Checks that several declarations of one Google Group do not contradict each other, that no group is in itself, at any
 * depth, and that none has a person's address.
 */
export function checkGoogleGroups({ roster, report }: CheckContext): void {
  const byAddress = new Map<string, GoogleGroup>();
  const byId = new Map<string, GoogleGroup>();
  const all = [...groupsOf(roster)];
  if (all.length === 0) return;
  for (const group of all) {
    const other = byAddress.get(keyOf(group));
    for (const field of ["id", "name", "description"] as const) {
      const [value, before] = [group[field], other?.[field]];
      if (value !== undefined && before !== undefined && value !== before)
        report(groupDisagrees(group.group, field, other?.at ?? group.at), group.at);
    }
    // A later declaration is compared with the earliest one that has the field.
    byAddress.set(keyOf(group), { ...group, ...other });
    const sameId = group.id === undefined ? undefined : byId.get(group.id);
    if (sameId === undefined) byId.set(group.id ?? "", group);
    else if (keyOf(sameId) !== keyOf(group)) {
      const clash = `The groups \`${sameId.group}\` and \`${group.group}\` have the same id, \`${group.id}\``;
      report(declaredTwice("google_group_id_twice", clash, sameId.at), group.at);
    }
  }
  for (const { key, email } of roster.users.values()) {
    const group =
      email === undefined ? undefined : all.find((each) => mailboxOf(each.group) === mailboxOf(email));
    if (group !== undefined) report(groupIsPerson(group.group, key), group.at);
  }
  for (const circle of circlesIn(all)) report(groupInItself(circle.path), circle.at);
}

function* groupsOf({ teams, projects }: Roster): Generator<GoogleGroup> {
  for (const { googleGroup } of teams.values()) if (googleGroup) yield googleGroup;
  for (const { googleGroup } of projects.values()) if (googleGroup) yield googleGroup;
}

function keyOf({ group }: GoogleGroup): string {
  return group.toLowerCase();
}

/** A group that is looked into, with the way to it. */
interface CircleStep {
  readonly key: string;
  readonly children: readonly { readonly key: string; readonly at: Place }[];
  /** The child that is next. */
  next: number;
}

/**
 * Returns the circles of groups that contain each other, each once, at the line that closes it. Walks without recursion:
 * nothing limits how deep groups are nested in a file, and the stack is limited.
 */
function circlesIn(all: readonly GoogleGroup[]): { readonly path: readonly string[]; readonly at: Place }[] {
  const byKey = Map.groupBy(all, keyOf);
  const begin = (key: string): CircleStep => ({
    key,
    children: (byKey.get(key) ?? []).flatMap(({ groups, at }) =>
      groups.map((address) => ({ key: address.toLowerCase(), at })),
    ),
    next: 0,
  });
  const circles: { path: readonly string[]; at: Place }[] = [];
  const done = new Set<string>();
  for (const start of byKey.keys()) {
    const steps = done.has(start) ? [] : [begin(start)];
    const open = new Set(steps.map(({ key }) => key));
    for (let step = steps.at(-1); step !== undefined; step = steps.at(-1)) {
      const child = step.children[step.next];
      step.next += 1;
      if (child === undefined) {
        done.add(step.key);
        open.delete(step.key);
        steps.pop();
      } else if (open.has(child.key)) {
        const path = steps.map(({ key }) => key);
        circles.push({ path: [...path.slice(path.indexOf(child.key)), child.key], at: child.at });
      } else if (!done.has(child.key)) {
        steps.push(begin(child.key));
        open.add(child.key);
      }
    }
  }
  return circles;
}
