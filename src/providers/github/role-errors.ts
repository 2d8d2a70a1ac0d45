import { error } from "../../core/finding.ts";
import { didYouMean } from "../../roster/errors.ts";

/** Findings about the declared roles of the organisation, in words for people. */
export const githubRoleErrors = {
  unreadable: (role: string, org: string) =>
    error(
      "organization_role_unread",
      `Who holds the role ${role} of the organisation ${org} could not be read, so nothing about it is changed.`,
      "Give the App the organisation permission Custom organization roles: read, and Members: write.",
    ),
  unknown: (role: string, org: string, nearest: string | undefined) =>
    error(
      "organization_role_unknown",
      `The organisation ${org} has no role ${role}.${didYouMean(nearest)}`,
      "Write a role as the organisation's page Organization roles names it. Custom ones are a part of Enterprise Cloud.",
    ),
};
