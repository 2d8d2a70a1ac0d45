import type { Change } from "../../../core/change.ts";
import { nameInPrincipal } from "../../shared/principals.ts";
import { fieldsIn, type SlackUsergroup, slackPersonOf, textsIn } from "../model/remote-state.ts";
import { isProblem, listAllPages } from "../read/pages.ts";
import { usergroupGuestsRefused } from "../usergroup-errors.ts";
import {
  appliedWrite,
  failedWrite,
  type SlackApplyContext,
  type SlackWriteResult,
  usergroupOf,
  writeResultOf,
  writeToSlack,
} from "./apply-context.ts";
import { dropChannels, usergroupAttempt, usergroupGone, writeUsergroup } from "./usergroup.ts";

/** A change of the members of a user group. */
export type UsergroupListChange = Extract<Change, { action: "grant" | "revoke" }>;

/**
 * Replaces a user group's whole list in one call, as the changes ask. The list is read again just before, so that
 * changes by others stay. Only full members are added, since one bad id fails the whole call. Nobody is left out whom no
 * change takes out.
 */
export async function setUsergroupMembers(
  context: SlackApplyContext,
  changes: readonly UsergroupListChange[],
): Promise<SlackWriteResult[]> {
  const key = changes[0]?.key ?? "";
  const group = usergroupOf(context, key);
  if (group === undefined) return changes.map(() => usergroupGone(context, key));
  let lost = new Map<UsergroupListChange, SlackWriteResult>();
  const result = await writeUsergroup(context, key, async () => {
    const current = await readUsers(context, group);
    const isGone = current === "gone" && changes.every((each) => each.action === "revoke");
    if (isGone) return appliedWrite;
    if (current === "gone" || current === undefined) return unknownList(key);
    const grants = changes.some((each) => each.action === "grant");
    const dropped = grants ? await dropChannels(context, group, key) : appliedWrite;
    if (dropped.status !== "applied") return dropped;
    const first = await replaceList(context, { group, key, current, changes });
    if (first.listRefused === undefined) return first.result;
    // Somebody was deactivated or became a guest after the people were listed.
    const before = listAfter(context, current, changes);
    if (!(await relistPeople(context))) return first.result;
    lost = new Map(
      changes.filter((each) => isAccountLost(context, each)).map((each) => [each, accountLost(each)]),
    );
    const now = listAfter(context, current, changes);
    const second =
      now.length === before.length ? first : await replaceList(context, { group, key, current, changes });
    const guests = now.filter((id) => context.remote.people.get(id)?.status !== "member");
    return second.listRefused && guests.length > 0 ? guestsRefused(context, key, guests) : second.result;
  });
  return changes.map((change) => lost.get(change) ?? result);
}

interface ListReplacement {
  readonly group: SlackUsergroup;
  readonly key: string;
  readonly current: readonly string[];
  readonly changes: readonly UsergroupListChange[];
}

async function replaceList(
  context: SlackApplyContext,
  { group, key, current, changes }: ListReplacement,
): Promise<{ readonly result: SlackWriteResult; readonly listRefused?: true }> {
  const users = listAfter(context, current, changes);
  if (users.length === 0) return { result: wouldBeEmpty(key) };
  if (sameSet(users, current)) return { result: appliedWrite };
  const answer = await writeToSlack(
    () =>
      context.run.client.write("usergroups.users.update", { usergroup: group.id, users: users.join(",") }),
    async () => {
      const now = await readUsers(context, group);
      return now === undefined || now === "gone" ? undefined : sameSet(now, users);
    },
  );
  const result = writeResultOf(answer, usergroupAttempt("set the members of", key), { context });
  const listRefused = answer.status === "error" && listErrors.has(answer.error);
  return listRefused ? { result, listRefused } : { result };
}

/** Errors that mean that one of the ids makes Slack refuse the whole list. */
const listErrors = new Set([
  "invalid_users",
  "invalid_user",
  "single_channel_guests_cannot_be_added",
  "failed_for_some_users",
]);

/**
 * Returns the list that the changes ask for. Guests and bots who are on it and whom no change takes out stay. Deactivated
 * accounts go, since Slack takes no list with them.
 */
function listAfter(
  { people, remote }: SlackApplyContext,
  current: readonly string[],
  changes: readonly UsergroupListChange[],
): string[] {
  const list = new Set(current.filter((id) => remote.people.get(id)?.status !== "deactivated"));
  for (const { action, principal } of changes) {
    const id = people.accountOf(principal);
    if (id === undefined) continue;
    if (action === "revoke") list.delete(id);
    else if (remote.people.get(id)?.status === "member") list.add(id);
  }
  return [...list].sort();
}

/** Reads the ids on a user group's list. Returns undefined when Slack does not say. */
async function readUsers(
  { run }: SlackApplyContext,
  group: SlackUsergroup,
): Promise<readonly string[] | "gone" | undefined> {
  const answer = await run.client.read("usergroups.users.list", {
    usergroup: group.id,
    include_disabled: true,
  });
  if (answer.status === "error" && answer.error === "no_such_subteam") return "gone";
  return answer.status === "ok" && Array.isArray(answer.body["users"])
    ? textsIn(answer.body["users"])
    : undefined;
}

/** Lists all people again. Returns false when the listing fails. */
async function relistPeople({ run, remote }: SlackApplyContext): Promise<boolean> {
  const listed = await listAllPages(run.client, {
    method: "users.list",
    args: { limit: 200 },
    field: "members",
  });
  if (isProblem(listed)) return false;
  for (const raw of listed) {
    const person = slackPersonOf(fieldsIn(raw), remote.team);
    if (person !== undefined) remote.people.set(person.id, person);
  }
  return true;
}

function isAccountLost({ remote, people }: SlackApplyContext, change: UsergroupListChange): boolean {
  const id = people.accountOf(change.principal);
  return change.action === "grant" && remote.people.get(id ?? "")?.status !== "member";
}

function accountLost(change: UsergroupListChange): SlackWriteResult {
  return failedWrite({
    code: "slack_account_gone",
    message: `${nameInPrincipal(change.principal)}'s account was deactivated or became a guest while this ran; @${change.key} was set without them.`,
    remedy: "Run again to see what is to be done about it.",
  });
}

function guestsRefused({ remote }: SlackApplyContext, key: string, ids: readonly string[]): SlackWriteResult {
  const names = ids.map((id) => remote.people.get(id)?.name || id);
  const { code, message, remedy } = usergroupGuestsRefused(key, names);
  return failedWrite({ code, message, remedy });
}

function unknownList(key: string): SlackWriteResult {
  return failedWrite({
    code: "slack_usergroup_unread",
    message: `Slack didn't say who is in @${key} now, so its list was left alone.`,
    remedy: "Run again.",
  });
}

function wouldBeEmpty(key: string): SlackWriteResult {
  return failedWrite({
    code: "slack_usergroup_would_be_empty",
    message: `@${key} would be left with nobody, which Slack doesn't allow.`,
    remedy: "Declare its team empty or archived to have the group disabled.",
  });
}

function sameSet(left: readonly string[], right: readonly string[]): boolean {
  const set = new Set(left);
  return set.size === new Set(right).size && right.every((each) => set.has(each));
}
