import type { Finding } from "../../core/finding.ts";
import { defined } from "../defined.ts";
import type { GroupGrant, ResolvedGoogleGroup } from "../resolved.ts";
import type { GoogleGroup, GroupRole } from "../roster.ts";
import type { Owner } from "./owner.ts";
import { peopleOf, sharedMode } from "./owner.ts";

interface Declaration {
  readonly group: GoogleGroup;
  readonly owner: Owner;
}

type Declarations = [Declaration, ...Declaration[]];

const ranks: readonly GroupRole[] = ["member", "manager", "owner"];

/** Returns every declared group by its address in lower case; the declarations of one are merged, and the higher role wins. */
export function resolveGoogleGroups(
  owners: readonly Owner[],
  findings: Finding[],
): ReadonlyMap<string, ResolvedGoogleGroup> {
  const byAddress = new Map<string, Declarations>();
  for (const owner of owners) {
    const { googleGroup: group } = owner;
    if (group === undefined) continue;
    const key = group.group.toLowerCase();
    const others = byAddress.get(key);
    if (others === undefined) byAddress.set(key, [{ group, owner }]);
    else others.push({ group, owner });
  }
  const sorted = [...byAddress].sort(([a], [b]) => (a < b ? -1 : 1));
  return new Map(sorted.map(([key, declarations]) => [key, together(declarations, findings)]));
}

function together(declarations: Declarations, findings: Finding[]): ResolvedGoogleGroup {
  const people = new Map<string, GroupGrant>();
  const groups = new Map<string, GroupGrant>();
  const live = declarations.filter(({ owner }) => !owner.archived);
  for (const { group, owner } of live) {
    for (const [user, { lead, at }] of owner.people)
      add(people, user, { role: lead ? group.leadRole : "member", at });
    for (const address of group.groups) add(groups, address.toLowerCase(), { role: "member", at: group.at });
  }
  const modes = declarations.map(({ group, owner }) => ({
    mode: group.members,
    at: group.at,
    owner,
    handsOff: isHandedOver({ group, owner }),
  }));
  const [{ group: first, owner }] = declarations;
  const given = <Field extends "id" | "name" | "description">(field: Field) =>
    declarations.map(({ group }) => group[field]).find((each) => each !== undefined);
  return defined({
    address: first.group,
    id: given("id"),
    name: given("name"),
    description: given("description"),
    title: owner.name,
    previously: [
      ...new Set(declarations.flatMap(({ group }) => group.previously.map((each) => each.toLowerCase()))),
    ],
    members: sharedMode(`Group \`${first.group}\``, modes, findings),
    archived: live.length === 0,
    handsOff: modes.every(({ handsOff }) => handsOff),
    handedOver: peopleOf(declarations.filter(isHandedOver)),
    handedOverGroups: new Set(
      declarations
        .filter(isHandedOver)
        .flatMap(({ group }) => group.groups.map((each) => each.toLowerCase())),
    ),
    people: new Map([...people].sort(([a], [b]) => (a < b ? -1 : 1))),
    // Whom an archived team or project let in goes, whether people were listed or not.
    listsPeople: declarations.some(({ owner }) => owner.lists === true || owner.archived),
    groups: new Map([...groups].sort(([a], [b]) => (a < b ? -1 : 1))),
    declaredBy: [...new Set(declarations.flatMap(({ owner }) => owner.key ?? []))].sort(),
    at: first.at,
  });
}

function isHandedOver({ group, owner }: Declaration): boolean {
  return group.handsOff || owner.handsOff;
}

function add(grants: Map<string, GroupGrant>, who: string, { role, at }: GroupGrant): void {
  const held = grants.get(who);
  if (held === undefined || ranks.indexOf(role) > ranks.indexOf(held.role)) grants.set(who, { role, at });
}
