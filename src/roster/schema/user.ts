import * as z from "zod";
import { email } from "./drive.ts";
import { directoryText, login } from "./github.ts";
import { existingThings } from "./known-names.ts";
import { end, fields, textUpTo } from "./names.ts";
import { slackUserId } from "./slack.ts";

const githubLogin = login
  .meta({ description: "A GitHub login.", examples: ["octocat"] })
  .register(existingThings, { is: "login" });

/** A web address. */
export const webAddress = z
  .string()
  .regex(/^https?:\/\/[^\s<>"]+$/, { error: "invalid_url" })
  .max(2000, { error: "too_long" });

/** Fields of a user that are for people: no service has them. */
export const userDirectory = {
  title: directoryText.optional().meta({ description: "For the directory: what their work is called." }),
  bio: directoryText.optional().meta({ description: "For the directory: some words about them." }),
  major: directoryText.optional().meta({ description: "For the directory: their field of study." }),
  image: webAddress.optional().meta({ description: "For the directory: the address of a picture." }),
  links: z
    .union([z.array(webAddress), z.record(z.string().max(100, { error: "too_long" }), webAddress)])
    .optional()
    .meta({ description: "For the directory: addresses, or labels → addresses." }),
};

/** The fields of a user. */
export const userFields = fields({
  name: textUpTo(255)
    .optional()
    .meta({ description: "What people call them.", examples: ["Alice Liddell"] }),
  email: email.optional().meta({
    description: "For finding them on Slack, and for sharing folders with them.",
    examples: ["alice@acme.dev"],
  }),
  github: githubLogin.optional().meta({
    description: "Their GitHub login. Left out, they have no GitHub account.",
    examples: ["octocat"],
  }),
  github_id: z
    .int({ error: "invalid_github_id" })
    .min(1, { error: "invalid_github_id" })
    .optional()
    .meta({ description: "Their GitHub account's number; it survives a renamed login.", examples: [583231] }),
  /** False: not on Slack. Undefined: looked up by email. */
  slack: z
    .union([slackUserId, z.literal(false)])
    .optional()
    .meta({
      description: "Their Slack id; looked up by email when left out; false when they are not on Slack.",
      examples: ["U0123ABCD", false],
    }),
  permission: z
    .enum(["member", "team_lead", "admin"])
    .default("member")
    .meta({ description: "What they may change in this file: their tier." }),
  ...userDirectory,
  /** The last day, `YYYY-MM-DD`, or a moment, `YYYY-MM-DDTHH:MMZ`, UTC. */
  until: end.optional().meta({
    description: "Their last day, or a moment (UTC); after it they hold nothing.",
    examples: ["2027-01-31", "2027-01-31T18:00Z"],
  }),
  active: z
    .boolean()
    .default(true)
    .meta({ description: "false: they have left, and are removed from everything." }),
  outside: z
    .boolean()
    .default(false)
    .meta({ description: "true: an outside collaborator, never in the organisation or in a team." }),
}).meta({ id: "user", description: "A person." });

/** A user: their GitHub login, or their fields. */
export const user = z
  .union([githubLogin, userFields])
  .meta({ description: "A person: their GitHub login, or their fields." });
