import type { driveSection, folderFields, onDrive } from "../roster/schema/drive.ts";
import type { githubSection, teamOnGithub } from "../roster/schema/github.ts";
import type { googleSection, onGoogle } from "../roster/schema/google.ts";
import type { checks, guards, permissions, review } from "../roster/schema/settings.ts";
import type {
  channelFields,
  projectOnSlack,
  slackSection,
  teamOnSlack,
  usergroupFields,
} from "../roster/schema/slack.ts";
import type { entryFields, project, team } from "../roster/schema/team.ts";
import type { userFields } from "../roster/schema/user.ts";

/**
 * How the permission check takes a field:
 * - `gives`: it may give somebody access. Declarations or memberships say to whom, and each gain needs a word.
 * - `names`: it says which thing in a service is meant. A thing that its entry didn't name before is claimed, or shared.
 * - `identity`: it says whose account somebody has. Of admins and leads, that is for admins to say.
 * - `presence`, `tier`: it says whether somebody is here, and what they may change in the file. Each has its own rule.
 * - `admin`: it decides over the file and the runs: `settings`, or an action that only admins may allow.
 * - `takes`: it can only take access away, or leave it.
 * - `describes`: it is no access. The rule on its entry decides.
 * - `parts`: it holds fields that are decided one by one.
 */
export type FieldDecision =
  | "gives"
  | "names"
  | "identity"
  | "presence"
  | "tier"
  | "admin"
  | "takes"
  | "describes"
  | "parts";

type DecisionsOf<Schema extends { readonly shape: object }> = {
  readonly [Field in keyof Schema["shape"]]: FieldDecision;
};

/** What each field of the format can do to access. A field that is not here doesn't compile. */
export const fieldDecisions = {
  user: {
    name: "describes",
    email: "identity",
    github: "identity",
    github_id: "identity",
    slack: "identity",
    permission: "tier",
    title: "describes",
    bio: "describes",
    major: "describes",
    image: "describes",
    links: "describes",
    until: "presence",
    active: "presence",
    outside: "presence",
  } satisfies DecisionsOf<typeof userFields>,
  entry: { user: "gives", until: "gives" } satisfies DecisionsOf<typeof entryFields>,
  team: {
    name: "describes",
    description: "describes",
    parent: "gives",
    leads: "gives",
    members: "gives",
    include: "gives",
    except: "gives",
    only_if_in: "gives",
    former_members: "describes",
    archived: "gives",
    hands_off: "admin",
    repos: "gives",
    github: "parts",
    slack: "parts",
    drive: "parts",
    google: "parts",
  } satisfies DecisionsOf<typeof team>,
  teamOnGithub: {
    id: "names",
    name: "names",
    privacy: "describes",
    notifications: "describes",
    idp_group: "describes",
    lead_role: "describes",
    previously: "names",
    nest: "gives",
  } satisfies DecisionsOf<typeof teamOnGithub>,
  teamOnSlack: { usergroup: "parts", channels: "gives" } satisfies DecisionsOf<typeof teamOnSlack>,
  usergroup: {
    handle: "names",
    name: "describes",
    description: "describes",
    channels: "gives",
    previously: "names",
    hands_off: "admin",
    id: "names",
  } satisfies DecisionsOf<typeof usergroupFields>,
  channel: {
    name: "names",
    id: "names",
    private: "describes",
    topic: "describes",
    purpose: "describes",
    members: "takes",
    archived: "gives",
    previously: "names",
    hands_off: "admin",
  } satisfies DecisionsOf<typeof channelFields>,
  onDrive: { folders: "gives" } satisfies DecisionsOf<typeof onDrive>,
  folder: {
    id: "names",
    role: "gives",
    lead_role: "gives",
    members: "takes",
    groups: "gives",
    hands_off: "admin",
    notify: "describes",
  } satisfies DecisionsOf<typeof folderFields>,
  onGoogle: {
    group: "names",
    id: "names",
    name: "describes",
    description: "describes",
    lead_role: "gives",
    members: "takes",
    groups: "gives",
    hands_off: "admin",
    previously: "names",
  } satisfies DecisionsOf<typeof onGoogle>,
  project: {
    name: "describes",
    team: "gives",
    access: "gives",
    archived: "gives",
    hands_off: "admin",
    repos: "gives",
    collaborators: "gives",
    slack: "parts",
    drive: "parts",
    google: "parts",
    short_description: "describes",
    long_description: "describes",
    tags: "describes",
    website: "describes",
    medium: "describes",
    app_store: "describes",
    play_store: "describes",
  } satisfies DecisionsOf<typeof project>,
  projectOnSlack: { channels: "gives" } satisfies DecisionsOf<typeof projectOnSlack>,
  github: {
    org: "admin",
    owners: "admin",
    organization_roles: "admin",
    base_permission: "admin",
    members_can: "admin",
    members: "admin",
    invite: "admin",
    extra_members: "admin",
    teams: "admin",
    direct_access: "admin",
    ignore: "admin",
    default_team: "admin",
  } satisfies DecisionsOf<typeof githubSection>,
  slack: {
    workspace: "admin",
    usergroups: "admin",
    ignore: "admin",
    channels: "admin",
  } satisfies DecisionsOf<typeof slackSection>,
  drive: {} satisfies DecisionsOf<typeof driveSection>,
  google: { customer: "admin", groups: "admin", ignore: "admin" } satisfies DecisionsOf<typeof googleSection>,
  guards: {
    max_removals: "admin",
    min_owners: "admin",
    taken_out: "admin",
    protected: "admin",
  } satisfies DecisionsOf<typeof guards>,
  permissions: {
    admin_team: "admin",
    leads_team: "admin",
    two_people: "admin",
    rollcall_apps: "admin",
    grants: "admin",
    rules: "admin",
  } satisfies DecisionsOf<typeof permissions>,
  checks: { ignore: "admin" } satisfies DecisionsOf<typeof checks>,
  review: { every: "admin", days: "admin", overdue: "admin" } satisfies DecisionsOf<typeof review>,
} as const;
