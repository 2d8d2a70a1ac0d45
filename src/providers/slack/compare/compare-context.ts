import type { Finding } from "../../../core/finding.ts";
import { anyGlobMatcher } from "../../../core/glob.ts";
import type { KindSpec } from "../../../core/kind.ts";
import type { Principal, Resource } from "../../../core/state.ts";
import { userKeyOf } from "../../shared/principals.ts";
import { slackChannel, slackUsergroup } from "../kinds.ts";
import type { SlackDesired } from "../model/desired.ts";
import type { SlackPerson, SlackRemoteState } from "../model/remote-state.ts";
import type { NameOfId } from "../model/topic.ts";
import { type SlackEarlierGrants, slackEarlierGrantsOf } from "./earlier-grants.ts";
import { accountsOfDeparted } from "./further-lists.ts";
import { matchSlackPeople, type SlackPeople } from "./match-people.ts";
import { matchChannels, matchUsergroups, type SlackMatches } from "./match-resources.ts";

/** What a comparison of one workspace with one roster works with. */
export interface SlackCompareContext {
  readonly remote: SlackRemoteState;
  readonly desired: SlackDesired;
  readonly people: SlackPeople;
  readonly channels: SlackMatches;
  readonly usergroups: SlackMatches;
  /** Returns true for names of channels and handles in `slack.ignore`. */
  readonly ignored: (name: string) => boolean;
  readonly nameOfId: NameOfId;
  /** What earlier rosters gave. */
  readonly earlier: SlackEarlierGrants;
  /** Accounts of people who have left. */
  readonly departed: readonly SlackPerson[];
  /** True when the token is to apply what is planned. */
  readonly mayApply: boolean;
  /** Returns true for a person of the roster who has left. */
  readonly hasLeft: (principal: Principal) => boolean;
  readonly undeclared: UndeclaredNames;
}

/** Names that are in use on Slack, without those of declared channels and user groups. */
export interface UndeclaredNames {
  readonly channels: ReadonlySet<string>;
  readonly usergroups: ReadonlySet<string>;
  readonly people: ReadonlySet<string>;
}

/** One resource, declared and existing. A missing side has no such resource. */
export interface SlackResourcePair {
  readonly desired?: Resource;
  readonly actual?: Resource;
  /** The resource gets no change. An error among the findings says why. */
  readonly unread?: true;
  /** Undeclared members who stay since a declared person's account is not known. */
  readonly staying?: readonly Principal[];
  /** Undeclared members whom an additive list leaves alone. */
  readonly others?: readonly Principal[];
  readonly findings: readonly Finding[];
}

/** Matches the declarations with the channels, user groups and people of a workspace. Pure. */
export function slackCompareContextOf(
  remote: SlackRemoteState,
  desired: SlackDesired,
  mayApply: boolean,
): SlackCompareContext {
  const { roster } = desired;
  const people = matchSlackPeople(desired.accounts, remote);
  const channels = matchChannels(roster, remote.channels.values());
  const usergroups = matchUsergroups(roster, remote.usergroups.values());
  return {
    remote,
    desired,
    people,
    departed: accountsOfDeparted(desired, people, remote),
    mayApply,
    channels,
    usergroups,
    undeclared: undeclaredNames(remote, { channels, usergroups }),
    ignored: anyGlobMatcher(roster.slack?.ignore ?? []),
    earlier: slackEarlierGrantsOf(remote, desired, { channels, usergroups }),
    hasLeft: (principal) => roster.users.get(userKeyOf(principal) ?? "")?.present === false,
    nameOfId: (id) => {
      const channel = remote.channels.get(id);
      const person = remote.people.get(id);
      return channel ? `#${channel.name}` : person ? `@${person.name}` : undefined;
    },
  };
}

/**
 * Returns the undeclared channel, user group or person of another kind that has a name. Slack says that the three share
 * one space of names, and is not known to enforce that.
 */
export function namesakeOf(
  { undeclared: { channels, usergroups, people } }: SlackCompareContext,
  { kind }: Pick<KindSpec, "kind">,
  name: string,
): string | undefined {
  if (kind === slackUsergroup.kind && channels.has(name)) return `the channel #${name}`;
  if (kind === slackChannel.kind && usergroups.has(name)) return `the user group @${name}`;
  return people.has(name) ? `the person @${name}` : undefined;
}

function undeclaredNames(
  remote: SlackRemoteState,
  { channels, usergroups }: Pick<SlackCompareContext, "channels" | "usergroups">,
): UndeclaredNames {
  const free = <Item extends { readonly id: string }>(items: Iterable<Item>, { keys }: SlackMatches) =>
    [...items].filter((each) => !keys.has(each.id));
  return {
    channels: new Set(free(remote.channels.values(), channels).map((each) => each.name)),
    usergroups: new Set(free(remote.usergroups.values(), usergroups).map((each) => each.handle)),
    people: new Set([...remote.people.values()].map((each) => each.name)),
  };
}
