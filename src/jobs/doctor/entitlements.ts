import { type DoctorCheck, doctorCheck } from "../../core/doctor.ts";
import { error, type Problem, warning } from "../../core/finding.ts";
import { joinList, listed } from "../../core/lists.ts";
import { rightsIn } from "../../permissions/rights.ts";
import type { ValidRoster } from "../../roster/load.ts";
import type { ResolvedRoster, ResolvedUser } from "../../roster/resolved.ts";

/** So many admins make a roster large enough for two of them to be asked. */
const adminsForTwo = 3;

/**
 * Checks that there is somebody for each rule: who may allow what it is about, and who may where the first one gains by
 * it. And that those who decide can't be taken for somebody else.
 */
export function checkEntitlements(roster: ValidRoster): readonly DoctorCheck[] {
  const admins = rightsIn(roster).admins();
  const { permissions, users, teams } = roster.resolved;
  const rules = [...permissions.rules].flatMap(([rule, who]) => {
    const problem = ruleProblem(rule, who, { users, teams, admins });
    return problem === undefined ? [] : [problem];
  });
  const needs = "each rule can be satisfied";
  return [
    doctorCheck("somebody is admin, and somebody else can vouch for them", adminsProblem(admins)),
    ...(rules.length === 0 ? [doctorCheck(needs)] : rules.map((problem) => doctorCheck(needs, problem))),
    doctorCheck("what needs two people has two", twoPeopleProblem(permissions.twoPeople, admins)),
    doctorCheck("who decides is known by more than a login", loginsProblem(deciders(roster))),
  ];
}

function adminsProblem(admins: readonly string[]): Problem | undefined {
  const [only] = admins;
  if (only === undefined)
    return error(
      "no_admin",
      "Nobody in the roster is admin, so nobody may change its settings or who decides.",
      "Give two people `permission: admin`, or put them into the team that `permissions.admin_team` names. An owner of the repository has to merge that.",
    );
  if (admins.length > 1) return undefined;
  return warning(
    "only_admin",
    `${only} is the only admin. Nobody can allow what ${only} may not allow alone, such as another account or address for ${only}.`,
    "Make a second person admin.",
  );
}

interface Deciders extends Pick<ResolvedRoster, "users" | "teams"> {
  readonly admins: readonly string[];
}

function ruleProblem(rule: string, who: string, { users, teams, admins }: Deciders): Problem | undefined {
  const [, kind, key = ""] = /^(user|team):(.*)$/.exec(who) ?? [];
  if (kind === undefined) return undefined;
  const named = kind === "user" ? presentAmong([key], users) : [...(teams.get(key)?.people.keys() ?? [])];
  const left = [...new Set([...named, ...admins])];
  const [only] = left;
  const remedy = `Name somebody else in \`permissions.rules\`: who is here, or a team with people.`;
  const reason = kind === "user" ? `${key} has left` : `${key} has nobody in it`;
  if (only === undefined)
    return error(
      "rule_of_nobody",
      `Nobody can satisfy the rule \`${rule}: ${who}\`: ${reason}, and there is no admin.`,
      remedy,
    );
  if (named.length === 0)
    return warning(
      "rule_of_admins_alone",
      `\`${rule}: ${who}\` leaves this to admins alone: ${reason}.`,
      remedy,
    );
  if (left.length > 1) return undefined;
  return warning(
    "rule_of_one",
    `Only ${only} can satisfy the rule \`${rule}: ${who}\`, and never where ${only} gains by it.`,
    "Make another person admin, or name a team with several people.",
  );
}

function presentAmong(keys: readonly string[], users: ResolvedRoster["users"]): readonly string[] {
  return keys.filter((key) => users.get(key)?.present === true);
}

function twoPeopleProblem(actions: readonly string[], admins: readonly string[]): Problem | undefined {
  if (actions.length === 0 || admins.length >= adminsForTwo || admins.length === 0) return undefined;
  return warning(
    "two_people_rest",
    `\`permissions.two_people\` (${joinList(actions)}) asks for two people from three admins on. With ${admins.length}, one person's word suffices.`,
    "Make more people admin; or write `two_people: []` to say that one is enough here.",
  );
}

/** Returns everybody whose word decides over others: admins, owners, and leads of every sort. */
function deciders({ resolved }: ValidRoster): readonly ResolvedUser[] {
  const leads = [...resolved.teams.values()].flatMap(({ people }) =>
    [...people].flatMap(([user, { lead }]) => (lead ? [user] : [])),
  );
  const named = new Set([...leads, ...(resolved.github?.owners ?? [])]);
  return [...resolved.users.values()].filter(
    ({ key, present, tier }) => present && (tier !== "member" || named.has(key)),
  );
}

function loginsProblem(users: readonly ResolvedUser[]): Problem | undefined {
  const loose = users.filter(({ githubId, slack }) => githubId === undefined && typeof slack !== "string");
  if (loose.length === 0) return undefined;
  const names = listed(loose.map(({ key }) => key).sort(), 5);
  return warning(
    "known_by_login",
    `${names} ${loose.length === 1 ? "decides" : "decide"} over others, and ${loose.length === 1 ? "is" : "are"} known by a login alone: whoever takes a login that became free would be taken for its owner.`,
    "Run rollcall pin, which writes github_id and Slack ids into the file.",
  );
}
