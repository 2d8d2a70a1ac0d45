import type { Case } from "./cases.ts";
import type { Directory } from "./directory.ts";
import { isOnGithub, isOnSlack, rightlyLeft } from "./explained.ts";
import { type Facts, factsOf } from "./facts.ts";
import type { Services } from "./fixture.ts";
import { factsGivenBy, handedOverBy } from "./given.ts";
import type { AppliedRun, Violations } from "./invariants.ts";

/** Finds what people hold who have left, in what Rollcall reads. */
export function somebodyWhoLeftHoldsSomething(theCase: Case, appliedRun: AppliedRun): Violations {
  const { directory, services } = appliedRun;
  const left = [...directory.roster.users.values()].filter((each) => !each.present);
  const facts = factsOf(services);
  const isRightlyLeft = rightlyLeft(theCase, appliedRun);
  const seen = seenPlaces(directory, services.slack);
  return left.flatMap(({ key }) =>
    held(facts, directory, `user:${key}`)
      .filter(seen)
      .filter((fact) => !isRightlyLeft(fact))
      .map((fact) => `${key}: ${fact}`),
  );
}

/** Finds what an earlier roster gave, and the roster at hand gives to nobody, that is still there. */
export function somethingGivenEarlierIsStillHeld(
  theCase: Case,
  appliedRun: AppliedRun,
  givenEarlier: ReadonlySet<string>,
): Violations {
  const facts = factsOf(appliedRun.services);
  const given = factsGivenBy(appliedRun.directory);
  const isRightlyLeft = rightlyLeft(theCase, appliedRun);
  const isHandedOver = handedOverBy(appliedRun.directory);
  return [...givenEarlier]
    .filter((fact) => facts.has(fact) && !given.has(fact))
    .filter((fact) => !isHandedOver(fact) && !isRightlyLeft(fact));
}

/** Finds people with access of their own to a repository, where the roster is exact about that and declares none. */
export function somebodyHasDirectAccess(theCase: Case, appliedRun: AppliedRun): Violations {
  const { directory, services } = appliedRun;
  const { github } = directory.roster;
  if (github?.directAccess !== "exact") return [];
  const given = factsGivenBy(directory);
  const isHandedOver = handedOverBy(directory);
  const isRightlyLeft = rightlyLeft(theCase, appliedRun);
  const isIgnored = (fact: string) => {
    const login = services.github.world.accounts.get(Number(fact.split("|")[3]))?.login;
    return github.ignore.some((glob) => login?.startsWith(glob.replace("*", "")));
  };
  return [...factsOf(services).keys()]
    .filter((fact) => /^repo\|.*\|collaborator\|/.test(fact) && !given.has(fact))
    .filter((fact) => !isHandedOver(fact) && !isRightlyLeft(fact) && !isIgnored(fact));
}

/** Finds changes of an account that two entries of the roster name: nobody can know which one is meant. */
export function anAccountOfTwoEntriesWasTouched({ directory, report }: AppliedRun): Violations {
  const users = [...directory.roster.users.values()];
  const onGithub = users
    .filter(({ github, githubId }) => github !== undefined || githubId !== undefined)
    .map(({ key }) => directory.account(`user:${key}`));
  const onSlack = users
    .filter(({ slack }) => slack !== false)
    .map(({ key }) => directory.slackUser(`user:${key}`));
  const shared = new Set([...repeated(onGithub), ...repeated(onSlack)]);
  return report.plan.changes.flatMap((change) => {
    if (!("principal" in change)) return [];
    const { provider, principal } = change;
    if (provider === "drive") return [];
    const account = provider === "slack" ? directory.slackUser(principal) : directory.account(principal);
    return account !== undefined && shared.has(account) ? [JSON.stringify(change)] : [];
  });
}

function repeated(items: readonly (string | undefined)[]): readonly string[] {
  return items.filter((item) => item !== undefined).filter((item, index, all) => all.indexOf(item) < index);
}

function held(facts: Facts, directory: Directory, principal: string): readonly string[] {
  const { github, githubId, slack, email } =
    directory.roster.users.get(principal.slice("user:".length)) ?? {};
  const account = github === undefined && githubId === undefined ? undefined : directory.account(principal);
  const user = slack === false ? undefined : directory.slackUser(principal);
  const grantees = directory.grantees(principal);
  return [...facts.keys()].filter((fact) => {
    const id = fact.slice(fact.lastIndexOf("|") + 1);
    if (fact.startsWith("invited|") && id === email?.toLowerCase()) return true;
    if (isOnGithub(fact)) return id === account;
    return isOnSlack(fact) ? id === user : grantees.includes(id);
  });
}

/** Returns a predicate: true of facts in what Rollcall reads. Public channels that the roster doesn't declare are open. */
function seenPlaces({ roster, channel }: Directory, { world }: Services["slack"]): (fact: string) => boolean {
  const channels = new Set([...roster.channels.keys()].map(channel));
  return (fact) => {
    const [kind, id = ""] = fact.split("|");
    const found = world.channels.get(id);
    if (kind === "channel") return channels.has(id) || (found?.private === true && !found.general);
    return kind === "item" ? roster.folders.has(id) : true;
  };
}
