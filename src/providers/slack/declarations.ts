import type { Declaration, DeclaringKind } from "../../roster/declaration.ts";
import type { Channel, Project, Roster, Team } from "../../roster/roster.ts";
import { namedOnSlack } from "../../roster/service-account.ts";
import { slackChannel, slackUsergroup } from "./kinds.ts";

const memberCovers = (role: string, other: string) => role === other;

/** True unless both name a workspace in the same way, by its domain or by its id, and not the same one. */
function mayBeSameWorkspace(one: Roster, other: Roster): boolean {
  const [mine, yours] = [one.slack?.workspace, other.slack?.workspace];
  if (mine === undefined || yours === undefined) return true;
  const isId = (workspace: string) => /^[TE][A-Z0-9]{6,}$/.test(workspace);
  return isId(mine) !== isId(yours) || mine.toLowerCase() === yours.toLowerCase();
}

/** Channels: named by teams, by projects for their team, by the section, and as default channels of user groups. */
const channels: DeclaringKind = {
  kind: slackChannel.kind,
  noun: slackChannel.words.noun,
  account: namedOnSlack,
  sigil: "#",
  alwaysExists: false,
  covers: memberCovers,
  mayMeet: mayBeSameWorkspace,
  declarations: ({ teams, projects, slack }) => [
    ...[...teams.values()].flatMap(ofTeam),
    ...[...projects.values()].flatMap(ofProject),
    ...(slack?.channels ?? []).map((channel) => channelOf(channel, { declarer: "slack", grants: [] })),
  ],
};

const role = "member";

function ofTeam({ key, channels: own, usergroup, archived, handsOff }: Team): readonly Declaration[] {
  const declarer = `team:${key}`;
  const named = own.map((channel) => {
    const grants =
      archived || channel.archived ? [] : [{ principal: declarer, role, through: [], at: channel.at }];
    return channelOf(channel, { declarer, grants, handsOff });
  });
  const defaults = (usergroup?.channels ?? []).map((name): Declaration => {
    const at = usergroup?.at ?? { file: "", line: 1, column: 1 };
    const grants = archived ? [] : [{ principal: `usergroup:${key}`, role, through: [], at }];
    const handed = handsOff || usergroup?.handsOff ? { isHandedOver: true as const } : {};
    return { key: name, identities: [name], declarer, grants, addsOnly: true, ...handed, at };
  });
  return [...named, ...defaults];
}

function ofProject({ key, team, channels: own, archived, handsOff }: Project): readonly Declaration[] {
  const declarer = `project:${key}`;
  return own.map((channel) => {
    const isGiven = team !== undefined && !archived && !channel.archived;
    const owner = {
      principal: `team:${team}`,
      role,
      through: [declarer],
      asOwner: true,
      at: channel.at,
    } as const;
    const grants = isGiven ? [owner] : [];
    return channelOf(channel, { declarer, grants, handsOff });
  });
}

function channelOf(
  { name, id, previously, members, private: isPrivate, handsOff: own, at }: Channel,
  {
    declarer,
    grants,
    handsOff = false,
  }: Pick<Declaration, "declarer" | "grants"> & { readonly handsOff?: boolean },
): Declaration {
  const ids = id === undefined ? [] : [`#${id}`];
  const addsOnly = members === "additive" || (members === undefined && isPrivate !== true);
  return {
    key: name,
    identities: [...new Set([name, ...previously, ...ids])],
    declarer,
    grants,
    ...(addsOnly ? { addsOnly } : {}),
    ...(own || handsOff ? { isHandedOver: true } : {}),
    at,
  };
}

/** User groups. Who is in one is for the rules on its team to decide, so nothing is given here. */
const usergroups: DeclaringKind = {
  kind: slackUsergroup.kind,
  noun: slackUsergroup.words.noun,
  account: namedOnSlack,
  sigil: "@",
  alwaysExists: false,
  roleInTeam: () => role,
  covers: memberCovers,
  mayMeet: mayBeSameWorkspace,
  declarations: ({ teams }: Roster) =>
    [...teams.values()].flatMap(({ key, usergroup, handsOff }): readonly Declaration[] => {
      if (usergroup === undefined) return [];
      const { handle, previously, id, at } = usergroup;
      const identities = [handle, ...previously, ...(id === undefined ? [] : [`#${id}`])];
      const handed = usergroup.handsOff || handsOff ? { isHandedOver: true as const } : {};
      const declarer = `team:${key}`;
      return [{ key: handle, identities: [...new Set(identities)], declarer, grants: [], ...handed, at }];
    }),
};

/** How the file names things on Slack. */
export const slackDeclarations: readonly DeclaringKind[] = [channels, usergroups];
