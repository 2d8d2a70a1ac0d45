import type { AccessChange } from "../access/access-changes.ts";
import { isPerson } from "../access/effective-access.ts";
import { type Change, changedResource } from "../core/change.ts";
import type { Principal } from "../core/state.ts";
import { compact, count, joinSentences, wordForm } from "../text/lists.ts";
import { toPlainText } from "../text/plain.ts";
import { type Sentence, type Span, strong } from "../text/sentence.ts";
import { type AccessBeforeAfter, type RenderContext, uniqueSteps } from "./access-before-after.ts";
import { rolesOnResources } from "./access-phrases.ts";
import type { ChangeLine } from "./line.ts";
import type { DisplayNames } from "./names.ts";
import { inflect, type Phrase } from "./phrase.ts";
import { resourceSubject } from "./resources.ts";

/** More resources with the same people are counted by kind. */
const MOST_NAMED = 4;

/** What becomes of a resource that is archived: a team is deleted, a user group disabled. */
export function removalPhrase({ kind }: Change, { kinds }: DisplayNames): Phrase {
  return [["is", "are"], ` ${kinds.get(kind)?.words.removed ?? "archived"}`];
}

interface Removal {
  readonly change: Change;
  readonly people: readonly Principal[];
}

/** Sentences on what is archived and who loses by it. What the same people lose shares one: a team with its channel. */
export function removalLines(context: RenderContext): readonly ChangeLine[] {
  const removals = context.changes
    .filter((change) => change.action === "archive")
    .map((change) => ({ change, people: losersOf(change, context) }));
  const alike = Map.groupBy(removals, ({ people }) => JSON.stringify(people));
  return [...alike.values()].map((group) => removalLine(group, context));
}

/** People who are in it directly, and people whose access comes through it. */
function losersOf(change: Change, { before, access, names }: RenderContext): readonly Principal[] {
  const id = changedResource(change);
  const direct = [...(before.get(id)?.grants.keys() ?? [])].filter(isPerson);
  const nested = names.meaning(change.kind) === "team" ? access.before.membersOf(id) : [];
  const losing = [...nested].filter((person) => lostThrough(person, change, access).length > 0);
  return [...new Set([...direct, ...losing])].sort();
}

function lostThrough(person: Principal, change: Change, access: AccessBeforeAfter): readonly AccessChange[] {
  const id = changedResource(change);
  return access.permissions(person).filter((each) => each.to === undefined && each.through.includes(id));
}

function removalLine(group: readonly Removal[], { access, names }: RenderContext): ChangeLine {
  const people = group[0]?.people ?? [];
  const repos = uniqueSteps(
    group.flatMap((loss) => loss.people.flatMap((person) => lostThrough(person, loss.change, access))),
  );
  const it = group.length === 1 ? "it" : "them";
  const verb = people.length === 1 ? "loses" : "lose";
  const reach = repos.length > 0 ? [`, and with ${it} `, ...rolesOnResources(repos, "from", names)] : [];
  const who = people.length > 0 ? ["; ", ...names.listPeople(people), ` ${verb} ${it}`, ...reach] : [];
  return { sentence: compact([...subjects(group, names), ...who]), tone: "loss", itemCount: group.length };
}

/** `Channel #legacy is archived, user group @legacy is disabled`; many are counted by kind and then named. */
function subjects(group: readonly Removal[], names: DisplayNames): Span[] {
  const byKind = [...Map.groupBy(group, (loss) => loss.change.kind).values()];
  return byKind.flatMap((losses, index): Span[] => {
    const [first] = losses;
    if (first === undefined) return [];
    const many = losses.length > 1;
    const resources = losses.map((loss) => names.resource(changedResource(loss.change)));
    const forms = index === 0 ? resourceSubject(first.change, names).noun : names.title(first.change.kind);
    const noun = wordForm(forms, many);
    const verb = toPlainText(inflect(removalPhrase(first.change, names), many));
    const lead = index === 0 ? `${noun} ` : `, ${noun} `;
    const bold = resources.map((each): Sentence => [{ ...each, mark: "strong" }]);
    if (losses.length <= MOST_NAMED) return [lead, ...joinSentences(bold), ` ${verb}`];
    const counted = strong(count(losses.length, names.noun(first.change.kind)));
    const all = joinSentences(resources.map((each) => [each]));
    return [index === 0 ? "" : ", ", counted, ` ${verb}: `, ...all];
  });
}
