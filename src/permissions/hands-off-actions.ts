import type { Place } from "../core/finding.ts";
import type { Channel, Folder, GoogleGroup, Roster, Usergroup } from "../roster/roster.ts";
import type { RosterAction } from "./roster-action.ts";

/**
 * Returns the actions of handing entries over (`hands_off`) and of taking them back. Whoever hands an entry over keeps
 * what it gave, past every later change of the file, so both are `settings`.
 */
export function handsOffActions(base: Roster, head: Roster): readonly RosterAction[] {
  const before = handedOverIn(base);
  return [...handedOverIn(head)].flatMap(([what, { handsOff, at }]): readonly RosterAction[] => {
    if (handsOff === (before.get(what)?.handsOff ?? false)) return [];
    return [{ action: "settings", subject: "hands_off", detail: handedOverText(what), at }];
  });
}

/** Returns the words of an action on something that is handed over, or isn't any more. */
export function handedOverText(what: string): string {
  return `hands_off of ${what}`;
}

interface HandedOver {
  readonly handsOff: boolean;
  readonly at: Place;
}

/** Returns every entry that may be handed over, by a name of its own. */
function handedOverIn({ teams, projects, slack }: Roster): ReadonlyMap<string, HandedOver> {
  const entries = new Map<string, HandedOver>();
  const add = (what: string, { handsOff, at }: HandedOver) => {
    entries.set(what, { handsOff: handsOff || entries.get(what)?.handsOff === true, at });
  };
  const addAll = (owner: string, { channels, folders, googleGroup }: Declarations) => {
    for (const channel of channels) add(`#${channel.name} of ${owner}`, channel);
    for (const folder of folders) add(`folder ${folder.id} of ${owner}`, folder);
    if (googleGroup !== undefined) add(`group ${googleGroup.group} of ${owner}`, googleGroup);
  };
  for (const team of teams.values()) {
    add(`team ${team.key}`, { handsOff: team.handsOff, at: team.places["hands_off"] ?? team.at });
    addAll(`team ${team.key}`, team);
    const { usergroup }: { readonly usergroup?: Usergroup } = team;
    if (usergroup !== undefined) add(`@${usergroup.handle} of team ${team.key}`, usergroup);
  }
  for (const project of projects.values()) {
    const at = project.places["hands_off"] ?? project.at;
    add(`project ${project.key}`, { handsOff: project.handsOff, at });
    addAll(`project ${project.key}`, project);
  }
  addAll("the section slack", { channels: slack?.channels ?? [], folders: [] });
  return entries;
}

interface Declarations {
  readonly channels: readonly Channel[];
  readonly folders: readonly Folder[];
  readonly googleGroup?: GoogleGroup;
}
