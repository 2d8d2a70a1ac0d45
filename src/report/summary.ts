import type { AccessChange } from "../access/access-changes.ts";
import { type Holdings, isPerson } from "../access/effective-access.ts";
import { type Change, changedPrincipal, changedResource } from "../core/change.ts";
import type { Principal } from "../core/state.ts";
import { count } from "../text/lists.ts";
import { strong } from "../text/sentence.ts";
import { type RenderContext, renderContext } from "./access-before-after.ts";
import type { ChangeSet } from "./change-sets.ts";
import type { PersonAccess } from "./direct-phrases.ts";
import type { ChangeLine, Tone } from "./line.ts";
import type { DisplayNames } from "./names.ts";
import { personPhrase } from "./person.ts";
import { asMade, mergeStatements, type Statement } from "./phrase.ts";
import { removalLines } from "./removals.ts";
import { resourceStatements } from "./resources.ts";
import { summarizeMany } from "./summarize-many.ts";

/** Changes as sentences, those on people and those on teams, channels and folders; losses come first in each. */
export interface Summary {
  readonly people: readonly ChangeLine[];
  readonly resources: readonly ChangeLine[];
  /** A sentence per person, where there are too many of them and `people` has counts. */
  readonly perPerson: readonly ChangeLine[];
}

/** Longer lists of people are summed up. */
const MOST_SENTENCES = 60;
/** More people than anything has room for have no sentences of their own. */
const MOST_PEOPLE = 3_000;

const WEIGHT: Readonly<Record<Tone, number>> = { loss: 0, mixed: 1, gain: 2, change: 3 };

/** Summarizes a set of changes. Pure. People whose access changes only through a team are named with the team. */
export function summarize(context: RenderContext): Summary {
  if (context.changes.length === 0) return { people: [], resources: [], perPerson: [] };
  const people = describePeople(context);
  const tooMany = people.length > MOST_SENTENCES;
  return {
    people: tooMany ? summarizeMany(context) : people,
    resources: sorted([...removalLines(context), ...mergeStatements(resourceStatements(context))]),
    perPerson: tooMany ? people : [],
  };
}

/** Sentences on people. Of very many different ones the first are shown, those who lose something before the others. */
function describePeople({ changes, access, names, madeBy }: RenderContext): readonly ChangeLine[] {
  const gone = new Set(changes.filter((change) => change.action === "archive").map(changedResource));
  const leavers = new Set(changes.filter((change) => isDeparture(change, names)).map(changedPrincipal));
  // The sentence on a deleted team says what it takes along.
  const isLostWithTeam = (person: Principal, change: AccessChange): boolean =>
    change.to === undefined && !leavers.has(person) && change.through.some((team) => gone.has(team));
  const statementOn = ([person, own]: PersonChanges): Statement => {
    const permissions = access.permissions(person).filter((each) => !isLostWithTeam(person, each));
    let holdings: Holdings | undefined;
    const kept: PersonAccess["kept"] = (resource) => {
      holdings ??= access.after.holdingsOf(person);
      return holdings.get(resource);
    };
    const phrase = personPhrase(own, { effects: permissions, kept }, names);
    const statement = { subject: names.subject(person), ...phrase, cause: names.cause(own) };
    return asMade(statement, own, madeBy);
  };
  const describe = (those: readonly PersonChanges[]): readonly ChangeLine[] => {
    const statements = those.map(statementOn);
    statements.sort((a, b) => collator.compare(a.subject.text, b.subject.text));
    return sorted(mergeStatements(statements));
  };
  const everybody = [
    ...Map.groupBy(
      changes.filter((change) => isPerson(changedPrincipal(change) ?? "")),
      (change) => changedPrincipal(change) ?? "",
    ),
  ];
  const rest = everybody.length - MOST_PEOPLE;
  if (rest > 0) {
    const { losing = [], others = [] } = Object.groupBy(everybody, ([, own]) =>
      own.some(takesAccess) ? "losing" : "others",
    );
    const first = describe([...losing, ...others].slice(0, MOST_PEOPLE));
    if (first.length > MOST_SENTENCES) return [...first, countedPeople(rest)];
  }
  return describe(everybody);
}

type PersonChanges = readonly [person: Principal, changes: readonly Change[]];

function takesAccess({ action }: Change): boolean {
  return action === "revoke" || action === "regrade";
}

function countedPeople(number: number): ChangeLine {
  const lead = strong(count(number, ["more person", "more people"]));
  return { sentence: [lead, ", counted above"], tone: "change", itemCount: number };
}

function isDeparture({ action, kind }: Change, names: DisplayNames): boolean {
  return action === "revoke" && names.meaning(kind) === "organisation";
}

function sorted(sentences: readonly ChangeLine[]): readonly ChangeLine[] {
  return sentences.toSorted((a, b) => WEIGHT[a.tone] - WEIGHT[b.tone]);
}

const collator = new Intl.Collator("en", { numeric: true });

/** The summary of a set of changes, in one list. */
export function summaryLines(changeSet: ChangeSet, names: DisplayNames): readonly ChangeLine[] {
  const { people, resources } = summarize(renderContext(changeSet, names));
  return [...people, ...resources];
}
