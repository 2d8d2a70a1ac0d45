import type { Noted, TeamFields } from "./blueprint.ts";

/** Teams whose people are written out, and so known: key → user keys. */
export function listedPeople(
  teams: ReadonlyMap<string, Noted<TeamFields>>,
): ReadonlyMap<string, ReadonlySet<string>> {
  const people = new Map<string, ReadonlySet<string>>();
  for (const [key, { fields }] of teams) {
    const { leads = [], members = [], include } = fields;
    if (include !== undefined || (fields.leads === undefined && fields.members === undefined)) continue;
    people.set(
      key,
      new Set([...leads, ...members].map((each) => (typeof each === "string" ? each : each.user))),
    );
  }
  return people;
}

/** True of two sets with the same elements. */
export function isSame<Item>(one: ReadonlySet<Item>, other: ReadonlySet<Item>): boolean {
  return one.size === other.size && [...one].every((each) => other.has(each));
}

/** The team that has exactly these people: the one whose key is in the name, else the first by key. */
export function teamOf(
  people: ReadonlySet<string>,
  name: string,
  teams: ReadonlyMap<string, ReadonlySet<string>>,
): string | undefined {
  if (people.size === 0) return undefined;
  const same = [...teams]
    .filter(([, each]) => isSame(each, people))
    .map(([key]) => key)
    .sort();
  return same.find((key) => key === name) ?? same.find((key) => name.includes(key)) ?? same[0];
}
