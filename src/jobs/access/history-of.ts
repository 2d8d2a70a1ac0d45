import { heldId } from "../../access/access-map.ts";
import type { HoldingChange, NameChange } from "../../access/holding-changes.ts";
import type { HistoryEvent } from "./walk-history.ts";

/** Whom or what a history is about: a principal, or the `kind/key` of a thing, by its last name. */
export type HistorySubject = string;

/**
 * Returns the events about one person or thing, with nothing else in them: under the names that it had before, too. Newest
 * first.
 */
export function eventsAbout(
  subject: HistorySubject,
  events: readonly HistoryEvent[],
): readonly HistoryEvent[] {
  let name = subject;
  const found: HistoryEvent[] = [];
  for (const event of events.toReversed()) {
    const changes = event.changes.filter((each) => isAbout(name, each));
    const renamed = event.renamed.filter((each) => each.to === name);
    if (changes.length > 0 || renamed.length > 0) found.push({ ...event, changes, renamed });
    name = renamed[0]?.from ?? name;
  }
  return found;
}

/** Returns all names that a subject had, with the present one. */
export function namesOf(subject: HistorySubject, events: readonly HistoryEvent[]): ReadonlySet<string> {
  const names = new Set([subject]);
  for (const { renamed } of events.toReversed())
    for (const { from, to } of renamed) if (names.has(to)) names.add(from);
  return names;
}

function isAbout(subject: HistorySubject, change: HoldingChange): boolean {
  return change.principal === subject || heldId(change) === subject;
}

/** Finds somebody or something that the newest roster has no more, by a name that it had; undefined when nothing had it. */
export function formerSubject(text: string, events: readonly HistoryEvent[]): HistorySubject | undefined {
  const [, word, rest] = /^([a-z]+):(.+)$/i.exec(text) ?? [];
  const wanted = (word === undefined ? text : (rest ?? "")).replace(/^[#@]/, "").toLowerCase();
  const people = word === undefined || word === "user";
  const things = word !== "user";
  for (const event of events.toReversed()) {
    const names = [
      ...event.changes.flatMap((each) => [
        ...(people ? [each.principal] : []),
        ...(things ? [heldId(each)] : []),
      ]),
      ...event.renamed.map(({ from }) => from),
    ];
    const found = names.find((each) => each.replace(/^[^:/]*[:/]/, "").toLowerCase() === wanted);
    if (found !== undefined) return lastNameOf(found, events.slice(events.indexOf(event)));
  }
  return undefined;
}

function lastNameOf(subject: HistorySubject, events: readonly HistoryEvent[]): HistorySubject {
  const renames: readonly NameChange[] = events.flatMap(({ renamed }) => renamed);
  return renames.reduce((name, { from, to }) => (name === from ? to : name), subject);
}
