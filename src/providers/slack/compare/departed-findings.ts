import { type Finding, finding, type Problem } from "../../../core/finding.ts";
import { nameInPrincipal, userKeyOf } from "../../shared/principals.ts";
import {
  departedForeign,
  departedNotFound,
  departedStillActive,
  departedUnseen,
} from "../departed-errors.ts";
import { slackChannel, slackUsergroup } from "../kinds.ts";
import type { SlackListed, SlackPerson } from "../model/remote-state.ts";
import { scopesLacking } from "../model/scopes.ts";
import { isProblem } from "../read/pages.ts";
import type { SlackCompareContext } from "./compare-context.ts";
import { isActive, isLive } from "./further-lists.ts";
import { mayTakeOutOf } from "./taken-out.ts";

const everyList: readonly SlackListed[] = ["user groups", "private channels"];

/** Returns what can't be known of people who have left, and what can't be taken from them: a line for each kind. */
export function departedFindings(context: SlackCompareContext): readonly Finding[] {
  const problems = [...activeProblems(context), ...foreignProblems(context), ...lostProblems(context)];
  return problems.map((problem) => finding(problem, { provider: "slack" }));
}

function activeProblems(context: SlackCompareContext): readonly Problem[] {
  const { remote, departed, mayApply } = context;
  const keysOf = (people: readonly SlackPerson[]) => people.map((each) => keyOf(context, each)).sort();
  const [active, live] = [keysOf(departed.filter(isActive)), keysOf(departed.filter(isLive))];
  const unseen = everyList.filter((each) => !mayTakeOutOf(context, each));
  if (unseen.length === 0) return active.length === 0 ? [] : [departedStillActive(active)];
  if (live.length === 0) return [];
  const scopes = unseen.flatMap((each) => scopesLacking(remote.self, each, mayApply) ?? []);
  return [departedUnseen(live, unseen, { scopes, areScopesKnown: remote.self.scopes !== undefined })];
}

/** Returns a problem for each account of a bot or another workspace that somebody who has left has, and that is somewhere. */
function foreignProblems(context: SlackCompareContext): readonly Problem[] {
  return context.departed.flatMap((person) => {
    const { status } = person;
    if (status !== "external" && status !== "bot") return [];
    const places = placesOf(context, person.id);
    return places.length === 0 ? [] : [departedForeign(keyOf(context, person), status, places)];
  });
}

/** Returns the channels whose members were read and the user groups that an account is in. */
function placesOf({ remote, ignored }: SlackCompareContext, account: string): readonly string[] {
  const channels = [...remote.members].flatMap(([id, members]) => {
    const name = remote.channels.get(id)?.name ?? id;
    return isProblem(members) || !members.has(account) || ignored(name)
      ? []
      : [`${slackChannel.words.sigil}${name}`];
  });
  const groups = [...remote.usergroups.values()]
    .filter((each) => each.enabled && !each.automatic && !each.external && each.users?.includes(account))
    .flatMap(({ handle }) => (ignored(handle) ? [] : [`${slackUsergroup.words.sigil}${handle}`]));
  return [...channels, ...groups].sort();
}

/** Returns one problem for the people who have left, are named by address alone, and whose address no account has. */
function lostProblems({ desired, people }: SlackCompareContext): readonly Problem[] {
  const disputed = new Set(people.disputes.map(({ principal }) => principal));
  const lost = [...desired.accounts].flatMap(([principal, { id, name }]) => {
    const key = userKeyOf(principal) ?? "";
    const isSought = id === undefined && name !== undefined && !disputed.has(principal);
    if (!isSought || desired.roster.users.get(key)?.present !== false) return [];
    return people.accountOf(principal) === undefined ? [key] : [];
  });
  return lost.length === 0 ? [] : [departedNotFound(lost.sort())];
}

function keyOf({ people }: SlackCompareContext, { id }: SlackPerson): string {
  return nameInPrincipal(people.ownerOf(id) ?? "");
}
