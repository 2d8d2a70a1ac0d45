import type { Change } from "../../../core/change.ts";
import { isSettingOf, settingsAs } from "../../shared/settings.ts";
import type { SlackAnswer } from "../client.ts";
import { type SlackUsergroupSettings, slackUsergroup } from "../kinds.ts";
import { fieldsIn, type SlackUsergroup, slackUsergroupOf } from "../model/remote-state.ts";
import {
  appliedWrite,
  type SlackApplyContext,
  type SlackWriteResult,
  unlessForbidden,
  usergroupOf,
  writeResultOf,
  writeToSlack,
} from "./apply-context.ts";

import {
  argsOf,
  channelsMissing,
  defaultChannelId,
  hasArgs,
  type SlackUsergroupArgs,
  type UsergroupArgs,
  usergroupSettingFixed,
} from "./usergroup-settings.ts";

type Create = Extract<Change, { action: "create" }>;

type Configure = Extract<Change, { action: "configure" }>;

/** Creates a user group without members. Takes no group over that somebody made after the plan. */
export async function createUsergroup(context: SlackApplyContext, change: Create): Promise<SlackWriteResult> {
  const { remote, run } = context;
  const { args, missing } = argsOf(context, {
    handle: change.key,
    name: change.key,
    ...settingsAs<SlackUsergroupSettings>(change.settings),
  });
  return writeUsergroup(context, change.key, async () => {
    let existing: SlackUsergroup | undefined;
    let attempts = 0;
    const answer = await writeToSlack(
      () => {
        attempts += 1;
        return run.client.write("usergroups.create", args);
      },
      async () => {
        existing = (await readUsergroupsNow(context))?.find((each) => each.handle === change.key);
        return existing !== undefined;
      },
    );
    // An earlier attempt, whose answer was lost, may have made what has the handle now.
    if (attempts > 1 && answer.status === "error" && answer.error === "handle_already_exists") {
      existing = (await readUsergroupsNow(context))?.find((each) => each.handle === change.key);
      if (existing !== undefined) return adoptUsergroup(context, existing, { args, missing });
    }
    const group =
      answer.status === "ok" ? (slackUsergroupOf(fieldsIn(answer.body["usergroup"])) ?? existing) : undefined;
    if (group === undefined)
      return writeResultOf(answer, usergroupAttempt("create", change.key), { context });
    remote.usergroups.set(group.id, group);
    return missing.length > 0 ? channelsMissing(change.key, missing) : appliedWrite;
  });
}

/** Enables an existing group of that handle and sets it up. */
async function adoptUsergroup(
  context: SlackApplyContext,
  group: SlackUsergroup,
  { args, missing }: UsergroupArgs,
): Promise<SlackWriteResult> {
  context.remote.usergroups.set(group.id, group);
  const enabled = group.enabled ? appliedWrite : await enable(context, group);
  if (enabled.status !== "applied") return enabled;
  const updated = await updateUsergroup(context, group, args);
  if (updated.status !== "applied") return updated;
  return missing.length > 0 ? channelsMissing(args["handle"] ?? "", missing) : appliedWrite;
}

/** Sets settings of one user group: enables it first, and sets the rest in one call. */
export async function configureUsergroup(
  context: SlackApplyContext,
  changes: readonly Configure[],
): Promise<SlackWriteResult[]> {
  const key = changes[0]?.key ?? "";
  const group = usergroupOf(context, key);
  if (group === undefined) return changes.map(() => usergroupGone(context, key));
  const results = new Map<Configure, SlackWriteResult>();
  for (const change of changes) {
    if (!isSettingOf(slackUsergroup, change.setting)) results.set(change, usergroupSettingFixed(change));
    else if (change.setting === "enabled") {
      results.set(change, await writeUsergroup(context, key, () => enable(context, group)));
    }
  }
  const rest = changes.filter((each) => !results.has(each));
  const together = await configureAt(context, group, rest);
  for (const change of rest) {
    // One bad setting fails the whole call; alone, the others go through.
    const alone = together.status === "failed" && rest.length > 1;
    results.set(change, alone ? await configureAt(context, group, [change]) : together);
  }
  return changes.map((change) => results.get(change) ?? appliedWrite);
}

async function configureAt(
  context: SlackApplyContext,
  group: SlackUsergroup,
  changes: readonly Configure[],
): Promise<SlackWriteResult> {
  if (changes.length === 0) return appliedWrite;
  const key = changes[0]?.key ?? "";
  const { args, missing } = argsOf(
    context,
    settingsAs<SlackUsergroupSettings>(Object.fromEntries(changes.map((each) => [each.setting, each.to]))),
  );
  const result = await writeUsergroup(context, key, () => updateUsergroup(context, group, args));
  return result.status === "applied" && missing.length > 0 ? channelsMissing(key, missing) : result;
}

