import type {
  SlackInventory,
  SurveyedChannel,
  SurveyedSlacker,
  SurveyedUsergroup,
} from "../roster/inventory.ts";
import { mailbox } from "../roster/mailbox.ts";
import type { Blueprint, Noted, SlackFields, TeamFields, UserFields } from "./blueprint.ts";
import { freeKey } from "./keys.ts";
import type { Matched } from "./match-people.ts";
import { listedPeople, teamOf } from "./membership.ts";

/**
 * Adds a workspace to a blueprint: people's Slack ids where they are certain, and the named user groups and channels,
 * each with the team that has the same people, or with a team of their own that is on Slack alone.
 */
export function declareSlack(blueprint: Blueprint, survey: SlackInventory, matched: Matched): Blueprint {
  const users = new Map(blueprint.users);
  const teams = new Map(blueprint.teams);
  const remarks = [...blueprint.remarks, ...survey.remarks];
  const keys = identify({ users, remarks }, matched);
  const needed = new Set(
    [...survey.usergroups, ...survey.channels.filter(isListed)].flatMap((each) => each.members),
  );
  for (const slacker of survey.people)
    if (needed.has(slacker.id) && !keys.has(slacker.id)) keys.set(slacker.id, declarePerson(users, slacker));
  const hand: Hand = { teams, keys, remarks };
  for (const group of survey.usergroups) placeUsergroup(hand, group);
  const loose = survey.channels.flatMap((channel) =>
    placeChannel(hand, channel) ? [] : [channelFields(channel)],
  );
  const slack: SlackFields = {
    workspace: survey.workspace,
    ...(loose.length === 0 ? {} : { channels: loose }),
  };
  return { ...blueprint, slack, users, teams, remarks };
}

interface Hand {
  readonly teams: Map<string, Noted<TeamFields>>;
  /** User keys by Slack id. */
  readonly keys: ReadonlyMap<string, string>;
  readonly remarks: string[];
}

/** Writes the ids that are certain, and suggests the likely ones; answers user keys by Slack id. */
function identify(
  { users, remarks }: { readonly users: Map<string, Noted<UserFields>>; readonly remarks: string[] },
  { certain, likely }: Matched,
): Map<string, string> {
  const keys = new Map<string, string>();
  const unknown: string[] = [];
  for (const [key, { fields, notes }] of users) {
    const login = fields.github?.toLowerCase() ?? "";
    const slacker = certain.get(login);
    const namesake = likely.get(login);
    if (slacker !== undefined) {
      users.set(key, { fields: { ...fields, slack: slacker.id }, notes });
      keys.set(slacker.id, key);
    } else if (namesake !== undefined) {
      users.set(key, { fields, notes: [...notes, `perhaps slack: ${namesake.id} (${namesake.name})`] });
    } else if (fields.outside !== true) unknown.push(key);
  }
  if (unknown.length > 0)
    remarks.push(`Nobody on Slack has an address that GitHub knows for: ${unknown.sort().join(", ")}.`);
  return keys;
}

/** Somebody who is on Slack and, as far as anybody knows, not on GitHub. */
function declarePerson(users: Map<string, Noted<UserFields>>, { id, name, email }: SurveyedSlacker): string {
  const wanted = (email?.split("@")[0] ?? name).toLowerCase();
  const key = freeKey(wanted, id.toLowerCase(), users);
  const isTaken = [...users.values()].some(
    ({ fields }) => email && fields.email && mailbox(fields.email) === mailbox(email),
  );
  users.set(key, {
    fields: { name, ...(email === undefined || isTaken ? {} : { email }), slack: id },
    notes: [],
  });
  return key;
}

function placeUsergroup(hand: Hand, group: SurveyedUsergroup): void {
  const { id, handle, name, members, others, channels = [] } = group;
  if (members.length === 0 || others > 0) {
    const why =
      members.length === 0 ? "has nobody in it" : `has ${others} in it who can't be declared (guests, bots)`;
    hand.remarks.push(`The user group @${handle} ${why}.`);
    return;
  }
  const people = new Set(members.flatMap((each) => hand.keys.get(each) ?? []));
  const free = [...listedPeople(hand.teams)].filter(([key]) => !hand.teams.get(key)?.fields.slack?.usergroup);
  const key = teamOf(people, handle, new Map(free)) ?? newTeam(hand, handle, { name, people });
  const usergroup = { handle, ...(channels.length > 0 ? { channels: [...channels] } : {}), id };
  extend(hand, key, { usergroup });
}

/** False where nobody is to be put into the channel by way of a team. */
function placeChannel(hand: Hand, channel: SurveyedChannel): boolean {
  if (channel.general) return false;
  const people = new Set(channel.members.flatMap((each) => hand.keys.get(each) ?? []));
  const teams = listedPeople(hand.teams);
  const known = new Set(hand.keys.values());
  const whole = people.size === channel.members.length ? teamOf(people, channel.name, teams) : undefined;
  const namesake = [...teams].find(
    ([key, team]) =>
      [key, `team-${key}`, `${key}-team`].includes(channel.name) &&
      team.size > 0 &&
      [...team].every((each) => people.has(each) && known.has(each)),
  )?.[0];
  const key = whole ?? (channel.private ? undefined : namesake);
  if (key !== undefined) extend(hand, key, { channels: [channelFields(channel)] });
  else if (isListed(channel)) {
    const own = newTeam(hand, channel.name, { name: `#${channel.name}`, people });
    extend(hand, own, { channels: [channelFields(channel)] });
  } else return false;
  return true;
}

/** A private channel's members are its access; a public one is open to everybody anyway. */
function isListed(each: SurveyedUsergroup | SurveyedChannel): boolean {
  return !("private" in each) || (each.private && each.members.length > 0);
}

function channelFields({ name, id, private: isPrivate }: SurveyedChannel) {
  return { name, id, ...(isPrivate ? { private: true } : {}) };
}

/** A team that is on Slack alone. */
function newTeam(
  hand: Hand,
  wanted: string,
  about: { readonly name: string; readonly people: ReadonlySet<string> },
): string {
  const key = freeKey(hand.teams.has(wanted) ? `${wanted}-slack` : wanted, "group", hand.teams);
  const name = about.name === key ? {} : { name: about.name };
  hand.teams.set(key, { fields: { ...name, members: [...about.people].sort(), github: false }, notes: [] });
  return key;
}

function extend({ teams }: Hand, key: string, more: NonNullable<TeamFields["slack"]>): void {
  const team = teams.get(key);
  if (team === undefined) return;
  const { slack = {} } = team.fields;
  const channels = [...(slack.channels ?? []), ...(more.channels ?? [])];
  const whole = { ...slack, ...more, ...(channels.length > 0 ? { channels } : {}) };
  teams.set(key, { ...team, fields: { ...team.fields, slack: whole } });
}
