import { isPerson } from "../access/effective-access.ts";
import type { Change } from "../core/change.ts";
import { changedPrincipal } from "../core/change.ts";
import type { Principal } from "../core/state.ts";
import { reaching } from "./access-phrases.ts";
import type { Names } from "./names.ts";
import { personal } from "./person.ts";
import type { Remark, Sentence } from "./phrase.ts";
import { clauses, told, toneOf } from "./phrase.ts";
import { retirement } from "./removals.ts";
import { stepOf, thingOf } from "./resources.ts";
import { settingClauses } from "./setting.ts";

/** Tells of changes for what they are alone; what is one person's, and what is alike, as one sentence. */
export function described(changes: readonly Change[], names: Names): readonly Sentence[] {
  const subjects = Map.groupBy(changes, (change) => personIn(change) ?? change);
  return told([...subjects.values()].map((those) => remarkOn(those, names)));
}

function personIn(change: Change): Principal | undefined {
  const principal = changedPrincipal(change);
  const alone = principal === undefined || !isPerson(principal) || change.kind === "github-repo";
  return alone ? undefined : principal;
}

/** Of several changes only if they are one person's. */
function remarkOn(changes: readonly Change[], names: Names): Remark {
  const [change] = changes;
  if (change === undefined) throw new RangeError("Nothing cannot be told.");
  const principal = changedPrincipal(change);
  if (principal !== undefined) {
    const subject = names.subject(principal);
    if (personIn(change) !== undefined) return { subject, ...personal(changes, [], names) };
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
      const subject = settled.formerly === undefined ? thing.subject : { text: settled.formerly };
      const tone = settled.loses ? "loss" : "change";
      return { ...thing, subject, predicate: clauses(settled.clauses), tone };
    }
    case "grant":
    case "regrade":
    case "revoke":
      throw new RangeError(`A ${change.action} names nobody.`);
    default:
      return change satisfies never;
  }
}
