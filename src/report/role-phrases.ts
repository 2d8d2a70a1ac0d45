import { roleRank } from "../access/effective-access.ts";
import { type Change, changedResource } from "../core/change.ts";
import type { ResourceId, Role } from "../core/state.ts";
import { firstSentences, type WordForms } from "../text/lists.ts";
import type { MarkedSpan } from "../text/sentence.ts";
import type { AccessPhrases } from "./access-phrases.ts";
import type { DisplayNames } from "./names.ts";
import type { Phrase } from "./phrase.ts";

const BECOMES: WordForms = ["becomes", "become"];
const IS: WordForms = ["is", "are"];

interface RoleChange {
  readonly kind: string;
  readonly name: MarkedSpan;
  readonly from: Role;
  readonly to: Role;
  readonly up: boolean;
}

/** What becomes of the roles that a person keeps somewhere: promotions and demotions. */
export function rolePhrases(changes: readonly Change[], names: DisplayNames): AccessPhrases {
  const steps: RoleChange[] = [];
  for (const change of changes) {
    if (change.action !== "regrade") continue;
    const kind = names.kinds.get(change.kind);
    const id: ResourceId = changedResource(change);
    const up = roleRank(change.to, kind) > roleRank(change.from, kind);
    steps.push({ kind: change.kind, name: names.resource(id), from: change.from, to: change.to, up });
  }
  const alike = Map.groupBy(steps, (step) => JSON.stringify([step.kind, step.from, step.to]));
  return {
    phrases: [...alike.values()].map((those) => rolePhrase(those, names)),
    gains: steps.some((step) => step.up),
    loses: steps.some((step) => !step.up),
  };
}

function rolePhrase(steps: readonly RoleChange[], names: DisplayNames): Phrase {
  const [step] = steps;
  if (step === undefined) return [];
  const where = firstSentences(
    steps.map((each) => [each.name]),
    3,
    names.noun(step.kind),
  );
  const [lowest] = names.kinds.get(step.kind)?.roles ?? [];
  const means = names.meaning(step.kind);
  if (means === "organisation" || means === "team") {
    if (step.up) return [BECOMES, ` ${step.to} of `, ...where];
    if (step.to === lowest) return [IS, ` no longer ${step.from} of `, ...where];
  }
  return [step.up ? ["goes", "go"] : ["drops", "drop"], ` from ${step.from} to ${step.to} on `, ...where];
}
