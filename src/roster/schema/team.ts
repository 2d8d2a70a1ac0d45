import * as z from "zod";
import { onDrive } from "./drive.ts";
import {
  directoryText,
  repositoryItem,
  repositoryRoleOrDated,
  rolesByRepository,
  teamOnGithub,
} from "./github.ts";
import { onGoogle } from "./google.ts";
import {
  end,
  fields,
  handsOff,
  teamKey,
  teamKeyName,
  teamKeyOrAll,
  textUpTo,
  userKey,
  userKeyName,
} from "./names.ts";
import { projectOnSlack, teamOnSlack } from "./slack.ts";
import { webAddress } from "./user.ts";

/** The fields of a person on a team's list. */
export const entryFields = fields({
  user: userKey,
  until: end.optional().meta({
    description: "The last day of this membership, or the moment at which it ends (UTC).",
    examples: ["2027-01-31", "2027-01-31T18:00Z"],
  }),
});

const entry = z
  .union([userKey, entryFields])
  .meta({ description: "Somebody: a key of `users`, or that with an end." });

const include = z
  .union([teamKeyOrAll, fields({ leads: teamKeyOrAll })])
  .meta({ description: "Everyone in a team (or in every team, `*`), or only its leads." });

/** The fields of a team. */
export const team = fields({
  name: textUpTo(255)
    .optional()
    .meta({ description: "What people call it.", examples: ["Backend"] }),
  description: textUpTo(1000)
    .optional()
    .meta({ description: "Left out, GitHub's is left alone; an empty text clears it." }),
  parent: teamKey.optional().meta({ description: "The team that this one is nested in: a key of `teams`." }),
  leads: z.array(entry).optional().meta({ description: "Who leads it. Leads are members too." }),
  members: z.array(entry).optional().meta({
    description:
      "Who is in it. A team with none of `leads`, `members` and `include` leaves everybody whom the file has never put there.",
  }),
  include: z
    .array(include)
    .optional()
    .meta({
      description: "Everyone in these teams is in this one.",
      examples: [["platform", { leads: "*" }]],
    }),
  except: z.array(userKey).default([]).meta({ description: "Who is left out of what `include` brings." }),
  only_if_in: z
    .array(teamKey)
    .default([])
    .meta({
      description:
        "Of all whom `leads`, `members` and `include` bring, only who is in each of these teams, too, and as long as they are.",
      examples: [["staff"]],
    }),
  former_members: z.array(userKey).default([]).meta({
    description: "For the directory: who was in it once. Gives no access.",
  }),
  archived: z.boolean().default(false).meta({
    description:
      "true: the GitHub team is deleted, its channels are archived, its user group is disabled, its grants are revoked, its Google Group is emptied.",
  }),
  hands_off: handsOff.meta({
    description:
      "true: the team, its channels, folders, user group and Google Group are left alone from now on, also after its lines are taken out. Nothing that it gave is taken back.",
  }),
  repos: rolesByRepository.optional(),
  github: z
    .union([z.literal(false), teamOnGithub])
    .optional()
    .meta({ description: "The team on GitHub; false when it isn't there." }),
  slack: teamOnSlack.optional(),
  drive: onDrive.optional(),
  google: onGoogle.optional(),
}).meta({ id: "team", description: "A team." });

/** Fields of a project that are for people: no service has them. */
export const projectDirectory = {
  short_description: directoryText
    .optional()
    .meta({ description: "For the directory: what the project is, in one line." }),
  long_description: directoryText
    .optional()
    .meta({ description: "For the directory: what the project is, at length." }),
  tags: z.array(textUpTo(100)).optional().meta({ description: "For the directory: words to find it by." }),
  website: webAddress.optional().meta({ description: "For the directory: the address of its page." }),
  medium: webAddress.optional().meta({ description: "For the directory: the address of its articles." }),
  app_store: webAddress
    .optional()
    .meta({ description: "For the directory: its address in Apple's App Store." }),
  play_store: webAddress.optional().meta({ description: "For the directory: its address in Google Play." }),
};

/** The fields of a project. */
export const project = fields({
  name: textUpTo(255)
    .optional()
    .meta({ description: "What people call it.", examples: ["Rocket"] }),
  team: teamKey.optional().meta({
    description:
      "The owning team: write on the project's repositories, in its channels, writer on its folders.",
  }),
  access: z
    .record(teamKeyName, repositoryRoleOrDated)
    .default({})
    .meta({
      description: "Other teams → their role on its repositories, which may end.",
      examples: [{ design: "read" }],
    }),
  archived: z.boolean().default(false).meta({
    description:
      "true: all that it gives is taken back: the access of teams and collaborators to its repositories, its folders' sharing, and the members of its Google Group. Its channels are archived where nothing else declares them.",
  }),
  hands_off: handsOff.meta({
    description:
      "true: the project's repositories, channels, folders and Google Group are left alone from now on, also after its lines are taken out. Nothing that it gave is taken back.",
  }),
  repos: z
    .array(repositoryItem)
    .default([])
    .meta({ description: "Its repositories.", examples: [["rocket"]] }),
  /** Undefined: nobody's direct access is touched. */
  collaborators: z
    .record(userKeyName, repositoryRoleOrDated)
    .optional()
    .meta({
      description:
        "People on its repositories directly → their role, which may end. Once given, these are all of them.",
      examples: [{ erin: "read", frank: { role: "admin", until: "2027-01-31T18:00Z" } }],
    }),
  slack: projectOnSlack.optional(),
  drive: onDrive.optional(),
  google: onGoogle.optional(),
  ...projectDirectory,
}).meta({ id: "project", description: "A project." });
