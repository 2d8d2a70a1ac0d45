import { checkPermissions, type Decision } from "../../src/permissions/check-permissions.ts";
import type { Gain } from "../../src/permissions/gain.ts";
import { declaringKinds } from "../../src/providers/index.ts";
import { isValid, type ValidRoster } from "../../src/roster/load.ts";
import { actorIn, type Case } from "./cases.ts";
import { type Directory, directoryOf } from "./directory.ts";
import { isOnGithub, isOnSlack } from "./explained.ts";
import { type Difference, describeDifference, isLoss } from "./facts.ts";
import type { Services } from "./fixture.ts";
import { factsGivenBy } from "./given.ts";
import type { AppliedRun, Violations } from "./invariants.ts";
import { loadText, resolvedRoster } from "./load.ts";
import { startDay } from "./transport.ts";

/** Returns what the roster that was applied before gives today, by the services as they are. Empty where there was none. */
export function givenByEarlier(theCase: Case, services: Services): ReadonlySet<string> {
  const { earlier, today = startDay } = theCase;
  if (earlier === undefined) return new Set();
  const directory = directoryOf(theCase, services, resolvedRoster(earlier.roster, today));
  return factsGivenBy(directory, { alsoHandedOver: true });
}

/**
 * Finds access that a change of the roster gave, and for which the permission check asks nobody's word. What the earlier
 * roster gives already is no gain: a run repairs it.
 */
export function somebodyGainedWithoutAWord(
  theCase: Case,
  { differences, directory, services }: AppliedRun,
  givenBefore: ReadonlySet<string>,
): Violations {
  const { earlier, roster, today = startDay } = theCase;
  if (earlier === undefined) return [];
  const [base, head] = [loadText(earlier.roster, today), loadText(roster, today)];
  if (!isValid(base) || !isValid(head)) return [];
  const decision = checkPermissions({ base, head, kinds: declaringKinds }, []);
  // What the run has created is found by the state after it.
  const given = new Set([...givenBefore, ...givenByEarlier(theCase, services)]);
  const known = [directory, directoryOf(theCase, services)];
  const isAskedFor = known.map((each) => askedFor(decision, head, each));
  const isBySlack = broughtBySlack(decision, services);
  const isByGroupAsBefore = broughtAsBefore(base, directory, services);
  return differences
    .filter(isGain)
    .filter(({ fact }) => !given.has(fact) && !isRollcalls(theCase, services, fact))
    .filter(({ fact }) => !isByGroupAsBefore(fact))
    .filter(({ fact }) => !isAskedFor.some((isAsked) => isAsked(fact)) && !known.some(isBySlack(fact)))
    .map(describeDifference);
}

/** True of what Rollcall has of its own: it joins the channels that it changes, and GitHub adds who creates a team. */
function isRollcalls(theCase: Case, { github }: Services, fact: string): boolean {
  const login = actorIn(theCase);
  const id = login === undefined ? undefined : github.world.user(login)?.id;
  return fact.endsWith("|U0ROLLCALL") || (fact.startsWith("team|") && fact.endsWith(`|member|${id}`));
}

/** True of somebody or a team that holds something now, or more of it than before. */
function isGain(difference: Difference): boolean {
  const { fact, after } = difference;
  const isHeld =
    /^(?:org|invited)\||\|(?:member|collaborator|invited|grant)\|/.test(fact) ||
    /^team\|.*\|repo\|/.test(fact);
  return isHeld && after !== undefined && !isLoss(difference);
}

/** Slack brings everybody in a user group into its channels, also who is in it by hand: the word on the group counts for them. */
function broughtBySlack({ gains }: Decision, { slack }: Services) {
  return (fact: string) => {
    const [kind, id = "", , holder = ""] = fact.split("|");
    const isInGroup = [...slack.world.usergroups.values()].some(
      ({ channels, users }) => channels.includes(id) && users.includes(holder),
    );
    return (directory: Directory) =>
      kind === "channel" &&
      isInGroup &&
      gains.some(
        (gain) => /^usergroup:/.test(gain.principal) && placeOf(gain, directory) === `channel|${id}`,
      );
  };
}

/** A channel that the earlier roster gives a user group, too, Slack gives again to everybody in the group. */
function broughtAsBefore({ resolved }: ValidRoster, directory: Directory, { slack }: Services) {
  return (fact: string) => {
    const [kind, id = "", , holder = ""] = fact.split("|");
    return (
      kind === "channel" &&
      [...resolved.usergroups.values()].some(
        ({ handle, channels }) =>
          channels?.some((name) => directory.channel(name) === id) === true &&
          slack.world.usergroups.get(directory.group(handle) ?? "")?.users.includes(holder) === true,
      )
    );
  };
}

