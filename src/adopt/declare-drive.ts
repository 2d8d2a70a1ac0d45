import type {
  DriveInventory,
  SurveyedAccount,
  SurveyedFolder,
  SurveyedSlacker,
} from "../roster/inventory.ts";
import { mailbox } from "../roster/mailbox.ts";
import type { DriveRole } from "../roster/roster.ts";
import type { Blueprint, Noted, TeamFields, UserFields } from "./blueprint.ts";
import { freeKey } from "./keys.ts";
import { listedPeople, teamOf } from "./membership.ts";

/** By which addresses people are known: GitHub's accounts by login, Slack's by id. */
export interface Addresses {
  readonly accounts: readonly SurveyedAccount[];
  readonly slackers: readonly SurveyedSlacker[];
}

/**
 * Adds folders to a blueprint: each role on a folder with the team that has exactly those people, or with a team of
 * its own that is on Drive alone.
 */
export function declareDrive(blueprint: Blueprint, survey: DriveInventory, known: Addresses): Blueprint {
  const users = new Map(blueprint.users);
  const teams = new Map(blueprint.teams);
  const keys = new Map(
    survey.folders
      .flatMap(({ people }) => [...people.keys()])
      .map((address) => [address, declareAddress(users, address, known)]),
  );
  for (const folder of survey.folders) placeFolder(teams, folder, keys);
  const empty = survey.folders.filter(({ people, groups }) => people.size + groups.size === 0);
  return {
    ...blueprint,
    usesDrive: true,
    users,
    teams,
    remarks: [
      ...blueprint.remarks,
      ...survey.remarks,
      ...empty.map(({ name, id }) => `Nobody but its owner is on the folder “${name}” (${id}) directly.`),
    ],
  };
}

/** The user whom an address belongs to; whoever nobody knows is declared by it. */
function declareAddress(
  users: Map<string, Noted<UserFields>>,
  address: string,
  { accounts, slackers }: Addresses,
): string {
  const box = mailbox(address);
  const logins = new Set(
    accounts
      .filter(({ emails }) => emails.some((each) => mailbox(each) === box))
      .map(({ login }) => login.toLowerCase()),
  );
  const ids = new Set(slackers.filter(({ email }) => email && mailbox(email) === box).map(({ id }) => id));
  for (const [key, { fields, notes }] of users) {
    const { email, github, slack } = fields;
    const isTheirs =
      email === undefined
        ? (github !== undefined && logins.has(github.toLowerCase())) ||
          (typeof slack === "string" && ids.has(slack))
        : mailbox(email) === box;
    if (!isTheirs) continue;
    users.set(key, { fields: { ...fields, email: email ?? address }, notes });
    return key;
  }
  const key = freeKey(address.split("@")[0]?.toLowerCase() ?? "", "person", users);
  users.set(key, { fields: { email: address }, notes: [] });
  return key;
}

function placeFolder(
  teams: Map<string, Noted<TeamFields>>,
  { id, name, people, groups }: SurveyedFolder,
  keys: ReadonlyMap<string, string>,
): void {
  const byRole = Map.groupBy(people, ([, role]) => role);
  const shared = groups.size === 0 ? {} : { groups: Object.fromEntries(groups) as Record<string, DriveRole> };
  if (byRole.size === 0 && groups.size > 0) byRole.set("writer", []);
  let first = true;
  for (const [role, holders] of [...byRole].sort(([left], [right]) => (left < right ? -1 : 1))) {
    const own = new Set(holders.flatMap(([address]) => keys.get(address) ?? []));
    const key =
      teamOf(own, name.toLowerCase(), listedPeople(teams)) ??
      newTeam(teams, `${name.toLowerCase()}-${role.toLowerCase()}s`, own);
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

/** A team that is on Drive alone. */
function newTeam(teams: Map<string, Noted<TeamFields>>, wanted: string, people: ReadonlySet<string>): string {
  const key = freeKey(wanted, "folder", teams);
  teams.set(key, { fields: { members: [...people].sort(), github: false }, notes: [] });
  return key;
}
