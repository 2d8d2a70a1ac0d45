import type {
  InventoryChannel,
  InventorySlackUser,
  InventoryUsergroup,
  SlackInventory,
} from "../roster/inventory.ts";
import { mailboxOf } from "../roster/mailbox.ts";
import { freeKey } from "./keys.ts";
import type { NamedMatches } from "./match-slack-users.ts";
import { listedPeople, teamWithPeople } from "./membership.ts";
import type { Annotated, Namesake, NewRoster, SlackFields, TeamFields, UserFields } from "./new-roster.ts";
import { notedNamesakes } from "./note-namesakes.ts";

/**
 * Adds a workspace to a roster: people's Slack ids where they are certain, and the inventory's user groups and channels.
 * Each goes to the team that has the same people, or to a new team that is only on Slack.
 */
export function declareSlack(roster: NewRoster, inventory: SlackInventory, matched: NamedMatches): NewRoster {
  const users = new Map(roster.users);
  const teams = new Map(roster.teams);
  const remarks = [...roster.remarks, ...inventory.remarks];
  const keys = linkUsers({ users, remarks }, matched);
  const neededIds = new Set(
    [...inventory.usergroups, ...inventory.channels.filter(isListed)].flatMap((each) => each.members),
  );
  for (const person of inventory.people)
    if (neededIds.has(person.id) && !keys.has(person.id)) keys.set(person.id, declarePerson(users, person));
  const namesakes: readonly Namesake[] = notedNamesakes(users, keys, matched);
  const context: SlackContext = { teams, keys, remarks };
  for (const group of inventory.usergroups) placeUsergroup(context, group);
  const teamless = inventory.channels.flatMap((channel) =>
    placeChannel(context, channel) ? [] : [channelFields(channel)],
  );
  const slack: SlackFields = {
    workspace: inventory.workspace,
    ...(teamless.length === 0 ? {} : { channels: teamless }),
  };
  return { ...roster, slack, users, teams, remarks, namesakes };
}

interface SlackContext {
  readonly teams: Map<string, Annotated<TeamFields>>;
  /** User keys by Slack id. */
  readonly keys: ReadonlyMap<string, string>;
  readonly remarks: string[];
}

/** Writes the certain Slack ids, and the likely ones where names are enough. Returns user keys by Slack id. */
function linkUsers(
  { users, remarks }: { readonly users: Map<string, Annotated<UserFields>>; readonly remarks: string[] },
  { certain, likely, matchNames }: NamedMatches,
): Map<string, string> {
  const keys = new Map<string, string>();
  const unknown: string[] = [];
  for (const [key, { fields, notes }] of users) {
    const login = fields.github?.toLowerCase() ?? "";
    const namesake = likely.get(login);
    const slackUser = certain.get(login) ?? (matchNames ? namesake : undefined);
    if (slackUser !== undefined) {
      users.set(key, { fields: { ...fields, slack: slackUser.id }, notes });
      keys.set(slackUser.id, key);
    } else if (namesake === undefined && fields.outside !== true) unknown.push(key);
  }
  if (unknown.length > 0)
    remarks.push(`Nobody on Slack has an address that GitHub knows for: ${unknown.sort().join(", ")}.`);
  return keys;
}

/** Declares a user who is not known on GitHub, and returns the key. */
function declarePerson(
  users: Map<string, Annotated<UserFields>>,
  { id, name, email }: InventorySlackUser,
): string {
  const wanted = (email?.split("@")[0] ?? name).toLowerCase();
  const key = freeKey(wanted, id.toLowerCase(), users);
  const isTaken = [...users.values()].some(
    ({ fields }) => email && fields.email && mailboxOf(fields.email) === mailboxOf(email),
  );
  users.set(key, {
    fields: { name, ...(email === undefined || isTaken ? {} : { email }), slack: id },
    notes: [],
  });
  return key;
}

function placeUsergroup(context: SlackContext, group: InventoryUsergroup): void {
  const { id, handle, name, members, others, channels = [] } = group;
  if (members.length === 0 || others > 0) {
    const why =
      members.length === 0 ? "has nobody in it" : `has ${others} in it who can't be declared (guests, bots)`;
    context.remarks.push(`The user group @${handle} ${why}.`);
    return;
  }
  const people = new Set(members.flatMap((each) => context.keys.get(each) ?? []));
  const free = [...listedPeople(context.teams)].filter(
    ([key]) => !context.teams.get(key)?.fields.slack?.usergroup,
  );
  const key =
    teamWithPeople(people, handle, new Map(free)) ?? addSlackTeam(context, handle, { name, people });
  const usergroup = { handle, ...(channels.length > 0 ? { channels: [...channels] } : {}), id };
  addToSlack(context, key, { usergroup });
}

/** Adds a channel to a team. Returns false when no team has it, and it belongs under `slack.channels`. */
function placeChannel(context: SlackContext, channel: InventoryChannel): boolean {
  if (channel.general) return false;
  const people = new Set(channel.members.flatMap((each) => context.keys.get(each) ?? []));
  const teams = listedPeople(context.teams);
  const known = new Set(context.keys.values());
  const teamWithSamePeople =
    people.size === channel.members.length ? teamWithPeople(people, channel.name, teams) : undefined;
  const namesake = [...teams].find(
    ([key, team]) =>
      [key, `team-${key}`, `${key}-team`].includes(channel.name) &&
      team.size > 0 &&
      [...team].every((each) => people.has(each) && known.has(each)),
  )?.[0];
  const key = teamWithSamePeople ?? (channel.private ? undefined : namesake);
  if (key !== undefined) addToSlack(context, key, { channels: [channelFields(channel)] });
  else if (isListed(channel)) {
    const own = addSlackTeam(context, channel.name, { name: `#${channel.name}`, people });
    addToSlack(context, own, { channels: [channelFields(channel)] });
  } else return false;
  return true;
}

/** Returns true when the members have to be declared. A public channel is open to everybody, so its members needn't be. */
function isListed(each: InventoryUsergroup | InventoryChannel): boolean {
  return !("private" in each) || (each.private && each.members.length > 0);
}

function channelFields({ name, id, private: isPrivate }: InventoryChannel) {
  return { name, id, ...(isPrivate ? { private: true } : {}) };
}

/** Adds a team that is only on Slack, and returns its key. */
function addSlackTeam(
  context: SlackContext,
  wanted: string,
  about: { readonly name: string; readonly people: ReadonlySet<string> },
): string {
  const key = freeKey(context.teams.has(wanted) ? `${wanted}-slack` : wanted, "group", context.teams);
  const name = about.name === key ? {} : { name: about.name };
  context.teams.set(key, {
    fields: { ...name, members: [...about.people].sort(), github: false },
    notes: [],
  });
  return key;
}

function addToSlack({ teams }: SlackContext, key: string, more: NonNullable<TeamFields["slack"]>): void {
  const team = teams.get(key);
  if (team === undefined) return;
  const { slack = {} } = team.fields;
  const channels = [...(slack.channels ?? []), ...(more.channels ?? [])];
  const merged = { ...slack, ...more, ...(channels.length > 0 ? { channels } : {}) };
  teams.set(key, { ...team, fields: { ...team.fields, slack: merged } });
}
