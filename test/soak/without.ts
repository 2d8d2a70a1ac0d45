/** Fields of a roster, before they become text. */
export type Fields = Readonly<Record<string, unknown>>;

/** The fields that have a value. */
export function without(fields: Fields): Fields {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}
