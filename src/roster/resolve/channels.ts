import type { Finding } from "../../core/finding.ts";
import { finding } from "../../core/finding.ts";
import { defined } from "../defined.ts";
import type { Membership, ResolvedChannel } from "../resolved.ts";
import type { Channel, Mode } from "../roster.ts";
import { archivedInPart } from "./errors.ts";
import { addMembership, sortedPeople } from "./membership.ts";
import type { DeclaredMode, Owner } from "./owner.ts";
import { peopleOf, sharedMode } from "./owner.ts";

interface Declaration {
  readonly channel: Channel;
  readonly owner: Owner;
}

type Declarations = [Declaration, ...Declaration[]];

/** Returns every declared channel by name; the declarations of one channel are merged. */
export function resolveChannels(
  owners: readonly Owner[],
  findings: Finding[],
): ReadonlyMap<string, ResolvedChannel> {
  const byName = new Map<string, Declarations>();
  for (const owner of owners) {
    for (const channel of owner.channels) {
      const declaration = { channel, owner };
      const others = byName.get(channel.name);
      if (others === undefined) byName.set(channel.name, [declaration]);
      else others.push(declaration);
    }
  }
  const sorted = [...byName].sort(([a], [b]) => (a < b ? -1 : 1));
  return new Map(sorted.map(([name, declarations]) => [name, together(name, declarations, findings)]));
}

function together(name: string, declarations: Declarations, findings: Finding[]): ResolvedChannel {
  const live = declarations.filter(({ channel, owner }) => !channel.archived && !owner.archived);
  warnOfArchive(name, { declarations, live }, findings);
  const people = new Map<string, Membership>();
  // What is handed over gives nobody anything where others declare the channel, too.
  const isWhole = declarations.every(isHandedOver);
  const giving = live.filter((each) => isWhole || !isHandedOver(each));
  for (const { owner } of giving) for (const [user, each] of owner.people) addMembership(people, user, each);
  const ended = giving.flatMap(({ owner }) => [...owner.ended]).filter((user) => !people.has(user));
  const first = <Value>(pick: (channel: Channel) => Value | undefined) =>
    declarations.map(({ channel }) => pick(channel)).find((value) => value !== undefined);
  const isPrivate = declarations.some(({ channel }) => channel.private === true);
  return defined({
    name,
    id: first((channel) => channel.id),
    private: isPrivate,
    topic: first((channel) => channel.topic),
    purpose: first((channel) => channel.purpose),
    members: sharedMode(`\`#${name}\``, modesOf(live, isPrivate), findings),
    archived: live.length === 0,
    handsOff: isWhole,
    handedOver: peopleOf(declarations.filter(isHandedOver)),
    previously: [...new Set(declarations.flatMap(({ channel }) => channel.previously))].sort(),
    people: sortedPeople(people),
    ended: new Set(ended.sort()),
    listsPeople: giving.some(({ owner }) => owner.lists === true),
    declaredBy: [...new Set(declarations.flatMap(({ owner }) => owner.key ?? []))].sort(),
    at: declarations[0].channel.at,
  });
}

/** A declaration without `members` takes the mode of another one; without any, a private channel is exact. */
function modesOf(declarations: readonly Declaration[], isPrivate: boolean): readonly DeclaredMode[] {
  const said = declarations.map(({ channel }) => channel.members).find((mode) => mode !== undefined);
  const otherwise: Mode = said ?? (isPrivate ? "exact" : "additive");
  return declarations.map(({ channel, owner }) => ({
    mode: channel.members ?? otherwise,
    at: channel.at,
    owner,
    handsOff: isHandedOver({ channel, owner }),
  }));
}

function isHandedOver({ channel, owner }: Declaration): boolean {
  return channel.handsOff || owner.handsOff;
}

function warnOfArchive(
  name: string,
  { declarations, live }: { readonly declarations: Declarations; readonly live: readonly Declaration[] },
  findings: Finding[],
): void {
  const [kept] = live;
  const archived = declarations.find(({ channel }) => channel.archived);
  if (kept === undefined || archived === undefined) return;
  const { at } = archived.channel;
  findings.push(finding(archivedInPart(`\`#${name}\``, at, kept.channel.at), { at }));
}
