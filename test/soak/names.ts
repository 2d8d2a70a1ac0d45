import { keys, teamKeys, undeclaredPeople, type WorldPlan } from "./world.ts";

/** The names and ids of a world's people and resources, as declared and as they are. */

export const serviceAccount = "rollcall@acme.iam.gserviceaccount.com";
export const accountId = (person: number) => 11 + person;
export const undeclaredId = (index: number) => 201 + index;
export const slackId = (index: number) => `U000000${String(index).padStart(2, "0")}`;
export const channelId = (index: number) => `C000000${String(index).padStart(2, "0")}`;
export const groupId = (team: number) => `S000000${String(team).padStart(2, "0")}`;
/** Far from the ids that the emulators assign. */
export const teamId = (team: number) => 71 + team;
export const repoId = (repo: number) => 81 + repo;
export const channelName = (index: number) => `room-${index}`;
export const folderId = (index: number) => `folder-${index}`;
export const keyOf = (person: number) => keys[person] ?? "";
export const teamKeyOf = (team: number) => teamKeys[team] ?? "";
export const undeclaredLogin = (index: number) => undeclaredPeople[index] ?? "";
export const repoRoles = ["read", "triage", "write", "maintain", "admin"] as const;
export const driveRoles = ["reader", "commenter", "writer", "fileOrganizer", "organizer"] as const;
export const groupAddress = (index: number) => `list-${index}@acme.dev`;

/** A person's other account, which some rosters name. */
export const second = {
  login: (person: number) => `${keyOf(person)}-alt`,
  accountId: (person: number) => 311 + person,
  email: (person: number) => `${keyOf(person)}-alt@acme.dev`,
  slackId: (person: number) => slackId(50 + person),
};

/** Returns the login as the roster writes it. */
export function declaredLogin(world: WorldPlan, person: number): string {
  const plan = world.people[person];
  if (plan?.account === "second") return second.login(person);
  const login = `${keyOf(person)}-gh`;
  return plan?.login === "other case" ? login.toUpperCase() : login;
}

/** Returns the account's present login. */
export function loginToday(world: WorldPlan, person: number): string {
  return world.people[person]?.renamed === "no" ? `${keyOf(person)}-gh` : `${keyOf(person)}-new`;
}

/** Returns the address as the roster writes it. */
export function declaredEmail(world: WorldPlan, person: number): string {
  if (world.people[person]?.account === "second") return second.email(person);
  const email = emailToday(person);
  return world.people[person]?.email === "other case" ? email.toUpperCase() : email;
}

export const emailToday = (person: number) => `${keyOf(person)}@acme.dev`;

/** Returns the next person of the world; the first one after the last. */
function neighbour(world: WorldPlan, person: number): number {
  return (person + 1) % world.people.length;
}

/** Returns the number of the GitHub account that the roster names. */
export function declaredAccountId(world: WorldPlan, person: number): number {
  switch (world.people[person]?.account) {
    case "second":
      return second.accountId(person);
    case "shared":
      return accountId(neighbour(world, person));
    default:
      return accountId(person);
  }
}

/** Returns the id of the Slack account that the roster names. */
export function declaredSlackId(world: WorldPlan, person: number): string {
  switch (world.people[person]?.account) {
    case "second":
      return second.slackId(person);
    case "shared":
      return slackId(neighbour(world, person));
    default:
      return slackId(person);
  }
}

/** Returns the people whose other account some roster of the world names. */
export function peopleWithSecondAccounts(world: WorldPlan): number[] {
  const before = world.earlier?.people.filter(([, was]) => was === "of another account") ?? [];
  const isNamed = (person: number) => before.some(([each]) => each === person);
  return world.people.flatMap((plan, person) =>
    plan.account === "second" || isNamed(person) ? [person] : [],
  );
}

/** Returns the team's name on GitHub as the roster declares it. */
export function teamName(world: WorldPlan, team: number): string {
  return world.teams[team]?.named === "otherwise" ? `The ${teamKeyOf(team)} team` : teamKeyOf(team);
}

export const handleOf = (team: number) => `${teamKeyOf(team)}-crew`;

export const slugOf = (name: string) =>
  name
    .toLowerCase()
    .replace(/[^a-z0-9_]+/g, "-")
    .replace(/^-+|-+$/g, "");
