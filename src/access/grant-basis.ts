import { isOver } from "../core/end.ts";
import type { DeclaringKind } from "../roster/declaration.ts";
import type { ValidRoster } from "../roster/load.ts";
import type { HeldGrant } from "./declared-access.ts";
import type { RecordMarks } from "./record-marks.ts";

/** Returns the function from a grant to the text that decides who has it. */
export function grantBasis(roster: ValidRoster, nested: (key: string) => readonly string[]) {
  const ofNested = new Map<string, string>();
  const marksOf = (key: string, marks: RecordMarks) => {
    const known =
      ofNested.get(key) ??
      nested(key)
        .map((each) => marks.ofTeam(roster, each))
        .join(" ");
    ofNested.set(key, known);
    return known;
  };
  return (kind: DeclaringKind, { principal, role, until = "" }: HeldGrant, marks: RecordMarks): string => {
    const key = principal.slice(principal.indexOf(":") + 1);
    const terms = `${principal} ${role} ${isOver(until || undefined, roster.resolved.now) ? "over" : until}`;
    if (principal.startsWith("user:")) return `${terms} ${marks.ofUser(roster, key)}`;
    if (principal.startsWith("group:")) return terms;
    return `${terms} ${kind.reachesNested === true ? marksOf(key, marks) : marks.ofTeam(roster, key)}`;
  };
}

/** Returns the team whose people a grant is for. */
export function teamOfGrant({ principal }: HeldGrant): readonly string[] {
  const [sort, key = ""] = principal.split(":");
  return sort === "user" || sort === "group" ? [] : [`team:${key}`];
}