/** Returns a predicate: true of facts that a gain or an action names, of those that need somebody's word. */
function askedFor(decision: Decision, head: ValidRoster, directory: Directory): (fact: string) => boolean {
  const { declared, resolved } = head;
  const needed = decision.actions
    .filter(({ isAllowed }) => !isAllowed)
    .map(({ rosterAction }) => rosterAction);
  const gains = needed.length === 0 ? [] : decision.gains;
  const isClaimed = (key: string) =>
    needed.some(({ action, subject }) => action === "claim" && subject === key);
  const isNamedAnew = (team: string) =>
    needed.some(({ action, subject }) => action.startsWith("team.") && subject === team);
  const isAbout = (key: string) =>
    needed.some(({ action, subject }) => subject === key && action.startsWith("user."));
  /** True of what the sections decide, and of what somebody is let decide again by whom it was handed over to. */
  const isBySettings = (fact: string) =>
    needed.some(
      ({ action, subject }) =>
        action === "settings" &&
        (subject === "hands_off" ||
          (isOnSlack(fact) && subject.startsWith("slack")) ||
          (isOnGithub(fact) && subject.startsWith("github"))),
    );
  /** True where somebody may have come into a team, which brings them into the organisation. */
  const hasJoined = (key: string) =>
    needed.some(({ action, subject }) => action.startsWith("team.") && isIn(subject, key));
  const isIn = (team: string, key: string) => resolved.teams.get(team)?.people.has(key) === true;
  /** True of the team that whoever comes into the organisation is in. */
  const isDefaultTeam = (place: string) => {
    const key = resolved.github?.defaultTeam;
    return key !== undefined && placeOf({ kind: "github-team", key }, directory) === place;
  };
  /** True of a team whose thing on GitHub is claimed, or is another one by what its own leads decide. */
  const isTakenOver = (team: string, place: string) =>
    placeOf({ kind: "github-team", key: team }, directory) === place &&
    (isClaimed(team) || isNamedAnew(team));
  /** True of a user group that is claimed: a team's own people gain nothing that is told apart from it. */
  const isInClaimedGroup = (key: string, place: string) =>
    [...resolved.usergroups.values()].some(
      ({ handle, people }) =>
        isClaimed(handle) && people.has(key) && `group|${directory.group(handle)}` === place,
    );
  /** True of a gain on a thing by somebody, or by a team that they are in; and of theirs in whatever has its people. */
  const givesTo = (key: string, { principal, ...gain }: Gain, place: string) => {
    if (principal === `user:${key}`) return true;
    const [, team = ""] = /^(?:team|leads|usergroup):(.*)$/.exec(principal) ?? [];
    return isIn(team, key) && placeOf(gain, directory) === place;
  };
  return (fact) => {
    if (isBySettings(fact)) return true;
    const [kind, id, field, holder = ""] = fact.split("|");
    const takenOver = [...resolved.teams.keys()].filter((team) => isTakenOver(team, `${kind}|${id}`));
    if (kind === "team" && field === "repo")
      return (
        takenOver.length > 0 ||
        gains.some(
          (gain) =>
            gain.kind === "github-repo" &&
            directory.repo(gain.key) === holder &&
            directory.team(gain.principal.replace(/^(?:team|leads):/, "")) === id,
        )
      );
    const last = fact.slice(fact.lastIndexOf("|") + 1);
    const people = [...declared.users.keys()].filter((key) => isTheirs(key, fact, last, directory));
    const isGroups = gains.some(
      ({ principal, key }) =>
        kind === "item" &&
        key === id &&
        principal.startsWith("group:") &&
        directory.grantees(principal).includes(last),
    );
    return (
      isGroups ||
      people.some(
        (key) =>
          isAbout(key) ||
          ((kind === "org" || kind === "invited" || isDefaultTeam(`${kind}|${id}`)) && hasJoined(key)) ||
          takenOver.some((team) => isIn(team, key)) ||
          isInClaimedGroup(key, `${kind}|${id}`) ||
          gains.some((gain) => givesTo(key, gain, `${kind}|${id}`)),
      )
    );
  };
}

/** Returns where a gain is, as facts begin: `channel|C1`. */
function placeOf({ kind, key }: Pick<Gain, "kind" | "key">, directory: Directory): string {
  switch (kind) {
    case "github-team":
      return `team|${directory.team(key)}`;
    case "github-repo":
      return `repo|${directory.repo(key)}`;
    case "slack-channel":
      return `channel|${directory.channel(key)}`;
    case "slack-usergroup":
      return `group|${directory.group(key)}`;
    default:
      return `item|${key}`;
  }
}

function isTheirs(key: string, fact: string, holder: string, directory: Directory): boolean {
  const principal = `user:${key}` as const;
  if (isOnSlack(fact)) return directory.slackUser(principal) === holder;
  if (!isOnGithub(fact)) return directory.grantees(principal).includes(holder);
  const email = directory.roster.users.get(key)?.email?.toLowerCase();
  return directory.account(principal) === holder || (fact.startsWith("invited|") && email === holder);
}
