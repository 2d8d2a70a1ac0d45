import type { Change } from "../../../core/change.ts";
import type { Setting } from "../../../core/state.ts";
import type { Answer } from "../client.ts";
import { usergroupId } from "../model/desired.ts";
import { record, type Usergroup, usergroupFrom } from "../model/remote-state.ts";
import { plain, saysTheSame } from "../model/topic.ts";
import {
  applied,
  channelOf,
  type Ending,
  endingOf,
  failed,
  type Hands,
  permitted,
  surely,
  usergroupOf,
} from "./apply-context.ts";

type Create = Extract<Change, { action: "create" }>;
type Configure = Extract<Change, { action: "configure" }>;
type Args = Readonly<Record<string, string>>;

/** Makes a user group, with nobody in it yet; takes one of that handle that came into being meanwhile. */
export async function createUsergroup(hands: Hands, change: Create): Promise<Ending> {
  const { client, world } = hands;
  const { args, missing } = argsOf(hands, { handle: change.key, name: change.key, ...change.settings });
  return onUsergroups(hands, change.key, async () => {
    let seen: Usergroup | undefined;
    const answer = await surely(
      () => client.write("usergroups.create", args),
      async () => {
        seen = (await listUsergroups(hands))?.find((each) => each.handle === change.key);
        return seen !== undefined;
      },
    );
    if (answer.is === "refused" && answer.error === "handle_already_exists") {
      seen = (await listUsergroups(hands))?.find((each) => each.handle === change.key);
      if (seen !== undefined) return adopt(hands, seen, { args, missing });
    }
    const group =
      answer.is === "done" ? (usergroupFrom(record(answer.body["usergroup"])) ?? seen) : undefined;
    if (group === undefined) return endingOf(answer, attemptTo("create", change.key), { hands });
    world.usergroups.set(group.id, group);
    return missing.length > 0 ? channelsMissing(change.key, missing) : applied;
  });
}

interface Wish {
  readonly args: Args;
  readonly missing: readonly string[];
}

/** A group of that handle, enabled or not, was there after all: it is enabled and set up instead. */
async function adopt(hands: Hands, group: Usergroup, { args, missing }: Wish): Promise<Ending> {
  hands.world.usergroups.set(group.id, group);
  const enabled = group.enabled ? applied : await enable(hands, group);
  if (enabled.status !== "applied") return enabled;
  const updated = await update(hands, group, args);
  if (updated.status !== "applied") return updated;
  return missing.length > 0 ? channelsMissing(args["handle"] ?? "", missing) : applied;
}

/** Sets things about one user group: enables it first, and sets the rest in one call. */
export async function configureUsergroup(hands: Hands, changes: readonly Configure[]): Promise<Ending[]> {
  const key = changes[0]?.key ?? "";
  const group = usergroupOf(hands, key);
  if (group === undefined) return changes.map(() => gone(hands, key));
  const endings = new Map<Configure, Ending>();
  for (const change of changes) {
    if (change.setting === "enabled") {
      endings.set(change, await onUsergroups(hands, key, () => enable(hands, group)));
    }
  }
  const rest = changes.filter((each) => !endings.has(each));
  const together = await configureAt(hands, group, rest);
  for (const change of rest) {
    // One bad setting fails the whole call; alone, the others go through.
    const alone = together.status === "failed" && rest.length > 1;
    endings.set(change, alone ? await configureAt(hands, group, [change]) : together);
  }
  return changes.map((change) => endings.get(change) ?? applied);
}

async function configureAt(hands: Hands, group: Usergroup, changes: readonly Configure[]): Promise<Ending> {
  if (changes.length === 0) return applied;
  const key = changes[0]?.key ?? "";
  const { args, missing } = argsOf(hands, Object.fromEntries(changes.map((each) => [each.setting, each.to])));
  const ending = await onUsergroups(hands, key, () => update(hands, group, args));
  return ending.status === "applied" && missing.length > 0 ? channelsMissing(key, missing) : ending;
}

/** Takes those of a group's default channels away that are to go: they would let in whoever joins the group. */
export async function dropChannels(hands: Hands, group: Usergroup, key: string): Promise<Ending> {
  const wanted = hands.desired.resources.get(usergroupId(key))?.settings["channels"];
  if (!Array.isArray(wanted)) return applied;
  const ids = new Set(wanted.map((name) => channelId(hands, String(name))));
  const kept = group.channels.filter((id) => ids.has(id));
  return kept.length === group.channels.length ? applied : update(hands, group, { channels: kept.join(",") });
}

