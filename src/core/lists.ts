const formats = {
  and: new Intl.ListFormat("en-GB", { type: "conjunction" }),
  or: new Intl.ListFormat("en-GB", { type: "disjunction" }),
};

/** The word before the last item of a list. */
export type ListWord = keyof typeof formats;

/** Joins items as a sentence has them: `a`, `a and b`, `a, b and c`. */
export function joinList(items: readonly string[], word: ListWord = "and"): string {
  return formats[word].format(items);
}

/** Joins at most ten names, or `most`, and counts the rest: `a, b and 7 more`. */
export function listed(names: readonly string[], most = 10): string {
  const rest = names.length - most;
  return joinList(rest > 0 ? [...names.slice(0, most), `${rest} more`] : names);
}
