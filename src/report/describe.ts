import { isPerson } from "../access/effective-access.ts";
import { type Change, changedPrincipal } from "../core/change.ts";
import type { Principal } from "../core/state.ts";
import { accessPhrases } from "./access-phrases.ts";
import { offerPhrases, type PersonAccess } from "./direct-phrases.ts";
import type { ChangeLine } from "./line.ts";
import type { DisplayNames } from "./names.ts";
import { personPhrase } from "./person.ts";
import { joinPhrases, mergeStatements, type Statement, toneOf } from "./phrase.ts";
import { removalPhrase } from "./removals.ts";
import { accessStep, resourceSubject } from "./resources.ts";
import { settingPhrases } from "./setting.ts";

/** Describes changes one by one, without what they mean in effect; one person's changes, and alike ones, in one sentence. */
export function describeChanges(changes: readonly Change[], names: DisplayNames): readonly ChangeLine[] {
  const subjects = Map.groupBy(changes, (change) => personIn(change, names) ?? change);
  return mergeStatements([...subjects.values()].map((those) => statementOn(those, names)));
}

const withoutEffect: PersonAccess = { effects: [], kept: () => undefined };

function personIn(change: Change, names: DisplayNames): Principal | undefined {
  const principal = changedPrincipal(change);
  if (principal === undefined || !isPerson(principal)) return undefined;
  return names.meaning(change.kind) === "permission" ? undefined : principal;
}

/** The statement on one change, or on all of one person's changes. */
function statementOn(changes: readonly Change[], names: DisplayNames): Statement {
  const [change] = changes;
  if (change === undefined) throw new RangeError("No changes cannot be described.");
  const cause = names.cause(changes);
  const principal = changedPrincipal(change);
  if (principal !== undefined) {
    const subject = names.subject(principal);
    if (personIn(change, names) !== undefined)
      return { subject, ...personPhrase(changes, withoutEffect, names), cause };
    if (names.isOffer(change)) {
      const tone = toneOf(change.action === "grant", change.action === "revoke");
      return { subject, phrase: joinPhrases(offerPhrases([change], names)), tone, cause };
    }
    const reach = accessPhrases([accessStep(change)], names);
    return { subject, phrase: joinPhrases(reach.phrases), tone: toneOf(reach.gains, reach.loses), cause };
  }
  const resource = { ...resourceSubject(change, names), cause };
  switch (change.action) {
    case "create":
      return { ...resource, phrase: [["is", "are"], " created"], tone: "gain" };
    case "archive":
      return { ...resource, phrase: removalPhrase(change, names), tone: "loss" };
    case "configure": {
      const settings = settingPhrases([change], names);
      const subject = settings.formerName === undefined ? resource.subject : { text: settings.formerName };
      const tone = settings.loses ? "loss" : "change";
      return { ...resource, subject, phrase: joinPhrases(settings.phrases), tone };
    }
    case "grant":
    case "regrade":
    case "revoke":
      throw new RangeError(`A ${change.action} names nobody.`);
    default:
      return change satisfies never;
  }
}