/** Removes default channels that are no longer declared: Slack would add every new member of the group to them. */
export async function dropChannels(
  context: SlackApplyContext,
  group: SlackUsergroup,
  key: string,
): Promise<SlackWriteResult> {
  const wanted = context.desired.usergroups.find((each) => each.resource.key === key)?.resource.settings
    .channels;
  if (wanted === undefined) return appliedWrite;
  const ids = new Set(wanted.map((name) => defaultChannelId(context, name)));
  const kept = group.channels.filter((id) => ids.has(id));
  return kept.length === group.channels.length
    ? appliedWrite
    : updateUsergroup(context, group, { channels: kept.join(",") });
}

async function updateUsergroup(
  context: SlackApplyContext,
  group: SlackUsergroup,
  args: SlackUsergroupArgs,
): Promise<SlackWriteResult> {
  const { remote, run } = context;
  const answer = await writeToSlack(
    () => run.client.write("usergroups.update", { usergroup: group.id, ...args }),
    async () => {
      const now = (await readUsergroupsNow(context))?.find((each) => each.id === group.id);
      return now === undefined ? undefined : hasArgs(now, args);
    },
  );
  const result = writeResultOf(answer, usergroupAttempt("change", args["handle"] ?? group.handle), {
    context,
  });
  if (result.status === "applied") {
    const now = { ...(remote.usergroups.get(group.id) ?? group) };
    remote.usergroups.set(group.id, {
      ...now,
      handle: args["handle"] ?? now.handle,
      name: args["name"] ?? now.name,
    });
  }
  return result;
}

async function enable(context: SlackApplyContext, group: SlackUsergroup): Promise<SlackWriteResult> {
  return setEnabled(context, group, true);
}

/** Disables a user group, which keeps its last members. A group that is disabled or gone already counts as applied. */
export async function disableUsergroup(context: SlackApplyContext, key: string): Promise<SlackWriteResult> {
  const group = usergroupOf(context, key);
  if (group === undefined) return usergroupGone(context, key);
  return writeUsergroup(context, key, () => setEnabled(context, group, false));
}

async function setEnabled(
  context: SlackApplyContext,
  group: SlackUsergroup,
  enabled: boolean,
): Promise<SlackWriteResult> {
  const { remote, run } = context;
  const verb = enabled ? "enable" : "disable";
  const answer = await writeToSlack(
    () => run.client.write(`usergroups.${verb}`, { usergroup: group.id }),
    async () =>
      (await readUsergroupsNow(context))?.some((each) => each.id === group.id && each.enabled === enabled),
  );
  const result = writeResultOf(answer, usergroupAttempt(verb, group.handle), {
    context,
    alreadyDone: [`already_${verb}d`, ...(enabled ? [] : ["no_such_subteam"])],
  });
  if (result.status === "applied") {
    remote.usergroups.set(group.id, { ...(remote.usergroups.get(group.id) ?? group), enabled });
  }
  return result;
}

/** Reads all user groups again. Returns undefined when they can't be listed. */
export async function readUsergroupsNow({
  run,
}: SlackApplyContext): Promise<readonly SlackUsergroup[] | undefined> {
  const answer: SlackAnswer = await run.client.read("usergroups.list", {
    include_disabled: true,
    include_users: true,
  });
  const groups = answer.status === "ok" ? answer.body["usergroups"] : undefined;
  if (!Array.isArray(groups)) return undefined;
  return groups.map((raw) => slackUsergroupOf(fieldsIn(raw))).filter((each) => each !== undefined);
}

/** Runs a write on a user group, unless the workspace forbids apps to change any: one setting holds for all groups. */
export function writeUsergroup(
  context: SlackApplyContext,
  key: string,
  write: () => Promise<SlackWriteResult>,
): Promise<SlackWriteResult> {
  return unlessForbidden(context, { kind: "user groups", place: `@${key}` }, write);
}

/** Describes a write on a user group, for messages. */
export function usergroupAttempt(
  verb: string,
  handle: string,
): { readonly what: string; readonly doing: string } {
  return { what: `@${handle}`, doing: `${verb} @${handle}` };
}

/** Returns the failure for a user group that was deleted after the plan was made. */
export function usergroupGone(context: SlackApplyContext, key: string): SlackWriteResult {
  const answer: SlackAnswer = { status: "error", error: "no_such_subteam", body: {} };
  return writeResultOf(answer, usergroupAttempt("change", key), { context });
}
