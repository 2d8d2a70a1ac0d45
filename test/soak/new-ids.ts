import type { Facts } from "./facts.ts";

/** Returns facts in which a new resource has its name in place of its id, since the id depends on earlier calls. */
export function withNamesForNewIds(before: Facts, after: Facts): Facts {
  const names = new Map<string, string>();
  for (const [fact, name] of after) {
    const [kind = "", id = "", field] = fact.split("|");
    const isName = field === "name" || (kind === "group" && field === "handle");
    if (isName && !before.has(`${kind}|${id}|exists`)) names.set(`${kind}|${id}`, `new ${name}`);
  }
  const known = (id: string) => names.get(`channel|${id}`) ?? id;
  return new Map(
    [...after].map(([fact, value]) => {
      const [kind = "", id = "", ...rest] = fact.split("|");
      const named = [kind, names.get(`${kind}|${id}`) ?? id, ...rest].join("|");
      if (rest[0] === "channels") return [named, value.split(",").map(known).sort().join()];
      if (rest[0] === "parent") return [named, names.get(`team|${value}`) ?? value];
      return [named, value];
    }),
  );
}
