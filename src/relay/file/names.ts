import * as z from "zod";
import { written, writtenTypes } from "../../roster/schema/names.ts";

/** The id of a workspace or an organisation. */
export const placeId = z
  .string()
  .regex(/^[TE][A-Z0-9]{1,31}$/, { error: "invalid_place" })
  .meta({
    description: "The id of a workspace (`T…`) or an organisation (`E…`).",
    examples: ["T0123456789"],
  });

/** A name that this file gives to something, and by which addresses and other sections name it. */
export const aliasName = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9_-]{0,59}$/, { error: "invalid_alias" });

/** An id that is a number. It is read as a text, since that is what tokens of GitHub have. */
export const numberId = written
  .regex(/^\d{1,20}$/, { error: "invalid_id_number" })
  .meta({ type: ["integer", "string"], examples: [123456789] });

/** A glob over a whole text: `*` is any run of characters but slashes. */
export const pattern = written
  .min(1, { error: "invalid_pattern" })
  .max(255, { error: "invalid_pattern" })
  .meta({ type: writtenTypes });
