import { granteeId } from "../../emulators/drive/world.ts";
import { resourceId } from "../../src/core/state.ts";
import { actorIn, type Case } from "./cases.ts";
import type { Directory } from "./directory.ts";
import { type Facts, factsOf } from "./facts.ts";
import { grantFacts } from "./given.ts";
import type { AppliedRun, Violations } from "./invariants.ts";

/**
 * Finds what people hold who have left, in what Rollcall reads. A finding or an outcome that says so explains it, as do
 * a service that nothing was changed in and what a service doesn't let anybody leave.
 */
export function somebodyWhoLeftHoldsSomething(theCase: Case, appliedRun: AppliedRun): Violations {
  const { directory, services, report } = appliedRun;
  const actor = actorIn(theCase);
  const self = actor === undefined ? undefined : services.github.world.user(actor)?.id;
  const left = [...directory.roster.users.values()]
    .filter((each) => !each.present)
    .filter(({ key }) => self === undefined || directory.account(`user:${key}`) !== String(self));
  const facts = factsOf(services);
  const reported = new Set(
    report.outcomes
      .filter((each) => each.status !== "applied")
      .flatMap(({ change }) => grantFacts(change, directory)),
  );
  return left.flatMap(({ key }) =>
    held(facts, { theCase, directory }, `user:${key}`)
      .filter(
        (fact) =>
          !reported.has(fact) &&
          !isBlocked(fact, appliedRun) &&
          !isOfNoEffect(fact, appliedRun) &&
          !isIgnored(fact, appliedRun),
      )
      .map((fact) => `${key}: ${fact}: ${report.result}`),
  );
}

function held(
  facts: Facts,
  { theCase, directory }: { readonly theCase: Case; readonly directory: Directory },
  principal: string,
): readonly string[] {
  const account = directory.account(principal);
  const user = directory.slackUser(principal);
  const grantees = directory.grantees(principal);
  const seen = seenPlaces(theCase, directory);
  return [...facts.keys()].filter((fact) => {
    if (!seen(fact)) return false;
    const id = fact.slice(fact.lastIndexOf("|") + 1);
    if (/^(?:org|invited|team|repo)\|/.test(fact)) return id === account;
    return /^(?:channel|group)\|/.test(fact) ? id === user : grantees.includes(id);
  });
}

/**
 * Returns a predicate: true of facts in what Rollcall reads. It reads no user groups where the roster has none, and
 * Slack lets nobody leave the channel that everybody is in.
 */
function seenPlaces({ options }: Case, { roster, channel }: Directory): (fact: string) => boolean {
  const channels = new Set([...roster.channels.keys()].map(channel));
  const decidesGroups = roster.usergroups.size > 0 || roster.slack?.usergroups === "exact";
  const seesGroups = decidesGroups && options.slack.paidPlan !== false;
  return (fact) => {
    const [kind, id = ""] = fact.split("|");
    if (kind === "group") return seesGroups;
    if (kind === "channel") return channels.has(id);
    return kind === "item" ? roster.folders.has(id) : true;
  };
}

/** True of a fact of a service in which an error finding, naming no resource, held all changes back. */
function isBlocked(fact: string, { report }: AppliedRun): boolean {
  const service = serviceOf(fact);
  return report.findings.some(
    ({ severity, provider, resource }) =>
      severity === "error" && resource === undefined && (provider ?? service) === service,
  );
}

/**
 * True of a place that gives nothing, or that nobody can take away and a finding tells of: what an account holds that is
 * deleted or a bot's, a disabled user group, the last place in a user group, a team of the enterprise.
 */
function isOfNoEffect(fact: string, { directory, services, report }: AppliedRun): boolean {
  const { github, slack, drive } = services;
  const [kind = "", id = "", , holder = ""] = fact.split("|");
  const isTold = (resource: string) => report.findings.some((each) => each.resource === resource);
  switch (kind) {
    case "org":
    case "team": {
      const account = Number(kind === "org" ? id : holder);
      const enterprise = [...github.world.teams.values()].filter((each) => each.type === "enterprise");
      return enterprise.some(
        (each) => each.members.has(account) && (kind === "org" || String(each.id) === id),
      );
    }
    case "repo":
      return github.world.repos.get(Number(id))?.archived === true;
    case "channel": {
      const channel = slack.world.channels.get(id);
      const isAbout = resourceId({ kind: "slack-channel", key: declaredChannel(directory, id) ?? "" });
      const isOut = channel?.archived || channel?.members.has("U0ROLLCALL") === false;
      return isOut || isTold(isAbout) || isNobody(slack, holder);
    }
    case "group": {
      const group = slack.world.usergroups.get(id);
      const key = group?.handle ?? "";
      const isWithheld = report.outcomes.some(
        ({ status, change }) => status !== "applied" && change.action === "archive" && change.key === key,
      );
      const isOut = group === undefined || group.disabledAt > 0 || group.auto !== undefined;
      const isAbout = resourceId({ kind: "slack-usergroup", key });
      return isOut || isWithheld || isTold(isAbout) || isNobody(slack, holder);
    }
    case "item":
      return isTold(resourceId({ kind: "drive-folder", key: id })) || isDeletedGrantee(drive, holder);
    default:
      return false;
  }
}

function isNobody({ world }: AppliedRun["services"]["slack"], user: string): boolean {
  const account = world.users.get(user);
  const isForeign = account !== undefined && account.teamId !== world.team.id;
  return isForeign || account?.bot === true || account?.deleted === true;
}

function isDeletedGrantee({ world }: AppliedRun["services"]["drive"], grantee: string): boolean {
  return [...world.accounts.values()].some((each) => each.deleted && granteeId(each.email) === grantee);
}

/** Returns the name that the roster has for a channel. */
function declaredChannel({ roster, channel }: Directory, id: string): string | undefined {
  return [...roster.channels.keys()].find((name) => channel(name) === id);
}

/** True of a fact of a team, channel or user group that the roster's `ignore` matches. */
function isIgnored(fact: string, { directory, services: { github, slack } }: AppliedRun): boolean {
  const { roster } = directory;
  const [kind, id = ""] = fact.split("|");
  const matches = (globs: readonly string[] | undefined, name: string | undefined) =>
    globs?.some((glob) => (glob.endsWith("*") ? name?.startsWith(glob.slice(0, -1)) : name === glob)) ===
    true;
  switch (kind) {
    case "team":
      return matches(roster.github?.ignore, github.world.teams.get(Number(id))?.slug);
    case "channel":
      return matches(roster.slack?.ignore, declaredChannel(directory, id));
    case "group":
      return matches(roster.slack?.ignore, slack.world.usergroups.get(id)?.handle);
    default:
      return false;
  }
}

function serviceOf(fact: string): string {
  if (/^(?:org|invited|team|repo)\|/.test(fact)) return "github";
  return /^(?:channel|group)\|/.test(fact) ? "slack" : "drive";
}
