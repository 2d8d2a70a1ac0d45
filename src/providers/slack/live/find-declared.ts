import { mailboxOf } from "../../../roster/mailbox.ts";
import type { ResolvedChannel, ResolvedRoster, ResolvedUsergroup } from "../../../roster/resolved.ts";
import { channelResourceId, type SlackDesired, usergroupResourceId } from "../model/desired.ts";
import type { SlackNames } from "./names.ts";

/** What an event is held against. */
export interface ObserveContext {
  readonly roster: ResolvedRoster;
  readonly desired: SlackDesired;
  readonly names: SlackNames;
  readonly isIgnored: (name: string) => boolean;
}

/** Returns the declared channel with an id, by that, by what was remembered, by its name today or by one that it had. */
export function channelWith(
  id: string,
  { roster, names, isIgnored }: ObserveContext,
): ResolvedChannel | undefined {
  const all = [...roster.channels.values()];
  const known = names.channel(id);
  const called = [known?.name ?? [], known?.formerNames ?? []].flat();
  const found =
    all.find((each) => each.id === id || roster.rememberedIds?.get(channelResourceId(each.name)) === id) ??
    called.flatMap((name) => roster.channels.get(name) ?? []).find((each) => each.id === undefined);
  if (found === undefined || found.handsOff || found.archived || isIgnored(found.name)) return undefined;
  return found;
}

/** Returns the declared user group with an id, by that, by what was remembered, or by its handle today. */
export function groupWith(id: string, context: ObserveContext): ResolvedUsergroup | undefined {
  const { roster, names } = context;
  const all = [...roster.usergroups.values()];
  const found =
    all.find(
      (each) => each.id === id || roster.rememberedIds?.get(usergroupResourceId(each.handle)) === id,
    ) ?? groupNamed(names.handle(id) ?? "", context);
  return found === undefined || isLeftAlone(found, context) ? undefined : found;
}

/** Returns the declared user group with a handle. */
export function groupNamed(handle: string, context: ObserveContext): ResolvedUsergroup | undefined {
  const found = context.roster.usergroups.get(handle);
  return found === undefined || isLeftAlone(found, context) ? undefined : found;
}

function isLeftAlone(
  { handle, handsOff, archived }: ResolvedUsergroup,
  { isIgnored }: ObserveContext,
): boolean {
  return handsOff || archived || isIgnored(handle);
}

/** Returns the key of the user with a Slack id: by that, or by the address of the account. */
export function userOf(
  id: string,
  { roster, names }: Pick<ObserveContext, "roster" | "names">,
): string | undefined {
  const users = [...roster.users.values()];
  const pinned = users.find(({ slack }) => slack === id);
  if (pinned !== undefined) return pinned.key;
  const email = names.person(id)?.email;
  if (email === undefined) return undefined;
  const mailbox = mailboxOf(email);
  return users.find(
    (user) => user.slack === undefined && user.email !== undefined && mailboxOf(user.email) === mailbox,
  )?.key;
}
