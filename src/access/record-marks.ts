import type { ValidRoster } from "../roster/load.ts";

/**
 * Short texts for the records of several rosters. Where one record is in two of them, it has one text; so what is worked out
 * from records with the same texts needn't be worked out twice.
 */
export interface RecordMarks {
  /** Stands for a user: their record, and whether they are present. */
  ofUser(roster: ValidRoster, key: string): string;
  /** Stands for a team and the people in it. */
  ofTeam(roster: ValidRoster, key: string): string;
}

interface KnownMark {
  readonly users: object;
  readonly now: string;
  readonly team: object | undefined;
  readonly mark: string;
}

/** Returns marks that no record has yet. */
export function recordMarks(): RecordMarks {
  const numbers = new WeakMap<object, number>();
  const texts = new Map<string, number>();
  const teams = new WeakMap<ValidRoster, Map<string, string>>();
  const byPeople = new WeakMap<object, KnownMark>();
  let last = 0;
  const numberOf = (record: object | undefined): number => {
    if (record === undefined) return 0;
    const known = numbers.get(record) ?? ++last;
    numbers.set(record, known);
    return known;
  };
  const ofUser = ({ declared, resolved }: ValidRoster, key: string): string =>
    `${numberOf(declared.users.get(key))}${resolved.users.get(key)?.present === true ? "+" : "-"}`;
  const textOfTeam = (roster: ValidRoster, key: string): string => {
    const parts = [String(numberOf(roster.declared.teams.get(key)))];
    for (const [user, { lead, until = "" }] of roster.resolved.teams.get(key)?.people ?? [])
      parts.push(`${user} ${ofUser(roster, user)}${lead ? "lead" : ""}${until}`);
    return parts.join("\n");
  };
  return {
    ofUser,
    ofTeam(roster, key) {
      const ofRoster = teams.get(roster) ?? new Map<string, string>();
      teams.set(roster, ofRoster);
      const known = ofRoster.get(key);
      if (known !== undefined) return known;
      const { declared, resolved } = roster;
      const [people, team] = [resolved.teams.get(key)?.people, declared.teams.get(key)];
      const last = people && byPeople.get(people);
      // The same list of the same team, of the same users at the same time.
      if (last?.users === declared.users && last.now === resolved.now && last.team === team) {
        ofRoster.set(key, last.mark);
        return last.mark;
      }
      const text = textOfTeam(roster, key);
      const number = texts.get(text) ?? texts.size;
      texts.set(text, number);
      const mark = `t${number}`;
      ofRoster.set(key, mark);
      if (people) byPeople.set(people, { users: declared.users, now: resolved.now, team, mark });
      return mark;
    },
  };
}
