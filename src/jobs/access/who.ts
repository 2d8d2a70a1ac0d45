import type { AccessTarget } from "../../access/access-map.ts";
import { teamKind } from "../../access/declared-map.ts";
import { allKinds } from "../../providers/index.ts";
import { count } from "../../text/lists.ts";
import type { AccessAnswer, AnswerSection, KnownHolding } from "./answer.ts";
import { holdingData, rowsOfPerson, rowsOfThing, withoutTwins } from "./holding-rows.ts";
import type { KnownAccess } from "./known-access.ts";
import { type Subject, thingName, thingNoun } from "./subject.ts";

type Answered = Omit<AccessAnswer, "at" | "notMeasured">;

/** Answers what a person holds and through what, or who holds a thing. */
export function who(subject: Subject, known: KnownAccess): Answered {
  return subject.is === "person" ? personAnswer(subject, known) : thingAnswer(subject.thing, known);
}

function personAnswer({ principal, name }: Subject & { is: "person" }, known: KnownAccess): Answered {
  const all = known.heldBy(principal);
  const holdings = withoutTwins(all);
  const user = known.roster.resolved.users.get(principal.slice("user:".length));
  const full = user?.name === undefined || user.name === name ? name : `${name} (${user.name})`;
  const notes: string[] = [];
  if (user === undefined) notes.push(`The file doesn't know ${name}.`);
  else if (!user.present)
    notes.push(`${name} has left, or their last day is over: the file gives them nothing.`);
  else if (holdings.length > 0)
    notes.push(
      `Who leaves loses all of it (rollcall offboard ${name}). Their accounts on Slack and at Google stay until an administrator there deactivates them.`,
    );
  const held = holdings.length === 0 ? "holds nothing" : `holds ${count(holdings.length, holdingWords)}`;
  return {
    title: `${full} ${held}`,
    sections: sectionsByKind(holdings),
    data: { holdings: all.map(holdingData) },
    notes,
  };
}

const holdingWords = ["role", "roles"] as const;

function sectionsByKind(holdings: readonly KnownHolding[]): readonly AnswerSection[] {
  return [teamKind, ...allKinds.keys()].flatMap((kind): readonly AnswerSection[] => {
    const these = holdings.filter((each) => each.kind === kind);
    return these.length === 0 ? [] : [rowsOfPerson(headingOf(kind), these)];
  });
}

/** Returns the heading over a kind's things. */
export function headingOf(kind: string): string {
  if (kind === teamKind) return "Teams";
  const words = allKinds.get(kind)?.words;
  const many = words?.title?.[1] ?? words?.short[1] ?? kind;
  return many.charAt(0).toUpperCase() + many.slice(1);
}

function thingAnswer(thing: AccessTarget, known: KnownAccess): Answered {
  const nameOf = (principal: string) => principalName(principal);
  const rank = (role: string) => allKinds.get(thing.kind)?.roles.indexOf(role) ?? 0;
  const holdings = [...known.holdersOf(thing)].sort(
    (left, right) => rank(right.role) - rank(left.role) || (left.principal < right.principal ? -1 : 1),
  );
  const people = count(holdings.length, ["holder", "holders"]);
  return {
    title: `${thingNoun(thing)} ${thingName(thing)}: ${holdings.length === 0 ? "nobody" : people}`,
    sections: holdings.length === 0 ? [] : [rowsOfThing("Who", holdings, nameOf)],
    data: { holdings: holdings.map(holdingData) },
    notes: [],
  };
}

/** Returns what a principal is called in an answer: the key of somebody in the file. */
export function principalName(principal: string): string {
  return principal.startsWith("user:") ? principal.slice("user:".length) : principal;
}
