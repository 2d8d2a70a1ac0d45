import type { Change } from "../../../core/change.ts";
import { type Finding, finding } from "../../../core/finding.ts";
import { githubOrg } from "../kinds.ts";
import { githubLimitErrors } from "../limit-errors.ts";
import type { InvitationLimits } from "../read/invitation-limits.ts";
import type { MatchedComparison } from "./compare.ts";

const day = 24 * 60 * 60_000;

/** What the findings about limits are made of. */
export interface LimitsAtPlan {
  readonly limits: InvitationLimits;
  readonly changes: readonly Change[];
  /** Milliseconds since the epoch. */
  readonly now: number;
}

/**
 * Returns how many invitations of a plan would be refused, for lack of seats and for GitHub's limit of a day
 * (https://docs.github.com/en/rest/orgs/members#create-an-organization-invitation). Seats of people who have left are counted
 * as free, since they go first. Invitations that were accepted within the day can't be seen, so fewer may fit.
 */
export function invitationLimitFindings(
  { matched, departed }: MatchedComparison,
  { limits, changes, now }: LimitsAtPlan,
): readonly Finding[] {
  const { remote, people } = matched;
  const ofOrg = changes.filter(({ kind }) => kind === githubOrg.kind);
  const invited = ofOrg.filter(
    // The login of a managed account has an underscore. It is added, and takes no invitation.
    (each) => each.action === "grant" && !people.of(each.principal)?.login.includes("_"),
  ).length;
  if (invited === 0 || limits.isServer) return [];
  const { login: org } = remote;
  const freed = ofOrg.filter((each) => each.action === "revoke" && departed?.has(each.principal)).length;
  const seats = typeof limits.seats === "number" ? limits.seats + freed : undefined;
  const open = [...remote.pending.values(), ...remote.pendingEmails.values()];
  const recent = open.filter(({ sentAt }) => sentAt !== undefined && now - Date.parse(sentAt) < day).length;
  const perDay = invitationsPerDay(limits, now);
  const left = Math.max(0, perDay - recent);
  const problems = [
    ...(limits.seats === undefined ? [githubLimitErrors.seatsUnseen(org, invited)] : []),
    ...(seats !== undefined && seats < invited
      ? [githubLimitErrors.seatsShort(org, { invited, left: seats })]
      : []),
    ...(left < invited ? [githubLimitErrors.invitationsShort(org, { invited, left, perDay })] : []),
  ];
  return problems.map((problem) => finding(problem, { provider: "github" }));
}

/** A new organisation may invite fewer, unless it pays. What can't be seen counts as the lower limit. */
function invitationsPerDay({ since, isPaid }: InvitationLimits, now: number): number {
  const isOld = since !== undefined && now - Date.parse(since) > 31 * day;
  return isPaid === true || isOld ? 500 : 50;
}
