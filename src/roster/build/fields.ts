import * as z from "zod";
import type { Defined } from "../defined.ts";

/** A field's name as the roster has it: `github_id` becomes `githubId`. */
export type CamelCase<Name extends string> = Name extends `${infer First}_${infer Rest}`
  ? `${First}${Capitalize<CamelCase<Rest>>}`
  : Name;

type ReadonlyValue<Value> = Value extends readonly (infer Item)[] ? readonly Item[] : Value;

/** A map without any field has an index signature, which is no field. */
type FieldName<Name> = string extends Name ? never : Name & string;

/**
 * The fields of a schema as the roster has them: named in camelCase, read-only, absent where they are undefined.
 * `Apart` names the fields that the roster has in another form, or not at all.
 */
export type FieldsOf<Schema extends z.ZodObject, Apart extends keyof z.output<Schema> = never> = {
  readonly [Name in keyof z.output<Schema> as CamelCase<FieldName<Exclude<Name, Apart>>>]: ReadonlyValue<
    Exclude<z.output<Schema>[Name], undefined>
  >;
};

/**
 * Returns a function that makes the records of one kind: the fields of `schema` without those of `apart`, then the
 * fields that are built otherwise. Undefined fields are absent.
 */
export function recordBuilder<Schema extends z.ZodObject, Apart extends keyof z.output<Schema> = never>(
  schema: Schema,
  apart: readonly Apart[] = [],
): <Built extends object>(
  declared: z.output<Schema>,
  built: Built,
) => FieldsOf<Schema, Apart> & Defined<Built> {
  const others: readonly PropertyKey[] = apart;
  const fields = Object.keys(schema.shape).filter((field) => !others.includes(field));
  const names = fields.map(camelCase);
  return <Built extends object>(declared: z.output<Schema>, built: Built) => {
    const values: Readonly<Record<string, unknown>> = declared;
    const record: Record<string, unknown> = {};
    for (let index = 0; index < fields.length; index++) {
      const value = values[fields[index] as string];
      if (value !== undefined) record[names[index] as string] = value;
    }
    for (const name in built) if (built[name] !== undefined) record[name] = built[name];
    return record as FieldsOf<Schema, Apart> & Defined<Built>;
  };
}

/** Returns a field's name as the roster has it. */
export function camelCase(field: string): string {
  return field.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());
}

/**
 * Returns a function that writes a short form out: a text stands for the one field `field`, and the others have their
 * defaults.
 */
export function shortForm<Schema extends z.ZodObject, Field extends keyof z.output<Schema>>(
  schema: Schema,
  field: Field,
): (text: string) => z.output<Schema> {
  const defaults: Record<string, unknown> = {};
  for (const [name, type] of Object.entries<z.core.$ZodType>(schema.shape)) {
    const result = z.safeParse(type, undefined);
    if (result.success && result.data !== undefined) defaults[name] = result.data;
  }
  return (text) => ({ ...defaults, [field]: text }) as z.output<Schema>;
}

/** Returns the names of the fields of a shape. */
export function fieldNames<Shape extends object>(shape: Shape): readonly (keyof Shape & string)[] {
  return Object.keys(shape) as (keyof Shape & string)[];
}

/** Returns a function that picks the fields of `shape`, as the file has them. Most entries have none of them. */
export function directoryBuilder(
  shape: z.ZodRawShape,
): (declared: object) => Readonly<Record<string, unknown>> {
  const fields = Object.keys(shape);
  const nothing: Readonly<Record<string, unknown>> = {};
  return (declared) => {
    const values = declared as Readonly<Record<string, unknown>>;
    let directory: Record<string, unknown> | undefined;
    for (const field of fields) {
      const value = values[field];
      if (value === undefined) continue;
      directory ??= {};
      directory[field] = value;
    }
    return directory ?? nothing;
  };
}
