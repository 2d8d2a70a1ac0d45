import { isPerson } from "../core/access.ts";
import type { Change } from "../core/change.ts";
import { changedPrincipal } from "../core/change.ts";
import { retirement } from "./archival.ts";
import type { Names } from "./names.ts";
import { personal } from "./person.ts";
import type { Remark, Sentence } from "./phrase.ts";
import { clauses, told, toneOf } from "./phrase.ts";
import { reaching } from "./reaching.ts";
import { settingClauses } from "./setting.ts";
import { stepOf, thingOf } from "./thing.ts";

/** Tells of changes one by one, for what they are alone; alike ones as one sentence. */
export function described(changes: readonly Change[], names: Names): readonly Sentence[] {
  return told(changes.map((change) => remarkOn(change, names)));
}

function remarkOn(change: Change, names: Names): Remark {
  const principal = changedPrincipal(change);
  if (principal !== undefined) {
    const subject = names.subject(principal);
    if (isPerson(principal) && change.kind !== "github-repo") {
      return { subject, ...personal([change], [], names) };
    }
    const reach = reaching([stepOf(change)], names);
    return { subject, predicate: clauses(reach.clauses), tone: toneOf(reach.gains, reach.loses) };
  }
  const thing = thingOf(change, names);
  switch (change.action) {
    case "create":
      return { ...thing, predicate: [["is", "are"], " created"], tone: "gain" };
    case "archive":
      return { ...thing, predicate: retirement(change), tone: "loss" };
    case "configure": {
      const settled = settingClauses([change], names);
      return { ...thing, predicate: clauses(settled.clauses), tone: settled.loses ? "loss" : "change" };
    }
    case "grant":
    case "regrade":
    case "revoke":
      throw new RangeError(`A ${change.action} names nobody.`);
    default:
      return change satisfies never;
  }
}
