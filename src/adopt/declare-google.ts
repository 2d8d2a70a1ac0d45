import type { GoogleInventory, InventoryGoogleGroup } from "../roster/inventory.ts";
import type { GroupRole } from "../roster/roster.ts";
import { declareAddress, type KnownAddresses } from "./declare-drive.ts";
import { joinDriveNamesakes } from "./drive-namesakes.ts";
import { freeKey } from "./keys.ts";
import { listedPeople, teamWithPeople } from "./membership.ts";
import type { Annotated, NewRoster, TeamFields } from "./new-roster.ts";

/**
 * Adds Google Groups to a roster. The plain members of a group go to the team that has exactly these people, or to a new
 * team; its managers and its owners to a new team each, whose leads they are.
 */
export function declareGoogle(
  roster: NewRoster,
  inventory: GoogleInventory,
  known: KnownAddresses,
): NewRoster {
  const users = new Map(roster.users);
  const teams = new Map(roster.teams);
  const namesakes = [...(roster.namesakes ?? [])];
  const addresses = new Set(inventory.groups.flatMap(({ people }) => [...people.keys()]));
  const keys = new Map([...addresses].map((address) => [address, declareAddress(users, address, known)]));
  const joined = joinDriveNamesakes(keys, { users, namesakes, matchNames: known.matchNames });
  for (const [address, key] of joined) keys.set(address, key);
  for (const group of inventory.groups) placeGroup(teams, group, keys);
  const open = inventory.groups.filter(({ hasEverybody }) => hasEverybody);
  return {
    ...roster,
    google: inventory.customer === "my_customer" ? {} : { customer: inventory.customer },
    users,
    teams,
    namesakes,
    remarks: [
      ...roster.remarks,
      ...open.map(
        ({ address }) =>
          `Everybody in the organisation is in the group ${address}, which the file can't say: its members are additive.`,
      ),
    ],
  };
}

const higherRoles: readonly GroupRole[] = ["manager", "owner"];

function placeGroup(
  teams: Map<string, Annotated<TeamFields>>,
  { address, name, description, people, groups, hasEverybody }: InventoryGoogleGroup,
  keys: ReadonlyMap<string, string>,
): void {
  const local = address.split("@")[0]?.toLowerCase() ?? "";
  const having = (role: GroupRole) =>
    new Set([...people].flatMap(([who, held]) => (held === role ? (keys.get(who) ?? []) : [])));
  const mode = hasEverybody ? { members: "additive" as const } : {};
  const plain = having("member");
  const first = {
    group: address,
    ...(name === "" ? {} : { name: name.slice(0, 73) }),
    ...(description === "" ? {} : { description }),
    ...mode,
    ...(groups.length === 0 ? {} : { groups: [...groups] }),
  };
  const free = new Map(
    [...listedPeople(teams)].filter(([key]) => teams.get(key)?.fields.google === undefined),
  );
  const known = teamWithPeople(plain, local, free);
  const key = known ?? freeKey(local, "group", teams);
  const team = teams.get(key) ?? {
    fields: { members: [...plain].sort(), github: false as const },
    notes: [],
  };
  teams.set(key, { ...team, fields: { ...team.fields, google: first } });
  for (const role of higherRoles) {
    const leads = [...having(role)].sort();
    if (leads.length === 0) continue;
    const google = { group: address, lead_role: role, ...mode };
    teams.set(freeKey(`${local}-${role}s`, "group", teams), {
      fields: { leads, github: false, google },
      notes: [],
    });
  }
}
