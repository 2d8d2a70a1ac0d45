import type * as z from "zod";
import type {
  Checks,
  DriveSection,
  GithubSection,
  GoogleSection,
  Guards,
  Permissions,
  ReviewSection,
  SlackSection,
} from "../roster.ts";
import { driveSection } from "../schema/drive.ts";
import { githubSection, membersCan } from "../schema/github.ts";
import { googleSection } from "../schema/google.ts";
import * as settings from "../schema/settings.ts";
import { slackSection } from "../schema/slack.ts";
import { recordBuilder } from "./fields.ts";
import type { DeclaredPart, ToPlace } from "./person.ts";
import { buildChannels } from "./team.ts";

const githubRecord = recordBuilder(githubSection, ["organization_roles", "members_can"]);
const membersCanRecord = recordBuilder(membersCan);
const slackRecord = recordBuilder(slackSection, ["channels"]);
const driveRecord = recordBuilder(driveSection);
const googleRecord = recordBuilder(googleSection);
const guardsRecord = recordBuilder(settings.guards, ["max_removals"]);
const checksRecord = recordBuilder(settings.checks);
const reviewRecord = recordBuilder(settings.review);
const permissionsRecord = recordBuilder(settings.permissions, ["grants", "rules"]);

/** Builds the section `github`. */
export function buildGithub(
  { value, at }: DeclaredPart<z.output<typeof githubSection>>,
  toPlace: ToPlace,
): GithubSection {
  const roles = value.organization_roles;
  const organizationRoles = roles && new Map(Object.entries(roles));
  const can = value.members_can && membersCanRecord(value.members_can, {});
  return githubRecord(value, { organizationRoles, membersCan: can, at: toPlace(at) });
}

/** Builds the section `slack`. */
export function buildSlack(
  { value, node, at }: DeclaredPart<z.output<typeof slackSection>>,
  toPlace: ToPlace,
): SlackSection {
  const channels = buildChannels(value.channels, ["channels"], { node, toPlace });
  return slackRecord(value, { channels, at: toPlace(at) });
}

/** Builds the section `drive`. */
export function buildDrive(
  { value, at }: DeclaredPart<z.output<typeof driveSection>>,
  toPlace: ToPlace,
): DriveSection {
  return driveRecord(value, { at: toPlace(at) });
}

/** Builds the section `google`. */
export function buildGoogle(
  { value, at }: DeclaredPart<z.output<typeof googleSection>>,
  toPlace: ToPlace,
): GoogleSection {
  return googleRecord(value, { at: toPlace(at) });
}

/** Builds the guards; a text such as `25%` is a share. */
export function buildGuards(value: z.output<typeof settings.guards>): Guards {
  const most = value.max_removals;
  const maxRemovals = typeof most === "number" ? { count: most } : { share: Number.parseInt(most, 10) / 100 };
  return guardsRecord(value, { maxRemovals });
}

/** Builds the section `checks`. */
export function buildChecks(
  { value, at }: DeclaredPart<z.output<typeof settings.checks>>,
  toPlace: ToPlace,
): Checks {
  return checksRecord(value, { at: toPlace(at) });
}

/** Builds the section `review`. */
export function buildReview(
  { value, at }: DeclaredPart<z.output<typeof settings.review>>,
  toPlace: ToPlace,
): ReviewSection {
  return reviewRecord(value, { at: toPlace(at) });
}

/** Builds the permissions: the file's rules replace and extend the defaults. `teams` has the keys that are declared. */
export function buildPermissions(
  value: z.output<typeof settings.permissions>,
  teams: { has(key: string): boolean },
): Permissions {
  return permissionsRecord(value, {
    adminTeam: value.admin_team ?? (teams.has("admins") ? "admins" : undefined),
    leadsTeam: value.leads_team ?? (teams.has("leads") ? "leads" : undefined),
    grants: new Map(Object.entries(value.grants)),
    rules: new Map<string, string>([
      ...Object.entries(settings.defaultRules),
      ...Object.entries(value.rules),
    ]),
  });
}