async function update(hands: Hands, group: Usergroup, args: Args): Promise<Ending> {
  const { client, world } = hands;
  const answer = await surely(
    () => client.write("usergroups.update", { usergroup: group.id, ...args }),
    async () => {
      const now = (await listUsergroups(hands))?.find((each) => each.id === group.id);
      return now === undefined ? undefined : isAs(now, args);
    },
  );
  const ending = endingOf(answer, attemptTo("change", args["handle"] ?? group.handle), { hands });
  if (ending.status === "applied") {
    const now = { ...(world.usergroups.get(group.id) ?? group) };
    world.usergroups.set(group.id, {
      ...now,
      handle: args["handle"] ?? now.handle,
      name: args["name"] ?? now.name,
    });
  }
  return ending;
}

function isAs(group: Usergroup, { handle, name, description, channels }: Args): boolean {
  return (
    (handle === undefined || handle === group.handle) &&
    (name === undefined || saysTheSame(group.name, name)) &&
    (description === undefined || saysTheSame(group.description, description)) &&
    (channels === undefined ||
      channels.split(",").filter(Boolean).sort().join() === [...group.channels].sort().join())
  );
}

/** What is enabled already is as it should be. */
async function enable(hands: Hands, group: Usergroup): Promise<Ending> {
  return toggle(hands, group, true);
}

/** Disables a user group, which keeps its last members; what is disabled already is as it should be. */
export async function disableUsergroup(hands: Hands, key: string): Promise<Ending> {
  const group = usergroupOf(hands, key);
  if (group === undefined) return gone(hands, key);
  return onUsergroups(hands, key, () => toggle(hands, group, false));
}

async function toggle(hands: Hands, group: Usergroup, enabled: boolean): Promise<Ending> {
  const { client, world } = hands;
  const verb = enabled ? "enable" : "disable";
  const answer = await surely(
    () => client.write(`usergroups.${verb}`, { usergroup: group.id }),
    async () =>
      (await listUsergroups(hands))?.some((each) => each.id === group.id && each.enabled === enabled),
  );
  const ending = endingOf(answer, attemptTo(verb, group.handle), { hands, fine: [`already_${verb}d`] });
  if (ending.status === "applied") {
    world.usergroups.set(group.id, { ...(world.usergroups.get(group.id) ?? group), enabled });
  }
  return ending;
}

/** Texts and ids as Slack takes them; and the default channels that aren't there. */
function argsOf(hands: Hands, settings: Readonly<Record<string, Setting>>): Wish {
  const args: Record<string, string> = {};
  const missing: string[] = [];
  for (const [setting, value] of Object.entries(settings)) {
    if (setting !== "channels") {
      args[setting] = plain(String(value ?? ""));
      continue;
    }
    const ids: string[] = [];
    for (const name of Array.isArray(value) ? value : []) {
      const id = channelId(hands, String(name));
      if (id === undefined) missing.push(String(name));
      else ids.push(id);
    }
    args["channels"] = ids.join(",");
  }
  return { args, missing };
}

function channelId(hands: Hands, name: string): string | undefined {
  const declared = channelOf(hands, name);
  const found = declared ?? [...hands.world.channels.values()].find((each) => each.name === name);
  return found?.archived ? undefined : found?.id;
}

function channelsMissing(handle: string, names: readonly string[]): Ending {
  return failed({
    code: "slack_default_channel_missing",
    message: `@${handle} is set up, but without its default ${names.length === 1 ? "channel" : "channels"} ${names.map((each) => `#${each}`).join(", ")}, which could not be made.`,
    remedy: "See why the channel is missing, and run again.",
  });
}

/** All user groups as they are now; undefined when they can't be listed. */
export async function listUsergroups({ client }: Hands): Promise<readonly Usergroup[] | undefined> {
  const answer: Answer = await client.read("usergroups.list", {
    include_disabled: true,
    include_users: true,
  });
  const groups = answer.is === "done" ? answer.body["usergroups"] : undefined;
  if (!Array.isArray(groups)) return undefined;
  return groups.map((raw) => usergroupFrom(record(raw))).filter((each) => each !== undefined);
}

/** Whether an app may change user groups is one setting for all of them. */
export function onUsergroups(hands: Hands, key: string, act: () => Promise<Ending>): Promise<Ending> {
  return permitted(hands, { sort: "user groups", place: `@${key}` }, act);
}

/** What was tried on a user group, in words. */
export function attemptTo(verb: string, handle: string): { readonly what: string; readonly doing: string } {
  return { what: `@${handle}`, doing: `${verb} @${handle}` };
}

/** The ending for a user group that was there when the plan was made. */
export function gone(hands: Hands, key: string): Ending {
  const answer: Answer = { is: "refused", error: "no_such_subteam", body: {} };
  return endingOf(answer, attemptTo("change", key), { hands });
}
