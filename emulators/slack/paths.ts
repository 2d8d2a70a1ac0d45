/** What is the workspace's or the app's own: ids of blocks and actions, custom fields, messages. */
const ownKeys = new Set(["values", "fields", "blocks", "attachments", "metadata", "message", "latest"]);

/** Returns the paths of a value with the type of each: `event.channel` → `string`, `users[]` → `string`. */
export function pathsOf(value: unknown, at = ""): [path: string, type: string][] {
  if (value === undefined) return [];
  if (value === null) return [[at, "null"]];
  if (Array.isArray(value)) {
    // A few of a long list tell as much as all.
    const items = value.slice(0, 3).flatMap((each) => pathsOf(each, `${at}[]`));
    return [[at, "array"], ...items];
  }
  if (typeof value !== "object") return [[at, typeof value]];
  const own = at === "" ? [] : ([[at, "object"]] as [string, string][]);
  return [
    ...own,
    ...Object.entries(value).flatMap(([key, each]): [string, string][] => {
      const path = at === "" ? key : `${at}.${key}`;
      return ownKeys.has(key) ? [] : pathsOf(each, path);
    }),
  ];
}
