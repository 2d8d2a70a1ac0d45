import { type Finding, finding, type Problem, warning } from "../core/finding.ts";
import { listed } from "../core/lists.ts";
import { quoted } from "./errors.ts";
import type { ResolvedRoster, ResolvedTeam, ResolvedUser } from "./resolved.ts";
import type { fileWarnings } from "./schema/settings.ts";
import {
  namedInGroups,
  namedOnDrive,
  namedOnGithub,
  namedOnSlack,
  type ServiceAccount,
} from "./service-account.ts";

/** So many people and places are named; the rest are counted. */
const mostNamed = 5;

/** User key → what the file gives them on one service. */
type Given = ReadonlyMap<string, readonly string[]>;

interface Service {
  readonly account: ServiceAccount;
  readonly code: (typeof fileWarnings)[number];
  readonly remedy: string;
  given(roster: ResolvedRoster): Given;
}

const services: readonly Service[] = [
  {
    account: namedOnGithub,
    code: "github_login_missing",
    remedy:
      "Add `github: LOGIN` to each entry. If they need nothing there, write `checks: { ignore: [github_login_missing] }`.",
    given: givenOnGithub,
  },
  {
    account: namedOnSlack,
    code: "slack_address_missing",
    remedy: "Give `slack: U…` or `email: …`, or say `slack: false` for somebody who isn't on Slack.",
    given: givenOnSlack,
  },
  {
    account: namedOnDrive,
    code: "drive_no_address",
    remedy:
      "Add the address of their Google account as `email`. If they need nothing there, write `checks: { ignore: [drive_no_address] }`.",
    given: givenOnDrive,
  },
  {
    account: namedInGroups,
    code: "google_no_address",
    remedy:
      "Add the address of their Google account as `email`. If they need nothing there, write `checks: { ignore: [google_no_address] }`.",
    given: givenInGroups,
  },
];

/**
 * Returns a warning for each service on which the file gives something to people whose account there it doesn't say. They
 * can't get it. Warnings that the file ignores are left out.
 */
export function unreachedWarnings(roster: ResolvedRoster, ignored: readonly string[]): readonly Finding[] {
  return services.flatMap((service) => {
    if (ignored.includes(service.code)) return [];
    const people = [...service.given(roster)].flatMap(([key, places]): readonly Unreached[] => {
      const user = roster.users.get(key);
      const { account } = service;
      if (user?.present !== true || account.isNamed(user) || account.isRenounced(user)) return [];
      return [{ user, places: [...new Set(places)] }];
    });
    const [first] = people;
    return first === undefined ? [] : [finding(unreached(people, service), { at: first.user.at })];
  });
}

interface Unreached {
  readonly user: ResolvedUser;
  readonly places: readonly string[];
}

function unreached(people: readonly Unreached[], { account, code, remedy }: Service): Problem {
  const { service, lacks } = account;
  const [first] = people;
  const names = people.map(({ user: { key, at } }) => `${quoted(key)} (${at.file}:${at.line})`);
  const message =
    people.length === 1
      ? `${quoted(first?.user.key ?? "")} has ${lacks} in the file, and gets nothing of what it gives them on ${service}: ${listed(first?.places ?? [], mostNamed)}.`
      : `${people.length} people have ${lacks} in the file, and get nothing of what it gives them on ${service}: ${listed(names, mostNamed)}.`;
  return warning(code, message, remedy);
}

/** Teams on GitHub, and repositories of people's own. Who is in a team because it has everybody is not meant by name. */
function givenOnGithub({ github, teams, repositories }: ResolvedRoster): Given {
  if (github === undefined) return new Map();
  const given = createGiven();
  for (const team of teams.values()) {
    if (team.github === false || team.archived || team.handsOff) continue;
    for (const [user, { via }] of team.people)
      if (via.length === 0 || !includesEverybody(team)) given.add(user, `team ${quoted(team.key)}`);
  }
  for (const { name, collaborators, handsOff } of repositories.values())
    if (!handsOff) for (const user of collaborators?.keys() ?? []) given.add(user, quoted(name));
  return given.byUser;
}

function includesEverybody({ include = [] }: ResolvedTeam): boolean {
  return include.some(({ team }) => team === "*");
}

function givenOnSlack({ channels, usergroups }: ResolvedRoster): Given {
  const given = createGiven();
  for (const { name, people, archived, handsOff } of channels.values())
    if (!archived && !handsOff) for (const user of people.keys()) given.add(user, `#${name}`);
  for (const { handle, people, archived, handsOff } of usergroups.values())
    if (!archived && !handsOff) for (const user of people.keys()) given.add(user, `@${handle}`);
  return given.byUser;
}

function givenOnDrive({ folders }: ResolvedRoster): Given {
  const given = createGiven();
  for (const { id, people, handsOff } of folders.values())
    if (!handsOff) for (const user of people.keys()) given.add(user, `folder ${quoted(id)}`);
  return given.byUser;
}

function givenInGroups({ googleGroups }: ResolvedRoster): Given {
  const given = createGiven();
  for (const { address, people, handsOff } of googleGroups.values())
    if (!handsOff) for (const user of people.keys()) given.add(user, quoted(address));
  return given.byUser;
}

function createGiven() {
  const byUser = new Map<string, string[]>();
  return {
    byUser,
    add(user: string, place: string): void {
      const places = byUser.get(user);
      if (places === undefined) byUser.set(user, [place]);
      else places.push(place);
    },
  };
}
