/** What a run may do about differences that nobody reviewed. */
export const driftPolicies = ["revert", "enforce", "report", "fail", "adopt"] as const;

/** One of `driftPolicies`. */
export type DriftPolicy = (typeof driftPolicies)[number];

/** True of a policy by which a scheduled run tells what differs, and changes nothing. */
export function onlyTells(policy: string): boolean {
  return policy === "report" || policy === "fail" || policy === "adopt";
}

/** Which runs are reported to Slack: those with changes or failures, all, those with failures, or none. */
export const notifyPolicies = ["changes", "always", "failure", "never"] as const;

/** One of `notifyPolicies`. */
export type NotifyOn = (typeof notifyPolicies)[number];
