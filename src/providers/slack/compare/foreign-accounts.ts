import type { Problem } from "../../../core/finding.ts";
import { nameInPrincipal, userPrincipal } from "../../shared/principals.ts";
import { foreignStays } from "../departed-errors.ts";
import { slackChannel, slackUsergroup } from "../kinds.ts";
import { channelResourceId } from "../model/desired.ts";
import { isProblem } from "../read/pages.ts";
import type { SlackCompareContext } from "./compare-context.ts";

/**
 * Returns a problem for each account of a bot or of another workspace that is where its person should not be any more:
 * Rollcall leaves such accounts alone. The person has left, or their membership is over, or an earlier roster gave it.
 */
export function foreignAccountProblems(context: SlackCompareContext): readonly Problem[] {
  const departed = new Set(context.departed.map(({ id }) => id));
  const places = new Map<string, string[]>();
  const add = (account: string, place: string) =>
    places.set(account, [...(places.get(account) ?? []), place]);
  for (const [id, members] of context.remote.members) {
    const name = context.remote.channels.get(id)?.name ?? id;
    if (isProblem(members) || context.ignored(name)) continue;
    const over = accountsOver(context, id);
    for (const each of members)
      if (departed.has(each) || over.has(each)) add(each, `${slackChannel.words.sigil}${name}`);
  }
  for (const { enabled, automatic, external, users = [], handle } of context.remote.usergroups.values()) {
    if (!enabled || automatic || external || context.ignored(handle)) continue;
    for (const each of users) if (departed.has(each)) add(each, `${slackUsergroup.words.sigil}${handle}`);
  }
  return [...places].flatMap(([account, where]) => {
    const status = context.remote.people.get(account)?.status;
    if (status !== "external" && status !== "bot") return [];
    const who = nameInPrincipal(context.people.ownerOf(account) ?? account);
    return [foreignStays(who, { status, places: where.sort(), hasLeft: departed.has(account) })];
  });
}

/** Returns the accounts that the roster, before its dates were past, or an earlier one let into a channel. */
function accountsOver(
  { people, earlier, channels, desired }: SlackCompareContext,
  channel: string,
): ReadonlySet<string> {
  const name = channels.keys.get(channel) ?? "";
  const declared = desired.resources.get(channelResourceId(name))?.grants;
  const ended = [...(desired.roster.channels.get(name)?.ended ?? [])].map(userPrincipal);
  const accounts = [
    ...ended.flatMap((each) => people.accountOf(each) ?? []),
    ...(earlier.channels.get(channel) ?? []),
  ];
  return new Set(accounts.filter((each) => !declared?.has(people.ownerOf(each) ?? "")));
}
