import { keys, strangers, teamKeys, type Universe } from "./world.ts";

/** What everybody and everything of a universe is called, declared and in fact, and under which ids. */

export const robot = "rollcall@acme.iam.gserviceaccount.com";
export const accountId = (person: number) => 11 + person;
export const strangerId = (stranger: number) => 201 + stranger;
export const slackId = (index: number) => `U000000${String(index).padStart(2, "0")}`;
export const channelId = (index: number) => `C000000${String(index).padStart(2, "0")}`;
export const groupId = (team: number) => `S000000${String(team).padStart(2, "0")}`;
/** Far from the ids that the emulators give out. */
export const teamId = (team: number) => 71 + team;
export const repoId = (repo: number) => 81 + repo;
export const channelName = (index: number) => `room-${index}`;
export const folderId = (index: number) => `folder-${index}`;
export const keyOf = (person: number) => keys[person] ?? "";
export const teamKeyOf = (team: number) => teamKeys[team] ?? "";
export const strangerOf = (index: number) => strangers[index] ?? "";
export const repoRoles = ["read", "triage", "write", "maintain", "admin"] as const;
export const driveRoles = ["reader", "commenter", "writer", "fileOrganizer", "organizer"] as const;
export const groupAddress = (index: number) => `list-${index}@acme.dev`;

/** The login that the roster would write. */
export function declaredLogin(universe: Universe, person: number): string {
  const plan = universe.people[person];
  const login = `${keyOf(person)}-gh`;
  return plan?.login === "other case" ? login.toUpperCase() : login;
}

/** The login that the account has today. */
export function loginToday(universe: Universe, person: number): string {
  return universe.people[person]?.renamed === "no" ? `${keyOf(person)}-gh` : `${keyOf(person)}-new`;
}

export function declaredEmail(universe: Universe, person: number): string {
  const email = `${keyOf(person)}@acme.dev`;
  return universe.people[person]?.email === "other case" ? email.toUpperCase() : email;
}

export const emailToday = (person: number) => `${keyOf(person)}@acme.dev`;

export function teamName(universe: Universe, team: number): string {
  return universe.teams[team]?.named === "otherwise" ? `The ${teamKeyOf(team)} team` : teamKeyOf(team);
}

export const handleOf = (team: number) => `${teamKeyOf(team)}-crew`;

export const slugOf = (name: string) =>
  name
    .toLowerCase()
    .replace(/[^a-z0-9_]+/g, "-")
    .replace(/^-+|-+$/g, "");
