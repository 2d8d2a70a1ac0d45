import * as z from "zod";
import { existingThings } from "./known-names.ts";
import {
  end,
  fields,
  formerNames,
  glob,
  holder,
  mode,
  teamKey,
  textUpTo,
  userKey,
  written,
  writtenTypes,
} from "./names.ts";

/** The roles that GitHub has itself. */
export const builtinRoles = ["read", "triage", "write", "maintain", "admin"];

/** GitHub's own words for roles in its API, which the roster doesn't use. */
const apiRoles = ["pull", "push", "none"];

/** A person's login: letters, digits and hyphens, and the `_suffix` of managed accounts. */
export const login = z
  .string()
  .regex(/^[A-Za-z0-9][A-Za-z0-9-]*(?:_[A-Za-z0-9-]+)?$/, { error: "invalid_login" })
  .max(39, { error: "invalid_login" });

const repositoryPattern = /^(?!\.{1,2}$)[A-Za-z0-9._-]{1,100}$/;

/** A repository's name, without its organisation, as a key. */
export const repositoryName = z
  .string()
  .regex(repositoryPattern, { error: "invalid_repository" })
  .register(existingThings, { is: "repository" });

/** A repository's name, or a pattern over names: `*` is any text and `?` one character. */
const repositoryNameOrPattern = z
  .string()
  .regex(/^(?!\.{1,2}$)[A-Za-z0-9._*?-]{1,100}$/, { error: "invalid_repository" })
  .refine((name) => name.split("*").length <= 6, { error: "invalid_repository_pattern" })
  .register(existingThings, { is: "repository" });

/** A repository's name, without its organisation, as an item of a list. */
export const repositoryItem = written
  .refine((name) => !/[*?]/.test(name), { error: "pattern_of_project", abort: true })
  .regex(repositoryPattern, { error: "invalid_repository" })
  .meta({
    type: writtenTypes,
    description: "A repository's name, without the organisation.",
    examples: ["website"],
  })
  .register(existingThings, { is: "repository" });

/** A role on a repository. A custom role cannot have a built-in role's name, so `Write` is a misspelling. */
export const repositoryRole = roleName((role) => builtinRoles.includes(role)).meta({
  description: "`read`, `triage`, `write`, `maintain`, `admin`, or the name of a custom repository role.",
  examples: builtinRoles,
});

/** A team's role on a repository or a pattern, or `none`. */
const teamsRole = roleName((role) => builtinRoles.includes(role) || role === "none").meta({
  description:
    "`read`, `triage`, `write`, `maintain`, `admin`, the name of a custom repository role, or `none`: no pattern of the team gives it anything there.",
  examples: [...builtinRoles, "none"],
});

/** The fields of a role on a repository that ends. */
export const datedRoleFields = fields({
  role: repositoryRole,
  until: end.meta({
    description: "The last day of this role, or the moment at which it ends (UTC).",
    examples: ["2027-01-31", "2027-01-31T18:00Z"],
  }),
}).meta({ description: "A role that ends. Then the line counts as if it were not there." });

/** A role on a repository, for ever or until it ends. */
export const repositoryRoleOrDated = z.union([repositoryRole, datedRoleFields]);

function roleName(isKnown: (role: string) => boolean) {
  return z
    .string()
    .regex(/^\S(?:.{0,98}\S)?$/, { error: "invalid_repository_role" })
    .refine((role) => isKnown(role) || !isSlip(role.toLowerCase()), { error: "invalid_repository_role" });
}

function isSlip(role: string): boolean {
  return builtinRoles.includes(role) || apiRoles.includes(role);
}

/** What members of the organisation may do, each part compared where it is there. */
export const membersCan = fields({
  create_repositories: z.enum(["all", "private", "none"]).optional().meta({
    description: "Which repositories members may create.",
  }),
  fork_private: z
    .boolean()
    .optional()
    .meta({ description: "Whether members may fork private repositories." }),
  create_teams: z.boolean().optional().meta({ description: "Whether members may create teams." }),
  delete_repositories: z.boolean().optional().meta({
    description: "Whether members who are admins of a repository may delete or transfer it.",
  }),
  change_visibility: z.boolean().optional().meta({
    description: "Whether members who are admins of a repository may change who sees it.",
  }),
  invite_outsiders: z.boolean().optional().meta({
    description: "Whether members who are admins of a repository may invite outside collaborators.",
  }),
}).meta({
  description:
    "What members of the organisation may do. A difference is told in each report; it is set on the organisation's page Member privileges.",
});

