import type { Change } from "../../../core/change.ts";
import { who } from "../compare/match-people.ts";
import { personFrom, record, texts, type Usergroup } from "../model/remote-state.ts";
import { isProblem, listAll } from "../read/pages.ts";
import { applied, type Ending, endingOf, failed, type Hands, surely, usergroupOf } from "./apply-context.ts";
import { attemptTo, dropChannels, gone, onUsergroups } from "./usergroup.ts";

/** A change of who is in a user group. */
export type ListChange = Extract<Change, { action: "grant" | "revoke" }>;

/**
 * Makes a user group's list what the changes ask for, in one call that replaces it whole. The list is read again just
 * before, so that what others changed meanwhile stays; only full members are ever sent, since one bad id fails all.
 */
export async function setMembers(hands: Hands, changes: readonly ListChange[]): Promise<Ending[]> {
  const key = changes[0]?.key ?? "";
  const group = usergroupOf(hands, key);
  if (group === undefined) return changes.map(() => gone(hands, key));
  let own = new Map<ListChange, Ending>();
  const ending = await onUsergroups(hands, key, async () => {
    const current = await usersOf(hands, group);
    if (current === undefined) return unknownList(key);
    const joins = changes.some((each) => each.action === "grant");
    const dropped = joins ? await dropChannels(hands, group, key) : applied;
    if (dropped.status !== "applied") return dropped;
    const first = await replace(hands, { group, key, current, changes });
    if (first.refused === undefined) return first.ending;
    // Somebody was deactivated, or became a guest, since the people were listed.
    const before = new Set(membersOnly(hands, listAfter(hands, current, changes)));
    if (!(await relistPeople(hands))) return first.ending;
    const still = membersOnly(hands, [...before]);
    if (still.length === before.size) return first.ending;
    own = new Map(changes.filter((each) => isLost(hands, each)).map((each) => [each, lost(each)]));
    return (await replace(hands, { group, key, current, changes })).ending;
  });
  return changes.map((change) => own.get(change) ?? ending);
}

interface Replacing {
  readonly group: Usergroup;
  readonly key: string;
  readonly current: readonly string[];
  readonly changes: readonly ListChange[];
}

async function replace(
  hands: Hands,
  { group, key, current, changes }: Replacing,
): Promise<{ readonly ending: Ending; readonly refused?: true }> {
  const users = membersOnly(hands, listAfter(hands, current, changes));
  if (users.length === 0) return { ending: wouldBeEmpty(key) };
  if (sameSet(users, current)) return { ending: applied };
  const answer = await surely(
    () => hands.client.write("usergroups.users.update", { usergroup: group.id, users: users.join(",") }),
    async () => {
      const now = await usersOf(hands, group);
      return now === undefined ? undefined : sameSet(now, users);
    },
  );
  const ending = endingOf(answer, attemptTo("set the members of", key), { hands });
  const refused = answer.is === "refused" && badLists.has(answer.error);
  return refused ? { ending, refused } : { ending };
}

/** Refusals of a list for somebody on it. */
const badLists = new Set([
  "invalid_users",
  "invalid_user",
  "single_channel_guests_cannot_be_added",
  "failed_for_some_users",
]);

function listAfter(hands: Hands, current: readonly string[], changes: readonly ListChange[]): string[] {
  const list = new Set(current);
  for (const change of changes) {
    const id = hands.people.idOf(change.principal);
    if (id === undefined) continue;
    if (change.action === "grant") list.add(id);
    else list.delete(id);
  }
  return [...list].sort();
}

function membersOnly({ world }: Hands, ids: readonly string[]): string[] {
  return ids.filter((id) => world.people.get(id)?.standing === "member");
}

async function usersOf({ client }: Hands, group: Usergroup): Promise<readonly string[] | undefined> {
  const answer = await client.read("usergroups.users.list", { usergroup: group.id, include_disabled: true });
  return answer.is === "done" && Array.isArray(answer.body["users"])
    ? texts(answer.body["users"])
    : undefined;
}

/** Lists everybody again; answers whether that worked. */
async function relistPeople({ client, world }: Hands): Promise<boolean> {
  const listed = await listAll(client, { method: "users.list", args: { limit: 200 }, field: "members" });
  if (isProblem(listed)) return false;
  for (const raw of listed) {
    const person = personFrom(record(raw), world.team);
    if (person !== undefined) world.people.set(person.id, person);
  }
  return true;
}

function isLost({ world, people }: Hands, change: ListChange): boolean {
  const id = people.idOf(change.principal);
  return change.action === "grant" && world.people.get(id ?? "")?.standing !== "member";
}

function lost(change: ListChange): Ending {
  return failed({
    code: "slack_account_gone",
    message: `${who(change.principal)}'s account was deactivated or became a guest while this ran; @${change.key} was set without them.`,
    remedy: "Run again to see what is to be done about it.",
  });
}

function unknownList(key: string): Ending {
  return failed({
    code: "slack_usergroup_unread",
    message: `Slack didn't say who is in @${key} now, so its list was left alone.`,
    remedy: "Run again.",
  });
}

function wouldBeEmpty(key: string): Ending {
  return failed({
    code: "slack_usergroup_would_be_empty",
    message: `@${key} would be left with nobody, which Slack doesn't allow.`,
    remedy: "Declare its team empty or archived to have the group disabled.",
  });
}

function sameSet(left: readonly string[], right: readonly string[]): boolean {
  const set = new Set(left);
  return set.size === new Set(right).size && right.every((each) => set.has(each));
}
