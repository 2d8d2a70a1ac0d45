import * as z from "zod";
import { fields, handsOff, mode, written, writtenTypes } from "./names.ts";

/** An address: something, an `@`, and a domain. */
export const email = z
  .string()
  .regex(/^[^\s@<>(),;:"]+@[^\s@<>(),;:".]+(?:\.[^\s@<>(),;:".]+)+$/, { error: "invalid_email" })
  .max(254, { error: "invalid_email" });

/** A role on a folder; least to most. */
export const driveRole = z.enum(["reader", "commenter", "writer", "fileOrganizer", "organizer"]);

/** The fields of a folder. */
export const folderFields = fields({
  id: written.regex(/^[A-Za-z0-9_-]{1,200}$/, { error: "invalid_folder" }).meta({
    type: writtenTypes,
    description: "The folder's id: the part of its address after `/folders/`.",
    examples: ["1AbCdEfGhIjKlMnOpQrStUvWxYz012345"],
  }),
  role: driveRole.default("writer").meta({ description: "What members may do." }),
  lead_role: driveRole
    .optional()
    .meta({ description: "What leads may do; the same as members when left out." }),
  members: mode.default("exact").meta({
    description: "exact: grants that nobody declares are removed. additive: they are reported.",
  }),
  groups: z
    .record(email, driveRole)
    .default({})
    .meta({
      description: "Google Groups by address → what they may do.",
      examples: [{ "all@acme.dev": "reader" }],
    }),
  hands_off: handsOff,
  /** Whether Google mails people when a folder is shared with them. */
  notify: z.boolean().default(false).meta({
    description:
      "true: Google mails people when the folder is shared with them. Nobody is mailed while somebody is on the folder whom the roster doesn't know, and who may be one of them by another address.",
  }),
}).meta({ id: "folder", description: "A folder, or a shared drive, on Google Drive." });

/** A team's or project's field `drive`. */
export const onDrive = fields({
  folders: z
    .array(folderFields)
    .default([])
    .meta({ description: "Folders shared with everyone in the team." }),
}).meta({ description: "The folders on Google Drive." });

/** The section `drive`. */
export const driveSection = fields({}).meta({ description: "Google Drive. It has no fields yet." });
