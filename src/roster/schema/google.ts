import * as z from "zod";
import { email } from "./drive.ts";
import { fields, glob, handsOff, mode, textUpTo } from "./names.ts";

/** A role in a Google Group; least to most. */
export const groupRole = z.enum(["member", "manager", "owner"]);

/** A team's or project's field `google`: its group. */
export const onGoogle = fields({
  group: email.meta({
    description: "The group's address. Where there is none, it is made.",
    examples: ["backend@acme.dev"],
  }),
  id: z
    .string()
    .regex(/^[A-Za-z0-9]{1,100}$/, { error: "invalid_group_id" })
    .optional()
    .meta({
      description: "The group's id; with it, the group survives another address.",
      examples: ["03abcdef1gh2ijk"],
    }),
  name: z
    .string()
    .min(1, { error: "empty_text" })
    .max(73, { error: "too_long" })
    .optional()
    .meta({ description: "The group's name. Left out, it is left alone; a new group has the team's." }),
  description: textUpTo(4096)
    .optional()
    .meta({ description: "Left out, it is left alone; an empty text clears it." }),
  lead_role: groupRole.default("member").meta({
    description: "What leads are in it. Managers and owners may let people in by themselves.",
  }),
  members: mode.default("exact").meta({
    description: "exact: members that nobody declares are removed. additive: they are reported.",
  }),
  groups: z
    .array(email)
    .default([])
    .meta({
      description: "Groups that are members of it, by address. A group can be nothing more.",
      examples: [["platform@acme.dev"]],
    }),
  hands_off: handsOff,
  previously: z.array(email).default([]).meta({
    description: "Addresses that the group had: it gets the new one, and none is made.",
  }),
}).meta({ description: "The group on Google; everyone in the team is in it." });

/** The section `google`. */
export const googleSection = fields({
  customer: z
    .string()
    .regex(/^(?:my_customer|C[A-Za-z0-9]{2,40})$/, { error: "invalid_customer" })
    .optional()
    .meta({
      description:
        "The organisation's customer id. A service account that acts as itself needs it; with `google-subject` it may be left out.",
      examples: ["C0123abcd"],
    }),
  groups: mode.default("additive").meta({
    description: "additive: groups that nobody declares are reported. exact: they are deleted.",
  }),
  ignore: z
    .array(glob)
    .default([])
    .meta({
      description: "Globs over the addresses of groups and of members that are never touched.",
      examples: [["ext-*", "*@bots.acme.dev"]],
    }),
}).meta({ description: "Google Groups." });
