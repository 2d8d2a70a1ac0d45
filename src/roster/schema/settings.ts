import * as z from "zod";
import { fields, holder, namingTypes, teamKey, userKey, writtenTypes } from "./names.ts";

/** Who may do what unless the file says otherwise: action → who. */
export const defaultRules = {
  "user.add": "any_lead",
  "user.edit": "self",
  "user.permission": "admin",
  "user.remove": "admin",
  "team.create": "team_lead",
  "team.edit": "lead",
  "team.members": "lead",
  "team.leads": "lead",
  "team.delete": "lead",
  "project.create": "team_lead",
  "project.edit": "lead",
  claim: "admin",
  settings: "admin",
  "view.person": "self",
  "view.resource": "member",
} as const;

/** What each action covers, after "to". */
export const actionMeanings: Readonly<Record<keyof typeof defaultRules, string>> = {
  "user.add": "add a person",
  "user.edit": "change a person's fields",
  "user.permission": "change a person's `permission`, or make somebody an admin in whatever way",
  "user.remove": "remove a person, or change `active`, `until` or `outside`",
  "team.create": "add a team, with all that is in it",
  "team.edit": "change a team's other fields, or share what is the team's",
  "team.members":
    "change who is in a team: `members`, `include`, `except`, `only_if_in`, and which teams are nested in it",
  "team.leads": "change who leads a team",
  "team.delete": "archive a team, bring it back, or take it out of the file",
  "project.create": "add a project, with all that is in it",
  "project.edit": "change a project, archive it, or take it out of the file",
  claim:
    "name what the file doesn't name yet and a service has already: a repository, a folder, a team, a channel, a user group or a Google Group that exists. Whoever is an admin of a repository on GitHub may claim that one, too",
  settings:
    "change `github`, `slack`, `drive`, `google`, `guards`, `permissions`, `checks` or `review`, or say which id a GitHub team, channel, user group or Google Group has",
  "view.person":
    "ask in chat what a person holds, and why. `self` is the person and the leads of their teams",
  "view.resource": "ask in chat who holds a thing, and why",
};

/** Who a rule may name, besides `user:x` and `team:x`. */
export const roles = ["admin", "team_lead", "any_lead", "lead", "self", "member"] as const;

/** What `two_people` may name. */
export const twoPeopleActions = [
  "github.owners",
  "user.permission",
  "user.remove",
  "settings",
  "claim",
] as const;

const who = z.string().register(namingTypes, { names: ["user", "team"] });

const permissionName = z.string().regex(/^[A-Za-z0-9._/-]{1,100}$/, { error: "invalid_key" });

const ruleName = z.string().register(namingTypes, { names: ["user", "team", "project"] });

/** The codes of the warnings about the file itself, which it can silence. */
export const fileWarnings = [
  "user_in_no_team",
  "team_without_leads",
  "membership_not_declared",
  "listed_twice",
  "except_without_include",
  "includes_archived",
  "limited_to_archived",
  "nested_beyond_limit",
  "project_of_archived_team",
  "repos_without_github_team",
  "handle_is_channel",
  "github_missing",
  "github_id_alone",
  "tier_by_login",
  "github_login_missing",
  "slack_address_missing",
  "drive_no_address",
  "google_no_address",
] as const;

/** The section `checks`. */
export const checks = fields({
  ignore: z
    .array(z.enum(fileWarnings))
    .default([])
    .meta({
      description: "Warnings about this file that are not reported, by their codes.",
      examples: [["user_in_no_team", "team_without_leads"]],
    }),
}).meta({ description: "How this file is checked." });

/** How often access can be reviewed. */
export const reviewIntervals = ["month", "quarter", "half-year", "year"] as const;

/** The section `review`. */
export const review = fields({
  every: z
    .enum(reviewIntervals)
    .default("quarter")
    .meta({ description: "How often leads are asked whether their people still need what they have." }),
  days: z
    .int({ error: "invalid_count" })
    .min(1, { error: "invalid_count" })
    .default(14)
    .meta({ description: "How many days they have to answer." }),
  overdue: z.enum(["report", "expire"]).default("report").meta({
    description:
      "What becomes of a place in a team that nobody has confirmed in time. report: it is told. expire: a pull request gives it a last day.",
  }),
}).meta({ description: "The review of access, which `rollcall review` makes." });

/** The section `guards`. */
export const guards = fields({
  /** A share of what exists, or a plain number; the roster has either as a number. */
  max_removals: z
    .union([
      z.string().regex(/^(?:100|\d{1,2})%$/, { error: "invalid_share" }),
      z.int({ error: "invalid_count" }).min(0, { error: "invalid_count" }),
    ])
    .default("25%")
    .meta({
      description:
        "A run that would remove more than this is refused: a share of what exists (from 10 on), or a plain number.",
      examples: ["25%", 5],
    }),
  min_owners: z
    .int({ error: "invalid_count" })
    .min(1, { error: "invalid_count" })
    .default(1)
    .meta({ description: "The organisation keeps at least so many owners, where `owners` is declared." }),
  taken_out: z.enum(["revoke", "report"]).default("revoke").meta({
    description:
      "What becomes of access that the file gave and gives no more, because its lines were taken out. revoke: it is taken back. report: it is only told.",
  }),
  protected: z.array(userKey).default([]).meta({ description: "People who never lose anything." }),
}).meta({ description: "What stops a run before it does harm." });

/** The section `permissions`. */
export const permissions = fields({
  admin_team: teamKey.optional().meta({
    type: writtenTypes,
    description:
      "Everyone in this team counts as if they had `permission: admin`. Left out, it is `admins`, where there is one.",
    examples: ["admins"],
  }),
  leads_team: teamKey.optional().meta({
    type: writtenTypes,
    description:
      "Everyone in this team counts as if they had `permission: team_lead`. Left out, it is `leads`, where there is one.",
    examples: ["leads"],
  }),
  two_people: z
    .array(z.enum(twoPeopleActions))
    .default(["github.owners", "user.permission"])
    .meta({
      description:
        "What needs the word of two people who may allow it, and not of who gains by it, where there are three admins or more. Empty: nothing does.",
      examples: [["github.owners", "user.permission"], []],
    }),
  rollcall_apps: z
    .array(
      z.string().regex(/^(?!github-actions$)[a-z0-9](?:[a-z0-9-]{0,98}[a-z0-9])?$/, { error: "invalid_app" }),
    )
    .default([])
    .meta({
      description:
        "GitHub Apps, by the name in their address, whose check runs count as Rollcall's beside those of the App that judges.",
      examples: [["rollcall"]],
    }),
  grants: z
    .record(permissionName, z.array(holder))
    .default({})
    .meta({
      description:
        "Permissions that other tools ask for by name (`rollcall may WHO NAME`, `rollcall export`) → who has them: `user:x`, or `team:x` for everybody in a team. Rollcall itself gives nothing by them.",
      examples: [{ deploy: ["team:backend", "user:erin"] }],
    }),
  rules: z
    .record(ruleName, who)
    .default({})
    .meta({
      description:
        "Action, or `action:glob` for subjects that match, → who may do it: admin, team_lead, any_lead (whoever leads some team), lead, self, member, `user:x` or `team:x`.",
      properties: Object.fromEntries(
        Object.entries(defaultRules).map(([action, by]) => [
          action,
          {
            type: "string",
            description: `Who may ${actionMeanings[action as keyof typeof defaultRules]}.`,
            default: by,
            examples: [...roles, "user:alice", "team:release-managers"],
          },
        ]),
      ),
      examples: [{ "team.members:release-*": "team:release-managers" }],
    }),
}).meta({ description: "Who may change what in this file." });
