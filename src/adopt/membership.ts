import type { Annotated, TeamFields } from "./new-roster.ts";

/** Returns the user keys of each team whose people are all listed, by team key. Teams with `include` are left out. */
export function listedPeople(
  teams: ReadonlyMap<string, Annotated<TeamFields>>,
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

/** Returns true for two sets with the same elements. */
export function isSameSet<Item>(one: ReadonlySet<Item>, other: ReadonlySet<Item>): boolean {
  return one.size === other.size && [...one].every((each) => other.has(each));
}

/** Returns the team that has exactly these people. Of several, one whose key is in `name` wins, else the first by key. */
export function teamWithPeople(
  people: ReadonlySet<string>,
  name: string,
  teams: ReadonlyMap<string, ReadonlySet<string>>,
): string | undefined {
  if (people.size === 0) return undefined;
  const same = [...teams]
    .filter(([, each]) => isSameSet(each, people))
    .map(([key]) => key)
    .sort();
  return same.find((key) => key === name) ?? same.find((key) => name.includes(key)) ?? same[0];
}
