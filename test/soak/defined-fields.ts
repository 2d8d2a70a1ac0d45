/** Fields of a roster before they become text. */
export type Fields = Readonly<Record<string, unknown>>;

/** Returns the fields whose value is not undefined. */
export function definedFields(fields: Fields): Fields {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}
