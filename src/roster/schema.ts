import * as z from "zod";
import { driveSection } from "./schema/drive.ts";
import { githubSection } from "./schema/github.ts";
import { googleSection } from "./schema/google.ts";
import { fields, keyName, newTeamKey, newUserKey } from "./schema/names.ts";
import { checks, guards, permissions, review } from "./schema/settings.ts";
import { slackSection } from "./schema/slack.ts";
import { project, team } from "./schema/team.ts";
import { user } from "./schema/user.ts";

/**
 * The format of a roster file. The roster's types, the checks and `schema/teams.schema.json` come from it. Checks that
 * concern several places of the file (an undeclared user, a cycle) are in `check/`.
 */
export const rosterFile = fields({
  version: z
    .literal(1, { error: "invalid_version" })
    .optional()
    .meta({ description: "The format's version. It stands in one of the files, or in all." }),
  github: githubSection.optional(),
  slack: slackSection.optional(),
  drive: driveSection.optional(),
  google: googleSection.optional(),
  guards: guards.optional(),
  permissions: permissions.optional(),
  checks: checks.optional(),
  review: review.optional(),
  users: z
    .record(newUserKey, user)
    .optional()
    .meta({ description: "People, by a key of your choice.", examples: [{ alice: "octocat" }] }),
  teams: z.record(newTeamKey, team).optional().meta({ description: "Teams, by a key of your choice." }),
  projects: z.record(keyName, project).optional().meta({ description: "Projects, by a key of your choice." }),
}).meta({ title: "Rollcall's teams.yaml, version 1" });

/** The schemas of the file's parts, which are checked one by one. */
export const parts = {
  github: githubSection,
  slack: slackSection,
  drive: driveSection,
  google: googleSection,
  guards,
  permissions,
  checks,
  review,
  user,
  team,
  project,
};
