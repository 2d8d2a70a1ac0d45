import * as z from "zod";
import { existingThings } from "./known-names.ts";
import { fields, formerNames, glob, handsOff, mode, textUpTo, written, writtenTypes } from "./names.ts";

/** A person's Slack id. */
export const slackUserId = z.string().regex(/^[UW][A-Z0-9]{7,}$/, { error: "invalid_slack_user" });

/**
 * A channel's name: lower-case letters of any alphabet, digits, hyphens and underscores, at most 80.
 * https://docs.slack.dev/reference/methods/conversations.create
 */
const channelName = written
  .regex(/^[^\sA-Z!-,./:-@[-^`{-~]{1,80}$/, { error: "invalid_channel" })
  .refine((name) => name === name.toLowerCase(), { error: "invalid_channel" })
  .meta({
    type: writtenTypes,
    description: "The channel's name, without `#`: lower-case letters, digits, `-` and `_`, at most 80.",
    examples: ["team-backend"],
  })
  .register(existingThings, { is: "channel" });

/** A user group's handle: as a channel's name, dots allowed; Slack keeps a few for itself. */
const handle = written
  .regex(/^(?!(?:here|channel|everyone)$)[^\sA-Z!-,/:-@[-^`{-~]{1,80}$/, { error: "invalid_handle" })
  .refine((name) => name === name.toLowerCase(), { error: "invalid_handle" })
  .meta({
    type: writtenTypes,
    description: "The group's handle, without `@`: lower-case letters, digits, `-`, `_` and `.`.",
    examples: ["backend"],
  })
  .register(existingThings, { is: "handle" });

/** The fields of a channel. */
export const channelFields = fields({
  name: channelName,
  id: z
    .string()
    .regex(/^[CG][A-Z0-9]{2,}$/, { error: "invalid_channel_id" })
    .optional()
    .meta({
      description: "The channel's id; with it, the channel survives being renamed.",
      examples: ["C0123ABCD"],
    }),
  private: z
    .boolean()
    .optional()
    .meta({ description: "Whether a channel that is created is private. Left out, it is public." }),
  topic: textUpTo(250)
    .optional()
    .meta({ description: "Left out, it is left alone; an empty text clears it." }),
  purpose: textUpTo(250)
    .optional()
    .meta({ description: "Left out, it is left alone; an empty text clears it." }),
  /** Undefined: exact where private, additive where public. */
  members: mode.optional().meta({
    description:
      "additive: people nobody declares are reported. exact: they are removed. Left out: exact for a private channel, additive for a public one.",
  }),
  archived: z.boolean().default(false).meta({ description: "true: the channel is archived." }),
  hands_off: handsOff,
  previously: formerNames.meta({ description: "Names that the channel had: it is renamed, not created." }),
}).meta({ id: "channel", description: "A Slack channel." });

/** A channel: its name, or its fields. */
export const channel = z
  .union([channelName, channelFields])
  .meta({ description: "A Slack channel: its name, or its fields." });

/** The fields of a user group. */
export const usergroupFields = fields({
  handle,
  name: z
    .string()
    .min(1, { error: "empty_text" })
    .max(255, { error: "too_long" })
    .optional()
    .meta({ description: "The group's name; the team's when left out." }),
  description: textUpTo(255)
    .optional()
    .meta({ description: "Left out, it is left alone; an empty text clears it." }),
  /** Default channels by name. Undefined: they are not managed. */
  channels: z
    .array(channelName)
    .optional()
    .meta({ description: "The group's default channels. Left out, they are left alone." }),
  hands_off: handsOff,
  previously: formerNames.meta({ description: "Handles that the group had: it is renamed, not created." }),
  id: z
    .string()
    .regex(/^S[A-Z0-9]{2,}$/, { error: "invalid_usergroup_id" })
    .optional()
    .meta({
      description: "The group's id; with it, the group survives being renamed.",
      examples: ["S0123ABCD"],
    }),
}).meta({ id: "usergroup", description: "A Slack user group." });

const channels = z.array(channel).default([]);

/** A team's field `slack`. */
export const teamOnSlack = fields({
  usergroup: z
    .union([handle, usergroupFields])
    .optional()
    .meta({ description: "The team's user group: its handle, or its fields." }),
  channels: channels.meta({ description: "The team's channels; everyone in the team is in them." }),
}).meta({ description: "The team on Slack." });

/** A project's field `slack`. */
export const projectOnSlack = fields({
  channels: channels.meta({ description: "The project's channels; everyone in its team is in them." }),
}).meta({ description: "The project on Slack." });

/** The section `slack`. */
export const slackSection = fields({
  workspace: z
    .string()
    .regex(/^[A-Za-z0-9][A-Za-z0-9-]{0,80}$/, { error: "invalid_workspace" })
    .optional()
    .meta({
      description: "The workspace's domain or id; a token for another is refused.",
      examples: ["acme"],
    }),
  usergroups: mode.default("additive").meta({
    description: "additive: user groups that nobody declares are reported. exact: they are disabled.",
  }),
  ignore: z
    .array(glob)
    .default([])
    .meta({ description: "Globs over channels and handles that are never touched.", examples: [["ext-*"]] }),
  channels: channels.meta({ description: "Channels that belong to no team." }),
}).meta({ description: "The Slack workspace." });
