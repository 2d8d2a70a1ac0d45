import type {
  DriveInventory,
  InventoryAccount,
  InventoryFolder,
  InventorySlackUser,
} from "../roster/inventory.ts";
import { mailboxOf } from "../roster/mailbox.ts";
import type { DriveRole } from "../roster/roster.ts";
import { joinDriveNamesakes } from "./drive-namesakes.ts";
import { freeKey } from "./keys.ts";
import { listedPeople, teamWithPeople } from "./membership.ts";
import type { Annotated, NewRoster, TeamFields, UserFields } from "./new-roster.ts";

/** Accounts whose email addresses are known. */
export interface KnownAddresses {
  readonly accounts: readonly InventoryAccount[];
  readonly slackUsers: readonly InventorySlackUser[];
  /** Names by mailbox. */
  readonly names: ReadonlyMap<string, string>;
  /** True: an address with somebody's name is theirs, and their entry is marked. */
  readonly matchNames: boolean;
}

/**
 * Adds folders to a roster. Each role on a folder goes to the team that has exactly its people, or to a new team that
 * is only on Drive.
 */
export function declareDrive(roster: NewRoster, inventory: DriveInventory, known: KnownAddresses): NewRoster {
  const users = new Map(roster.users);
  const teams = new Map(roster.teams);
  const namesakes = [...(roster.namesakes ?? [])];
  const addresses = new Set(inventory.folders.flatMap(({ people }) => [...people.keys()]));
  const keys = new Map([...addresses].map((address) => [address, declareAddress(users, address, known)]));
  const joined = joinDriveNamesakes(keys, { users, namesakes, matchNames: known.matchNames });
  for (const [address, key] of joined) keys.set(address, key);
  for (const folder of inventory.folders) placeFolder(teams, folder, keys);
  const empty = inventory.folders.filter(({ people, groups }) => people.size + groups.size === 0);
  return {
    ...roster,
    usesDrive: true,
    users,
    teams,
    namesakes,
    remarks: [
      ...roster.remarks,
      ...inventory.remarks,
      ...empty.map(({ name, id }) => `Nobody but its owner is on the folder “${name}” (${id}) directly.`),
    ],
  };
}

/** Returns the key of the user with an address. Declares a new user when nobody has it. */
export function declareAddress(
  users: Map<string, Annotated<UserFields>>,
  address: string,
  { accounts, slackUsers, names }: KnownAddresses,
): string {
  const box = mailboxOf(address);
  const logins = new Set(
    accounts
      .filter(({ emails }) => emails.some((each) => mailboxOf(each) === box))
      .map(({ login }) => login.toLowerCase()),
  );
  const ids = new Set(
    slackUsers.filter(({ email }) => email && mailboxOf(email) === box).map(({ id }) => id),
  );
  for (const [key, { fields, notes }] of users) {
    const { email, github, slack } = fields;
    const isTheirs =
      email === undefined
        ? (github !== undefined && logins.has(github.toLowerCase())) ||
          (typeof slack === "string" && ids.has(slack))
        : mailboxOf(email) === box;
    if (!isTheirs) continue;
    users.set(key, { fields: { ...fields, email: email ?? address }, notes });
    return key;
  }
  const key = freeKey(address.split("@")[0]?.toLowerCase() ?? "", "person", users);
  const name = names.get(box);
  users.set(key, { fields: { ...(name === undefined ? {} : { name }), email: address }, notes: [] });
  return key;
}

function placeFolder(
  teams: Map<string, Annotated<TeamFields>>,
  { id, name, people, groups }: InventoryFolder,
  keys: ReadonlyMap<string, string>,
): void {
  const byRole = Map.groupBy(people, ([, role]) => role);
  const shared = groups.size === 0 ? {} : { groups: Object.fromEntries(groups) as Record<string, DriveRole> };
  if (byRole.size === 0 && groups.size > 0) byRole.set("writer", []);
  let first = true;
  for (const [role, holders] of [...byRole].sort(([left], [right]) => (left < right ? -1 : 1))) {
    const own = new Set(holders.flatMap(([address]) => keys.get(address) ?? []));
    const key =
      teamWithPeople(own, name.toLowerCase(), listedPeople(teams)) ??
      addDriveTeam(teams, `${name.toLowerCase()}-${role.toLowerCase()}s`, own);
    const team = teams.get(key);
    if (team === undefined) continue;
    const folders = [
      ...(team.fields.drive?.folders ?? []),
      { id, role: role as DriveRole, ...(first ? shared : {}) },
    ];
    const notes = [...team.notes, `The folder ${id} is “${name}”.`];
    teams.set(key, { fields: { ...team.fields, drive: { folders } }, notes });
    first = false;
  }
}

/** Adds a team that is only on Drive, and returns its key. */
function addDriveTeam(
  teams: Map<string, Annotated<TeamFields>>,
  wanted: string,
  people: ReadonlySet<string>,
): string {
  const key = freeKey(wanted, "folder", teams);
  teams.set(key, { fields: { members: [...people].sort(), github: false }, notes: [] });
  return key;
}
