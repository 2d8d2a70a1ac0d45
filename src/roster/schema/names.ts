import * as z from "zod";
import { existingThings } from "./known-names.ts";

/**
 * Returns the schema of a closed map of fields. The error messages of schemas are never shown: here it is the list of
 * the known fields, elsewhere the code of a problem. `../format/` turns them into sentences.
 */
export function fields<Shape extends z.ZodRawShape>(shape: Shape) {
  const known = Object.keys(shape).join(" ");
  return z.strictObject(shape, {
    error: (issue) => (issue.code === "unrecognized_keys" ? known : undefined),
  });
}

/** Returns the schema of a text of at most so many characters. */
export function textUpTo(longest: number) {
  return z.string().max(longest, { error: "too_long" });
}

/** Text that is read as written: `249043822`, `yes` and `0123` are names, though YAML reads them otherwise. */
export const written = z.string({
  error: (issue) => (issue.code === "invalid_type" ? "as_written" : undefined),
});

/** The JSON types that an editor accepts for a text that is read as written. */
export const writtenTypes = ["string", "number", "boolean"];

/** A kind of entry that the file declares under a key, and names by it elsewhere. */
export type EntryKind = "user" | "team" | "project";

/**
 * The types whose values name entries, and the kinds of these. `../references.ts` lists the fields that have such a
 * type.
 */
export const namingTypes = z.registry<{ readonly names: readonly EntryKind[] }>();

const keyPattern = /^[A-Za-z0-9._/-]{1,100}$/;

/** A key of `users`, `teams` or `projects` where it is declared. */
export const keyName = z.string().regex(keyPattern, { error: "invalid_key" });

/** A key of `users` where it is declared. Whoever types `me` in chat means themselves, in any case of letters. */
export const newUserKey = keyName
  .clone()
  .regex(/^(?!(?:[Mm][Yy][Ss][Ee][Ll][Ff]|[Mm][Ee])$)/, { error: "reserved_user_key" });

/** A key of `teams` where it is declared; the slug of a team that exists is a good one. */
export const newTeamKey = keyName.clone().register(existingThings, { is: "slug" });

const key = written.regex(keyPattern, { error: "invalid_key" });

/** A key of `users`, where somebody is named. */
export const userKey = key
  .meta({ type: writtenTypes, description: "A key of `users`.", examples: ["alice"] })
  .register(namingTypes, { names: ["user"] });

/** A key of `teams`, where a team is named. */
export const teamKey = key
  .meta({ type: writtenTypes, description: "A key of `teams`.", examples: ["backend"] })
  .register(namingTypes, { names: ["team"] });

/** A key of `users`, as the key of a map. */
export const userKeyName = keyName.clone().register(namingTypes, { names: ["user"] });

/** A key of `teams`, as the key of a map. */
export const teamKeyName = keyName.clone().register(namingTypes, { names: ["team"] });

/** Somebody who holds something: `user:erin`, or `team:backend`. */
export const holder = z
  .string()
  .regex(/^(?:user|team):[A-Za-z0-9._/-]{1,100}$/, { error: "invalid_holder" })
  .register(namingTypes, { names: ["user", "team"] });

/** A key of `teams`, or `*` for every team. */
export const teamKeyOrAll = written
  .regex(/^(?:\*|[A-Za-z0-9._/-]{1,100})$/, { error: "invalid_key" })
  .meta({
    type: writtenTypes,
    description: "A key of `teams`, or `*` for every team.",
    examples: ["platform", "*"],
  })
  .register(namingTypes, { names: ["team"] });

/** The end of access: a UTC date as its last day, or a moment of one, `YYYY-MM-DDTHH:MMZ`. */
export const end = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}(?:T(?:[01]\d|2[0-3]):[0-5]\dZ)?$/, { error: "invalid_end" })
  .refine((text) => inCalendar(text.slice(0, 10)), { error: "invalid_end" });

function inCalendar(day: string): boolean {
  const [year = 0, month = 0, date = 0] = day.split("-").map(Number);
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const longest = month === 2 ? (leap ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31;
  return year >= 1000 && month >= 1 && month <= 12 && date >= 1 && date <= longest;
}

/** A glob over names: plain characters, `?`, `[…]`, `{…,…}`, and few `*`, because each multiplies what a match costs. */
export const globText = written
  .regex(/^[A-Za-z0-9._/*?![\]{},@-]{1,100}$/, { error: "invalid_glob" })
  .refine((glob) => glob.split("*").length <= 6, { error: "invalid_glob" });

/** The same as an item of a list. */
export const glob = globText.meta({ type: writtenTypes, examples: ["bot-*"] });

/** `exact`: what is not declared is removed. `additive`: it is reported. */
export const mode = z.enum(["additive", "exact"]);

/** The former names of something that was renamed. */
export const formerNames = z
  .array(written.min(1, { error: "empty_text" }).max(255, { error: "too_long" }).meta({ type: writtenTypes }))
  .default([]);

/** The field `hands_off` of an entry. */
export const handsOff = z.boolean().default(false).meta({
  description:
    "true: it is left alone from now on, also after its lines are taken out. Nothing that it gave is taken back.",
});