/** The section `github`. */
export const githubSection = fields({
  org: z
    .string()
    .regex(/^[A-Za-z0-9][A-Za-z0-9-]{0,38}$/, { error: "invalid_org" })
    .meta({ description: "The organisation's login, as in its address.", examples: ["acme"] }),
  /** Undefined: owners are not managed. */
  owners: z
    .array(z.union([userKey, fields({ team: teamKey })]))
    .optional()
    .meta({
      description:
        "Exactly these are owners of the organisation: people, and everybody in a team or in one nested in it (`team: admins`). Left out, owners whom the file never named are left alone.",
      examples: [["alice", { team: "admins" }]],
    }),
  /** Undefined: no role of the organisation is managed. */
  organization_roles: z
    .record(z.string().regex(/^\S(?:.{0,98}\S)?$/, { error: "invalid_organization_role" }), z.array(holder))
    .optional()
    .meta({
      description:
        "Role of the organisation, predefined (`security_manager`, `all_repo_read`, …) or custom, by its name → the teams and people who hold it, and nobody else: `team:security`, `user:erin`. Roles that aren't here are left alone.",
      examples: [{ security_manager: ["team:security"], all_repo_read: ["team:audit", "user:erin"] }],
    }),
  base_permission: z.enum(["none", "read", "write", "admin"]).optional().meta({
    description:
      "What every member may do on every repository. A difference is told in each report; it is set on the organisation's page Member privileges, since the permission to set it is also that to delete the organisation.",
  }),
  members_can: membersCan.optional(),
  members: mode.default("additive").meta({
    description: "additive: members that nobody declares are reported. exact: they are removed.",
  }),
  invite: z.enum(["users", "teams"]).default("users").meta({
    description:
      "users: everyone declared belongs to the organisation. teams: only who is in one of the roster's teams (also one with `github: false`; the default team and archived teams don't count), or owns it.",
  }),
  extra_members: z
    .array(userKey)
    .default([])
    .meta({
      description:
        "With `invite: teams`, these belong to the organisation too, though they are in none of the roster's teams.",
      examples: [["dana"]],
    }),
  teams: mode.default("additive").meta({
    description: "additive: teams that nobody declares are reported. exact: they are deleted.",
  }),
  direct_access: z.enum(["report", "exact", "ignore"]).default("report").meta({
    description:
      "People with access of their own to a repository where no project declares it. report: they are counted in each report. exact: they lose it, and open invitations to repositories are withdrawn. ignore: they are not looked for. Whoever has left loses it in any case.",
  }),
  ignore: z
    .array(glob)
    .default([])
    .meta({ description: "Globs over logins and team slugs that are never touched.", examples: [["bot-*"]] }),
  default_team: teamKey.optional().meta({
    type: writtenTypes,
    description:
      "A team that everyone with a GitHub login is in, outside collaborators apart. It needn't be declared.",
    examples: ["all"],
  }),
}).meta({ description: "The GitHub organisation." });

/** A team's field `github`. */
export const teamOnGithub = fields({
  id: z
    .int({ error: "invalid_github_team_id" })
    .min(1, { error: "invalid_github_team_id" })
    .optional()
    .meta({
      description: "The team's number on GitHub; it survives a renamed team. `import` and `pin` write it.",
      examples: [4711],
    }),
  /** Undefined here; the roster has the key then. */
  name: written
    .regex(/^\S(?:.{0,253}\S)?$/, { error: "invalid_team_name" })
    .optional()
    .meta({ type: writtenTypes, description: "The team's name on GitHub; its key when left out." }),
  /** Undefined: closed when created, else left alone. */
  privacy: z.enum(["closed", "secret"]).optional().meta({
    description:
      "closed: everyone in the organisation sees it. secret: only its members do; it can't be nested. Left out, it is created closed, and left alone after that.",
  }),
  notifications: z
    .boolean()
    .optional()
    .meta({ description: "Whether mentioning the team notifies its members. Left out, it is left alone." }),
  idp_group: textUpTo(255)
    .optional()
    .meta({
      description:
        "The identity provider's group that the team follows. A difference is told in each report; an owner links it in the team's settings, since GitHub lets no App do that.",
      examples: ["Backend"],
    }),
  lead_role: z
    .enum(["maintainer", "member"])
    .default("maintainer")
    .meta({ description: "The role of the team's leads in the GitHub team." }),
  previously: formerNames.meta({
    description: "Names that the team had on GitHub: it is renamed, not deleted and created.",
    examples: [["server-side"]],
  }),
  /** False: `parent` is an organisation chart, and the GitHub team stays at the top. */
  nest: z.boolean().default(true).meta({
    description: "false: `parent` is an organisation chart only, and the GitHub team stays at the top.",
  }),
}).meta({ description: "The team on GitHub." });

/** Repository, or a pattern over names → role. */
export const rolesByRepository = z
  .record(repositoryNameOrPattern, z.union([teamsRole, datedRoleFields]))
  .meta({
    description:
      "Repository (without the organisation), or a pattern over names (`api-*`) → role. A name counts before a pattern, and a pattern with more characters of its own before one with fewer; `none` withholds what patterns give. A role may end: `{ role: admin, until: 2027-01-31 }`. Archived repositories match no pattern. Once given, these and its projects' are all it has.",
    examples: [{ api: "write", website: "admin", "docs-*": "read", "docs-internal": "none" }],
  });

/** A text of a directory field. */
export const directoryText = textUpTo(10_000);
